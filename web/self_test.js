// Finds out what this browser allows, one thing after the other, and leaves nothing behind. FourFifthsSelfTest(tell,
// program) tells "key<TAB>verdict<TAB>what was found" for each: y, n, ? or i, which is only information. A line with
// nothing but a key says that its check begins; an empty line, that all are done. What the keys mean is C++'s to say
// (src/screens/self_test_checks.cpp). program: {derive(), bytes()}.
"use strict";

function FourFifthsSelfTest(tell, program) {
    const name = "four-fifths-self-test-" + crypto.randomUUID(); // local files share their stores in some browsers
    const longest = 4000; // of one check, in milliseconds
    const took = since => Math.max(1, Math.round(performance.now() - since)) + " ms";
    const yes = found => ["y", found], no = found => ["n", found], either = (is, found) => [is ? "y" : "n", found];
    const answered = request => new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
    });
    const sha256 = async bytes => Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)),
        byte => byte.toString(16).padStart(2, "0")).join("");
    const refuses = act => {
        try {
            act();
            return false;
        } catch {
            return true;
        }
    };

    async function keeps() {
        const since = performance.now();
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => opening.result.createObjectStore("s");
        const database = await answered(opening);
        try {
            const writing = database.transaction("s", "readwrite", { durability: "strict" });
            writing.objectStore("s").put(new Uint8Array([4, 5]), 1);
            await new Promise((done, failed) => {
                writing.oncomplete = done;
                writing.onabort = () => failed(writing.error);
            });
            const read = await answered(database.transaction("s").objectStore("s").get(1));
            const durable = writing.durability === "strict" ? "on the disk" : "the disk was not waited for";
            return either(read[1] === 5, `written and read in ${took(since)}, ${durable}`);
        } finally {
            database.close();
            await answered(indexedDB.deleteDatabase(name));
        }
    }

    async function room() {
        const { quota, usage } = await navigator.storage.estimate();
        return either(quota - usage > 5e7, `${Math.round((quota - usage) / 1e6).toLocaleString("en-GB")} MB`);
    }

    function remembers() {
        localStorage.setItem(name, "4");
        const read = localStorage.getItem(name);
        localStorage.removeItem(name);
        return either(read === "4", "");
    }

    async function secondCopy() {
        if (!navigator.storageBuckets) return no("");
        await navigator.storageBuckets.open(name);
        await navigator.storageBuckets.delete(name);
        return yes("");
    }

    const locks = () => navigator.locks ? navigator.locks.request(name, lock => either(lock, "")) : no("");

    async function windows() {
        const [here, there] = [new BroadcastChannel(name), new BroadcastChannel(name)];
        const heard = new Promise(done => { there.onmessage = done; });
        here.postMessage(0);
        await heard.finally(() => [here, there].forEach(channel => channel.close()));
        return yes("");
    }

    function graphics() {
        const canvas = document.createElement("canvas"), gl = canvas.getContext("webgl2");
        if (!gl) return no("");
        const more = gl.getExtension("WEBGL_debug_renderer_info");
        const found = gl.getParameter(more ? more.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
        gl.getExtension("WEBGL_lose_context")?.loseContext();
        return yes(found);
    }

    // What is waited for at unlocking. It is one call, so nothing can end it before its time.
    function speed() {
        const since = performance.now();
        program.derive();
        const ms = performance.now() - since;
        return either(ms < 3000, (ms / 1000).toFixed(1) + " seconds");
    }

    // Nothing leaves the page even where no policy holds: a data address is not fetched from anywhere.
    async function policy() {
        const inFile = document.querySelector("meta[http-equiv=Content-Security-Policy]");
        const sends = await fetch("data:,4").then(() => true, () => false);
        return either(inFile && !sends && refuses(() => Function("")), inFile ? "" : "not in the page");
    }

    async function workers() {
        if (!navigator.serviceWorker || location.protocol === "file:") return yes("none");
        const { length } = await navigator.serviceWorker.getRegistrations();
        return either(length === 0, length || "none");
    }

    const system = navigator.userAgentData;
    const checks = {
        keeps,
        persisted: async () => either(await navigator.storage.persisted(), ""),
        room,
        remembers,
        buckets: secondCopy,
        locks,
        windows,
        speed,
        graphics,
        copies: () => navigator.clipboard ? ["?", "press Copy as text"] : no(""),
        downloads: () => "download" in HTMLAnchorElement.prototype ? ["?", "press Save as a file"] : no(""),
        files: () => either(typeof showSaveFilePicker === "function", ""),
        secure: () => either(isSecureContext, location.protocol),
        policy,
        trusted: () => either(refuses(() => { document.createElement("p").innerHTML = "4"; }), ""),
        calls: () => either(typeof RTCPeerConnection !== "function", ""),
        workers,
        zone: () => ["i", Intl.DateTimeFormat().resolvedOptions().timeZone],
        languages: () => ["i", navigator.languages.join(", ")],
        browser: () => ["i", system ? system.brands.map(one => `${one.brand} ${one.version}`).join(", ")
            + `, ${system.platform}` : ""],
        agent: () => ["i", navigator.userAgent],
        program: async () => ["i", await sha256(await program.bytes())],
        page: async () => location.protocol === "file:" ? ["?", "a page cannot read its own file"]
            : ["i", await sha256(await (await fetch(location.pathname)).arrayBuffer())],
    };

    // Plain words, in one line.
    const line = (key, [verdict, found]) => [key, verdict, String(found).replace(/\s+/g, " ")].join("\t");

    (async () => {
        for (const [key, check] of Object.entries(checks)) {
            tell(key);
            await new Promise(done => setTimeout(done)); // so that it shows
            let timer;
            const tooLong = new Promise(done => { timer = setTimeout(done, longest, ["?", "no answer"]); });
            const found = await Promise.race([tooLong, (async () => check())().catch(error => ["?", error.name])]);
            clearTimeout(timer);
            tell(line(key, found));
        }
        tell("");
    })();
}

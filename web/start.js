// Starts Four Fifths and is its page: decides whether this browser can hold a vault, loads the WebAssembly, and carries
// between C++ (src/wasm), the elements (dom.js) and the browser. Frames are made only when something happened.
"use strict";

(() => {
    // Case records must not leave the page. Two ways out are not closed by any content security policy: calls between
    // browsers, and navigation. This page may be loaded again and files may be saved, and that is all.
    for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection"]) delete window[name];
    if (window.navigation) navigation.addEventListener("navigate", event => {
        const page = url => url.split("#")[0];
        const leaves = page(event.destination.url) !== page(location.href);
        if (leaves && event.downloadRequest === null) event.preventDefault();
    });

    const root = document.getElementById("app");
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const canvases = new Map(); // "high:low" → {canvas, high, low, width, height}
    let module = null;
    let dom = null;
    let stopped = false;

    // Plain messages, for when there is no program to show a screen.

    function say(heading, sentences, actions = []) {
        const main = document.createElement("main");
        main.className = "start-message";
        const add = (tag, text) => {
            const element = main.appendChild(document.createElement(tag));
            element.textContent = text;
            return element;
        };
        document.title = heading + " – Four Fifths";
        add("h1", heading).tabIndex = -1;
        for (const sentence of sentences) {
            if (!Array.isArray(sentence)) add("p", sentence);
            else add("ul", "").append(...sentence.map(text => {
                const item = document.createElement("li");
                item.textContent = text;
                return item;
            }));
        }
        for (const [label, act] of actions) {
            const button = add("button", label);
            button.type = "button";
            button.addEventListener("click", act);
        }
        root.replaceChildren(main);
        main.firstChild.focus();
    }

    function sayStopped(error) {
        if (stopped) return;
        stopped = true;
        console.error(error);
        say("Four Fifths has stopped", [
            "Something went wrong in the program. Everything that was marked as saved is still on this computer.",
            "Load the page again to go on. If this happens again, open your latest back-up file.",
        ], [["Load the page again", () => location.reload()]]);
    }

    function whyNotHere() {
        if (typeof WebAssembly !== "object")
            return "This browser does not run WebAssembly, or it is switched off here. Use an up-to-date Edge, Chrome, "
                + "Firefox or Safari, or ask your IT team to allow WebAssembly for this page.";
        if (embedded && typeof DecompressionStream !== "function")
            return "This browser is too old to unpack the program in this file. Use an up-to-date Edge, Chrome, "
                + "Firefox or Safari, or open Four Fifths by its https address.";
        if (!window.isSecureContext)
            return "This address does not begin with https, so the browser keeps no data safe for it. Open Four Fifths "
                + "by its https address, or as a file on this computer.";
        try {
            if (window.indexedDB) return "";
        } catch {
            // Blocked by a setting: the property itself throws.
        }
        return "The browser does not let this page keep data. Allow site data (cookies) for this page, or leave "
            + "private browsing, then load it again. Your IT team can allow it if you cannot.";
    }

    // Calls into C++.

    function call(act) {
        if (stopped || !module) return;
        try {
            act(module);
        } catch (error) {
            sayStopped(error);
        }
    }

    function give(bytes) {
        const at = module._app_inbox(bytes.length);
        module.HEAPU8.set(bytes, at);
    }

    // Something C++ should know, and a frame to show what came of it.
    function tell(act) {
        call(act);
        wantFrame();
    }

    const sendEvents = bytes => tell(() => {
        give(bytes);
        module._app_events();
    });

    // What was done before the address changed was done to the screen that stood: it is carried out first.
    let toldRoute = "";

    function sendRoute() {
        const route = toldRoute = location.hash;
        if (cancelFrame) {
            cancelFrame();
            frame();
            if (route !== location.hash) history.replaceState(null, "", route);
        }
        tell(() => {
            give(new TextEncoder().encode(route));
            module._app_on_route();
        });
    }

    // Frames. A hidden page gets no animation frames, but must lock itself all the same.

    let cancelFrame = null;
    let wakeTimer = 0;

    function wantFrame() {
        if (cancelFrame || stopped || !module) return;
        if (document.hidden) {
            const timer = setTimeout(frame, 0);
            cancelFrame = () => clearTimeout(timer);
        } else {
            const request = requestAnimationFrame(frame);
            cancelFrame = () => cancelAnimationFrame(request);
        }
    }

    function frame() {
        cancelFrame = null;
        call(() => module._app_frame(Date.now()));
    }

    // The clock went on while the page slept or was hidden; and a frame asked for earlier may be of the wrong sort.
    function lookAtClock() {
        if (cancelFrame) {
            cancelFrame();
            cancelFrame = null;
        }
        wantFrame();
    }

    function askBeforeLeaving(event) {
        event.preventDefault();
        event.returnValue = "";
    }

    // Canvases.

    function placeCanvas({ high, low, width, height }) {
        call(() => module._app_canvas(high, low, width, height, window.devicePixelRatio || 1, dark.matches ? 1 : 0));
    }

    function canvasHook(key, canvas, width, height) {
        const number = BigInt(key); // "0x…"
        const high = Number(number >> 32n), low = Number(number & 0xffffffffn);
        if (!canvas) return void canvases.delete(high + ":" + low);
        const place = { canvas, high, low, width, height };
        canvases.set(high + ":" + low, place);
        placeCanvas(place);
        wantFrame();
    }

    function placeAgain() {
        for (const place of canvases.values()) placeCanvas(place);
        wantFrame();
    }

    function watchPixelRatio() {
        const changed = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
        changed.addEventListener("change", () => {
            placeAgain();
            watchPixelRatio();
        }, { once: true });
    }

    // Copying with formatting; where the clipboard is refused, the old command often still works.
    function copyByCommand(plain, html) {
        let worked = false;
        const fill = event => {
            event.preventDefault();
            event.clipboardData.setData("text/plain", plain);
            if (html) event.clipboardData.setData("text/html", html);
            worked = true;
        };
        document.addEventListener("copy", fill);
        try {
            document.execCommand("copy");
        } finally {
            document.removeEventListener("copy", fill);
        }
        return worked;
    }

    // Nothing to copy: what is there is to go.
    async function copy(plain, html) {
        if (!plain && !html) return navigator.clipboard.writeText("").then(() => true, () => false);
        try {
            const forms = { "text/plain": new Blob([plain], { type: "text/plain" }) };
            if (html) forms["text/html"] = new Blob([html], { type: "text/html" });
            await navigator.clipboard.write([new ClipboardItem(forms)]);
            return true;
        } catch {
            return copyByCommand(plain, html);
        }
    }

    let askedToPersist = false;

    // What host.js calls.
    const page = {
        tell,
        show: bytes => dom.apply(bytes),
        canvas(high, low) {
            const place = canvases.get(high + ":" + low);
            return place && place.canvas;
        },
        repaint: placeAgain,

        afterFrame(wakeInMs, warn) {
            clearTimeout(wakeTimer);
            if (wakeInMs === 0) wantFrame();
            else if (wakeInMs > 0) wakeTimer = setTimeout(wantFrame, Math.min(Math.max(wakeInMs, 1000), 0x7fffffff));
            if (warn) addEventListener("beforeunload", askBeforeLeaving);
            else removeEventListener("beforeunload", askBeforeLeaving);
        },
        // Not in the place of a newer address whose event is still to come.
        replaceRoute(route) {
            if (location.hash !== toldRoute) return;
            history.replaceState(null, "", route);
            toldRoute = location.hash;
        },
        // Without a hashchange: C++ is there already, and by the time the event came it might have gone on.
        go(route) {
            if (route !== location.hash) history.pushState(null, "", route);
            toldRoute = location.hash;
        },

        download(fileName, type, bytes) {
            const address = URL.createObjectURL(new Blob([bytes], { type }));
            const link = document.createElement("a");
            link.href = address;
            link.download = fileName;
            link.click();
            setTimeout(() => URL.revokeObjectURL(address), 10000);
        },
        copy: (plain, html, done) => copy(plain, html).then(worked => tell(() => done(worked))),
        checkBrowser() {
            const fact = line => tell(() => {
                give(new TextEncoder().encode(line));
                module._app_on_browser_fact();
            });
            FourFifthsSelfTest(fact, { derive: () => module._app_derive_key(), bytes: programBytes });
        },
        print: () => setTimeout(() => window.print(), 0), // once the frame is on the page

        keep(key, value) {
            try {
                localStorage.setItem(key, value);
            } catch {
                // Evidence only: the vault does without.
            }
            if (askedToPersist || !navigator.storage || !navigator.storage.persist) return;
            askedToPersist = true;
            navigator.storage.persist().catch(() => {});
        },
        kept(key) {
            try {
                return localStorage.getItem(key) || "";
            } catch {
                return "";
            }
        },

        letGo: bytes => windows.letGo(bytes),
        takeLeft,
        dropLeft: number => FourFifthsLeft.drop(number).catch(() => {}), // adding it once more would change nothing

        stop() {
            stopped = true;
            clearTimeout(wakeTimer);
            removeEventListener("beforeunload", askBeforeLeaving);
            root.replaceChildren();
        },
        reload: () => location.reload(),
        leave: () => FourFifthsLeave.begin(),

        // Whether the browser was closed since the page was here: 0 not, 1 nobody can say, 2 it was. A cookie without a
        // date goes with the browser; local files have none, there the window's own store has to do.
        sitting() {
            const cookie = "four-fifths-sitting=1";
            const was = document.cookie.includes(cookie);
            document.cookie = cookie + "; SameSite=Strict";
            if (document.cookie.includes(cookie)) return was ? 0 : 2;
            try {
                const known = sessionStorage.getItem("four-fifths.sitting");
                sessionStorage.setItem("four-fifths.sitting", "1");
                return known ? 0 : 1;
            } catch {
                return 1;
            }
        },
        linkedFile(act, fileName, bytes) {
            FourFifthsBackUpFile(act, fileName, bytes).then(result => tell(() => {
                const line = new TextEncoder().encode(result.name + "\n");
                const both = new Uint8Array(line.length + result.bytes.length);
                both.set(line);
                both.set(result.bytes, line.length);
                give(both);
                module._app_on_linked_file(result.answer);
            }));
        },
    };

    // Other windows.

    const windows = FourFifthsWindows.create({
        say, boot,
        download: page.download,
        asked: () => tell(() => module._app_on_asked_to_let_go()),
        taken: () => module ? tell(() => module._app_on_taken_over()) : windows.letGo(new Uint8Array()),
        left: takeLeft,
    });

    function takeLeft() {
        FourFifthsLeft.all().then(files => {
            for (const { number, bytes } of files) tell(() => {
                give(bytes);
                module._app_on_left(number);
            });
        }).catch(() => {}); // they stay where they are
    }

    // Starting.

    const embedded = document.getElementById("wasm"); // none on a site
    let program = null; // a promise of the compiled WebAssembly

    let packed = null; // the bytes of the element, which is gone by then

    // Packed before it became text: text packs badly when a server or an archive packs the file again.
    function unpacked() {
        if (!packed) {
            const text = atob(embedded.textContent.trim());
            embedded.remove();
            packed = new Uint8Array(text.length);
            for (let i = 0; i < text.length; i++) packed[i] = text.charCodeAt(i);
        }
        return FourFifthsUnpack(packed);
    }

    // Packed tighter than hosts do it; as it is from a host without the packed file.
    async function fetched() {
        const own = { credentials: "same-origin" }, tight = await fetch("fourfifths.packed", own);
        if (tight.ok) return FourFifthsUnpack(new Uint8Array(await tight.arrayBuffer()));
        const loose = await fetch("fourfifths.wasm", own);
        if (!loose.ok) throw new Error("fourfifths.wasm: " + loose.status);
        return new Uint8Array(await loose.arrayBuffer());
    }

    const programBytes = async () => embedded ? unpacked() : fetched();
    const compiled = async () => WebAssembly.compile(await programBytes());

    function listen() {
        addEventListener("hashchange", sendRoute);
        addEventListener("pageshow", lookAtClock);
        document.addEventListener("visibilitychange", lookAtClock);
        document.addEventListener("resume", lookAtClock);
        dark.addEventListener("change", placeAgain);
        watchPixelRatio();
    }

    async function boot() {
        try {
            const compiledProgram = await program;
            const instantiateWasm = (imports, receive) => {
                WebAssembly.instantiate(compiledProgram, imports).then(receive).catch(sayStopped);
                return {};
            };
            const made = await FourFifthsModule({ page, onAbort: sayStopped, instantiateWasm });
            if (!windows.holds()) return; // taken away while it was starting: windows.js has said so
            module = made;
            dom = FourFifthsDom.create(root, sendEvents, { canvas: canvasHook });
            listen();
            call(() => module._app_start());
            sendRoute();
        } catch (error) {
            sayStopped(error);
        }
    }

    function start() {
        const why = whyNotHere();
        if (why) return say("Four Fifths cannot work here", [why]);
        if (FourFifthsLeave.due()) return FourFifthsLeave.run(say);
        program = compiled();
        program.catch(() => {}); // said when it is needed
        windows.open();
    }

    start();
})();

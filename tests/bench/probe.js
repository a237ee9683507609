// Put into the page before anything else: notes when things happen there, without polling. All is on window.probe;
// times are milliseconds since navigation. What the program does is the same with and without it.
window.probe = {
    frames: [],       // {start, end}: animation frame callbacks
    timers: 0,        // timeouts and intervals that ran
    transactions: [], // {start, end, bytes, files}: IndexedDB transactions that write
    memories: [],     // WebAssembly memories
    seen: {},         // name → when a text was first in the page, painted
    wanted: {},       // name → CSS selector or text that the page is watched for
    pressed: 0,       // when a key or button was last pressed
};

{
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = callback => request(time => {
        const start = performance.now();
        try {
            callback(time);
        } finally {
            probe.frames.push({ start, end: performance.now() });
        }
    });
    for (const name of ["setTimeout", "setInterval"]) {
        const original = window[name].bind(window);
        window[name] = (callback, ...rest) => original(() => {
            ++probe.timers;
            callback();
        }, ...rest);
    }

    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (names, mode, options) {
        const made = transaction.call(this, names, mode, options);
        if (mode !== "readwrite") return made;
        const note = { start: performance.now(), end: 0, bytes: 0, files: 0 };
        probe.transactions.push(note);
        made.probe = note;
        made.addEventListener("complete", () => { note.end = performance.now(); });
        return made;
    };
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
        const note = this.transaction.probe;
        if (note) {
            ++note.files;
            note.bytes += value.contents ? value.contents.length : 0;
        }
        return put.call(this, value, key);
    };

    const notice = made => {
        const instance = made.instance || made;
        for (const one of Object.values(instance.exports || {})) {
            if (one instanceof WebAssembly.Memory) probe.memories.push(one);
        }
        return made;
    };
    for (const name of ["instantiate", "instantiateStreaming"]) {
        const original = WebAssembly[name];
        WebAssembly[name] = (...rest) => original.apply(WebAssembly, rest).then(notice);
    }

    const found = wish => wish.startsWith("=")
        ? document.body?.textContent.includes(wish.slice(1))
        : document.querySelector(wish);
    const look = () => {
        for (const [name, wish] of Object.entries(probe.wanted)) {
            if (probe.seen[name] || !found(wish)) continue;
            delete probe.wanted[name];
            // Once what was found has been through style and layout, it can be seen and used.
            request(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => { probe.seen[name] = performance.now(); };
                channel.port2.postMessage(0);
            });
        }
    };
    new MutationObserver(look).observe(document,
        { childList: true, subtree: true, characterData: true, attributes: true });
    for (const kind of ["keydown", "pointerdown"]) {
        addEventListener(kind, () => { probe.pressed = performance.now(); }, true);
    }
}

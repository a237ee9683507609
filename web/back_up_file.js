// The back-up file that is kept up to date, where the browser lets a page write to files (the File System Access API).
// Its handle lies in a small database of its own once something was written into it. What is asked and how it went are
// numbers, counted as in src/screens/linked_file.h.
"use strict";

const FourFifthsBackUpFile = (() => {
    const [unavailable, none, asleep, ready, read, written, cancelled, refused, vanished, readOnly, full, failed] =
        Array(12).keys();
    // A policy and a person's "no" have one name, a picker that was closed has another.
    const faults = {
        AbortError: cancelled, NotAllowedError: refused, SecurityError: refused, NotFoundError: vanished,
        NoModificationAllowedError: readOnly, InvalidModificationError: readOnly, QuotaExceededError: full,
    };
    const types = [{ description: "Four Fifths back-up", accept: { "application/octet-stream": [".fourfifths"] } }];
    const access = { mode: "readwrite" };
    const key = "file";
    let handle = null;

    const promised = request => new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
    });

    async function within(mode, work) {
        const opening = indexedDB.open("four-fifths-casework-back-up-file", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("handles");
        const database = await promised(opening);
        try {
            return await promised(work(database.transaction("handles", mode).objectStore("handles")));
        } finally {
            database.close();
        }
    }

    const contents = async () => new Uint8Array(await (await handle.getFile()).arrayBuffer());

    async function readWith(permission) {
        const now = await permission;
        if (now !== "granted") return { answer: now === "prompt" ? asleep : refused };
        return { answer: read, bytes: await contents() };
    }

    const acts = [
        async function look() {
            if (typeof showSaveFilePicker !== "function") return { answer: unavailable };
            handle = await within("readonly", store => store.get(key)).catch(() => null);
            if (!handle) return { answer: none };
            return { answer: await handle.queryPermission(access) === "granted" ? ready : asleep };
        },
        // The browser empties what is there: it has asked whether the file may be replaced.
        async function create(suggestedName) {
            handle = await showSaveFilePicker({ suggestedName, types });
            return { answer: read, bytes: await contents() };
        },
        async function open() {
            [handle] = await showOpenFilePicker({ types });
            return readWith(handle.requestPermission(access));
        },
        async () => readWith(handle.requestPermission(access)),
        async function quietly() { return readWith(handle.queryPermission(access)); },
        async function write(name, bytes) {
            const file = await handle.createWritable();
            await file.write(bytes);
            await file.close();
            const now = await contents();
            await within("readwrite", store => store.put(handle, key)).catch(() => {}); // then it is asked for again
            return { answer: written, bytes: now };
        },
        async function forget() {
            handle = null;
            await within("readwrite", store => store.delete(key));
            return { answer: none };
        },
    ];

    // Resolves to {answer, name, bytes}; bytes only when the file was read.
    return async (act, name, bytes) => {
        let result;
        try {
            result = await acts[act](name, bytes);
        } catch (error) {
            result = { answer: faults[error.name] ?? failed };
        }
        return { bytes: new Uint8Array(), name: handle ? handle.name : "", ...result };
    };
})();

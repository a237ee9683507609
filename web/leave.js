// Leaving a computer for good: all that this page keeps in the browser is deleted, then looked for again. It is done in
// a page of its own: the program's memory was filled with zeros and went with the page before.
"use strict";

const FourFifthsLeave = (() => {
    const mark = "four-fifths.leaving"; // of this window only: an address could be sent to somebody
    const ours = name => /^\/?four-?fifths/.test(name);
    const patience = 5000; // milliseconds for a store that another window holds

    const removeDatabase = name => new Promise((done, fail) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => done();
        request.onerror = () => fail(request.error);
        setTimeout(fail, patience);
    });

    // Each store: what a person calls it, the names in it that are ours, and how one is removed.
    const stores = [
        ["records or their back-up link (IndexedDB)", async () => (await indexedDB.databases()).map(each => each.name),
            removeDatabase],
        ["the second copy of the records (storage bucket)",
            () => navigator.storageBuckets ? navigator.storageBuckets.keys() : [],
            name => navigator.storageBuckets.delete(name)],
        ["settings of this page (localStorage)", () => Object.keys(localStorage),
            name => localStorage.removeItem(name)],
        ["marks of this window (sessionStorage)", () => Object.keys(sessionStorage).filter(name => name !== mark),
            name => sessionStorage.removeItem(name)],
        ["cached files (Cache Storage)", () => /^http/.test(location.protocol) ? caches.keys() : [],
            name => caches.delete(name)],
        ["a mark of this sitting (cookie)", () => document.cookie.split("; ").map(each => each.split("=")[0]),
            name => { document.cookie = name + "=; Max-Age=0; SameSite=Strict"; }],
    ];

    // What is still there, or could not be looked at.
    async function wipe() {
        const left = [];
        for (const [what, names, remove] of stores) {
            try {
                for (const name of (await names()).filter(ours)) await Promise.resolve(remove(name)).catch(() => {});
                if ((await names()).some(ours)) left.push(what);
            } catch {
                left.push(what);
            }
        }
        return left;
    }

    const elsewhere = [
        "Files: back-ups, exports and other downloads, in Downloads or where you put them.",
        "The history of the browser: that this page was opened.",
        "The clipboard and its history: what you copied. Windows key and V shows it.",
        "The computer’s swap file: parts of memory, until they are written over.",
    ];

    async function run(say) {
        say("One moment", ["Four Fifths is wiping what it kept in this browser."]);
        const left = await wipe();
        if (left.length > 0) {
            return say("Not everything could be wiped", [
                "Still in this browser, sealed with your passphrase, or not to be looked at:", left,
                "Close every other window with this page, then try again. If it happens again, clear this page’s site "
                    + "data in the browser’s settings, or ask your IT team to.",
            ], [["Try again", () => run(say)]]);
        }
        sessionStorage.removeItem(mark);
        say("Nothing is left in this browser", [
            "Wiped: your records and their second copy, the link to your back-up file, and the settings of this page. "
                + "What was in memory was overwritten.",
            "Then looked for again, and not found: databases, storage buckets, local and session storage, caches, "
                + "cookies.",
            "What this page cannot reach, and may still be on this computer:", elsewhere,
            "Delete the files you do not need here. You can close this window now.",
        ]);
    }

    return {
        run,
        due: () => {
            try {
                return sessionStorage.getItem(mark) !== null;
            } catch {
                return false;
            }
        },
        // In the page that is to be left; its memory is empty by now.
        begin: () => {
            sessionStorage.setItem(mark, "1");
            history.replaceState(null, "", location.pathname + location.search);
            location.reload();
        },
    };
})();

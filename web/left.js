// What a window could not save when another one took the store from it: sealed files in a small database of their own,
// for the window that works on. They stay until it has made them durable.
"use strict";

const FourFifthsLeft = (() => {
    const promised = request => new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
    });

    // Runs work(store) in one transaction; resolves to its request's result once that is durable.
    async function within(work) {
        const opening = indexedDB.open("four-fifths-casework-left", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("left", { autoIncrement: true });
        const database = await promised(opening);
        try {
            const transaction = database.transaction("left", "readwrite", { durability: "strict" });
            const over = new Promise((done, failed) => {
                transaction.oncomplete = done;
                transaction.onabort = () => failed(transaction.error);
            });
            const result = await work(transaction.objectStore("left"));
            await over;
            return result;
        } finally {
            database.close();
        }
    }

    return {
        keep: bytes => within(store => promised(store.add(bytes))),
        // [{number, bytes}]
        all: () => within(async store => {
            const [numbers, files] = await Promise.all([promised(store.getAllKeys()), promised(store.getAll())]);
            return numbers.map((number, i) => ({ number, bytes: files[i] }));
        }),
        drop: number => within(store => promised(store.delete(number))),
    };
})();

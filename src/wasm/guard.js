// The guard around Emscripten's IDBFS. Stock IDBFS mirrors a whole folder and, when something goes wrong, may say
// nothing, store half, or wipe the store; so only its mount, its record format and its file access are used here.
//
// load(folder) reads everything in one transaction or refuses; save(folder, put, remove) writes exactly the files it is
// told in one strict transaction, all or none. A record beside the files, the fence, says whose turn it is: loading
// raises its epoch, and a save from a window with an older epoch is refused inside the same transaction. Its sequence
// counts saves, so a save whose outcome was never heard of cannot be overlooked by the next one.
mergeInto(LibraryManager.library, {
    $VaultGuard__deps: ["$IDBFS", "$FS", "$MEMFS", "$PATH"],
    $VaultGuard__postset: "VaultGuard.install();",
    $VaultGuard: {
        // What callbacks are given; src/wasm/web_app.cpp knows the same numbers.
        WORKED: 0, STORAGE_FULL: 1, STORAGE_FAILED: 2, TAKEN_OVER: 3, DAMAGED: 4,

        patience: 15000, // milliseconds
        turns: {},       // folder → {epoch, sequence, refused}: what this window knows of the fence
        onLost: null,    // called with a reason when the store goes away while it is open

        install: () => {
            IDBFS.getDB = VaultGuard.open;
            // The whole-folder mirror must not be reached by any way round.
            IDBFS.syncfs = (mount, populate, callback) => callback(new Error("use VaultGuard"));
        },

        fenceKey: (folder) => { return folder + "/.fence"; },

        // As IDBFS.getDB: callback(error, database), once. A database that is closed from outside is forgotten.
        open: (name, callback) => {
            if (IDBFS.dbs[name]) return callback(null, IDBFS.dbs[name]);
            let request;
            try {
                request = IDBFS.indexedDB().open(name, IDBFS.DB_VERSION);
            } catch (error) {
                return callback(error);
            }
            request.onupgradeneeded = () => {
                if (request.result.objectStoreNames.contains(IDBFS.DB_STORE_NAME)) return;
                const store = request.result.createObjectStore(IDBFS.DB_STORE_NAME);
                store.createIndex("timestamp", "timestamp", { unique: false }); // IDBFS's own format
            };
            request.onsuccess = () => {
                const database = request.result;
                IDBFS.dbs[name] = database;
                database.onclose = () => VaultGuard.lost(name, "the browser closed the store");
                database.onversionchange = () => {
                    database.close();
                    VaultGuard.lost(name, "the store was deleted");
                };
                callback(null, database);
            };
            request.onerror = event => {
                event.preventDefault();
                callback(request.error || new Error("IndexedDB does not open"));
            };
        },

        lost: (name, why) => {
            delete IDBFS.dbs[name];
            if (VaultGuard.turns[name]) VaultGuard.turns[name].refused = VaultGuard.STORAGE_FAILED;
            if (VaultGuard.onLost) VaultGuard.onLost(why);
        },

        faultOf: error => {
            return error && error.name === "QuotaExceededError" ? VaultGuard.STORAGE_FULL : VaultGuard.STORAGE_FAILED;
        },

        // Runs work(store, fail) in one strict transaction; callback(fault) is called exactly once: when the
        // transaction has completed, when it was undone, or when the store has not answered in time.
        transact: (folder, work, callback) => {
            let transaction = null, fault = null, answered = false;
            const answer = result => {
                if (answered) return;
                answered = true;
                clearTimeout(watchdog);
                callback(result);
            };
            const fail = reason => {
                if (fault === null) fault = reason;
                try {
                    transaction.abort();
                } catch (error) {
                    answer(fault); // over already, or never begun
                }
            };
            const watchdog = setTimeout(() => {
                fail(VaultGuard.STORAGE_FAILED);
                answer(VaultGuard.STORAGE_FAILED); // even when the undoing hangs as well
            }, VaultGuard.patience);

            VaultGuard.open(folder, (error, database) => {
                if (answered) return;
                if (error) return answer(VaultGuard.faultOf(error));
                try {
                    transaction = database.transaction([IDBFS.DB_STORE_NAME], "readwrite", { durability: "strict" });
                    transaction.oncomplete = () => answer(VaultGuard.WORKED);
                    transaction.onabort = () => answer(fault === null ? VaultGuard.faultOf(transaction.error) : fault);
                    work(transaction.objectStore(IDBFS.DB_STORE_NAME), fail);
                } catch (thrown) {
                    fail(VaultGuard.faultOf(thrown));
                }
            });
        },

        // request.onsuccess with whatever it throws turned into a failed transaction.
        then: (request, fail, next) => {
            request.onsuccess = () => {
                try {
                    next(request.result);
                } catch (thrown) {
                    fail(VaultGuard.faultOf(thrown));
                }
            };
        },

        isFence: (record) => { return Number.isInteger(record.epoch) && Number.isInteger(record.sequence); },

        isEntry: record => record.timestamp instanceof Date && (FS.isDir(record.mode)
            || (FS.isFile(record.mode) && record.contents instanceof Uint8Array)),

        // Reads the whole store into the mounted folder and takes the turn. One record that cannot be read, and
        // nothing is loaded and nothing changed.
        load: (folder, callback) => {
            const records = [];
            let turn = null;
            VaultGuard.transact(folder, (store, fail) => {
                const read = (key, use) => {
                    const request = store.get(key);
                    request.onerror = event => {
                        event.preventDefault();
                        fail(VaultGuard.DAMAGED);
                    };
                    VaultGuard.then(request, fail, use);
                };
                VaultGuard.then(store.getAllKeys(), fail, keys => {
                    for (const key of keys.filter(key => key !== VaultGuard.fenceKey(folder)))
                        read(key, record => {
                            if (!record || !VaultGuard.isEntry(record)) return fail(VaultGuard.DAMAGED);
                            records.push({ path: key, record });
                        });
                    read(VaultGuard.fenceKey(folder), fence => {
                        if (fence ? !VaultGuard.isFence(fence) : keys.length > 0) return fail(VaultGuard.DAMAGED);
                        const last = fence || { epoch: 0, sequence: 0 };
                        turn = { epoch: last.epoch + 1, sequence: last.sequence, refused: null };
                        VaultGuard.putFence(store, folder, turn.epoch, turn.sequence);
                    });
                });
            }, fault => {
                if (fault === VaultGuard.WORKED && !VaultGuard.fill(folder, records)) fault = VaultGuard.STORAGE_FAILED;
                if (fault === VaultGuard.WORKED) VaultGuard.turns[folder] = turn;
                callback(fault);
            });
        },

        putFence: (store, folder, epoch, sequence) => {
            store.put({ epoch, sequence, timestamp: new Date(0) }, VaultGuard.fenceKey(folder));
        },

        fill: (folder, records) => {
            let whole = true;
            records.sort((a, b) => (a.path < b.path ? -1 : 1)); // folders before what is in them
            for (const each of records)
                IDBFS.storeLocalEntry(each.path, each.record, error => { if (error) whole = false; });
            return whole;
        },

        // Makes the files `put` (as they are in the folder now) and the absence of `remove` durable. Absolute paths.
        save: (folder, put, remove, callback) => {
            const turn = VaultGuard.turns[folder];
            if (!turn) return callback(VaultGuard.STORAGE_FAILED); // an empty folder would replace a full store
            if (turn.refused !== null) return callback(turn.refused);
            VaultGuard.transact(folder, (store, fail) => {
                VaultGuard.then(store.get(VaultGuard.fenceKey(folder)), fail, fence => {
                    if (!fence) return fail(VaultGuard.STORAGE_FAILED); // the store vanished and came back empty
                    if (fence.epoch !== turn.epoch) return fail(turn.refused = VaultGuard.TAKEN_OVER);
                    if (fence.sequence !== turn.sequence) return fail(turn.refused = VaultGuard.STORAGE_FAILED);
                    for (const path of put) VaultGuard.putFile(store, path, fail);
                    for (const path of remove) store.delete(path);
                    VaultGuard.putFence(store, folder, turn.epoch, turn.sequence + 1);
                });
            }, fault => {
                if (fault === VaultGuard.WORKED) turn.sequence++;
                callback(fault);
            });
        },

        putFile: (store, path, fail) => {
            IDBFS.loadLocalEntry(path, (error, entry) => {
                if (error) return fail(VaultGuard.STORAGE_FAILED);
                // MEMFS keeps room to grow behind a file's bytes, in arrays of either sign; only the bytes are stored.
                const kept = entry.contents;
                entry.contents = new Uint8Array(kept.buffer, kept.byteOffset, kept.byteLength).slice();
                store.put(entry, path);
            });
        },
    },
});

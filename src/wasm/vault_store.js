// One place where the vault's files are kept: a database of the browser's, in its usual store or in a storage bucket.
// A place is {name, reach, database, patience, epoch, onLost}; reach(use, refuse) gives the browser's IDBFactory.
//
// Beside the files lies a record, the fence: {epoch, sequence, files, origin}. Whoever reads the place raises the
// epoch, and who finds another epoch than its own may not write any more. The sequence counts saves, files are how many
// there must be, and the origin is a number by which copies of one store know each other.
mergeInto(LibraryManager.library, {
    $VaultStore__deps: ["$IDBFS", "$FS"],
    $VaultStore: {
        // What callbacks are given; src/wasm/web_app.cpp knows the same numbers.
        WORKED: 0, STORAGE_FULL: 1, STORAGE_FAILED: 2, TAKEN_OVER: 3, DAMAGED: 4,

        patience: 15000, // milliseconds

        usual: (name) => {
            return { name, reach: use => use(IDBFS.indexedDB()), database: null, epoch: 0, onLost: null };
        },

        // Null where the browser has no storage buckets.
        inBucket: (name) => {
            const buckets = navigator.storageBuckets;
            if (!buckets) return null;
            const reach = (use, refuse) => {
                buckets.open(name.slice(1), { durability: "strict" })
                    .then(bucket => use(bucket.indexedDB)).catch(refuse);
            };
            return { name, reach, database: null, epoch: 0, onLost: null };
        },

        // callback(error, database), once. A database that is closed from outside is forgotten.
        open: (place, callback) => {
            if (place.database) return callback(null, place.database);
            place.reach(factory => {
                let request;
                try {
                    request = factory.open(place.name, IDBFS.DB_VERSION);
                } catch (error) {
                    return callback(error);
                }
                request.onupgradeneeded = () => {
                    if (request.result.objectStoreNames.contains(IDBFS.DB_STORE_NAME)) return;
                    const store = request.result.createObjectStore(IDBFS.DB_STORE_NAME);
                    store.createIndex("timestamp", "timestamp", { unique: false }); // IDBFS's own format
                };
                request.onsuccess = () => {
                    const database = place.database = request.result;
                    database.onclose = () => VaultStore.lost(place, "the browser closed the store");
                    database.onversionchange = () => {
                        database.close();
                        VaultStore.lost(place, "the store was deleted");
                    };
                    callback(null, database);
                };
                request.onerror = event => {
                    event.preventDefault();
                    callback(request.error || new Error("IndexedDB does not open"));
                };
            }, callback);
        },

        lost: (place, why) => {
            place.database = null;
            if (place.onLost) place.onLost(why);
        },

        faultOf: error => {
            return error && error.name === "QuotaExceededError" ? VaultStore.STORAGE_FULL : VaultStore.STORAGE_FAILED;
        },

        // Runs work(store, fail) in one strict transaction; callback(fault) is called exactly once: when the
        // transaction has completed, when it was undone, or when the store has not answered in time.
        transact: (place, work, callback) => {
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
                fail(VaultStore.STORAGE_FAILED);
                answer(VaultStore.STORAGE_FAILED); // even when the undoing hangs as well
            }, place.patience || VaultStore.patience);

            VaultStore.open(place, (error, database) => {
                if (answered) return;
                if (error) return answer(VaultStore.faultOf(error));
                try {
                    transaction = database.transaction([IDBFS.DB_STORE_NAME], "readwrite", { durability: "strict" });
                    transaction.oncomplete = () => answer(VaultStore.WORKED);
                    transaction.onabort = () => answer(fault === null ? VaultStore.faultOf(transaction.error) : fault);
                    work(transaction.objectStore(IDBFS.DB_STORE_NAME), fail);
                } catch (thrown) {
                    fail(VaultStore.faultOf(thrown));
                }
            });
        },

        // request.onsuccess with whatever it throws turned into a failed transaction.
        then: (request, fail, next) => {
            request.onsuccess = () => {
                try {
                    next(request.result);
                } catch (thrown) {
                    fail(VaultStore.faultOf(thrown));
                }
            };
        },

        fenceKey: (place) => { return place.name + "/.fence"; },

        fence: (place, store, fail, use) => {
            const request = store.get(VaultStore.fenceKey(place));
            request.onerror = event => {
                event.preventDefault();
                fail(VaultStore.DAMAGED);
            };
            VaultStore.then(request, fail, use);
        },

        putFence: (place, store, epoch, state) => {
            const fence = { epoch, sequence: state.sequence, files: state.files, origin: state.origin };
            fence.timestamp = new Date(0);
            store.put(fence, VaultStore.fenceKey(place));
        },

        isFence: (record) => { return Number.isInteger(record.epoch) && Number.isInteger(record.sequence); },

        isEntry: (record) => {
            return record && record.timestamp instanceof Date && (FS.isDir(record.mode)
                || (FS.isFile(record.mode) && record.contents instanceof Uint8Array));
        },

        // FNV-1a: finds what a disk spoils, not what people change; the vault's seals do that.
        sum: bytes => {
            let sum = 0x811c9dc5;
            for (let i = 0; i < bytes.length; i++) sum = Math.imul(sum ^ bytes[i], 0x01000193);
            return sum;
        },

        // Reads a place and takes the turn there. callback({fault, records, state, flawed}): the records as {path,
        // record}, none unless the `whole` place is read; what the fence says of them. One that cannot be read, and
        // nothing was changed (DAMAGED). Flawed: readable, but not what was written.
        read: (place, whole, callback) => {
            const found = { fault: 0, records: [], state: null, flawed: false };
            VaultStore.transact(place, (store, fail) => {
                const take = (key, record) => {
                    if (!VaultStore.isEntry(record)) return fail(VaultStore.DAMAGED);
                    if ("sum" in record && record.sum !== VaultStore.sum(record.contents)) found.flawed = true;
                    found.records.push({ path: key, record });
                };
                const takeTurn = () => VaultStore.fence(place, store, fail, fence => {
                    if (fence ? !VaultStore.isFence(fence) : found.records.length > 0) return fail(VaultStore.DAMAGED);
                    const last = fence || { epoch: VaultStore.fresh(), sequence: 0, files: 0 };
                    if (whole && "files" in last && last.files !== found.records.length) found.flawed = true;
                    found.state = { sequence: last.sequence, origin: last.origin || VaultStore.fresh() };
                    found.state.files = "files" in last ? last.files : found.records.length;
                    place.epoch = last.epoch + 1;
                    VaultStore.putFence(place, store, place.epoch, found.state);
                });
                if (!whole) return takeTurn();
                VaultStore.then(store.getAllKeys(), fail, keys => {
                    const files = keys.filter(key => key !== VaultStore.fenceKey(place));
                    let left = files.length;
                    if (left === 0) return takeTurn();
                    for (const key of files) {
                        const request = store.get(key);
                        request.onerror = event => {
                            event.preventDefault();
                            fail(VaultStore.DAMAGED);
                        };
                        VaultStore.then(request, fail, record => {
                            take(key, record);
                            if (--left === 0) takeTurn();
                        });
                    }
                });
            }, fault => {
                if (fault !== VaultStore.WORKED) place.epoch = 0;
                found.fault = fault;
                callback(found);
            });
        },

        // A number that no other window or store has. Epochs must not begin at one again when a store was emptied.
        fresh: () => { return crypto.getRandomValues(new Uint32Array(1))[0] + 1; },

        // A mounted file as it is stored: {path, record}, or null when it cannot be read.
        recordOf: path => {
            let made = null;
            IDBFS.loadLocalEntry(path, (error, entry) => {
                if (error) return;
                // MEMFS keeps room to grow behind a file's bytes, in arrays of either sign; only the bytes are stored.
                const kept = entry.contents;
                entry.contents = new Uint8Array(kept.buffer, kept.byteOffset, kept.byteLength).slice();
                entry.sum = VaultStore.sum(entry.contents);
                made = { path, record: entry };
            });
            return made;
        },
    },
});

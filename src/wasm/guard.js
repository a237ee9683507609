// The guard around Emscripten's IDBFS. Stock IDBFS mirrors a whole folder and, when something goes wrong, may say
// nothing, store half, or wipe the store; so only its mount, its record format and its file access are used here.
//
// load(folder) reads everything in one transaction or refuses; save(folder, put, remove) writes exactly the files it is
// told in one strict transaction, all or none. The fence (vault_store.js) is checked in the same transaction: a window
// that another one has overtaken is refused, and a save whose outcome was never heard of cannot be overlooked.
//
// Where the browser has storage buckets, a second copy of the same files follows each save once that is durable. When
// the first store is damaged, missing, or older than the copy, the copy is read instead and becomes the first, and the
// other is filled from it.
mergeInto(LibraryManager.library, {
    $VaultGuard__deps: ["$IDBFS", "$FS", "$MEMFS", "$PATH", "$VaultStore"],
    $VaultGuard__postset: "VaultGuard.install();",
    $VaultGuard: {
        SECOND_COPY: 5, // to load's callback: everything is there, but from the second copy

        turns: {},    // folder → what this window knows of its stores
        onLost: null, // called with a reason when the store goes away while it is open

        install: () => {
            // The whole-folder mirror must not be reached by any way round.
            IDBFS.syncfs = (mount, populate, callback) => callback(new Error("use VaultGuard"));
        },

        // Reads the store into the mounted folder and takes the turn.
        load: (folder, callback) => {
            const main = VaultStore.usual(folder), copy = VaultStore.inBucket(folder);
            const found = { main: null, copy: null };
            const settle = () => {
                if (!found.main || (copy && !found.copy)) return;
                VaultGuard.choose(folder, main, found.main, copy, found.copy, callback);
            };
            VaultStore.read(main, true, read => {
                found.main = read;
                settle();
            });
            if (!copy) return;
            copy.patience = 3000; // a start must not wait for it
            VaultStore.read(copy, false, read => {
                found.copy = read;
                copy.patience = 0;
                settle();
            });
        },

        // Which of the two to work with.
        choose: (folder, main, inMain, copy, inCopy, callback) => {
            const W = VaultStore.WORKED, reads = inMain.fault === W;
            const beginWithMain = (second, inStep) => {
                if (!reads) return callback(inMain.fault);
                VaultGuard.begin(folder, main, inMain, second, inStep, W, callback);
            };
            if (!inCopy || inCopy.fault !== W) return beginWithMain(null, false);
            if (inCopy.state.files === 0) return beginWithMain(copy, false);

            const isEmpty = reads && inMain.records.length === 0;
            const isAnother = reads && !isEmpty && inMain.state.origin !== inCopy.state.origin;
            if (isAnother) return beginWithMain(null, false);
            const ahead = reads && !isEmpty && !inMain.flawed ? inMain.state.sequence - inCopy.state.sequence : -1;
            if (ahead >= 0) return beginWithMain(copy, ahead === 0 && inMain.state.files === inCopy.state.files);
            VaultStore.read(copy, true, whole => {
                if (whole.fault !== W || whole.flawed) return beginWithMain(null, false);
                VaultGuard.begin(folder, copy, whole, main, false, VaultGuard.SECOND_COPY, callback);
            });
        },

        begin: (folder, first, found, second, inStep, outcome, callback) => {
            if (!VaultGuard.fill(found.records)) return callback(VaultStore.STORAGE_FAILED);
            const names = new Set(found.records.map(each => each.path));
            const turn = { first, second, names, refused: null, mayRebuild: false, unheard: false };
            turn.state = { sequence: found.state.sequence, files: names.size, origin: found.state.origin };
            first.onLost = why => {
                turn.mayRebuild = true;
                if (VaultGuard.onLost) VaultGuard.onLost(why);
            };
            VaultGuard.turns[folder] = turn;
            callback(outcome);
            if (second) VaultGuard.beginCopy(turn, inStep ? null : found.records);
        },

        fill: (records) => {
            let whole = true;
            records.sort((a, b) => (a.path < b.path ? -1 : 1)); // folders before what is in them
            for (const each of records)
                IDBFS.storeLocalEntry(each.path, each.record, error => { if (error) whole = false; });
            return whole;
        },

        // Makes the files `put` (as they are in the folder now) and the absence of `remove` durable. Absolute paths.
        save: (folder, put, remove, callback) => {
            const turn = VaultGuard.turns[folder];
            if (!turn) return callback(VaultStore.STORAGE_FAILED); // an empty folder would replace a full store
            if (turn.refused !== null) return callback(turn.refused);
            const names = new Set(turn.names);
            for (const path of put) names.add(path);
            for (const path of remove) names.delete(path);
            let records = put.map(VaultStore.recordOf), wroteAll = false;
            if (records.includes(null)) return callback(VaultStore.STORAGE_FAILED);
            const next = { sequence: turn.state.sequence + 1, files: names.size, origin: turn.state.origin };

            VaultStore.transact(turn.first, (store, fail) => VaultStore.fence(turn.first, store, fail, fence => {
                const whole = VaultGuard.mustWriteAll(turn, fence, fail);
                if (whole === null) return;
                if (whole) store.clear();
                wroteAll = whole;
                if (whole) records = [...names].map(VaultStore.recordOf);
                for (const each of records) store.put(each.record, each.path);
                for (const path of remove) store.delete(path);
                next.sequence = Math.max(next.sequence, fence ? fence.sequence + 1 : 0);
                VaultStore.putFence(turn.first, store, turn.first.epoch, next);
            }), fault => {
                turn.unheard = fault === VaultStore.STORAGE_FAILED;
                if (fault === VaultStore.WORKED) {
                    turn.names = names;
                    turn.state = next;
                    turn.mayRebuild = false;
                }
                callback(fault);
                if (fault === VaultStore.WORKED) VaultGuard.follow(turn, records, remove, wroteAll);
            });
        },

        // Whether this save has to write every file, because what is there is not what this window knows of; null when
        // it may not write at all.
        mustWriteAll: (turn, fence, fail) => {
            if (!fence) {
                // The store vanished and came back empty. First that is told; who saves again then wants it all back.
                if (turn.mayRebuild) {
                    turn.first.epoch = VaultStore.fresh();
                    return true;
                }
                turn.mayRebuild = true;
                fail(VaultStore.STORAGE_FAILED);
                return null;
            }
            const state = turn.state;
            if (fence.epoch !== turn.first.epoch || (fence.origin && fence.origin !== state.origin)) {
                fail(turn.refused = VaultStore.TAKEN_OVER);
                return null;
            }
            if (fence.sequence === state.sequence) return false;
            // A save that was given up because nothing was heard of it, and that came about all the same.
            if (turn.unheard && fence.sequence === state.sequence + 1) return true;
            fail(turn.refused = VaultStore.STORAGE_FAILED);
            return null;
        },

        // The second copy.

        // Its changes wait in `pending`: path → record, or null for a file that goes. `records`: it has to be filled.
        beginCopy: (turn, records) => {
            turn.copy = { pending: new Map(), fill: records !== null, busy: false };
            for (const each of records || []) turn.copy.pending.set(each.path, each.record);
            VaultGuard.copySoon(turn);
        },

        follow: (turn, records, remove, all) => {
            if (all && turn.second) return VaultGuard.beginCopy(turn, records);
            if (!turn.copy) return;
            for (const each of records) turn.copy.pending.set(each.path, each.record);
            for (const path of remove) turn.copy.pending.set(path, null);
            VaultGuard.copySoon(turn);
        },

        copySoon: turn => {
            if (turn.copy.busy) return;
            turn.copy.busy = true;
            setTimeout(() => VaultGuard.copyNow(turn), 0);
        },

        // Before a place is filled. What may hold more than this window knows of is left as it is, whatever it is.
        empty: (place, store, fence, state, fail) => {
            if (!fence) {
                VaultStore.then(store.count(), fail, count => { if (count > 0) fail(VaultStore.DAMAGED); });
                place.epoch = VaultStore.fresh();
            } else if (place.epoch === 0) {
                place.epoch = fence.epoch + 1; // it could not be read, so the turn was not taken
            } else if (fence.epoch !== place.epoch) {
                return fail(VaultStore.TAKEN_OVER);
            }
            const isOlder = !fence || !fence.files
                || (fence.origin === state.origin && fence.sequence <= state.sequence);
            if (!isOlder) return fail(VaultStore.DAMAGED);
            store.clear();
        },

        // Everything that waits, in one transaction. What fails is tried again with the next save.
        copyNow: turn => {
            const place = turn.second, copy = turn.copy, state = turn.state, changes = copy.pending;
            copy.pending = new Map();
            VaultStore.transact(place, (store, fail) => VaultStore.fence(place, store, fail, fence => {
                const isOurs = fence && fence.epoch === place.epoch;
                if (!isOurs && !copy.fill) return fail(VaultStore.TAKEN_OVER);
                if (copy.fill) VaultGuard.empty(place, store, fence, state, fail);
                changes.forEach((record, path) => {
                    if (!record) return store.delete(path);
                    if (!("sum" in record) && record.contents) record.sum = VaultStore.sum(record.contents);
                    store.put(record, path);
                });
                VaultStore.putFence(place, store, place.epoch, state);
            }), fault => {
                if (fault === VaultStore.TAKEN_OVER || fault === VaultStore.DAMAGED) return void (turn.copy = null);
                copy.busy = false;
                if (fault === VaultStore.WORKED) copy.fill = false;
                else changes.forEach((record, path) => {
                    if (!copy.pending.has(path)) copy.pending.set(path, record);
                });
                if (fault === VaultStore.WORKED && turn.state !== state) VaultGuard.copySoon(turn);
            });
        },
    },
});

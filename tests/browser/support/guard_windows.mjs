// Windows with a mounted folder, guarded or as stock IDBFS has it, and a look into what is stored.

/// On `window` is what the tests do: load(), save(put, remove), write(name, size, byte), files() …
export async function guardedWindow(computer, server, { buckets = true } = {}) {
    const page = await computer.context.newPage();
    if (!buckets) await page.addInitScript(() => { delete Navigator.prototype.storageBuckets; });
    await page.goto(server.address);
    await page.evaluate(async () => {
        const module = await GuardModule(), guard = module.VaultGuard;
        module.FS.mkdir("/guarded");
        module.FS.mount(module.IDBFS, {}, "/guarded");
        const paths = names => names.map(name => `/guarded/${name}`);
        Object.assign(window, {
            module, guard, vaultStore: module.VaultStore,
            load: () => new Promise(done => guard.load("/guarded", done)),
            save: (put, remove = []) => new Promise(done => guard.save("/guarded", paths(put), paths(remove), done)),
            // When everything that was saved is in the second copy as well.
            copied: async () => {
                const turn = guard.turns["/guarded"];
                while (turn.copy && turn.copy.busy) await new Promise(done => setTimeout(done));
            },
        });
    });
    await page.evaluate(fileTools);
    return page;
}

/// The same with Emscripten's own: load() and sync() give the error that was told, null for none.
export async function stockWindow(computer, server) {
    const page = await computer.context.newPage();
    await page.goto(server.address + "stock.html");
    await page.evaluate(async () => {
        const module = await GuardModule();
        module.FS.mkdir("/guarded");
        module.FS.mount(module.IDBFS, {}, "/guarded");
        const sync = populate => new Promise(done =>
            module.FS.syncfs(populate, error => done(error ? String(error) : null)));
        Object.assign(window, { module, load: () => sync(true), sync: () => sync(false) });
    });
    await page.evaluate(fileTools);
    return page;
}

function fileTools() {
    const { FS } = window.module, path = name => `/guarded/${name}`;
    Object.assign(window, {
        folder: "/guarded",
        write: (name, size, byte = 7) => FS.writeFile(path(name), new Uint8Array(size).fill(byte)),
        // The browser compresses what it stores; this does not shrink.
        writeNoise: (name, size) => {
            const bytes = new Uint8Array(size);
            for (let at = 0; at < size; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
            FS.writeFile(path(name), bytes);
        },
        unlink: name => FS.unlink(path(name)),
        files: () => FS.readdir("/guarded").filter(name => !name.startsWith(".")).sort(),
        sum: name => FS.readFile(path(name)).reduce((total, byte) => total + byte, 0),
    });
}

/// What is in the store, seen from a window of its own: sizes of the stored arrays' buffers by name, and the fence.
/// `place` is "usual" or "bucket"; `what` may be "first bytes" instead of sizes.
export async function stored(computer, server, { place = "usual", what = "sizes" } = {}) {
    const page = await computer.context.newPage();
    await page.goto(server.address);
    const found = await page.evaluate(async ({ place, what }) => {
        const factory = place === "usual" ? indexedDB : (await navigator.storageBuckets.open("guarded")).indexedDB;
        const known = (await factory.databases()).some(database => database.name === "/guarded");
        if (!known) return {};
        const database = await new Promise((opened, failed) => {
            const request = factory.open("/guarded");
            request.onerror = () => failed(request.error);
            request.onsuccess = () => opened(request.result);
        });
        const store = database.transaction("FILE_DATA").objectStore("FILE_DATA"), records = {};
        await new Promise(done => {
            store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
                if (!cursor) return done();
                const { contents, sequence } = cursor.value;
                const name = cursor.key.slice("/guarded/".length);
                if (!contents) records[name] = { sequence };
                else records[name] = what === "sizes" ? contents.buffer.byteLength : contents[0];
                cursor.continue();
            };
        });
        database.close();
        return records;
    }, { place, what });
    await page.close();
    return found;
}

/// Changes a store behind the guard's back: `change` is the text of a function of `store`.
export async function tamper(page, change, place = "usual") {
    await page.evaluate(async ({ change, place }) => {
        const factory = place === "usual" ? indexedDB : (await navigator.storageBuckets.open("guarded")).indexedDB;
        const database = await new Promise(opened => {
            factory.open("/guarded").onsuccess = ({ target }) => opened(target.result);
        });
        const transaction = database.transaction("FILE_DATA", "readwrite");
        new Function("store", change)(transaction.objectStore("FILE_DATA"));
        await new Promise(done => { transaction.oncomplete = done; });
        database.close();
    }, { change, place });
}

export async function limitRoom(page, server, quotaSize) {
    const session = await page.context().newCDPSession(page);
    const origin = new URL(server.address).origin;
    await session.send("Storage.overrideQuotaForOrigin", quotaSize === null ? { origin } : { origin, quotaSize });
}

export async function clearSiteData(page, server) {
    const session = await page.context().newCDPSession(page);
    await session.send("Storage.clearDataForOrigin", { origin: new URL(server.address).origin, storageTypes: "all" });
}

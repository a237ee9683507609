// Why the guard is there: each fault of Emscripten's own IDBFS is shown, and beside it what the guard does.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Computer, site } from "./support/app.mjs";
import { buildGuardPage } from "./support/guard_page.mjs";
import { clearSiteData, guardedWindow, limitRoom, stockWindow, stored, tamper } from "./support/guard_windows.mjs";

const WORKED = 0, STORAGE_FULL = 1, STORAGE_FAILED = 2, TAKEN_OVER = 3, SECOND_COPY = 5;
let server, computer;

before(async () => { server = await site(await buildGuardPage()); });
after(() => server.close());
beforeEach(async () => { computer = await new Computer({ options: { bypassCSP: true } }).start(); });
afterEach(() => computer.discard());

const stock = () => stockWindow(computer, server);
const guarded = options => guardedWindow(computer, server, options);
const inStore = what => stored(computer, server, { what });
const emptied = async page => (await tamper(page, "store.clear()"), page.close());

test("quota exceeded: stock never answers and counts a sync under way for ever; the guard tells", async () => {
    const page = await stock();
    await limitRoom(page, server, 300000);
    const outcome = await page.evaluate(async () => {
        await load();
        const transaction = IDBDatabase.prototype.transaction;
        const over = new Promise(ended => {
            IDBDatabase.prototype.transaction = function (stores, mode) {
                const made = transaction.call(this, stores, mode);
                if (mode === "readwrite") made.addEventListener("abort", () => ended("undone"));
                return made;
            };
        });
        let answered = false;
        writeNoise("large", 5000000);
        sync().then(() => { answered = true; });
        const ended = await over;
        // Whatever was to come after the transaction's end has come when another one is over.
        const database = module.IDBFS.dbs[folder];
        await new Promise(done => { transaction.call(database, "FILE_DATA").oncomplete = done; });
        return { ended, answered, underWay: module.FS.syncFSRequests };
    });
    assert.deepEqual(outcome, { ended: "undone", answered: false, underWay: 1 });

    const other = await guarded({ buckets: false });
    assert.deepEqual(await other.evaluate(async () => {
        await load();
        writeNoise("large", 5000000);
        return save(["large"]);
    }), STORAGE_FULL);
});

test("two windows: stock deletes what the newer one saved and says nothing; the guard refuses the older", async () => {
    const older = await stock(), newer = await stock();
    await older.evaluate(() => load());
    assert.equal(await newer.evaluate(async () => (await load(), write("newer", 10), sync())), null);
    assert.equal(await older.evaluate(() => (write("older", 10), sync())), null);
    assert.deepEqual(await inStore(), { older: 10 });
    await emptied(older);
    await newer.close();

    const first = await guarded(), second = await guarded();
    await first.evaluate(() => load());
    await second.evaluate(async () => (await load(), write("newer", 10), save(["newer"])));
    assert.equal(await first.evaluate(() => (write("older", 10), save(["older"]))), TAKEN_OVER);
    assert.equal((await inStore()).newer, 10);
});

test("saving before loading: stock wipes the store and says nothing; the guard refuses", async () => {
    const first = await stock();
    await first.evaluate(async () => (await load(), write("a", 10), sync()));
    const second = await stock();
    assert.equal(await second.evaluate(() => (write("b", 10), sync())), null);
    assert.deepEqual(await inStore(), { b: 10 });

    const third = await guarded();
    assert.equal(await third.evaluate(() => (write("c", 10), save(["c"]))), STORAGE_FAILED);
    assert.deepEqual(await inStore(), { b: 10 });
});

// What the store holds when both files are written again, the first of them once more, while a sync is under way.
async function writtenWhileSaving(page, begin) {
    await page.evaluate(async begin => {
        await load();
        write("a", 10, 1);
        write("b", 10, 1);
        await window.begin(["a", "b"]);
        // A second later: two writes in one tick of the clock are another fault.
        const now = Date.now;
        Date.now = () => now() + 1000;
        write("a", 10, 2);
        const saved = window.begin(["a"]);
        Date.now = () => now() + 2000;
        write("b", 10, 2);
        write("a", 10, 3);
        await saved;
        Date.now = now;
    }, begin);
    const { a, b } = await inStore("first bytes");
    return { a, b };
}

test("changes during a save: stock stores a set that never was, and says nothing; the guard what was handed in",
    async () => {
        const page = await stock();
        await page.evaluate(() => { window.begin = () => sync(); });
        assert.deepEqual(await writtenWhileSaving(page), { a: 3, b: 1 });
        await emptied(page);
        const other = await guarded();
        await other.evaluate(() => { window.begin = names => save(names); });
        assert.deepEqual(await writtenWhileSaving(other), { a: 2, b: 1 });
    });

test("two writes in one tick of the clock: stock never stores the second; the guard does", async () => {
    const twice = () => {
        const now = Date.now();
        Date.now = () => now;
    };
    const page = await stock();
    assert.equal(await page.evaluate(() => load()), null);
    await page.evaluate(twice);
    assert.equal(await page.evaluate(async () => {
        write("a", 10, 1);
        await sync();
        write("a", 10, 2);
        return sync();
    }), null);
    assert.equal((await inStore("first bytes")).a, 1);
    await emptied(page);

    const other = await guarded();
    await other.evaluate(() => load());
    await other.evaluate(twice);
    await other.evaluate(async () => {
        write("a", 10, 1);
        await save(["a"]);
        write("a", 10, 2);
        await save(["a"]);
    });
    assert.equal((await inStore("first bytes")).a, 2);
});

test("site data cleared while it is open: stock fails for ever; the guard tells, and saves all again",
    async () => {
        const page = await stock();
        await page.evaluate(async () => (await load(), write("a", 10), sync()));
        await clearSiteData(page, server);
        const errors = await page.evaluate(async () => (write("b", 10), [await sync(), await sync(), await sync()]));
        for (const error of errors) assert.match(String(error), /InvalidStateError|closing/);

        const other = await guarded();
        await other.evaluate(async () => {
            window.lost = new Promise(told => { guard.onLost = told; });
            await load();
            write("a", 10);
            await save(["a"]);
        });
        await clearSiteData(other, server);
        assert.equal(await other.evaluate(() => lost), "the browser closed the store");
        assert.deepEqual(await other.evaluate(async () => (write("b", 10), [await save(["b"]), await save([])])),
            [WORKED, WORKED]);
        const { a, b } = await inStore();
        assert.deepEqual({ a, b }, { a: 10, b: 10 });
    });

// 64 bytes in the middle of the store's newest file.
function flipBytes(profile) {
    const { port } = new URL(server.address);
    const folder = join(profile, "Default/IndexedDB", `http_localhost_${port}.indexeddb.leveldb`);
    const logs = readdirSync(folder).filter(name => name.endsWith(".log")).map(name => join(folder, name));
    for (const log of logs) {
        const bytes = readFileSync(log), middle = bytes.length >> 1;
        for (let at = middle; at < middle + 64; ++at) bytes[at] ^= 0x55;
        writeFileSync(log, bytes);
    }
}

async function fortyFiles(page, save) {
    await page.evaluate(async save => {
        await load();
        for (let i = 0; i < 40; ++i) {
            write(`file${i}`, 700 + i, i);
            await window[save]([`file${i}`]);
        }
    }, save);
}

test("a damaged database: stock loads less, and says nothing; the guard opens the second copy", async () => {
    const page = await stock();
    await fortyFiles(page, "sync");
    await computer.close();
    flipBytes(computer.profile);
    await computer.start();
    const again = await stock();
    const [error, left] = await again.evaluate(async () => [await load(), files().length]);
    assert.equal(error, null);
    assert.ok(left < 40, `${left} files are left`);
    await computer.discard();

    computer = await new Computer({ options: { bypassCSP: true } }).start();
    const other = await guarded();
    await fortyFiles(other, "save");
    await other.evaluate(() => copied());
    await computer.close();
    flipBytes(computer.profile);
    await computer.start();
    const last = await guarded();
    assert.deepEqual(await last.evaluate(async () => [await load(), files().length]), [SECOND_COPY, 40]);
});

test("durability: stock does not ask for it; the guard does, in both places", async () => {
    const watch = () => {
        window.asked = new Set();
        const transaction = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...these) {
            const made = transaction.apply(this, these);
            if (made.mode === "readwrite") window.asked.add(made.durability);
            return made;
        };
    };
    const page = await stock();
    await page.evaluate(watch);
    assert.deepEqual(await page.evaluate(async () => {
        await load();
        write("a", 1);
        await sync();
        return [...asked];
    }), ["default"]);
    await emptied(page);
    const other = await guarded();
    await other.evaluate(watch);
    assert.deepEqual(await other.evaluate(async () => {
        await load();
        write("a", 1);
        await save(["a"]);
        await copied();
        return [...asked];
    }), ["strict"]);
});

test("a save begun as the page goes: stock's is lost; the guard's is not begun, for each edit was saved before",
    async () => {
        const page = await stock();
        await page.evaluate(async () => {
            await load();
            write("a", 10);
            addEventListener("pagehide", () => sync());
        });
        await page.reload();
        const left = await inStore();
        assert.equal(left.a, undefined);

        const other = await guarded();
        const outcome = await other.evaluate(async () => (await load(), write("a", 10), save(["a"])));
        await other.reload();
        assert.deepEqual([outcome, (await inStore()).a], [WORKED, 10]);
    });

test("a store that hangs: stock waits with it; the guard answers in time", async () => {
    const hang = database => {
        const blocking = database.transaction("FILE_DATA", "readwrite");
        window.held = true;
        const hold = () => { if (window.held) blocking.objectStore("FILE_DATA").get("x").onsuccess = hold; };
        hold();
    };
    const page = await stock();
    await page.evaluate(() => load());
    await page.evaluate(`(${hang})(module.IDBFS.dbs[folder])`);
    const other = await guarded({ buckets: false });
    const outcome = other.evaluate(async () => {
        vaultStore.patience = 500;
        return load();
    });
    await page.evaluate(() => {
        window.answered = false;
        write("a", 10);
        sync().then(() => { window.answered = true; });
    });
    assert.equal(await outcome, STORAGE_FAILED);
    assert.equal(await page.evaluate(() => answered), false);
});

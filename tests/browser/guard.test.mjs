// The guard around IDBFS, against a real browser's IndexedDB: what stock IDBFS got wrong, and a few things more.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Computer, site } from "./support/app.mjs";
import { buildGuardPage } from "./support/guard_page.mjs";
import { guardedWindow, limitRoom, stored, tamper } from "./support/guard_windows.mjs";

const WORKED = 0, STORAGE_FULL = 1, STORAGE_FAILED = 2, TAKEN_OVER = 3, DAMAGED = 4;
let server, computer;

before(async () => { server = await site(await buildGuardPage()); });
after(() => server.close());
beforeEach(async () => { computer = await new Computer({ options: { bypassCSP: true } }).start(); });
afterEach(() => computer.discard());

const openWindow = () => guardedWindow(computer, server, { buckets: false });
const inStore = () => stored(computer, server);

test("what was saved is there after a reload, in strict transactions, byte for byte", async () => {
    const page = await openWindow();
    const outcome = await page.evaluate(async () => {
        const asked = [];
        const transaction = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (stores, mode, options) {
            asked.push([mode, options?.durability]);
            return transaction.call(this, stores, mode, options);
        };
        const loaded = await load();
        write("a", 10, 3);
        write("b", 20000, 5);
        write("empty", 0);
        return { loaded, saved: await save(["a", "b", "empty"]), asked };
    });
    const strict = ["readwrite", "strict"];
    assert.deepEqual(outcome, { loaded: WORKED, saved: WORKED, asked: [strict, strict] });
    assert.deepEqual(await inStore(), { ".fence": { sequence: 1 }, a: 10, b: 20000, empty: 0 });

    const next = await openWindow();
    assert.equal(await next.evaluate(() => load()), WORKED);
    assert.deepEqual(await next.evaluate(() => [files(), sum("a"), sum("b"), sum("empty")]),
        [["a", "b", "empty"], 30, 100000, 0]);
});

test("a save writes the named files only, and removes the named ones", async () => {
    const page = await openWindow();
    await page.evaluate(async () => {
        await load();
        write("a", 1);
        write("b", 1);
        write("not named", 1);
        await save(["a", "b"]);
        unlink("a");
        unlink("b");
        await save([], ["a"]);
    });
    assert.deepEqual(Object.keys(await inStore()), [".fence", "b"]);
});

test("a full disk is told as such, changes nothing, and the next save that fits works", async () => {
    const page = await openWindow();
    await limitRoom(page, server, 300000);
    const outcomes = await page.evaluate(async () => {
        const all = [await load()];
        write("small", 1000);
        all.push(await save(["small"]));
        write("another", 1000);
        writeNoise("large", 5000000);
        unlink("small");
        all.push(await save(["another", "large"], ["small"]));
        write("third", 1000);
        all.push(await save(["third"]));
        return all;
    });
    assert.deepEqual(outcomes, [WORKED, WORKED, STORAGE_FULL, WORKED]);
    assert.deepEqual(await inStore(), { ".fence": { sequence: 2 }, small: 1000, third: 1000 });
});

test("when one file cannot be written, none is", async () => {
    const page = await openWindow();
    const outcome = await page.evaluate(async () => {
        await load();
        write("there", 10);
        return save(["there", "missing"]);
    });
    assert.equal(outcome, STORAGE_FAILED);
    assert.deepEqual(await inStore(), { ".fence": { sequence: 0 } });
});

test("a store that is deleted while open is told at once, and the next save brings all back", async () => {
    const page = await openWindow();
    const outcome = await page.evaluate(async () => {
        let lost = null;
        guard.onLost = why => { lost = why; };
        await load();
        write("a", 10);
        await save(["a"]);
        await new Promise(done => { indexedDB.deleteDatabase(folder).onsuccess = done; });
        write("b", 10);
        return { lost, saved: await save(["b"]) };
    });
    assert.deepEqual(outcome, { lost: "the store was deleted", saved: WORKED });
    const { a, b } = await inStore();
    assert.deepEqual({ a, b }, { a: 10, b: 10 });
});

test("a store that came back empty is not taken for another window", async () => {
    const page = await openWindow();
    await page.evaluate(async () => {
        await load();
        write("a", 10);
        await save(["a"]);
    });
    await tamper(page, "store.clear()");
    assert.equal(await page.evaluate(() => (write("b", 10), save(["b"]))), STORAGE_FAILED);
    assert.deepEqual(await inStore(), {});
    // It has been told now: who saves again wants everything back.
    assert.equal(await page.evaluate(() => save(["b"])), WORKED);
    assert.deepEqual(Object.keys(await inStore()), [".fence", "a", "b"]);
});

test("the window that loaded last may save; the older one is refused and loses nothing for the newer", async () => {
    const older = await openWindow();
    await older.evaluate(async () => {
        await load();
        write("a", 10);
        await save(["a"]);
    });
    const newer = await openWindow();
    assert.equal(await newer.evaluate(() => load()), WORKED);
    assert.equal(await older.evaluate(() => (write("old", 10), save(["old"], ["a"]))), TAKEN_OVER);
    assert.equal(await older.evaluate(() => save(["old"])), TAKEN_OVER);
    assert.equal(await newer.evaluate(() => (write("new", 10), save(["new"]))), WORKED);
    assert.deepEqual(await inStore(), { ".fence": { sequence: 2 }, a: 10, new: 10 });
});

test("a save before the store was read is refused and wipes nothing", async () => {
    const first = await openWindow();
    await first.evaluate(async () => {
        await load();
        write("a", 10);
        await save(["a"]);
    });
    const second = await openWindow();
    assert.equal(await second.evaluate(() => (write("b", 10), save(["b"], ["a"]))), STORAGE_FAILED);
    assert.deepEqual(await inStore(), { ".fence": { sequence: 1 }, a: 10 });
});

for (const [what, change] of [
    ["of another shape", "store.put({}, '/guarded/b')"],
    ["that is no object", "store.put(5, '/guarded/b')"],
    ["without bytes", "store.put({ timestamp: new Date(), mode: 0o100666 }, '/guarded/b')"],
    ["in the fence's place", "store.put({ epoch: 'x' }, '/guarded/.fence')"],
    ["missing, the fence", "store.delete('/guarded/.fence')"],
]) {
    test(`a record ${what} makes loading refuse, and nothing is loaded or changed`, async () => {
        const first = await openWindow();
        await first.evaluate(async () => {
            await load();
            write("a", 10);
            await save(["a"]);
        });
        await tamper(first, change);
        const as_it_was = await inStore();
        const second = await openWindow();
        assert.deepEqual(await second.evaluate(async () => [await load(), files()]), [DAMAGED, []]);
        assert.equal(await second.evaluate(() => (write("c", 10), save(["c"]))), STORAGE_FAILED);
        assert.deepEqual(await inStore(), as_it_was);
    });
}

test("a store that does not answer in time is told, and the late save never happens", async () => {
    const page = await openWindow();
    const outcomes = await page.evaluate(async () => {
        await load();
        const { database } = guard.turns[folder].first;
        const blocking = database.transaction("FILE_DATA", "readwrite");
        let held = true;
        const hold = () => { if (held) blocking.objectStore("FILE_DATA").get("x").onsuccess = hold; };
        hold();
        vaultStore.patience = 100;
        write("late", 10);
        const first = await save(["late"]);
        held = false;
        await new Promise(done => { blocking.oncomplete = done; });
        vaultStore.patience = 15000;
        write("next", 10);
        return [first, await save(["next"])];
    });
    assert.deepEqual(outcomes, [STORAGE_FAILED, WORKED]);
    assert.deepEqual(await inStore(), { ".fence": { sequence: 1 }, next: 10 });
});

test("a save that came about after it was given up is not in the way of the next", async () => {
    const page = await openWindow();
    const outcomes = await page.evaluate(async () => {
        await load();
        write("a", 10);
        await save(["a"]);
        guard.turns[folder].state.sequence--; // as if the answer to it had never come
        guard.turns[folder].unheard = true;
        write("b", 10);
        return [await save(["b"]), await save([], ["a"])];
    });
    assert.deepEqual(outcomes, [WORKED, WORKED]);
    assert.deepEqual(Object.keys(await inStore()), [".fence", "b"]);
});

test("what a disk has spoilt, or left out, is found by sum and by count", async () => {
    const page = await openWindow();
    await page.evaluate(async () => {
        await load();
        write("a", 10);
        write("b", 10);
        await save(["a", "b"]);
    });
    const flawed = change => tamper(page, change).then(() => page.evaluate(() => new Promise(done =>
        vaultStore.read(vaultStore.usual(folder), true, found => done(found.flawed)))));
    const spoil = "store.get('/guarded/b').onsuccess = ({ target: { result } }) => "
        + "{ result.contents[3] ^= 1; store.put(result, '/guarded/b'); }";
    assert.equal(await flawed(""), false);
    assert.equal(await flawed(spoil), true);
    assert.equal(await flawed(spoil), false);
    assert.equal(await flawed("store.delete('/guarded/a')"), true);
});

test("a save that was recorded behind this window's back is not written over", async () => {
    const page = await openWindow();
    await page.evaluate(() => load());
    await tamper(page, "store.get('/guarded/.fence').onsuccess = ({ target: { result } }) => "
        + "store.put({ ...result, sequence: 9 }, '/guarded/.fence')");
    assert.equal(await page.evaluate(() => (write("a", 10), save(["a"]))), STORAGE_FAILED);
    assert.deepEqual(await inStore(), { ".fence": { sequence: 9 } });
});

test("the whole-folder mirror of stock IDBFS cannot be reached", async () => {
    const page = await openWindow();
    const message = await page.evaluate(() => new Promise(done => {
        module.FS.syncfs(false, error => done(error && error.message));
    }));
    assert.equal(message, "use VaultGuard");
});

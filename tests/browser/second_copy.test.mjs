// The second copy in a storage bucket: it follows each save, and is read when the first store fails.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Computer, site } from "./support/app.mjs";
import { buildGuardPage } from "./support/guard_page.mjs";
import { guardedWindow, limitRoom, stored, tamper } from "./support/guard_windows.mjs";

const WORKED = 0, STORAGE_FULL = 1, TAKEN_OVER = 3, DAMAGED = 4, SECOND_COPY = 5;
let server, computer;

before(async () => { server = await site(await buildGuardPage()); });
after(() => server.close());
beforeEach(async () => { computer = await new Computer({ options: { bypassCSP: true } }).start(); });
afterEach(() => computer.discard());

const openWindow = () => guardedWindow(computer, server);
const inUsual = () => stored(computer, server);
const inBucket = () => stored(computer, server, { place: "bucket" });
const filesOf = ({ ".fence": fence, ...files }) => files;

async function twoFiles() {
    const page = await openWindow();
    await page.evaluate(async () => {
        await load();
        write("a", 10, 3);
        await save(["a"]);
        write("b", 20, 5);
        await save(["b"]);
        await copied();
    });
    return page;
}

const spoil = "store.get('/guarded/b').onsuccess = ({ target: { result } }) => "
    + "{ result.contents[3] ^= 1; store.put(result, '/guarded/b'); }";

test("each save is in the second copy too, and nothing that was removed", async () => {
    const page = await twoFiles();
    assert.deepEqual(filesOf(await inBucket()), { a: 10, b: 20 });
    await page.evaluate(async () => {
        unlink("a");
        write("c", 30);
        await save(["c"], ["a"]);
        await copied();
    });
    assert.deepEqual(await inBucket(), { ...await inUsual() });
    assert.deepEqual(filesOf(await inBucket()), { b: 20, c: 30 });
});

test("saves do not wait for the second copy, and what waits goes into it at once", async () => {
    const page = await openWindow();
    const writes = await page.evaluate(async () => {
        await load();
        await copied();
        const { second } = guard.turns[folder], { database } = second;
        const blocking = database.transaction("FILE_DATA", "readwrite");
        let held = true;
        const hold = () => { if (held) blocking.objectStore("FILE_DATA").get("x").onsuccess = hold; };
        hold();
        let begun = 0;
        const transaction = database.transaction;
        database.transaction = (...these) => (++begun, transaction.apply(database, these));
        const saved = [];
        for (const name of ["a", "b", "c", "d"]) {
            write(name, 10);
            saved.push(await save([name]));
        }
        held = false;
        await copied();
        return { saved, begun };
    });
    assert.deepEqual(writes, { saved: [WORKED, WORKED, WORKED, WORKED], begun: 2 });
    assert.deepEqual(Object.keys(filesOf(await inBucket())), ["a", "b", "c", "d"]);
});

for (const [what, change] of [
    ["empty", "store.clear()"],
    ["without its fence", "store.delete('/guarded/.fence')"],
    ["of another shape", "store.put({}, '/guarded/b')"],
    ["spoilt by the disk", spoil],
    ["short of a file", "store.delete('/guarded/a')"],
    ["an older one that was put back",
        "store.delete('/guarded/b'); store.get('/guarded/.fence').onsuccess = ({ target: { result } }) => "
        + "store.put({ ...result, sequence: 1, files: 1 }, '/guarded/.fence')"],
]) {
    test(`the first store is ${what}: everything comes from the second copy, and work goes on`, async () => {
        const first = await twoFiles();
        await tamper(first, change);
        await first.close();
        const second = await openWindow();
        assert.deepEqual(await second.evaluate(async () => [await load(), files(), sum("a"), sum("b")]),
            [SECOND_COPY, ["a", "b"], 30, 100]);
        assert.equal(await second.evaluate(async () => {
            write("c", 30);
            const saved = await save(["c"]);
            await copied();
            return saved;
        }), WORKED);
        await second.close();
        const third = await openWindow();
        const loaded = await third.evaluate(async () => [await load(), files()]);
        assert.deepEqual(loaded[1], ["a", "b", "c"]);
        // What might hold more than the copy was left alone; otherwise the first store is whole again.
        assert.equal(loaded[0], what === "without its fence" ? SECOND_COPY : WORKED);
    });
}

test("both are damaged: nothing is loaded, and neither is changed", async () => {
    const first = await twoFiles();
    await tamper(first, "store.put({}, '/guarded/b')");
    await tamper(first, "store.put({}, '/guarded/a')", "bucket");
    const before = await inUsual();
    const second = await openWindow();
    assert.deepEqual(await second.evaluate(async () => [await load(), files()]), [DAMAGED, []]);
    assert.deepEqual(await inUsual(), before);
});

test("a damaged second copy is made anew from the first store", async () => {
    const first = await twoFiles();
    await tamper(first, "store.clear()", "bucket");
    await first.close();
    const second = await openWindow();
    assert.equal(await second.evaluate(async () => {
        const loaded = await load();
        await copied();
        return loaded;
    }), WORKED);
    assert.deepEqual(filesOf(await inBucket()), { a: 10, b: 20 });
});

test("a copy of another store is neither read nor written over", async () => {
    const first = await twoFiles();
    await tamper(first, "store.get('/guarded/.fence').onsuccess = ({ target: { result } }) => "
        + "store.put({ ...result, origin: 1 }, '/guarded/.fence')", "bucket");
    const before = filesOf(await inBucket());
    const second = await openWindow();
    assert.equal(await second.evaluate(async () => {
        const loaded = await load();
        write("c", 30);
        await save(["c"]);
        return loaded;
    }), WORKED);
    assert.equal(await second.evaluate(() => guard.turns[folder].copy), undefined);
    assert.deepEqual(filesOf(await inBucket()), before);
});

test("the older window is refused in both, also when they work with different ones", async () => {
    const older = await twoFiles();
    await tamper(older, "store.clear()");
    const newer = await openWindow();
    assert.equal(await newer.evaluate(() => load()), SECOND_COPY);
    await newer.evaluate(() => copied());
    assert.equal(await older.evaluate(() => (write("old", 10), save(["old"]))), TAKEN_OVER);
    await newer.evaluate(async () => {
        write("new", 10);
        await save(["new"]);
        await copied();
    });
    for (const files of [await inUsual(), await inBucket()])
        assert.deepEqual(Object.keys(filesOf(files)), ["a", "b", "new"]);
});

test("no room for the second copy: the save counts all the same, and the copy follows later", async () => {
    const page = await openWindow();
    const outcomes = await page.evaluate(async () => {
        await load();
        await copied();
        const { database } = guard.turns[folder].second, put = IDBObjectStore.prototype.put;
        let full = true;
        IDBObjectStore.prototype.put = function (...these) {
            if (full && this.transaction.db === database) throw new DOMException("full", "QuotaExceededError");
            return put.apply(this, these);
        };
        write("a", 10);
        const first = await save(["a"]);
        await copied();
        full = false;
        write("b", 10);
        const second = await save(["b"]);
        await copied();
        return [first, second];
    });
    assert.deepEqual(outcomes, [WORKED, WORKED]);
    assert.deepEqual(Object.keys(filesOf(await inBucket())), ["a", "b"]);
});

test("a full disk is told as such with a second copy too", async () => {
    const page = await openWindow();
    await limitRoom(page, server, 300000);
    const outcomes = await page.evaluate(async () => {
        await load();
        writeNoise("large", 5000000);
        return save(["large"]);
    });
    assert.equal(outcomes, STORAGE_FULL);
});

test("where there are no buckets there is just no second copy", async () => {
    const page = await guardedWindow(computer, server, { buckets: false });
    assert.deepEqual(await page.evaluate(async () => {
        const loaded = await load();
        write("a", 10);
        return [loaded, await save(["a"])];
    }), [WORKED, WORKED]);
    assert.deepEqual(await inBucket(), {});
});

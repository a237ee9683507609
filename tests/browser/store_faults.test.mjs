// When the browser's store fails under the real program: what the worker reads, and that nothing is lost once it is
// mended.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { Computer, saved, setUp, site, unlock } from "./support/app.mjs";
import { clearSiteData, limitRoom } from "./support/guard_windows.mjs";
import { built } from "./support/proof.mjs";
import { now } from "./support/clock.mjs";
import { MouseWorker } from "./support/worker.mjs";

const limit = { timeout: 120_000 };
const folder = "/four-fifths-casework-vault";
let served, computer;

beforeEach(async () => {
    served = await site(built);
    computer = await new Computer({ webgl: false, options: { bypassCSP: true }, ownClock: true }).start();
});
afterEach(async () => {
    await computer.discard();
    await served.close();
});

async function atWork(page) {
    const worker = new MouseWorker(page ?? await computer.page());
    await setUp(worker, served.address);
    await logs(worker, "9:30-10:15 case notes", "09:30");
    await saved(worker);
    return worker;
}

async function logs(worker, line, start) {
    await worker.write("What did you do?", line);
    await worker.press("button", "Add");
    await worker.find("link", `Edit ${start}`).waitFor();
}

// Another page of the same origin, for what happens behind the program's back.
async function beside() {
    const page = await computer.context.newPage();
    await page.goto(served.address + "icon.svg");
    return page;
}

async function retried(worker) {
    await worker.press("button", "Retry saving");
    await saved(worker);
}

async function allThere(worker, ...starts) {
    await worker.page.reload();
    await unlock(worker);
    for (const start of starts) await worker.find("link", `Edit ${start}`).waitFor();
    assert.equal(await worker.find("region", "Needs your attention").count(), 0);
}

test("a full disk: the worker reads so, and once there is room nothing is missing", limit, async () => {
    const page = await computer.page();
    await limitRoom(page, served, 3_000_000);
    const worker = await atWork(page);
    const other = await beside();
    await other.evaluate(async () => {
        const opening = indexedDB.open("filler", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("all", { autoIncrement: true });
        const database = await new Promise(done => { opening.onsuccess = () => done(opening.result); });
        for (let size = 1 << 19; size >= 64;) {
            const bytes = new Uint8Array(size);
            for (let at = 0; at < size; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
            const transaction = database.transaction("all", "readwrite");
            transaction.objectStore("all").add(bytes);
            const fits = await new Promise(over => {
                transaction.oncomplete = () => over(true);
                transaction.onabort = () => over(false);
            });
            if (!fits) size >>= 1;
        }
        window.database = database;
    });
    await logs(worker, "11:00-11:20 travel", "11:00");
    await worker.sees("Not saved on this computer");
    await worker.sees("Not saved: this computer has no room left. Your changes are still here. Make a back-up, make "
        + "room, then retry.");
    await other.evaluate(() => new Promise(done => {
        window.database.close();
        indexedDB.deleteDatabase("filler").onsuccess = done;
    }));
    await limitRoom(page, served, null);
    await retried(worker);
    await allThere(worker, "09:30", "11:00");
});

test("site data cleared during the work: the worker reads so at once, and saving again brings all of it back", limit,
    async () => {
        const worker = await atWork();
        await clearSiteData(worker.page, served);
        await worker.sees("This browser’s data was cleared while you worked. Everything is still here in this window");
        await worker.sees("Not saved on this computer");
        await retried(worker);
        assert.equal(await worker.page.getByText("was cleared while you worked").count(), 0);
        await logs(worker, "11:00-11:20 travel", "11:00");
        await saved(worker);
        await allThere(worker, "09:30", "11:00");
    });

test("a store that does not answer: the worker reads so after 15 seconds, and Retry saving works", limit, async () => {
    const page = await computer.page();
    await page.clock.install({ time: now() });
    const worker = await atWork(page);
    const other = await beside();
    await other.evaluate(async name => {
        const database = await new Promise(done => {
            indexedDB.open(name).onsuccess = ({ target }) => done(target.result);
        });
        const blocking = database.transaction("FILE_DATA", "readwrite");
        window.held = true;
        const hold = () => { if (window.held) blocking.objectStore("FILE_DATA").get("x").onsuccess = hold; };
        hold();
        window.over = new Promise(done => { blocking.oncomplete = done; });
        window.database = database;
    }, folder);
    await logs(worker, "11:00-11:20 travel", "11:00");
    await worker.sees("Saving on this computer …");
    await page.clock.fastForward(15_000);
    await worker.sees("Not saved: this computer refused. Your changes are still here in this window. Retry, or make a "
        + "back-up now.");
    await other.evaluate(async () => {
        window.held = false;
        await window.over;
        window.database.close();
    });
    await retried(worker);
    await allThere(worker, "09:30", "11:00");
});

// Until the second copy has what the first store has.
async function copied() {
    const page = await beside();
    await page.evaluate(async name => {
        const bucket = await navigator.storageBuckets.open(name.slice(1));
        const saves = async factory => {
            const database = await new Promise(done => {
                factory.open(name).onsuccess = ({ target }) => done(target.result);
            });
            const request = database.transaction("FILE_DATA").objectStore("FILE_DATA").get(name + "/.fence");
            const fence = await new Promise(done => { request.onsuccess = () => done(request.result); });
            database.close();
            return fence.sequence;
        };
        while (await saves(indexedDB) !== await saves(bucket.indexedDB));
    }, folder);
    await page.close();
}

// While the program is closed.
async function behindItsBack(change, places = ["usual"]) {
    const page = await beside();
    await page.evaluate(async ({ change, places, name }) => {
        for (const place of places) {
            const factory = place === "usual" ? indexedDB
                : (await navigator.storageBuckets.open(name.slice(1))).indexedDB;
            if (change === "delete") {
                await new Promise(done => { factory.deleteDatabase(name).onsuccess = done; });
                continue;
            }
            const database = await new Promise(done => {
                factory.open(name).onsuccess = ({ target }) => done(target.result);
            });
            const transaction = database.transaction("FILE_DATA", "readwrite");
            transaction.objectStore("FILE_DATA").openCursor().onsuccess = ({ target: { result: cursor } }) => {
                if (!cursor) return;
                const { contents } = cursor.value;
                if (contents) {
                    contents.fill(0, 8, 72);
                    cursor.update(change === "spoil" ? { ...cursor.value, contents } : {});
                }
                cursor.continue();
            };
            await new Promise(done => { transaction.oncomplete = done; });
            database.close();
        }
    }, { change, places, name: folder });
    return page;
}

for (const [what, change] of [["deleted", "delete"], ["spoilt", "spoil"], ["of another shape", "reshape"]]) {
    test(`the first store is ${what}: the second copy opens, and says so, and it is whole`, limit, async () => {
        const first = await atWork();
        await logs(first, "11:00-11:20 travel", "11:00");
        await saved(first);
        await copied();
        await first.page.goto("about:blank");
        const page = await behindItsBack(change);
        const worker = new MouseWorker(page);
        await page.goto(served.address);
        await unlock(worker);
        for (const start of ["09:30", "11:00"]) await worker.find("link", `Edit ${start}`).waitFor();
        await worker.sees("Four Fifths opened its second copy of them. Nothing that was saved is missing.");
        await logs(worker, "13:00-13:20 travel", "13:00");
        await saved(worker);
        await allThere(worker, "09:30", "11:00", "13:00");
    });
}

test("both are damaged: the worker reads what happened, what is safe and what to do", limit, async () => {
    const first = await atWork();
    await first.page.goto("about:blank");
    const page = await behindItsBack("reshape", ["usual", "bucket"]);
    await page.goto(served.address);
    const worker = new MouseWorker(page);
    await worker.sees("The records on this computer are damaged and were not opened. Nothing was changed.");
    await worker.sees("Open your latest back-up file in another browser or on another computer.");
});

test("both are gone: the worker is asked for the back-up, not to start anew", limit, async () => {
    const first = await atWork();
    await first.page.goto("about:blank");
    const page = await behindItsBack("delete", ["usual", "bucket"]);
    await page.goto(served.address);
    await new MouseWorker(page).reads("Your records are missing from this computer");
});

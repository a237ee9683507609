// Records that are damaged in the browser, and a back-up file that is: what can be read is read, the rest is told, and
// nothing is changed before the worker says so.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { backUp, Computer, giveBackUp, go, logs, saved, saves, setUp, site, unlock } from "./support/app.mjs";
import { KeyboardWorker, MouseWorker } from "./support/worker.mjs";

const limit = { timeout: 120_000 };
const folder = "/four-fifths-casework-vault";
const person = "Sample: Sam Okoro";
let served, computer;

before(async () => { served = await site(); });
after(() => served.close());
afterEach(() => computer.discard());

async function start(Worker) {
    computer = await new Computer({ webgl: false, options: { bypassCSP: true } }).start();
    return new Worker(await computer.page());
}

/// In both stores: the manifest and the newest save are no longer as they were written; their sizes and all else are.
/// Gives the names of all files that are there.
async function spoil(page) {
    await page.goto("about:blank");
    const beside = await computer.context.newPage();
    await beside.goto(served.address + "icon.svg");
    const names = await beside.evaluate(async folder => {
        const bucket = await navigator.storageBuckets.open(folder.slice(1));
        const names = new Set();
        for (const factory of [indexedDB, bucket.indexedDB]) {
            const database = await new Promise(opened => {
                factory.open(folder).onsuccess = ({ target }) => opened(target.result);
            });
            const transaction = database.transaction("FILE_DATA", "readwrite", { durability: "strict" });
            const store = transaction.objectStore("FILE_DATA");
            store.getAllKeys().onsuccess = ({ target: { result: keys } }) => {
                for (const key of keys) names.add(key);
                for (const kind of ["/m-", "/j-"]) {
                    const last = keys.filter(key => key.includes(kind)).at(-1);
                    store.get(last).onsuccess = ({ target: { result } }) => {
                        result.contents[100] ^= 1;
                        store.put(result, last);
                    };
                }
            };
            await new Promise(done => { transaction.oncomplete = done; });
            database.close();
        }
        return [...names];
    }, folder);
    await beside.close();
    return names;
}

/// Every stored file by name, as text: what is stored has changed when this has.
const stored = page => page.evaluate(async folder => {
    if (!(await indexedDB.databases()).some(each => each.name === folder)) return {};
    const database = await new Promise(opened => {
        indexedDB.open(folder).onsuccess = ({ target }) => opened(target.result);
    });
    const store = database.transaction("FILE_DATA").objectStore("FILE_DATA"), files = {};
    await new Promise(done => {
        store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
            if (!cursor) return done();
            if (cursor.value.contents) files[cursor.key] = String(cursor.value.contents);
            cursor.continue();
        };
    });
    database.close();
    return files;
}, folder);

async function opensElsewhere(Worker, bytes, sees, misses) {
    const other = await new Computer({ webgl: false }).start();
    try {
        const worker = new Worker(await other.page());
        await worker.page.goto(served.address);
        await worker.press("button", "Open a back-up");
        await giveBackUp(worker, bytes);
        await worker.press("button", "Open the back-up");
        await worker.press("link", "People");
        await worker.find("link", sees).waitFor();
        await worker.press("link", "Today");
        await worker.field("What did you do?").waitFor();
        assert.equal(await worker.find("link", misses).count(), 0, "what was told to be missing is not there");
        assert.deepEqual(worker.page.failures, []);
    } finally {
        await other.discard();
    }
}

test("both copies are damaged: what can be read is read and saved, the rest is told", limit, async () => {
    const worker = await start(MouseWorker), { page } = worker;
    await setUp(worker, served.address, { samples: true });
    await logs(worker, "06:10-06:20 case notes", "06:10");
    await saved(worker);
    const names = await spoil(page);
    assert.ok(names.some(name => name.includes("/m-")) && names.some(name => name.includes("/j-")));
    await page.goto(served.address);
    const before = await stored(page);
    await unlock(worker);
    await worker.sees(/The records on this computer are damaged and do not open\. Nothing was changed\./);
    await worker.press("button", "Read what can be read");
    await worker.sees(/^Read: \d+ people, \d+ entries, \d+ summar/);
    await worker.sees(/^Missing or spoilt: [2-9]/);
    await worker.sees(/^Spoilt: m-/);
    const coming = page.waitForEvent("download");
    await worker.press("button", "Save it as a back-up");
    const bytes = readFileSync(await (await coming).path());
    assert.deepEqual(await stored(page), before, "nothing was written to what is damaged");
    await opensElsewhere(MouseWorker, bytes, person, "Edit 06:10");
    assert.deepEqual(page.failures, []);
});

/// A back-up of several pieces: two notes are as long as notes can be.
async function longBackUp(worker) {
    await setUp(worker, served.address, { samples: true });
    for (const start of ["06:10", "06:30"]) {
        await worker.write("What did you do?", `${start}-${start.slice(0, 3)}59 case notes`);
        await worker.press("button", "Add");
        await worker.press("link", `Edit ${start}`);
        await worker.press("button", /Seen or heard$/);
        await saves(worker, () => worker.write("Passage 1", "The flat was warm. ".repeat(2400)));
        await go(worker, "today");
    }
    return backUp(worker);
}

for (const Worker of [MouseWorker, KeyboardWorker]) {
    const { way } = new Worker();
    test(`of a damaged back-up file what is left is told, and used only on request, by ${way}`, limit, async () => {
        const bytes = await longBackUp(await start(MouseWorker));
        bytes[bytes.length >> 1] ^= 1;
        await computer.discard();

        const worker = await start(Worker);
        await worker.page.goto(served.address);
        await worker.press("button", "Open a back-up");
        await giveBackUp(worker, bytes);
        await worker.press("button", "Open the back-up");
        await worker.sees(/the file is damaged, or of another kind\. Nothing was changed/);
        await worker.press("button", "Read what is left");
        await worker.sees(/^Read: [1-9]\d* people, [1-9]\d* entries/);
        await worker.sees(/^Missing or spoilt: \d/);
        await worker.sees(/^Spoilt: chunk \d/);
        assert.deepEqual(await stored(worker.page), {}, "nothing is stored yet");

        await worker.page.reload(); // who does not want it has lost nothing
        await worker.press("button", "Open a back-up");
        await giveBackUp(worker, bytes);
        await worker.press("button", "Open the back-up");
        await worker.press("button", "Read what is left");
        await worker.press("button", "Use what was read");
        await worker.field("What did you do?").waitFor();
        await worker.page.getByRole("banner").getByText(/^Not backed up yet/).waitFor();
        await saved(worker);
        await worker.page.reload();
        await unlock(worker);
        await worker.press("link", "People");
        await worker.find("link", person).waitFor();
        assert.deepEqual(worker.page.failures, []);
    });
}

test("what another window left and nobody can read here is downloaded, and removed for good when that is sure", limit,
    async () => {
        const worker = await start(MouseWorker), { page } = worker;
        const words = /Another window left work that was not saved/;
        await setUp(worker, served.address);
        await page.evaluate(() => new Promise(done => {
            const opening = indexedDB.open("four-fifths-casework-left", 1);
            opening.onupgradeneeded = () => opening.result.createObjectStore("left", { autoIncrement: true });
            opening.onsuccess = () => {
                const transaction = opening.result.transaction("left", "readwrite");
                transaction.objectStore("left").add(new TextEncoder().encode("sealed elsewhere"));
                transaction.oncomplete = () => done(opening.result.close());
            };
        }));
        await page.reload();
        await unlock(worker);
        await worker.sees(words);
        const coming = page.waitForEvent("download");
        await worker.press("button", "Download it");
        assert.equal(readFileSync(await (await coming).path(), "utf8"), "sealed elsewhere");
        await worker.press("button", "Remove it");
        await worker.press("button", "No, keep it");
        await worker.press("button", "Remove it");
        await worker.press("button", "Yes, remove it");
        await page.getByText(words).waitFor({ state: "detached" });
        await page.reload();
        await unlock(worker);
        await worker.find("button", "Lock").waitFor();
        await go(worker, "people");
        await worker.reads("People");
        assert.equal(await page.getByText(words).count(), 0);
        assert.deepEqual(page.failures, []);
    });

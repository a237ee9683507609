// The check of a browser, in a real one: what it says is true, nothing of it hangs, and it leaves nothing behind.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Computer, oneFileAddress, passphrase, setUp, site } from "./support/app.mjs";
import { KeyboardWorker, MouseWorker } from "./support/worker.mjs";

const limit = { timeout: 120_000 };
const sha256 = file => createHash("sha256").update(readFileSync(file)).digest("hex");
let served;

before(async () => { served = await site(); });
after(() => served.close());

async function on(computer, act) {
    await computer.start();
    try {
        const page = await computer.page();
        await act(page);
    } finally {
        await computer.discard();
    }
}

async function check(worker) {
    await worker.press("button", "Check this browser");
    await worker.find("button", "Copy as text").waitFor({ timeout: 60_000 });
}

/// What was found, by what was asked.
async function findings(page) {
    const rows = await page.getByRole("main").getByRole("row").all();
    const found = {};
    for (const row of rows) {
        const header = row.getByRole("rowheader");
        if (await header.count() === 0) continue;
        found[await header.innerText()] = (await row.getByRole("cell").first().innerText()).trim();
    }
    return found;
}

/// All that a page can keep.
const kept = page => page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(one => one.name).sort(),
    storage: Object.keys(localStorage).sort(),
    buckets: navigator.storageBuckets ? (await navigator.storageBuckets.keys()).sort() : [],
    locks: (await navigator.locks.query()).held.map(one => one.name),
    caches: await caches.keys(),
}));

for (const Worker of [MouseWorker, KeyboardWorker]) {
    const way = new Worker().way;
    test(`before anything is unlocked a browser is checked and the result is copied, by ${way}`, limit, async () => {
        await on(new Computer(), async page => {
            const worker = new Worker(page);
            await page.goto(served.address);
            await worker.press("link", "Check what this browser allows");
            await worker.reads("Check this browser");
            await check(worker);
            const found = await findings(page);
            assert.match(found["Keeps records (IndexedDB)"], /^Yes: written and read in \d+ ms, on the disk$/);
            assert.match(found["Has room for them"], /^Yes: [\d,]+ MB$/);
            assert.match(found["Runs WebAssembly fast enough to unlock"], /^(Yes|No): \d+\.\d seconds$/);
            assert.equal(found["Nothing can be sent from the page (content security policy)"], "Yes");
            assert.equal(found["Text cannot become program (Trusted Types)"], "Yes");
            assert.equal(found["Direct connections are off (WebRTC)"], "Yes");
            assert.equal(found["No service worker at this address"], "Yes: none");
            assert.equal(found["Time zone"], "Europe/London");
            assert.equal(found["SHA-256 of the program (fourfifths.wasm)"], sha256("dist/fourfifths.wasm"));
            assert.equal(found["SHA-256 of the page"], sha256("dist/index.html"));
            await worker.press("button", "Copy as text");
            await page.getByRole("row", { name: /^Copies for pasting/ }).getByText("Yes").waitFor();
            const text = await page.evaluate(() => navigator.clipboard.readText());
            for (const [question, answer] of Object.entries(found))
                if (!/^Copies/.test(question)) assert.ok(text.includes(`${question}\t${answer}`), question);
            await worker.press("link", "Back to Four Fifths");
            await worker.find("button", "Start").waitFor();
        });
    });
}

test("the check of a browser leaves nothing behind, with records and without", limit, async () => {
    await on(new Computer(), async page => {
        const worker = new MouseWorker(page);
        await page.goto(served.address + "#/self-test");
        await worker.find("button", "Check this browser").waitFor();
        const before = await kept(page);
        await check(worker);
        assert.deepEqual(await kept(page), before);
        await worker.press("link", "Back to Four Fifths");
        await setUp(worker, served.address);
        await page.goto(served.address + "#/self-test");
        await worker.find("button", "Check this browser").waitFor();
        const inUse = await kept(page);
        await check(worker);
        assert.deepEqual(await kept(page), inUse);
        await worker.press("button", "Lock");
        await worker.write("Passphrase or recovery key", passphrase);
        await worker.press("button", "Unlock");
        await page.getByLabel("What did you do?").waitFor();
    });
});

test("what a browser refuses or never answers is said, and nothing hangs", limit, async () => {
    await on(new Computer({ webgl: false }), async page => {
        await page.addInitScript(() => {
            StorageManager.prototype.estimate = () => new Promise(() => {});
            delete window.showSaveFilePicker;
            Object.defineProperty(Navigator.prototype, "storageBuckets", { value: undefined });
            Storage.prototype.setItem = () => { throw new DOMException("no", "SecurityError"); };
        });
        const worker = new MouseWorker(page);
        await page.goto(served.address + "#/self-test");
        await check(worker);
        const found = await findings(page);
        assert.equal(found["Has room for them"], "Not known: no answer");
        assert.equal(found["Keeps a second copy (Storage Buckets)"], "No");
        assert.equal(found["Keeps a back-up file up to date (File System Access)"], "No");
        assert.equal(found["Can tell that records were cleared (localStorage)"], "Not known: SecurityError");
        assert.equal(found["Draws the day with the graphics card (WebGL2)"], "No");
        await worker.sees(/things are not allowed here/);
        await worker.sees("There is one copy on this computer, so back-ups matter more.");
    });
});

test("the one file is checked too, and names the same program", limit, async () => {
    await on(new Computer(), async page => {
        const worker = new MouseWorker(page);
        await page.goto(oneFileAddress + "#/self-test");
        await check(worker);
        const found = await findings(page);
        assert.equal(found["SHA-256 of the program (fourfifths.wasm)"], sha256("dist/fourfifths.wasm"));
        assert.equal(found["SHA-256 of the page"], "Not known: a page cannot read its own file");
        assert.equal(found["Secure address"], "Yes: file:");
        assert.equal(found["Nothing can be sent from the page (content security policy)"], "Yes");
    });
});

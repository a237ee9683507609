// Back-ups, and what a computer keeps: a file that is kept up to date, reminders, whether the browser forgets, leaving,
// the clipboard. Headless browsers show no picker, so the two pickers are stood in for by a file of the origin's own
// file system, whose handles have the same interface; all else is the browser's own.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { backUp, Computer, giveBackUp, go, makePassphrase, passphrase, saved, saves, setUp, site, takeKey,
    unlock } from "./support/app.mjs";
import { KeyboardWorker, MouseWorker } from "./support/worker.mjs";

const limit = { timeout: 120_000 };
const workers = [["mouse", MouseWorker], ["keyboard", KeyboardWorker]];
let served, computer;

before(async () => { served = await site(); });
after(() => served.close());
afterEach(() => computer.discard());

/// In the page. `refusal`: the name of what the pickers throw; `asks`: the browser asks before a file may be written.
function standInForPickers() {
    const file = async create =>
        (await navigator.storage.getDirectory()).getFileHandle("work.fourfifths", { create });
    window.refusal = "";
    window.asked = 0;
    const pick = async create => {
        if (window.refusal) throw new DOMException("", window.refusal);
        return file(create);
    };
    window.showSaveFilePicker = () => pick(true);
    window.showOpenFilePicker = async () => [await pick(false)];
    window.fileBytes = async () => Array.from(new Uint8Array(await (await (await file(true)).getFile()).arrayBuffer()));
    window.putFile = async bytes => {
        const writable = await (await file(true)).createWritable();
        await writable.write(new Uint8Array(bytes));
        await writable.close();
    };
    const prototype = FileSystemHandle.prototype;
    const permission = () => localStorage.getItem("test.asks") && window.asked === 0 ? "prompt" : "granted";
    prototype.queryPermission = async () => permission();
    prototype.requestPermission = async () => {
        window.asked++;
        return "granted";
    };
    const now = Date.now;
    window.later = 0;
    Date.now = () => now.call(Date) + window.later;
}

async function start(Worker = MouseWorker, options = {}) {
    computer = await new Computer(options).start();
    const page = await computer.page();
    await page.addInitScript(standInForPickers);
    return new Worker(page);
}

const fileBytes = page => page.evaluate(() => window.fileBytes());
const putFile = (page, bytes) => page.evaluate(list => window.putFile(list), bytes);
const banner = worker => worker.page.getByRole("banner");

async function link(worker) {
    await go(worker, "back-up");
    await worker.press("button", "Choose a back-up file to keep up to date");
    await banner(worker).getByText(/^Backed up to file \d\d:\d\d$/).waitFor();
    await saved(worker); // that it is backed up
}

/// The screen says so; if not, what it does say is told.
async function says(worker, words) {
    const main = worker.page.getByRole("main");
    await main.getByText(words).first().waitFor()
        .catch(async () => assert.fail(`${words} is not among: ${await main.innerText()}`));
}

async function changes(worker, name) {
    await go(worker, "settings");
    await worker.write("Your name", name);
    await saves(worker, () => worker.press("button", "Save settings"));
}

for (const [how, Worker] of workers) test(`a chosen file is kept up to date, by ${how}`, limit, async () => {
    const worker = await start(Worker), { page } = worker;
    await setUp(worker, served.address);
    await link(worker);
    assert.ok((await fileBytes(page)).length > 1000);
    await changes(worker, "Jo");
    await banner(worker).getByText(/1 change since/).waitFor();
    await go(worker, "back-up");
    await worker.press("button", "Back up now");
    await banner(worker).getByText(/^Backed up to file \d\d:\d\d$/).waitFor();
    assert.deepEqual(page.failures, []);
});

test("the file is known again later, and the browser asks only when Back up now is pressed", limit, async () => {
    const worker = await start(), { page } = worker;
    await setUp(worker, served.address);
    await link(worker);
    await page.evaluate(() => localStorage.setItem("test.asks", "1"));
    await page.reload();
    await unlock(worker);
    await changes(worker, "Jo");
    await page.evaluate(() => {
        window.later = 61_000;
        document.dispatchEvent(new Event("visibilitychange"));
    });
    await go(worker, "back-up");
    await worker.sees(/The browser asks you before this page may write it again/);
    assert.equal(await page.evaluate(() => window.asked), 0);
    await worker.press("button", "Back up now");
    await banner(worker).getByText(/^Backed up to file \d\d:\d\d$/).waitFor();
    assert.equal(await page.evaluate(() => window.asked), 1);
    assert.deepEqual(page.failures, []);
});

test("a quiet minute with changes backs up by itself", limit, async () => {
    const worker = await start(), { page } = worker;
    await setUp(worker, served.address);
    await link(worker);
    await changes(worker, "Jo");
    await banner(worker).getByText(/1 change since/).waitFor();
    await page.evaluate(() => {
        window.later = 61_000;
        document.dispatchEvent(new Event("visibilitychange"));
    });
    await banner(worker).getByText(/^Backed up to file \d\d:\d\d$/).waitFor();
});

test("no, nothing chosen, and a file that is gone each have their own sentence", limit, async () => {
    const worker = await start(), { page } = worker;
    await setUp(worker, served.address);
    await go(worker, "back-up");
    for (const [name, words] of [["NotAllowedError", /did not let this page write/], // two alike never in a row
        ["AbortError", /No file was chosen/], ["SecurityError", /did not let this page write/]]) {
        await page.evaluate(error => { window.refusal = error; }, name);
        await worker.press("button", "Choose a back-up file to keep up to date");
        await says(worker, words);
    }
    await banner(worker).getByText("Not backed up yet").waitFor();
    await page.evaluate(() => { window.refusal = ""; });
    await link(worker);
    await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("work.fourfifths"));
    await worker.press("button", "Back up now");
    await says(worker, /is not where it was/);
    await banner(worker).getByText(/^Back-up file not written/).waitFor();
});

test("what another computer put into the file is merged first, and then backed up", limit, async () => {
    const worker = await start(), { page } = worker;
    await setUp(worker, served.address);
    await link(worker);
    const first = await fileBytes(page);

    const other = await new Computer().start();
    try {
        const there = new MouseWorker(await other.page());
        await there.page.addInitScript(standInForPickers);
        await there.page.goto(served.address);
        await putFile(there.page, first);
        await there.press("button", "Open a back-up");
        await there.press("button", "Choose a file that is kept up to date afterwards");
        await there.sees(/Chosen: work.fourfifths/);
        await there.write("Passphrase or recovery key of the back-up", passphrase);
        await there.press("button", "Open the back-up");
        await there.field("What did you do?").waitFor();
        await changes(there, "Robin from elsewhere");
        await banner(there).getByText(/change since/).waitFor();
        await go(there, "back-up");
        await there.reads("Back up");
        await there.press("button", "Back up now");
        await banner(there).getByText(/^Backed up to file \d\d:\d\d$/).waitFor();
        const theirs = await fileBytes(there.page);
        await putFile(page, theirs);
        await go(worker, "back-up");
        await worker.press("button", "Back up now");
        await says(worker, /holds changes that are not here/);
        assert.deepEqual(await fileBytes(page), theirs, "not written over");
        await worker.press("button", "Merge it in, then back up");
        await banner(worker).getByText(/^Backed up to file \d\d:\d\d$/).waitFor();
        await go(worker, "settings");
        assert.equal(await page.getByLabel("Your name").inputValue(), "Robin from elsewhere");
    } finally {
        await other.discard();
    }
});

/// Closes the page as a person does; the sort of dialog the browser shows, if any.
async function closing(page) {
    const seen = [];
    page.on("dialog", async dialog => {
        seen.push(dialog.type());
        await dialog.accept();
    });
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    return seen;
}

test("closing asks when changes would be lost, and only then", limit, async () => {
    const worker = await start();
    await setUp(worker, served.address);
    await saved(worker);
    assert.deepEqual(await closing(worker.page), [], "all is saved here");

    const again = new MouseWorker(await computer.context.newPage());
    await again.page.goto(served.address);
    await unlock(again);
    await go(again, "back-up");
    await again.press("button", "This browser forgets: work from my file");
    await banner(again).getByText(/^This browser forgets, and nothing is in a file yet: back up now$/).waitFor();
    await saved(again);
    assert.deepEqual(await closing(again.page), ["beforeunload"], "the only copy is in no file");
});

test("a browser that was closed and has the records still keeps data", limit, async () => {
    const worker = await start();
    await worker.page.goto(served.address);
    await worker.press("button", "Start");
    await makePassphrase(worker);
    const key = (await worker.page.getByText(/^([A-Z0-9]{5}[- ])+[A-Z0-9]{5}$/).textContent()).trim();
    await worker.write("Type the last group of the key, to be sure that you have it", key.split(/[- ]/).at(-1));
    await worker.press("button", "I have kept it");
    await worker.reads("Does this computer keep data?");
    const sameBrowser = new MouseWorker(await computer.context.newPage()); // one window stays open
    assert.deepEqual(await closing(worker.page), [], "closing is what was asked for");
    await sameBrowser.page.goto(served.address);
    await unlock(sameBrowser);
    await banner(sameBrowser).getByText("Not known yet: does this computer keep data?").waitFor();

    await computer.close();
    await computer.start();
    const later = new MouseWorker(await computer.page());
    await later.page.goto(served.address);
    await unlock(later);
    await later.sees(/This computer keeps data: your records were still here after the browser was closed/);
    await later.press("button", "Good");
    await go(later, "back-up");
    await later.sees(/This computer keeps data: it was still here/);
    assert.equal(await banner(later).getByText(/Not known yet/).count(), 0);
});

test("a browser that forgets is worked in from the file", limit, async () => {
    const worker = await start(KeyboardWorker);
    await setUp(worker, served.address);
    const bytes = await backUp(worker);
    await computer.discard(); // the browser's profile with it

    computer = await new Computer().start();
    const again = new KeyboardWorker(await computer.page());
    await again.page.goto(served.address);
    await again.press("button", "I have used it here before");
    await again.press("button", "This browser forgets each time: work from my file");
    await giveBackUp(again, bytes);
    await again.press("button", "Open the back-up");
    await banner(again).getByText(/^Only copy: your file of \d\d:\d\d$/).waitFor();
    await again.sees(/This browser forgets\. Your file is the only copy/);
    await changes(again, "Jo");
    await again.press("button", "Lock");
    await again.page.getByRole("dialog", { name: "Back up before you lock?" }).waitFor();
    await again.within(again.page.getByRole("dialog")).press("button", "Lock without a back-up");
    await again.reads("Unlock Four Fifths");
});

const remains = page => page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(each => each.name),
    buckets: navigator.storageBuckets ? await navigator.storageBuckets.keys() : [],
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: await caches.keys(),
    cookie: document.cookie,
}));
const nothing = { databases: [], buckets: [], local: [], session: [], caches: [], cookie: "" };

for (const [how, Worker] of workers) test(`leaving wipes everything and says so, by ${how}`, limit, async () => {
    const worker = await start(Worker), { page } = worker;
    await setUp(worker, served.address);
    await link(worker);
    await go(worker, "leave");
    await worker.sees(/Everything is in a checked back-up/);
    await worker.press("button", "Wipe and leave");
    await worker.reads("Nothing is left in this browser");
    await worker.sees(/swap file/);
    assert.deepEqual(await remains(page), nothing);
    assert.equal(new URL(page.url()).hash, "");
    await page.reload();
    await worker.find("button", "Start").waitFor();
    assert.deepEqual(page.failures, []);
});

test("a wipe that another window holds up says what is left, and can be tried again", limit, async () => {
    const worker = await start();
    await setUp(worker, served.address);
    const holder = await computer.context.newPage();
    await holder.goto(served.address + "icon.svg");
    await holder.evaluate(async () => {
        const [{ name }] = (await indexedDB.databases()).filter(each => each.name.includes("vault"));
        window.held = await new Promise(done => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => done(opening.result);
        });
    });
    await go(worker, "leave");
    await worker.press("button", "Wipe and leave");
    await worker.sees(/Type WIPE in capital letters/);
    await worker.write("To wipe without a back-up, type WIPE", "WIPE");
    await worker.press("button", "Wipe and leave");
    await worker.reads("Not everything could be wiped");
    await worker.sees(/^records or their back-up link/);
    await holder.close();
    await worker.press("button", "Try again");
    await worker.reads("Nothing is left in this browser");
    assert.deepEqual(await remains(worker.page), nothing);
});

test("what was copied is cleared on request, and by the lock", limit, async () => {
    const worker = await start(), { page } = worker;
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.goto(served.address);
    await worker.press("button", "Start");
    await makePassphrase(worker);
    await worker.press("button", "Copy");
    await takeKey(worker);
    assert.match(await clipboard(), /^[A-Z0-9]{5}-/);
    await worker.press("button", "Clear the clipboard");
    await worker.find("button", "Clear the clipboard").waitFor({ state: "detached" });
    assert.equal(await clipboard(), "");

    await page.evaluate(() => navigator.clipboard.writeText("from elsewhere"));
    await worker.press("button", "Lock");
    await worker.reads("Unlock Four Fifths");
    assert.equal(await clipboard(), "from elsewhere", "nothing of ours was on it");
});

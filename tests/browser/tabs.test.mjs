// Several windows of one browser: exactly one works, whatever they do, and nothing that was typed in another is lost.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { Computer, saved, setUp, site, unlock } from "./support/app.mjs";
import { built } from "./support/proof.mjs";
import { MouseWorker } from "./support/worker.mjs";

const limit = { timeout: 120_000 };
const elsewhere = "Four Fifths is open in another window";
let served, computer;

beforeEach(async () => {
    served = await site(built);
    // The browser keeps pages to go back to, as it does for everybody; only tests switch that off.
    computer = await new Computer({ webgl: false,
        options: { ignoreDefaultArgs: ["--disable-back-forward-cache"] } }).start();
});
afterEach(async () => {
    await computer.discard();
    await served.close();
});

async function atWork() {
    const worker = new MouseWorker(await computer.page());
    await setUp(worker, served.address);
    return worker;
}

async function another() {
    const worker = new MouseWorker(await computer.page());
    await worker.page.goto(served.address);
    return worker;
}

async function logs(worker, line, start) {
    await worker.write("What did you do?", line);
    await worker.press("button", "Add");
    await worker.find("link", `Edit ${start}`).waitFor();
    await saved(worker);
}

const holdsText = (worker, text) => worker.page.waitForFunction(wanted =>
    [...document.querySelectorAll("input, textarea")].some(field => field.value === wanted)
        || document.body.innerText.includes(wanted), text);

/// What each window shows: "locked", "elsewhere", or "on its way".
const shown = workers => Promise.all(workers.map(async ({ page }) => {
    const heading = await page.locator("h1").textContent().catch(() => "");
    return heading === elsewhere ? "elsewhere" : heading === "Unlock Four Fifths" ? "locked" : "on its way";
}));

/// Looks frame after frame until they all have arrived somewhere.
async function settled(workers) {
    for (;;) {
        const now = await shown(workers);
        if (!now.includes("on its way")) return now.sort();
        await workers[0].page.evaluate(() => new Promise(requestAnimationFrame)).catch(() => {});
    }
}

/// Nothing runs in the page until it is woken, as in a tab that the browser has frozen. (A page without a screen is
/// never hidden for Chromium, and so cannot be frozen; a dialog of its own stops it all the same.)
async function fallAsleep({ page }) {
    const dialog = page.waitForEvent("dialog");
    await page.evaluate(() => void setTimeout(() => alert("asleep")));
    const open = await dialog;
    return () => open.accept();
}

test("the window that is asked to let go saves what was half typed, for the other to go on with", limit, async () => {
    const first = await atWork();
    await logs(first, "9:30-10:15 case notes", "09:30");
    await first.write("What did you do?", "11:00-11:20 home vi");
    const second = await another();
    await second.press("button", "Use it here");
    await unlock(second);
    await second.find("link", "Edit 09:30").waitFor();
    await holdsText(second, "11:00-11:20 home vi");
    await first.reads(elsewhere);
    await first.sees("The other window has taken over");
    assert.deepEqual([...first.page.failures, ...second.page.failures], []);
});

test("of three windows that open at once one works; of two that want it at once, one gets it", limit, async () => {
    const first = await atWork();
    await logs(first, "9:30-10:15 case notes", "09:30");
    await first.page.close();
    const pages = await Promise.all([1, 2, 3].map(() => computer.context.newPage()));
    const workers = pages.map(page => new MouseWorker(page));
    await Promise.all(workers.map(({ page }) => page.goto(served.address)));
    assert.deepEqual(await settled(workers), ["elsewhere", "elsewhere", "locked"]);

    const states = await shown(workers);
    const waiting = workers.filter((worker, i) => states[i] === "elsewhere");
    await Promise.all(waiting.map(worker => worker.press("button", "Use it here")));
    assert.deepEqual(await settled(workers), ["elsewhere", "elsewhere", "locked"]);
    const after = await shown(workers);
    const winner = workers[after.indexOf("locked")];
    await unlock(winner);
    await logs(winner, "11:00-11:20 travel", "11:00");
    await winner.find("link", "Edit 09:30").waitFor();
});

test("after a crash the next window opens without asking", limit, async () => {
    const first = await atWork();
    await logs(first, "9:30-10:15 case notes", "09:30");
    const session = await computer.context.newCDPSession(first.page);
    const crashed = first.page.waitForEvent("crash");
    session.send("Page.crash").catch(() => {});
    await crashed;
    const second = await another();
    await unlock(second);
    await second.find("link", "Edit 09:30").waitFor();
});

test("a window that slept says that it was taken over, and its text reaches the one that works", limit, async () => {
    const first = await atWork();
    await logs(first, "9:30-10:15 case notes", "09:30");
    await first.write("What did you do?", "11:00-11:20 home vi");
    const second = await another();
    await second.reads(elsewhere);
    const wake = await fallAsleep(first);
    await second.press("button", "Use it here");
    await unlock(second);
    await second.find("link", "Edit 09:30").waitFor();
    await logs(second, "13:00-13:20 travel", "13:00");

    await wake();
    await first.reads(elsewhere);
    await first.sees("The other window has taken over");
    await second.sees("What was not saved in the other window was added.");
    await holdsText(second, "11:00-11:20 home vi");
    await second.page.reload();
    await unlock(second);
    for (const start of ["09:30", "13:00"]) await second.find("link", `Edit ${start}`).waitFor();
    assert.deepEqual([...first.page.failures, ...second.page.failures], []);
});

test("what the browser will not keep for the other window can be downloaded", limit, async () => {
    const first = await atWork();
    await first.write("What did you do?", "11:00-11:20 home vi");
    await first.page.evaluate(() => {
        const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (name, version) {
            if (name === "four-fifths-casework-left") throw new DOMException("refused", "SecurityError");
            return open.call(this, name, version);
        };
    });
    const second = await another();
    const wake = await fallAsleep(first);
    await second.press("button", "Use it here");
    await second.field("Passphrase or recovery key").waitFor();
    await wake();
    await first.sees("Your last changes here were not saved, and this browser does not keep them");
    const download = first.page.waitForEvent("download");
    await first.press("button", "Download the unsaved changes");
    assert.equal((await download).suggestedFilename(), "unsaved changes.fourfifths");
});

test("who goes away and comes back finds the program, not a dead page", limit, async () => {
    const first = await atWork();
    await logs(first, "9:30-10:15 case notes", "09:30");
    await first.page.goto(served.address + "icon.svg");
    await first.page.goBack({ waitUntil: "commit" });
    const lives = first.field("What did you do?"), locked = first.field("Passphrase or recovery key");
    await lives.or(locked).first().waitFor();
    if (await locked.count() > 0) await unlock(first);
    await first.find("link", "Edit 09:30").waitFor();

    // A window without the lock is kept whole by the browser, and must not come back as it was.
    const second = await another();
    await second.reads(elsewhere);
    await second.page.goto(served.address + "icon.svg");
    await first.page.close();
    await second.page.goBack({ waitUntil: "commit" });
    await unlock(second);
    await logs(second, "11:00-11:20 travel", "11:00");
});

test("a duplicate of the tab asks, and the first one works on", limit, async () => {
    const first = await atWork();
    await logs(first, "9:30-10:15 case notes", "09:30");
    const opened = computer.context.waitForEvent("page");
    await first.page.evaluate(() => void window.open(location.href));
    const duplicate = new MouseWorker(await opened);
    await duplicate.reads(elsewhere);
    await logs(first, "11:00-11:20 travel", "11:00");
});

test("a tab that is closed in mid-save leaves the whole entry or none of it", limit, async () => {
    let worker = await atWork();
    await logs(worker, "08:00-08:05 case notes", "08:00");
    for (let i = 0; i < 3; ++i) {
        await worker.write("What did you do?", `1${i}:00-1${i}:20 travel number ${i}`);
        await worker.page.keyboard.press("Enter");
        const next = await computer.context.newPage();
        await worker.page.close();
        worker = new MouseWorker(next);
        await next.goto(served.address);
        await unlock(worker);
        await worker.find("link", "Edit 08:00").waitFor();
        const rows = await next.locator("tbody tr").allTextContents();
        for (const row of rows.filter(text => /travel/i.test(text))) assert.match(row, /1\d:00.*number \d.*20/s);
    }
});

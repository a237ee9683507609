// What a long day does to a page: the graphics card gives up, the computer sleeps, the address is not a safe one.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { Computer, logs, saved, setUp, site, unlock } from "./support/app.mjs";
import { MouseWorker } from "./support/worker.mjs";

let served, computer;
const limit = { timeout: 120_000 };

beforeEach(async () => { served = await site(); });
afterEach(async () => {
    await computer.discard();
    await served.close();
});

/// Keeps the contexts that the page asks for, so that one can be taken away from it.
function watchContexts() {
    const ask = HTMLCanvasElement.prototype.getContext;
    window.glContexts = [];
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        const context = ask.call(this, kind, ...rest);
        if (kind === "webgl2" && context) window.glContexts.push(context);
        return context;
    };
}

/// What stands on the timeline, as one number for each colour and how often.
const colours = page => page.evaluate(() => {
    const canvas = document.querySelector("canvas");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Uint32Array(data.buffer);
    return { kinds: new Set(pixels).size, sum: pixels.reduce((sum, pixel) => (sum * 31 + pixel) >>> 0, 0) };
});

/// Asks again until it is so.
async function until(isSo, what) {
    const end = Date.now() + 15_000;
    while (!await isSo()) assert.ok(Date.now() < end, what);
}

test("when the graphics card gives up, the day goes on being painted", limit, async () => {
    computer = await new Computer().start();
    const page = await computer.page();
    await page.addInitScript(watchContexts);
    const worker = new MouseWorker(page);
    await setUp(worker, served.address);
    await logs(worker, "9:30-10:15 case notes", "09:30");
    assert.equal(await page.evaluate(() => window.glContexts.length), 1, "WebGL painted until now");
    const before = await colours(page);
    assert.ok(before.kinds > 4);

    await page.evaluate(() => window.glContexts[0].getExtension("WEBGL_lose_context").loseContext());
    await page.waitForFunction(() => window.glContexts[0].isContextLost());
    await logs(worker, "11:00-11:30 travel", "11:00");
    await until(async () => {
        const after = await colours(page);
        return after.kinds > 4 && after.sum !== before.sum;
    }, "painted, with the new entry on it");
    assert.equal(await page.evaluate(() => window.glContexts.length), 1, "a lost card is not asked again");
    await page.getByRole("button", { name: /^11:00 to 11:30, / }).first().waitFor();
    assert.deepEqual(page.failures.filter(failure => !/WebGL|CONTEXT_LOST/.test(failure)), []);
});

/// A computer that sleeps: its clock goes on, its timers do not run. No browser without a screen can be sent to sleep.
function sleeper() {
    const now = Date.now, later = window.setTimeout;
    let slept = 0;
    Date.now = () => now.call(Date) + slept;
    window.setTimeout = (act, wait, ...rest) => wait >= 1000 ? 0 : later(act, wait, ...rest);
    window.sleepAndWake = (minutes, event) => {
        slept += minutes * 60_000;
        document.dispatchEvent(new Event(event));
    };
}

for (const event of ["resume", "visibilitychange"]) {
    test(`a page that slept for longer than the lock allows locks as it wakes (${event})`, limit, async () => {
        computer = await new Computer().start();
        const page = await computer.page();
        await page.addInitScript(sleeper);
        const worker = new MouseWorker(page);
        await setUp(worker, served.address);
        await logs(worker, "9:30-10:15 case notes", "09:30");
        await saved(worker);
        await worker.write("What did you do?", "11:00-11:20 home vi");
        await page.evaluate(event => window.sleepAndWake(3, event), event);
        await worker.field("What did you do?").waitFor();
        await page.evaluate(event => window.sleepAndWake(20, event), event);
        await worker.reads("Unlock Four Fifths");
        assert.equal(await page.getByText("home vi").count(), 0);
        await unlock(worker);
        await worker.find("link", "Edit 09:30").waitFor();
        await page.waitForFunction(() => [...document.querySelectorAll("input")]
            .some(input => input.value === "11:00-11:20 home vi"));
        assert.deepEqual(page.failures, []);
    });
}

test("what was pressed just before the address changed is done", limit, async () => {
    computer = await new Computer().start();
    const page = await computer.page(), worker = new MouseWorker(page);
    await setUp(worker, served.address);
    await page.evaluate(() => { location.hash = "#/settings"; });
    await worker.write("Your name", "Jo");
    await worker.find("button", "Save settings").evaluate(button => {
        button.click();
        location.hash = "#/people";
        window.dispatchEvent(new Event("hashchange")); // the browser's own may come after a frame
    });
    await page.getByRole("heading", { name: "People", level: 1 }).waitFor();
    assert.equal(new URL(page.url()).hash, "#/people");
    await page.goBack();
    await page.waitForFunction(() => location.hash === "#/settings");
    assert.equal(await worker.field("Your name").inputValue(), "Jo");
    assert.deepEqual(page.failures, []);
});

test("an address that changes just as another is put right is the one that is shown", limit, async () => {
    computer = await new Computer().start();
    const page = await computer.page(), worker = new MouseWorker(page);
    await setUp(worker, served.address);
    await page.evaluate(() => {
        const real = requestAnimationFrame;
        window.requestAnimationFrame = frame => real(time => {
            window.requestAnimationFrame = real;
            location.hash = "#/back-up"; // its event comes after this frame, which writes "#/people" for what was asked
            frame(time);
        });
        location.hash = "#/people/";
    });
    await worker.reads("Back up");
    assert.equal(new URL(page.url()).hash, "#/back-up");
    assert.deepEqual(page.failures, []);
});

test("a day typed while the page was going to another is the day that is shown", limit, async () => {
    computer = await new Computer().start();
    const page = await computer.page(), worker = new MouseWorker(page);
    await setUp(worker, served.address);
    await worker.field("Go to day").evaluate(async field => {
        const type = date => {
            field.value = date;
            field.dispatchEvent(new Event("input", { bubbles: true }));
        };
        type("2026-02-02");
        await new Promise(done => { requestAnimationFrame(done); }); // after the app's own: it has gone to that day
        type("2026-02-03"); // and the browser has not yet said that the address changed
    });
    await worker.reads(/3 February/);
    await page.evaluate(() => new Promise(done => { setTimeout(() => requestAnimationFrame(done)); }));
    await worker.reads(/3 February/);
    assert.equal(await worker.field("Go to day").inputValue(), "2026-02-03");
    assert.equal(new URL(page.url()).hash, "#/today/2026-02-03");
    await page.goBack();
    await worker.reads(/2 February/);
    assert.deepEqual(page.failures, []);
});

test("at an address without https no record can be made, and the page says what to do", limit, async () => {
    computer = new Computer();
    computer.arguments.push("--host-resolver-rules=MAP casework.council.example 127.0.0.1");
    await computer.start();
    const page = await computer.page();
    await page.goto(served.address.replace("localhost", "casework.council.example"));
    await page.getByRole("heading", { name: "Four Fifths cannot work here" }).waitFor();
    await page.getByText(/does not begin with https.*Open Four Fifths by its https address, or as a file/).waitFor();
    assert.equal(await page.getByRole("textbox").count() + await page.getByRole("button").count(), 0);
    assert.equal(await page.evaluate(() => window.isSecureContext), false);
    assert.deepEqual(await page.evaluate(() => indexedDB.databases()), [], "nothing was stored");
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    assert.deepEqual(page.failures, []);
});

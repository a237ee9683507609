// What happens around the work: a second window, a killed browser, no graphics card, nobody at the computer.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { Computer, logs, saved, setUp, site, unlock } from "./support/app.mjs";
import { built } from "./support/proof.mjs";
import { now } from "./support/clock.mjs";
import { MouseWorker } from "./support/worker.mjs";

let served, computer;
const limit = { timeout: 120_000 };

beforeEach(async () => { served = await site(built); });
afterEach(async () => {
    await computer.discard();
    await served.close();
});

async function atWork(options) {
    computer = await new Computer(options).start();
    const worker = new MouseWorker(await computer.page());
    await setUp(worker, served.address);
    return worker;
}

test("one window works at a time, and each says which", limit, async () => {
    const first = await atWork();
    await logs(first, "9:30-10:15 case notes", "09:30");
    const second = new MouseWorker(await computer.page());
    await second.page.goto(served.address);
    await second.reads("Four Fifths is open in another window");
    await second.press("button", "Use it here");
    await unlock(second);
    await second.find("link", "Edit 09:30").waitFor();
    await first.reads("Four Fifths is open in another window");

    await logs(second, "11:00-11:20 travel", "11:00");
    await saved(second);
    await first.press("button", "Use it here");
    await unlock(first);
    await first.find("link", "Edit 11:00").waitFor();
    await second.reads("Four Fifths is open in another window");
    assert.deepEqual([...first.page.failures, ...second.page.failures], []);
});

test("what was saved is there after the browser is killed", limit, async () => {
    const worker = await atWork();
    await logs(worker, "9:30-10:15 case notes", "09:30");
    await saved(worker);
    await worker.write("What did you do?", "half a line");
    await computer.kill();

    await computer.start();
    const again = new MouseWorker(await computer.page());
    await again.page.goto(served.address);
    await unlock(again);
    await again.find("link", "Edit 09:30").waitFor();
    assert.deepEqual(again.page.failures, []);
});

test("without a graphics card the day is painted, added to and opened all the same", limit, async () => {
    const worker = await atWork({ webgl: false });
    const has3d = await worker.page.evaluate(() => document.createElement("canvas").getContext("webgl2") !== null);
    assert.equal(has3d, false);
    await logs(worker, "9:30-10:15 case notes", "09:30");
    await worker.page.waitForFunction(() => {
        const canvas = document.querySelector("canvas");
        if (!canvas || canvas.width === 0) return false;
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        // Paper, lines, hours and the entry's own tone: an empty or plain canvas has one colour.
        return new Set(new Uint32Array(data.buffer)).size > 4;
    });
    await worker.press("link", "Edit 09:30");
    await worker.reads(/notes/i);
    assert.deepEqual(worker.page.failures, []);
});

test("it locks when nobody is there, and keeps the half line", limit, async () => {
    computer = await new Computer({ ownClock: true }).start();
    const page = await computer.page();
    const worker = new MouseWorker(page);
    await page.clock.install({ time: now() });
    await setUp(worker, served.address);
    await saved(worker);
    await worker.write("What did you do?", "9:30-10:15 home vi");
    await page.clock.fastForward("04:30");
    await page.getByRole("dialog", { name: "Locking in one minute" }).waitFor();
    await page.clock.fastForward("01:00");
    await worker.reads("Unlock Four Fifths");
    assert.equal(await page.getByText("home vi").count(), 0);
    await unlock(worker);
    await worker.field("What did you do?").waitFor();
    await page.waitForFunction(() => [...document.querySelectorAll("input")]
        .some(input => input.value === "9:30-10:15 home vi"));
    assert.deepEqual(page.failures, []);
});

test("the timeline: a drag on it proposes a time, keys move what is there", limit, async () => {
    const worker = await atWork();
    const page = worker.page;
    await logs(worker, "9:30-10:15 case notes", "09:30");
    const item = page.getByRole("button", { name: /^09:30 to 10:15, / });
    await item.focus();
    await page.keyboard.press("Control+ArrowDown");
    await page.getByRole("button", { name: /^09:3[1-9] to 10:|^09:4\d to 10:/ }).waitFor();
    const moved = await page.evaluate(() => document.activeElement.textContent || document.activeElement.title);
    assert.match(moved, /^09:/, "the focus went with it");
    await page.keyboard.press("Control+ArrowUp");
    await item.waitFor();
    await page.keyboard.press("Shift+ArrowDown");
    await page.getByRole("button", { name: /^09:30 to 10:(1[6-9]|[2-5]\d), / }).waitFor();

    const box = await page.locator("canvas").first().boundingBox();
    const at = await page.getByRole("button", { name: /^09:30 to 10:/ }).first().boundingBox();
    const hour = at.height; // about three quarters of one
    await page.mouse.move(box.x + box.width / 2, at.y + at.height + hour);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, at.y + at.height + 1.5 * hour);
    await page.mouse.move(box.x + box.width / 2, at.y + at.height + 2 * hour);
    await page.mouse.up();
    await page.waitForFunction(() => /^\d\d:\d\d to \d\d:\d\d /.test(document.activeElement.value ?? ""));
    assert.deepEqual(page.failures, []);
});

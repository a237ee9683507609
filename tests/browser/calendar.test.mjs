// Calendars in, as a worker does it: a year of a real calendar twice, Outlook's rows, half a file, and a huge one.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Computer, saved, setUp, site } from "./support/app.mjs";
import { KeyboardWorker, MouseWorker } from "./support/worker.mjs";

const real = "tests/fixtures/icalendar/ical.js--daily_recur.ics";
const picker = /Choose or drop a calendar file/;
const adds = /^Add [1-9]\d* entr/;
const folder = mkdtempSync(join(tmpdir(), "fourfifths-calendar-"));
let served;

before(async () => { served = await site(); });
after(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
});

async function atTheCalendar(Way) {
    const computer = await new Computer().start();
    const worker = new Way(await computer.page());
    await setUp(worker, served.address);
    await worker.press("link", "Add from calendar");
    await worker.reads("Add from calendar");
    return { computer, worker };
}

async function handsIn(worker, file, first, last) {
    await worker.write("From", first);
    await worker.write("To", last);
    await worker.hand(picker, file);
}

for (const Way of [MouseWorker, KeyboardWorker]) {
    test(`a year of a real calendar comes in once, however often it is handed in, by ${Way.name}`, async () => {
        const { computer, worker } = await atTheCalendar(Way);
        await handsIn(worker, real, "2013-01-01", "2013-12-31");
        const add = worker.page.getByRole("button", { name: adds });
        const offered = Number((await add.textContent()).match(/\d+/)[0]);
        assert.equal(offered, 365);
        await worker.press("button", adds);
        await worker.sees(`${offered} entries added. Undo takes it all back.`);
        await saved(worker);
        await worker.press("link", "Back to Today");
        await worker.write("Go to day", "2013-11-06");
        await worker.page.getByRole("link", { name: /^Edit/ }).first().waitFor();
        await worker.press("link", "Four Fifths");
        await worker.press("link", "Add from calendar");
        await handsIn(worker, real, "2013-01-01", "2013-12-31");
        await worker.sees(`${offered} already added`);
        assert.equal(await worker.page.getByRole("button", { name: adds }).count(), 0);
        assert.deepEqual(worker.page.failures, []);
        await computer.discard();
    });
}

test("Outlook's rows come in with the days as the worker says, and private ones stay out", async () => {
    const { computer, worker } = await atTheCalendar(MouseWorker);
    const file = join(folder, "outlook.csv");
    writeFileSync(file, "\uFEFF\"Subject\",\"Start Date\",\"Start Time\",\"End Date\",\"End Time\",\"Private\"\r\n"
        + "\"Core group\",\"03/04/2026\",\"09:00:00\",\"03/04/2026\",\"10:00:00\",\"False\"\r\n"
        + "\"Dentist\",\"03/04/2026\",\"11:00:00\",\"03/04/2026\",\"12:00:00\",\"True\"\r\n");
    await handsIn(worker, file, "2026-01-01", "2026-12-31");
    await worker.sees("1 private event left out");
    await worker.sees(/Fri 3 Apr/);
    await worker.choose("Dates in this file", "Month first: 3/4 is 4 March");
    await worker.sees(/Wed 4 Mar/);
    await worker.press("button", "Add 1 entry");
    await worker.sees("1 entry added. Undo takes it all back.");
    await computer.discard();
});

test("half a file is refused with the line and what to do, and changes nothing", async () => {
    const { computer, worker } = await atTheCalendar(MouseWorker);
    const whole = readFileSync(real, "utf8");
    const file = join(folder, "half.ics");
    writeFileSync(file, whole.slice(0, whole.length / 2));
    await worker.hand(picker, file);
    await worker.sees(/half\.ics” could not be read as a calendar, line \d+: .*cut off.*Nothing was changed\./);
    assert.equal(await worker.page.getByRole("button", { name: adds }).count(), 0);
    await computer.discard();
});

test("a huge file shows how far it is, and only what is on the days asked for", async () => {
    const { computer, worker } = await atTheCalendar(MouseWorker);
    const file = join(folder, "huge.ics");
    const event = i => `BEGIN:VEVENT\r\nUID:${i}\r\nSUMMARY:Visit ${i}\r\nDTSTART:${i === 49_999 ? 2026 : 2011}0105T`
        + `090000Z\r\nDURATION:PT1H\r\nDESCRIPTION:${"Papers are in the usual place. ".repeat(20)}\r\nEND:VEVENT\r\n`;
    writeFileSync(file, "BEGIN:VCALENDAR\r\n" + Array.from({ length: 50_000 }, (_, i) => event(i)).join("")
        + "END:VCALENDAR\r\n");
    await worker.write("From", "2026-01-01");
    await worker.write("To", "2026-01-31");
    await worker.page.evaluate(() => {
        window.steps = new Set();
        new MutationObserver(() => {
            const bar = document.querySelector("progress");
            if (bar) window.steps.add(bar.value);
        }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await worker.hand(picker, file);
    await worker.page.getByRole("button", { name: "Add 1 entry" }).waitFor({ timeout: 60_000 });
    await worker.sees("49999 events outside these days");
    const steps = await worker.page.evaluate(() => [...window.steps]);
    assert.ok(steps.length >= 3, `the bar stood at ${steps}`);
    await computer.discard();
});

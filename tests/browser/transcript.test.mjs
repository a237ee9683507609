// A transcript in, as a worker does it: the file of a real Zoom meeting becomes a draft in the month's summary, and
// each line of it leads back to the moment it was said. A wrong file says why and changes nothing.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Computer, addsAPerson, dayOfLastMonth, saved, saves, setUp, site } from "./support/app.mjs";
import { KeyboardWorker, MouseWorker } from "./support/worker.mjs";

const zoom = "tests/fixtures/transcripts/zoom-real.transcript.vtt";
const picker = /Choose or drop a transcript/;
const folder = mkdtempSync(join(tmpdir(), "fourfifths-transcript-"));
const shots = process.env.FOURFIFTHS_SHOTS; // a folder to look at the screens in
let served;

before(async () => { served = await site(); });
after(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
});

const day = dayOfLastMonth(14);

async function atTheMeeting(Way) {
    const computer = await new Computer().start();
    const worker = new Way(await computer.page());
    await setUp(worker, served.address);
    await addsAPerson(worker, "Sam Okoro");
    await worker.press("link", "Four Fifths");
    await worker.write("What did you do?", `${day.typed} 10-11 strategy meeting Sam Okoro`);
    await worker.press("button", "Add");
    await worker.press("link", "Edit 10:00");
    await worker.find("heading", "Transcript").waitFor();
    return { computer, worker };
}

/// As it looks on a desk, on a telephone, in the dark and in forced colours.
async function looks(page, name) {
    if (!shots) return;
    for (const [way, size, media] of [["desk", [1366, 768], {}], ["telephone", [360, 740], {}],
        ["dark", [1366, 768], { colorScheme: "dark" }], ["forced", [1366, 768], { forcedColors: "active" }]]) {
        await page.setViewportSize({ width: size[0], height: size[1] });
        await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
        await page.screenshot({ path: join(shots, `${name}-${way}.png`), fullPage: true });
    }
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
}

for (const Way of [MouseWorker, KeyboardWorker]) {
    test(`a real meeting becomes a draft whose lines lead to the moment they were said, by ${Way.name}`, async () => {
        const { computer, worker } = await atTheMeeting(Way);
        const page = worker.page;
        await worker.hand(picker, zoom);
        await worker.sees(/^Transcript: 33 turns, 5 speakers, \d+ minutes, from Zoom\.$/);
        await worker.write("Role of Dr. Marian Fo", "chair");
        if (Way === MouseWorker) await looks(page, "preview");
        await saves(worker, () => worker.press("button", "Add to this entry"));
        await worker.find("button", "Remove the transcript").waitFor();
        await saved(worker);
        if (Way === MouseWorker) await looks(page, "entry");
        await worker.press("link", "Summaries");
        await worker.press("button", "Draft summary for Sam Okoro");
        const source = page.getByRole("link", { name: /strategy meeting, 00:\d\d:\d\d /i }).first();
        await source.waitFor();
        if (Way === MouseWorker) await looks(page, "summary");
        const [, clock, who] = (await source.textContent()).match(/(00:\d\d:\d\d) (.+)$/);
        const line = page.getByRole("listitem").filter({ has: source }).first();
        const words = (await line.locator("span, p").first().textContent()).trim();
        if (Way === MouseWorker) await source.click();
        else {
            await worker.reach(source);
            await page.keyboard.press("Enter");
        }
        const heading = page.getByRole("heading", { level: 3, name: `${clock} ${who}` });
        await heading.waitFor();
        await page.waitForFunction(wanted => document.activeElement?.textContent === wanted, `${clock} ${who}`);
        const turn = await page.getByRole("listitem").filter({ has: heading }).textContent();
        assert.ok(turn.includes(words), `“${words}” stands in the turn that its link leads to`);
        assert.ok((await page.locator("mark").first().textContent()).length > 0);
        if (Way === MouseWorker) await looks(page, "led-to");
        await saves(worker, () => worker.press("button", "Remove the transcript"));
        await saves(worker, () => worker.press("button", "Undo"));
        await worker.sees(/^Transcript: 33 turns/);
        assert.deepEqual(page.failures, []);
        await computer.discard();
    });
}

test("a wrong file gives its reason, and nothing is changed", async () => {
    const { computer, worker } = await atTheMeeting(MouseWorker);
    const head = () => worker.page.evaluate(() => localStorage.getItem("four-fifths.head"));
    await saved(worker);
    const before = await head();
    const half = join(folder, "half.docx"), calendar = join(folder, "week.vtt");
    writeFileSync(half, "PK\u0003\u0004 and no more");
    writeFileSync(calendar, "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    await worker.hand(picker, half);
    await worker.sees(/“half\.docx” could not be read as a transcript: the Word file is not whole/);
    await worker.hand(picker, calendar);
    await worker.sees(/“week\.vtt” could not be read .*line 1: it is a calendar.*Nothing was changed\./);
    await looks(worker.page, "wrong-file");
    assert.equal(await worker.page.getByRole("button", { name: "Add to this entry" }).count(), 0);
    assert.equal(await head(), before);
    await computer.discard();
});

test("four hours of a meeting come in while the page stays awake", async () => {
    const { computer, worker } = await atTheMeeting(MouseWorker);
    const clock = s => new Date(s * 1000).toISOString().slice(11, 23);
    const cues = Array.from({ length: 4800 }, (_, i) =>
        `${i + 1}\n${clock(i * 3)} --> ${clock(i * 3 + 2.5)}\nSpeaker ${"ABCD"[i >> 2 & 3]}: We said that we would `
        + `ring the school on Monday ${i}.\n\n`);
    const file = join(folder, "long.vtt");
    writeFileSync(file, "WEBVTT\n\n" + cues.join(""));
    await worker.hand(picker, file);
    await worker.sees(/^Transcript: 1,?200 turns, 4 speakers, 240 minutes/);
    await saves(worker, () => worker.press("button", "Add to this entry"));
    await worker.find("button", "Remove the transcript").waitFor();
    assert.deepEqual(worker.page.failures, []);
    await computer.discard();
});

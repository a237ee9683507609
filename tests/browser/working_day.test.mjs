// A worker's job from the first run to the back-up, once with the mouse and once with the keyboard alone.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Computer, addsAPerson, dayOfLastMonth, passphrase, saved, setUp, site, unlock } from "./support/app.mjs";
import { KeyboardWorker, MouseWorker } from "./support/worker.mjs";

const day = dayOfLastMonth(14);

async function addsWhoNeedsAnInterpreter(worker) {
    await addsAPerson(worker, "Sam Okoro");
    await worker.press("button", "Edit communication needs");
    await worker.write("Language", "Urdu");
    await worker.tick("Needs an interpreter");
    await worker.press("button", "Save communication needs");
    await worker.sees(/Urdu/);
}

async function logsADay(worker) {
    await worker.press("link", "Four Fifths");
    await worker.write("What did you do?", `${day.typed} 9:30-10:15 home visit Sam, mum seen alone`);
    for (const understood of ["45 min", "Sam Okoro", "mum", "Seen alone"])
        await worker.page.getByRole("main").getByText(understood).first().waitFor();
    await worker.press("button", "Add");
    await worker.find("link", "Edit 09:30").waitFor();
    await worker.write("What did you do?", "10:15-10:40 travel");
    await worker.press("button", "Add");
    await worker.press("button", "Move 10:15 to…");
    await worker.write("Start", "10:20");
    await worker.write("End", "10:50");
    await worker.press("button", "Move");
    await worker.find("link", "Edit 10:20").waitFor();
    await worker.press("button", "Delete 10:20");
    await worker.find("link", "Edit 10:20").waitFor({ state: "detached" });
    await worker.press("button", "Undo");
    await worker.find("link", "Edit 10:20").waitFor();
    await worker.press("button", "Redo");
    await worker.find("link", "Edit 10:20").waitFor({ state: "detached" });
    await worker.press("button", "Undo");
    await worker.find("link", "Edit 10:20").waitFor();
    await saved(worker);
}

async function takesACalendarIn(worker) {
    const file = "tests/fixtures/icalendar/ical.js--recur_instances.ics";
    await worker.press("link", "Four Fifths");
    await worker.press("link", "Add from calendar");
    await worker.hand(/Choose or drop a calendar file/, file);
    await worker.write("From", "2012-10-01");
    await worker.write("To", "2012-11-30");
    await worker.press("button", "Tick all");
    const add = worker.page.getByRole("button", { name: /^Add \d+ entr/ });
    const offered = Number((await add.textContent()).match(/\d+/)[0]);
    assert.ok(offered >= 2, `the file repeats, ${offered} offered`);
    await worker.press("button", /^Add \d+ entr/);
    await saved(worker);
    await worker.press("link", "Back to Today");
    await worker.press("link", "Add from calendar");
    await worker.hand(/Choose or drop a calendar file/, file);
    await worker.write("From", "2012-10-01");
    await worker.write("To", "2012-11-30");
    await worker.sees(/already added/);
    assert.equal(await worker.page.getByRole("button", { name: /^Add [1-9]\d* entr/ }).count(), 0);
}

async function refusesWhatIsNoCalendar(worker, folder) {
    const file = join(folder, "notes.ics");
    writeFileSync(file, "These are my notes, not a calendar.");
    await worker.hand(/Choose or drop a calendar file/, file);
    await worker.sees(/not a calendar/i);
}

async function writesTheNote(worker) {
    await worker.press("link", "Four Fifths");
    await worker.write("Go to day", day.iso);
    await worker.press("link", "Edit 09:30");
    await worker.press("button", /Seen or heard$/);
    await worker.write("Passage 1", "Sam moved back to his own bedroom after the repairs were finished.");
    await worker.press("button", /Said by$/);
    await worker.write("Passage 2", "I like it when you come on Tuesdays because Mum is not tired.");
    await worker.tick("Own words, exactly as said (passage 2)");
    await worker.press("button", /Analysis$/);
    await worker.write("Passage 3", "The regular visits help; the arrears could undo this within weeks.");
    await saved(worker);
}

async function finishesTheSummary(worker) {
    await worker.press("link", "Summaries");
    await worker.press("button", "Draft summary for Sam Okoro");
    await worker.reads(`Summary for ${day.month}`);
    await worker.sees("Sam moved back to his own bedroom after the repairs were finished.");
    await worker.sees(/I like it when you come on Tuesdays/);
    const line = worker.page.getByRole("listitem").filter({ hasText: "The regular visits help" });
    await worker.within(line).press("button", "Edit");
    const cancel = worker.page.getByRole("button", { name: "Cancel" });
    const edited = worker.page.getByRole("listitem").filter({ has: cancel });
    await worker.within(edited).write(/line|text/i, "The regular visits help; rent arrears could undo this.");
    await worker.within(edited).press("button", /^Save/);
    await worker.sees("The regular visits help; rent arrears could undo this.");
    await worker.press("button", "Finish");
    const dialog = worker.within(worker.page.getByRole("dialog"));
    await dialog.write("Your name", "R. Example");
    await dialog.press("button", "Finish and lock");
    await worker.sees(/Finished .* by R\. Example\. Locked\./);
    await worker.write("Add to this summary", "The school rang on Monday.");
    await worker.press("button", "Add addendum");
    await worker.sees("The school rang on Monday.");
}

async function handsItOver(worker, folder) {
    await worker.within(worker.page.getByRole("navigation", { name: "Main" })).press("link", "Hand over");
    await worker.reads("Hand over");
    await worker.page.getByRole("main").getByRole("link", { name: /Sam Okoro/ }).waitFor();
    await worker.within(worker.page.getByRole("main")).press("link", /Sam Okoro/);
    await worker.choose("Case system", "Any case system");
    await worker.press("button", "Copy Record");
    await worker.sees(/Record copied\. Paste it/); // said in one breath with what else was said just now
    const [plain, html] = await worker.page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const text = async type => (await item.getType(type)).text();
        return [await text("text/plain"), await text("text/html")];
    });
    assert.match(plain, /Sam moved back to his own bedroom/);
    assert.match(html, /<h3>|<strong>/);
    await worker.tick("Record is pasted");
    const download = worker.page.waitForEvent("download");
    await worker.press("button", "Save the page for the person or family");
    const page = join(folder, "family.html");
    await (await download).saveAs(page);
    assert.match(readFileSync(page, "utf8"), /<html lang="en-GB"/);
    await worker.write("Reference in the case system", "CN-1234");
    await worker.press("button", "Mark as handed over");
    await worker.sees(/Confirmed/);
}

async function asksWhereTheTimeWent(worker, folder) {
    await worker.page.goto(worker.page.url().replace(/#.*/, "") + `#/time/month/${day.iso}`);
    await worker.reads("Where did the time go?");
    await worker.sees(/1 h 15/);
    await worker.page.getByRole("rowheader", { name: /Newton/ }).first().waitFor();
    const download = worker.page.waitForEvent("download");
    await worker.press("button", "Save its entries as CSV");
    const file = join(folder, "time.csv");
    await (await download).saveAs(file);
    const rows = readFileSync(file, "utf8").replace("\uFEFF", "").trim().split("\r\n").map(row => row.split(","));
    const column = name => rows[0].findIndex(head => head.toLowerCase() === name);
    const minutes = rows.slice(1).map(row => Number(row[column("minutes")]));
    assert.deepEqual(minutes, [45, 30]);
}

async function backsUp(worker, folder) {
    await worker.press("link", "Back up");
    const download = worker.page.waitForEvent("download");
    await worker.press("button", "Make a back-up file");
    const file = join(folder, "sealed.fourfifths");
    await (await download).saveAs(file);
    assert.ok(!readFileSync(file).includes("Okoro"), "the back-up is sealed");
    await worker.hand("Back-up file to check", file);
    await worker.sees("This back-up opens and holds everything. You are backed up.");
    await worker.page.getByRole("banner").getByText(/^Backed up/).waitFor();
    return file;
}

async function findsEverythingAgain(worker) {
    await worker.page.reload();
    await unlock(worker, "not the right passphrase");
    await worker.sees(/does not open/);
    await unlock(worker);
    await worker.page.goto(worker.page.url().replace(/#.*/, "") + `#/today/${day.iso}`);
    await worker.find("link", "Edit 09:30").waitFor();
    await worker.find("link", "Edit 10:20").waitFor();
}

async function restoresOnAnotherComputer(Worker, address, file, folder) {
    const other = await new Computer().start();
    try {
        const worker = new Worker(await other.page());
        await worker.page.goto(address);
        await worker.press("button", "Open a back-up");
        const damaged = join(folder, "damaged.fourfifths");
        const bytes = readFileSync(file);
        bytes[bytes.length >> 1] ^= 1;
        writeFileSync(damaged, bytes);
        await worker.hand("Back-up file", damaged);
        await worker.write("Passphrase or recovery key of the back-up", passphrase);
        await worker.press("button", "Open the back-up");
        await worker.sees(/damaged|changed/i);
        await worker.hand("Back-up file", file);
        await worker.write("Passphrase or recovery key of the back-up", passphrase);
        await worker.press("button", "Open the back-up");
        await worker.field("What did you do?").waitFor();
        await worker.page.goto(address + `#/today/${day.iso}`);
        await worker.find("link", "Edit 09:30").waitFor();
    } finally {
        await other.discard();
    }
}

for (const Worker of [MouseWorker, KeyboardWorker]) {
    const way = new Worker().way;
    test(`a working day from first run to back-up, by ${way}`, { timeout: 300_000 }, async () => {
        const served = await site();
        const computer = await new Computer().start();
        try {
            const worker = new Worker(await computer.page());
            await setUp(worker, served.address);
            const loaded = served.hits.length;
            await addsWhoNeedsAnInterpreter(worker);
            await logsADay(worker);
            await takesACalendarIn(worker);
            await refusesWhatIsNoCalendar(worker, computer.profile);
            await writesTheNote(worker);
            await finishesTheSummary(worker);
            await handsItOver(worker, computer.profile);
            await asksWhereTheTimeWent(worker, computer.profile);
            const file = await backsUp(worker, computer.profile);
            assert.equal(served.hits.length, loaded, "nothing was asked of any server while working");
            await findsEverythingAgain(worker);
            await restoresOnAnotherComputer(Worker, served.address, file, computer.profile);
            assert.deepEqual(worker.page.failures, []);
        } finally {
            await computer.discard();
            await served.close();
        }
    });
}

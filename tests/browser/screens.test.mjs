// Every screen, with the sample people on it: what axe-core finds in light and dark, at a wide and a narrow window, and
// that each has one heading, a title and no line longer than the window.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import {
    Computer, isoOf, makePassphrase, mondayOfLastWeek, passphrase, site, takeKey, unlock,
} from "./support/app.mjs";
import { MouseWorker } from "./support/worker.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const wide = { width: 1366, height: 768 };
const narrow = { width: 320, height: 640 };
let served, computer, worker, page;

before(async () => {
    served = await site();
    computer = await new Computer({ viewport: wide }).start();
    page = await computer.page();
    worker = new MouseWorker(page);
});
after(async () => {
    await computer.discard();
    await served.close();
});

async function faultsByAxe() {
    if (!await page.evaluate(() => "axe" in window)) await page.evaluate(axe);
    let found;
    // When the page moved under its eyes, what it saw was never there.
    do { found = await lookWithAxe(); } while (found.changed);
    assert.ok(found.checked > 15, `axe looked at ${found.checked} nodes only`);
    return found.faults;
}

function lookWithAxe() {
    return page.evaluate(async () => {
        let changed = false;
        const watch = new MutationObserver(() => { changed = true; });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        // The shapes of the timeline are as high as their time is long. What is too small for a finger there has a row
        // in the table beside, with the same link and the same moves. No other exception is made.
        const excepted = (rule, node) => rule.id === "target-size" && node.element.matches(".role-canvas_item");
        // Behind a dialog nothing can be reached; it was looked at before the dialog opened.
        const part = document.querySelector("dialog[open]") ?? document;
        const { violations, incomplete, passes } = await axe.run(part, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            rules: { "target-size": { enabled: true } }, elementRef: true,
        });
        const say = sort => rule => rule.nodes.filter(node => !excepted(rule, node)).map(node => {
            const why = [...node.any, ...node.all, ...node.none].map(check => check.message).join("; ");
            return `${sort} ${rule.id}: ${node.target} ${node.html.slice(0, 120)} ${why}`;
        });
        return {
            faults: [...violations.flatMap(say("fault")), ...incomplete.flatMap(say("undecided"))],
            checked: passes.reduce((sum, rule) => sum + rule.nodes.length, 0),
            changed,
        };
    });
}

const overflowing = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth ? [] :
    [...document.querySelectorAll("body *")].filter(element => element.getBoundingClientRect().right > innerWidth + 1)
        .map(({ tagName, className, textContent }) => `too wide: ${tagName} ${className} ${textContent.slice(0, 40)}`));

/// Looks at what is on the page in each of its forms.
async function isSound(heading) {
    await worker.reads(heading);
    const faults = [];
    const note = (where, list) => faults.push(...list.map(fault => `${where}: ${fault}`));
    for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        note(colorScheme, await faultsByAxe());
    }
    await page.setViewportSize(narrow);
    note("narrow, axe", await faultsByAxe());
    note("narrow", await overflowing());
    await page.setViewportSize(wide);
    await page.emulateMedia({ colorScheme: "light" });
    assert.equal(faults.length, 0, faults.join("\n"));
    assert.equal(await page.locator("h1").count(), 1, "one h1");
    assert.match(await page.title(), /\S.* – Four Fifths$|^Four Fifths$/);
    assert.deepEqual(page.failures.splice(0), []);
}

/// One screen: how to come to it, and the heading that it has.
function screen(name, heading, come) {
    test(`${name} is sound`, { timeout: 60_000 }, async () => {
        await come();
        await isSound(heading);
    });
}

const go = route => async () => { await page.goto(served.address + "#/" + route); };

screen("the first screen", "Four Fifths", async () => {
    await page.goto(served.address);
    await worker.find("button", "Start").waitFor();
});
screen("opening a back-up at first", "Open a back-up", () => worker.press("button", "Open a back-up"));
screen("used it before", "Used it here before?", async () => {
    await worker.press("button", "Back");
    await worker.press("button", "I have used it here before");
});
screen("the check of a browser", "Check this browser", async () => {
    await worker.press("button", "Back");
    await worker.press("link", "Check what this browser allows");
});
screen("a browser that was checked", "Check this browser", async () => {
    await worker.press("button", "Check this browser");
    await worker.find("button", "Copy as text").waitFor();
    page.failures.splice(0); // the policy says in the console that it refused what was tried
});
screen("choosing a passphrase", "Choose a passphrase", async () => {
    await worker.press("link", "Back to Four Fifths");
    await worker.press("button", "Try with sample people");
});
screen("a passphrase that is refused", "Choose a passphrase", async () => {
    await worker.write("Passphrase", "short");
    await worker.press("button", "Lock with this passphrase");
    await worker.sees(/12 characters or more\. Four words/);
});
screen("the recovery key", "Keep your recovery key", () => makePassphrase(worker));
screen("today", /day/, () => takeKey(worker));
screen("today with a line half typed", /day/, () => worker.write("What did you do?", "9:30-10:15 home visit Zed, mum"));
screen("a day of last week", /Monday/, async () => {
    await worker.write("What did you do?", "");
    await go(`today/${isoOf(mondayOfLastWeek())}`)();
    await page.getByRole("link", { name: /^Edit/ }).first().waitFor();
});
screen("moving an entry", /day/, async () => {
    await page.getByRole("button", { name: /^Move .* to…/ }).first().click();
    await page.getByRole("dialog").waitFor();
});
screen("an entry", /./, async () => {
    await worker.press("button", "Close");
    await page.getByRole("link", { name: /^Edit/ }).first().click();
    await page.getByRole("button", { name: /Seen or heard$/ }).first().waitFor();
});
screen("people", "People", go("people"));
screen("adding a person", "People", async () => {
    await worker.press("button", "Add a person");
    await page.getByRole("button", { name: "Cancel" }).waitFor();
});
screen("a person", /./, async () => {
    await worker.press("button", "Cancel");
    await page.getByRole("main").getByRole("table").getByRole("link").first().click();
    await page.getByRole("button", { name: "Edit communication needs" }).waitFor();
});
screen("the communication needs of a person", /./, async () => {
    await worker.press("button", "Edit communication needs");
    await page.getByRole("dialog").or(page.getByRole("button", { name: "Cancel" })).first().waitFor();
});
screen("erasing a person", /^Erase the records of /, async () => {
    await page.goto(page.url() + "/erase");
    await page.getByRole("button", { name: "Erase for good" }).waitFor();
});
screen("an erasure that was not confirmed", /^Erase the records of /, async () => {
    await worker.press("button", "Erase for good");
    await worker.sees(/That is not the name/);
});
screen("what is due to be removed", "Due to be removed", go("removal"));
screen("summaries", "Summaries", go("summaries"));
screen("a summary", /^Summary for/, () =>
    page.getByRole("main").getByRole("button", { name: /^Draft summary/ }).first().click());
screen("the question before a summary is finished", /^Summary for/, async () => {
    await worker.press("button", "Finish");
    await page.getByRole("dialog").waitFor();
});
screen("a finished summary", /^Summary for/, async () => {
    const dialog = worker.within(page.getByRole("dialog"));
    await dialog.write("Your name", "R. Example");
    await dialog.press("button", "Finish and lock");
    await worker.sees(/Locked\./);
});
screen("what is to be handed over", "Hand over", go("hand-over"));
screen("a hand-over", /^Hand over: /, () => page.getByRole("main").getByRole("link").first().click());
screen("a week’s time", "Where did the time go?", go("time"));
screen("a month’s time", "Where did the time go?", () => worker.press("link", "This month"));
screen("adding from a calendar", "Add from calendar", go("calendar"));
screen("what a calendar would add", "Add from calendar", async () => {
    await worker.hand(/Choose or drop a calendar file/, "tests/fixtures/icalendar/ical.js--recur_instances.ics");
    await worker.write("From", "2012-10-01");
    await worker.write("To", "2012-11-30");
    await page.getByRole("button", { name: /^Add \d+ entr/ }).waitFor();
});
screen("back-up", "Back up", go("back-up"));
screen("leaving this computer", "Leave this computer", go("leave"));
screen("leaving without a back-up", "Leave this computer", async () => {
    await worker.press("button", "Wipe and leave");
    await worker.sees(/Type WIPE in capital letters/);
});
screen("settings", "Settings", go("settings"));
screen("the bin", "Bin", go("bin"));
screen("about", "About Four Fifths", go("about"));
screen("an address that leads nowhere", "There is no such page", go("nowhere"));
screen("unlocking", "Unlock Four Fifths", () => worker.press("button", "Lock"));
screen("a wrong passphrase", "Unlock Four Fifths", async () => {
    await unlock(worker, "not " + passphrase);
    await worker.sees(/does not open/);
});

// What is in the case system is kept for the days that Settings say: a warning comes before them, nothing goes by
// itself, and on its day it goes when the worker says so.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Computer, addsAPerson, go, isoOf, logs, saved, saves, setUp, site, unlock } from "./support/app.mjs";
import { now } from "./support/clock.mjs";
import { MouseWorker } from "./support/worker.mjs";

let served;
before(async () => { served = await site(); });
after(() => served.close());

const day = 24 * 60 * 60_000;
const note = "The flat was warm and there was food in the fridge.";

/// The page's clock, which goes on by itself and can be moved; what is moved stays so when the page is loaded anew.
function movedClock() {
    const now = Date.now;
    Date.now = () => now.call(Date) + Number(sessionStorage.getItem("test.later") ?? 0);
}

/// Days later: a page that was closed meanwhile, opened again.
async function comesBack(worker, days) {
    await worker.page.evaluate(later => sessionStorage.setItem("test.later", later), String(days * day));
    await worker.page.reload();
    await unlock(worker);
    await worker.find("button", "Lock").waitFor();
    await go(worker, "today");
    await worker.field("What did you do?").waitFor();
}

async function notesAndHandsOver(worker) {
    await addsAPerson(worker, "Ben Marwick");
    await go(worker, "today");
    await logs(worker, "9:30-10:15 home visit Ben Marwick", "09:30");
    await worker.press("link", "Edit 09:30");
    await worker.press("button", /Seen or heard$/);
    await worker.write("Passage 1", note);
    await saved(worker);
    await worker.press("link", "Hand over this note");
    await worker.write("Reference in the case system", "CN-1234");
    await saves(worker, () => worker.press("button", "Mark as handed over"));
    await worker.sees(/^Confirmed .*Kept here until /);
}

test("a note is kept for its days, warned of before, and removed when the worker says so", { timeout: 180_000 },
    async () => {
        const computer = await new Computer({ webgl: false }).start();
        try {
            const page = await computer.page();
            await page.addInitScript(movedClock);
            const worker = new MouseWorker(page), due = /^1 record is due to be removed$/;
            await setUp(worker, served.address);
            await notesAndHandsOver(worker);
            await comesBack(worker, 80);
            assert.equal(await page.getByRole("link", { name: due }).count(), 0, "ten days before nothing is said");
            await comesBack(worker, 85);
            await worker.find("link", due).waitFor();
            await worker.sees(/^from \w{3} \d+ \w{3}/);
            await comesBack(worker, 90);
            await worker.press("link", due);
            await worker.reads("Due to be removed");
            const row = page.getByRole("row", { name: /Ben Marwick/ });
            await worker.within(row).press("link", /Ben Marwick/);
            await page.waitForFunction(words => [...document.querySelectorAll("textarea")]
                .some(area => area.value === words), note); // it did not go by itself

            await go(worker, "removal");
            await worker.within(row).press("button", /^Remove now/);
            const dialog = worker.within(page.getByRole("dialog"));
            await dialog.sees(/The note goes from this computer, its time stays\./);
            await dialog.press("button", "Keep");
            await page.getByRole("dialog").waitFor({ state: "detached" });
            assert.equal(await row.count(), 1);
            await worker.within(row).press("button", /^Remove now/);
            await dialog.press("button", "Remove for good");
            await worker.sees("Nothing is due within a week.");
            await saved(worker);

            await page.reload();
            await unlock(worker);
            await worker.find("button", "Lock").waitFor();
            await go(worker, `today/${isoOf(now())}`);
            await worker.press("link", "Edit 09:30");
            await worker.reads(/visit/i);
            assert.doesNotMatch(await page.locator("body").innerHTML(), /warm and there was food/);
            assert.deepEqual(page.failures, []);
        } finally {
            await computer.discard();
        }
    });

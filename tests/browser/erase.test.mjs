// A person is erased in a real browser, with the mouse and with keys alone; then nobody finds a word of them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Computer, saved, setUp, site, unlock } from "./support/app.mjs";
import { KeyboardWorker, MouseWorker } from "./support/worker.mjs";

const limit = { timeout: 180_000 };
const name = "Sample: Lewis Brown";
let served;

before(async () => { served = await site(); });
after(() => served.close());

async function open(worker, summary) {
    const place = worker.page.locator("summary", { hasText: summary });
    if (worker.way === "mouse") return place.click();
    await worker.reach(place);
    await worker.page.keyboard.press("Enter");
}

for (const Worker of [MouseWorker, KeyboardWorker]) {
    const way = new Worker().way;
    test(`an erased person is on no screen, not in Undo, and not back after unlocking, by ${way}`, limit, async () => {
        const computer = await new Computer().start();
        try {
            const page = await computer.page();
            const worker = new Worker(page);
            await setUp(worker, served.address, { samples: true });
            await worker.press("link", "People");
            await worker.press("link", name);
            await worker.reads(name);
            await open(worker, "More");
            await worker.press("link", "Erase this person’s records…");
            await worker.reads(`Erase the records of ${name}`);
            await worker.sees(/This cannot be undone/);
            await worker.write(`Type “${name}” or their initials to confirm`, "somebody else");
            await worker.press("button", "Erase for good");
            await worker.sees(/That is not the name/);
            await worker.write(`Type “${name}” or their initials to confirm`, name);
            await worker.press("button", "Erase for good");
            await worker.reads("People");
            await saved(worker);
            for (const unlocked of [false, true]) {
                if (unlocked) {
                    await worker.press("button", "Lock");
                    await unlock(worker);
                    await worker.find("link", "People").waitFor();
                }
                assert.ok(await worker.find("button", "Undo").isDisabled());
                for (const route of ["people", "today", "summaries", "hand-over", "bin", "time/month", "removal"]) {
                    await page.goto(`${served.address}#/${route}`);
                    await page.locator(`a[href="#/${route.split("/")[0]}"][aria-current]`).or(
                        page.getByRole("heading", { name: "Due to be removed" })).first().waitFor();
                    assert.doesNotMatch(await page.locator("body").innerText(), /Lewis Brown|S-1002/, route);
                }
                await page.goto(`${served.address}#/people`);
                await worker.write("Search by name or number", "Lewis");
                await worker.sees(/Nobody matches/);
                await worker.write("Search by name or number", "");
            }
            assert.deepEqual(page.failures, []);
        } finally {
            await computer.discard();
        }
    });
}

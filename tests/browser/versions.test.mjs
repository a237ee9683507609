// The same record changed on two computers: both versions are kept, shown in the words of the screens, and one is
// chosen for good.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { backUp, Computer, giveBackUp, go, passphrase, saves, setUp, site, unlock } from "./support/app.mjs";
import { MouseWorker } from "./support/worker.mjs";

let served;
before(async () => { served = await site(); });
after(() => served.close());

const title = "Entry: Case notes";

/// The one entry gets these words and this end.
async function edits(worker, words, end) {
    await go(worker, "today");
    await worker.press("link", "Edit 09:30");
    await worker.write("Process, if it is part of one", words);
    await saves(worker, () => worker.write("End", end));
}

const version = (worker, number) => worker.page.getByRole("region", { name: `Version ${number}`, exact: true });

test("what two computers made of one entry is compared, and the chosen one stays", { timeout: 120_000 }, async () => {
    const computers = [];
    const begin = async () => {
        const computer = await new Computer({ webgl: false }).start();
        computers.push(computer);
        return new MouseWorker(await computer.page());
    };
    try {
        const here = await begin(), there = await begin();
        await setUp(here, served.address);
        await here.write("What did you do?", "9:30-10:15 case notes");
        await saves(here, () => here.press("button", "Add"));
        const clone = await backUp(here);
        await there.page.goto(served.address);
        await there.press("button", "Open a back-up");
        await giveBackUp(there, clone, passphrase);
        await there.press("button", "Open the back-up");
        await there.find("link", "Edit 09:30").waitFor();
        await edits(there, "Child in need", "11:00");
        await edits(here, "Child protection", "10:45");

        const theirs = await backUp(there);
        await go(here, "back-up");
        await giveBackUp(here, theirs);
        await here.press("button", "Merge it in");
        await here.sees("1 record was changed on both sides. Both versions are kept.");
        await here.find("heading", "Two versions: compare and choose").waitFor();
        const texts = [await version(here, 1).innerText(), await version(here, 2).innerText()];
        for (const [process, end] of [["Child protection", "10:45"], ["Child in need", "11:00"]]) {
            const text = texts.find(each => each.includes(process));
            assert.ok(text, `${process} is in neither of ${texts}`);
            assert.match(text, new RegExp(`End:\\s*Differs\\s*\\d+ \\w+ \\d{4} ${end}`), "as the worker's clock says");
            assert.match(text, /Process:\s*Differs/);
            assert.doesNotMatch(text, /Start:|start|Z\b/, "what is the same is not among what differs");
        }
        await here.sees(/^The same in all versions: \d+$/);

        const wanted = texts[0].includes("Child in need") ? 1 : 2;
        await here.press("button", `Keep version ${wanted} of ${title}`);
        await here.find("heading", "Two versions: compare and choose").waitFor({ state: "detached" });
        await here.page.reload();
        await unlock(here);
        await here.find("button", "Lock").waitFor();
        assert.equal(await here.page.getByText(/two versions/).count(), 0);
        await go(here, "today");
        await here.press("link", "Edit 09:30");
        assert.equal(await here.field("Process, if it is part of one").inputValue(), "Child in need");
        assert.equal(await here.field("End").inputValue(), "11:00");

        // The same back-up once more brings nothing back.
        await go(here, "back-up");
        await giveBackUp(here, theirs);
        await here.press("button", "Merge it in");
        await here.sees(/^Merged: 0 records added, 0 brought up to date\.$/);
        assert.equal(await here.page.getByText("Two versions: compare and choose").count(), 0);
        for (const worker of [here, there]) assert.deepEqual(worker.page.failures, []);
    } finally {
        for (const computer of computers) await computer.discard();
    }
});

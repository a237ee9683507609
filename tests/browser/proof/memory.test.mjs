// What is left in memory when the records are locked: a record that was not on the screen must be gone without a trace.
// Of what was typed and shown, browsers keep copies that no page can reach (strings awaiting collection, messages to
// the input method and the spelling check); they are counted, and are gone with the window.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Computer, passphrase, saved, setUp, site } from "../support/app.mjs";
import { lookFor } from "../support/memory.mjs";
import { built, builtOneFile, cannot, counted, long } from "../support/proof.mjs";
import { MouseWorker } from "../support/worker.mjs";

// Words of no dictionary, never given to the driver's own scripts in the page that is looked at.
const words = { unseen: "quibblefenwick", typed: "wobblequince", passphrase };

/// Together in all processes of that sort: how often each is there.
async function look(computer, sort) {
    const sums = Object.fromEntries(Object.keys(words).map(name => [name, 0]));
    for (const pid of await computer.processes(sort)) {
        const found = ended(() => lookFor(pid, Object.values(words)));
        if (!found) continue;
        for (const [name, word] of Object.entries(words)) sums[name] += found[word].utf8 + found[word].utf16;
    }
    return sums;
}

/// What `act` gives; nothing when the process ended meanwhile.
function ended(act) {
    try {
        return act();
    } catch (error) {
        if (error.code === "ENOENT" || error.code === "ESRCH") return undefined;
        throw error;
    }
}

/// Why memory cannot be read here; empty when it can.
async function whyNot(computer) {
    try {
        const [pid] = await computer.processes(/renderer/);
        lookFor(pid, ["nothing"]);
        return "";
    } catch (error) {
        return `memory of other processes cannot be read here: ${error.code ?? error.message}`;
    }
}

async function firstSession(computer, address) {
    const worker = new MouseWorker(await computer.page());
    await setUp(worker, address);
    await worker.page.evaluate(() => { location.hash = "#/today/2026-01-05"; });
    await worker.reads(/^Monday 5 January/);
    await worker.write("What did you do?", `9:30-10:15 case notes ${words.unseen}`);
    await worker.press("button", "Add");
    await worker.find("link", "Edit 09:30").waitFor();
    await saved(worker);
    await computer.close();
}

/// By keys alone: what the driver's scripts are given would stay in the page's memory as well.
async function typeInto(page, label, text) {
    await page.getByLabel(label, { exact: true }).focus();
    await page.keyboard.type(text);
}

const versions = [["the site", served => served.address], ["the one file", () => builtOneFile]];

for (const [version, addressOf] of long ? versions : versions.slice(0, 1)) {
    test(`locked records of ${version} are gone from memory`, { timeout: 240_000 }, async t => {
        const served = await site(built), computer = await new Computer({ webgl: false }).start();
        try {
            const reason = await whyNot(computer);
            if (reason) return cannot(t, `memory after Lock, ${version}`, reason);
            await firstSession(computer, addressOf(served));
            await computer.start();
            const page = await computer.page(), worker = new MouseWorker(page);
            await page.goto(addressOf(served) + "#/today/2026-01-06");
            await typeInto(page, "Passphrase or recovery key", passphrase);
            await page.keyboard.press("Enter");
            await worker.reads(/^Tuesday 6 January/);
            await typeInto(page, "What did you do?", `9:30-10:15 case notes ${words.typed}`);
            await page.keyboard.press("Enter");
            await worker.find("link", "Edit 09:30").waitFor();
            await saved(worker);

            const open = await look(computer, /renderer/);
            const loaded = page.waitForEvent("load");
            await worker.press("button", "Lock");
            await loaded;
            await page.getByLabel("Passphrase or recovery key", { exact: true }).waitFor();
            const locked = await look(computer, /renderer/);
            const beside = await look(computer, /^(?!renderer)/);
            await computer.context.newPage();
            await page.close();
            let closed = await look(computer, /renderer/);
            for (let again = 0; closed.typed > 0 && again < 5; ++again) closed = await look(computer, /renderer/);

            const said = name => `${open[name]} → ${locked[name]} locked → ${closed[name]} window closed`;
            counted(`copies in memory, ${version}`, { "a record not shown": said("unseen"),
                "a record typed and shown": said("typed"), "the passphrase": said("passphrase"),
                "in the browser's other processes when locked":
                    `${beside.unseen}, ${beside.typed}, ${beside.passphrase}` });
            assert.ok(open.unseen > 0 && open.typed > 0, "there was something to find");
            assert.equal(locked.unseen + beside.unseen, 0, "what was not on the screen is gone");
            assert.deepEqual(closed, { unseen: 0, typed: 0, passphrase: 0 });
        } finally {
            await computer.discard();
            await served.close();
        }
    });
}

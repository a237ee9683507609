// The same promises in Firefox: what was saved is there after a restart, after a kill in mid-save, in the one file,
// with a clock so coarse that many saves fall into one tick, and two windows do not work at once.
import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { saved, setUp, site, unlock } from "../support/app.mjs";
import { FirefoxComputer, firefoxVersion, whyNoFirefox } from "../support/firefox.mjs";
import { built, builtOneFile, cannot, counted, long, times } from "../support/proof.mjs";
import { Witness } from "../support/witness.mjs";
import { MouseWorker } from "../support/worker.mjs";

const reason = long ? whyNoFirefox() : "Firefox is a large download: scripts/test --long proves it there";

/// A test in Firefox, or the reason why there is none.
function inFirefox(name, tell, preferences) {
    test(name, { timeout: 600_000 }, async t => {
        if (reason) return cannot(t, `Firefox, ${name}`, reason);
        const served = await site(built);
        const computer = await new FirefoxComputer({ preferences }).start();
        try {
            await tell(computer, served);
        } finally {
            await computer.discard();
            await served.close();
        }
    });
}

const timeOf = number => {
    const hour = String(8 + Math.floor(number / 6)).padStart(2, "0"), ten = number % 6;
    const from = `${hour}:${ten}0`, to = `${hour}:${ten}9`;
    return { typed: `${from}-${to}`, link: `Edit ${from}`, shown: `${from}–${to}` };
};

async function logs(worker, number) {
    await worker.write("What did you do?", `${timeOf(number).typed} case notes`);
    await worker.page.keyboard.press("Enter");
    await worker.find("link", timeOf(number).link).waitFor();
}

async function restartAndUnlock(computer, address) {
    await computer.close();
    await computer.start();
    const worker = new MouseWorker(await computer.page());
    await worker.page.goto(address);
    await unlock(worker);
    await worker.field("What did you do?").waitFor();
    return worker;
}

for (const [version, addressOf] of [["the site", served => served.address], ["the one file", () => builtOneFile]]) {
    inFirefox(`${version} keeps a day over a restart`, async (computer, served) => {
        const worker = new MouseWorker(await computer.page());
        await setUp(worker, addressOf(served));
        await logs(worker, 0);
        await saved(worker);
        const again = await restartAndUnlock(computer, addressOf(served));
        await again.find("link", timeOf(0).link).waitFor();
        counted(`Firefox, ${version} over a restart`, { browser: firefoxVersion(), entries: 1, lost: 0 });
    });
}

/// Both records are written within one tick, which stock IDBFS would lose.
inFirefox("a coarse clock loses nothing", async (computer, served) => {
    const worker = new MouseWorker(await computer.page()), count = 30;
    await setUp(worker, served.address);
    assert.equal(await worker.page.evaluate(() => Date.now() % 100), 0, "the clock is coarse");
    for (let number = 0; number < count; ++number) await logs(worker, number);
    await saved(worker);
    const again = await restartAndUnlock(computer, served.address);
    await again.find("link", timeOf(count - 1).link).waitFor();
    const there = await again.page.getByRole("link", { name: /^Edit \d/ }).count();
    counted("Firefox, coarse clock", { entries: count, lost: count - there });
    assert.equal(there, count);
}, {
    "privacy.reduceTimerPrecision": true,
    "privacy.resistFingerprinting.reduceTimerPrecision.microseconds": 500_000,
    "privacy.resistFingerprinting.reduceTimerPrecision.jitter": false,
});

inFirefox("one window works at a time", async (computer, served) => {
    const first = new MouseWorker(await computer.page());
    await setUp(first, served.address);
    await logs(first, 0);
    const second = new MouseWorker(await computer.context.newPage());
    await second.page.goto(served.address);
    await second.press("button", "Use it here");
    await unlock(second);
    await second.find("link", timeOf(0).link).waitFor();
    await first.reads("Four Fifths is open in another window");
    counted("Firefox, two windows", { windows: 2, "at work": 1 });
});

inFirefox("a store cleared while it is open is said at once", async (computer, served) => {
    const worker = new MouseWorker(await computer.page());
    await setUp(worker, served.address);
    await logs(worker, 0);
    await saved(worker);
    await worker.page.evaluate(async () => {
        for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
    });
    await worker.sees(/make a back-up before you close it/);
    counted("Firefox, store cleared while open", { cleared: 1, told: 1 });
});

inFirefox("nothing that was called saved is lost when it is killed", killed);

/// Opens the app in a window of its own, wherever it was open before.
async function comesBack(computer, address) {
    const worker = new MouseWorker(await computer.context.newPage());
    await worker.page.goto(address);
    const here = worker.page.getByRole("button", { name: "Use it here", exact: true });
    await here.or(worker.page.getByLabel("Passphrase or recovery key")).first().waitFor();
    if (await here.count() > 0) await here.click();
    await unlock(worker);
    await worker.field("What did you do?").waitFor();
    await saved(worker);
    return worker;
}

const rowsOf = page => page.evaluate(() => [...document.querySelectorAll("tbody tr")].map(row =>
    [...row.querySelectorAll("th, td")].slice(0, 4).map(cell => cell.textContent).join("\t")));

async function killed(computer, served) {
    const rounds = times({ often: 10, seldom: 1 });
    let lost = 0, torn = 0, midSave = 0, acknowledged = 0, from = 0;
    await setUp(new MouseWorker(await computer.page()), served.address);
    for (let round = 0; round < rounds; ++round) {
        const witness = await new Witness().watch(computer.context);
        const worker = await comesBack(computer, served.address);
        const closed = once(computer.context, "close"), pids = computer.processes();
        for (let number = from; number < from + 2; ++number) await logs(worker, number);
        // Every other time the last save is heard of; otherwise the end comes as soon as it is under way.
        await worker.write("What did you do?", `${timeOf(from + 2).typed} case notes`);
        const heard = witness.sees(frame => frame.rows.length === from + 3 && (frame.saved || round % 2 === 1));
        const pressed = worker.page.keyboard.press("Enter").catch(() => {}); // it may be killed under the key
        await heard;
        if (!witness.frame.saved) ++midSave;
        for (const pid of pids) process.kill(pid, "SIGKILL");
        await Promise.all([pressed, closed]);
        const must = witness.acknowledged.rows.map(row => row.join("\t"));
        acknowledged += must.length;

        await computer.start();
        const again = await comesBack(computer, served.address);
        const rows = await rowsOf(again.page);
        lost += must.filter(row => !rows.includes(row)).length;
        torn += rows.filter((row, number) => !row.startsWith(timeOf(number).shown)).length;
        assert.equal(await again.page.getByRole("region", { name: "Needs your attention" }).count(), 0);
        from = rows.length;
    }
    counted("Firefox killed (SIGKILL, every process)",
        { kills: rounds, "in mid-save": midSave, "entries acknowledged": acknowledged, lost, torn });
    assert.deepEqual({ lost, torn }, { lost: 0, torn: 0 });
}

// What opens the records is changed in a real browser, and the page is loaded anew: the new one opens, the old one not.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { Computer, go, logs, makePassphrase, passphrase, saved, setUp, site, unlock } from "./support/app.mjs";
import { KeyboardWorker, MouseWorker } from "./support/worker.mjs";

const limit = { timeout: 120_000 };
const another = "copper thistle harbour pencil";
const unproved = /Nobody has shown that the recovery key of these records was kept/;
let served, computer;

before(async () => { served = await site(); });
after(() => served.close());
afterEach(() => computer.discard());

async function start(Worker) {
    computer = await new Computer({ webgl: false }).start();
    return new Worker(await computer.page());
}

async function refuses(worker, secret) {
    await worker.page.reload();
    await unlock(worker, secret);
    await worker.sees(/That passphrase does not open this/);
}

async function opens(worker, secret) {
    await worker.page.reload();
    await unlock(worker, secret);
    await worker.find("button", "Lock").waitFor();
    await go(worker, "today");
    await worker.find("link", "Edit 09:30").waitFor();
}

/// On Settings: the key that is shown once the store has it.
async function newKey(worker, secret) {
    await go(worker, "settings");
    await worker.write("Your passphrase", secret);
    await worker.press("button", "Make a new recovery key");
    const shown = worker.page.getByRole("main").getByText(/^([A-Z0-9]{5}[- ])+[A-Z0-9]{5}$/);
    return (await shown.textContent()).trim();
}

test("a changed passphrase and a new recovery key open, the old ones do not, also when loaded anew", limit,
    async () => {
        const worker = await start(KeyboardWorker);
        const oldKey = await setUp(worker, served.address);
        await logs(worker, "9:30-10:15 case notes", "09:30");
        await go(worker, "settings");
        await worker.write("Passphrase now", "not this one at all");
        await worker.write("New passphrase", another);
        await worker.write("The new passphrase again", another);
        await worker.press("button", "Change passphrase");
        await worker.sees("That is not the passphrase of these records.");
        await worker.write("Passphrase now", passphrase);
        await worker.press("button", "Change passphrase");
        await worker.sees("Your passphrase is changed. Make a new back-up, so that it opens with the new one.");
        await saved(worker);
        await refuses(worker, passphrase);
        await opens(worker, oldKey); // as the screen has said
        await opens(worker, another);

        const key = await newKey(worker, another);
        assert.notEqual(key, oldKey);
        await worker.write("Type the last group of the new key, to be sure that you have it", key.split(/[- ]/).at(-1));
        await worker.press("button", "I have kept it");
        await worker.sees("Your new recovery key is in force. Now make a new back-up.");
        await refuses(worker, oldKey);
        await opens(worker, key);
        assert.equal(await worker.page.getByText(unproved).count(), 0);
        await opens(worker, another);
        assert.deepEqual(worker.page.failures, []);
    });

test("who is called away while the recovery key is shown is told, and makes a new one", limit, async () => {
    const worker = await start(MouseWorker);
    await worker.page.goto(served.address);
    await worker.press("button", "Start");
    await makePassphrase(worker);
    await worker.reads("Keep your recovery key");
    const second = new MouseWorker(await computer.page());
    await second.page.goto(served.address);
    await second.press("button", "Use it here");
    await worker.reads("Four Fifths is open in another window");
    await unlock(second);
    await second.sees(unproved);
    await logs(second, "9:30-10:15 case notes", "09:30");
    await second.press("link", "Make a new recovery key");
    await second.reads("Settings");
    const key = await newKey(second, passphrase);
    await second.write("Type the last group of the new key, to be sure that you have it", key.split(/[- ]/).at(-1));
    await second.press("button", "I have kept it");
    await second.sees("Your new recovery key is in force. Now make a new back-up.");
    assert.equal(await second.page.getByText(unproved).count(), 0);
    await opens(second, key);
    assert.equal(await second.page.getByText(unproved).count(), 0);
    assert.deepEqual([...worker.page.failures, ...second.page.failures], []);
});

// 100,000 entries in a browser: restore a back-up, unlock, edit, search, memory. Restored as a worker does it, from the
// first screen; the back-up is made by build/native-release/tests/bench/make_back_up.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Computer, passphrase, site } from "../browser/support/app.mjs";
import { MouseWorker } from "../browser/support/worker.mjs";
import { largest, median, row, probe } from "./rows.mjs";

const maker = process.env.MAKE_BACK_UP ?? resolve("build/native-release/tests/bench/make_back_up");
const folder = mkdtempSync(join(tmpdir(), "fourfifths-bench-"));

/// What happens from the press of a button until the page shows it, in milliseconds.
async function untilSeen(page, press, name, wish) {
    await page.evaluate(([one, what]) => {
        delete probe.seen[one];
        probe.wanted[one] = what;
    }, [name, wish]);
    await press();
    await page.waitForFunction(one => probe.seen[one], name, { timeout: 120_000 });
    return page.evaluate(one => probe.seen[one] - probe.pressed, name);
}

const today = "=What did you do?";

async function restore(worker, address, file) {
    await worker.page.goto(address);
    await worker.press("button", "Open a back-up");
    await worker.page.locator("input[type=file]").setInputFiles(file);
    await worker.sees(/^Chosen: /);
    await worker.write("Passphrase or recovery key of the back-up", passphrase);
    return untilSeen(worker.page, () => worker.press("button", "Open the back-up"), "today", today);
}

/// Waits until nothing is being written and no frame is due.
async function settled(page) {
    await page.waitForFunction(() => probe.transactions.every(one => one.end)
        && (probe.frames.at(-1)?.end ?? 0) < performance.now() - 500, undefined, { timeout: 60_000, polling: 200 });
}

/// Key derivation alone: a passphrase that does not fit is refused after it and nothing else.
async function unlock(worker, address) {
    await worker.page.goto("about:blank");
    await worker.page.goto(address);
    await worker.write("Passphrase or recovery key", "not the right passphrase");
    const refused = await untilSeen(worker.page, () => worker.press("button", "Unlock"), "refused", "=does not open");
    await worker.write("Passphrase or recovery key", passphrase);
    const opened = await untilSeen(worker.page, () => worker.press("button", "Unlock"), "today", today);
    return { refused, opened };
}

/// Adds an entry by the line, as it is typed; what came after Enter.
async function edit(page, minute) {
    await page.getByLabel("What did you do?").fill(`07:${String(minute).padStart(2, "0")}-07:59 home visit`);
    await settled(page);
    await page.evaluate(() => { probe.transactions = []; probe.frames = []; });
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => probe.transactions.length > 0);
    await settled(page);
    return page.evaluate(() => ({
        frame: probe.frames[0].end - probe.frames[0].start,
        durable: probe.transactions[0].end - probe.pressed,
        store: probe.transactions[0].end - probe.transactions[0].start,
        bytes: probe.transactions[0].bytes,
        files: probe.transactions[0].files,
    }));
}

/// Types a text key by key; the work of the frames that each key brought.
async function keystrokes(page, field, text) {
    await field.click();
    const times = [];
    for (const key of text) {
        await settled(page);
        await page.evaluate(() => { probe.frames = []; });
        await page.keyboard.press(key);
        await page.waitForFunction(() => probe.frames.length > 0);
        await settled(page);
        times.push(await page.evaluate(() => probe.frames.reduce((sum, one) => sum + one.end - one.start, 0)));
    }
    return times;
}

async function measure(entries) {
    const at = `${entries.toLocaleString("en-GB")} entries`;
    const file = join(folder, `${entries}.fourfifths`);
    execFileSync(maker, [String(entries), file, passphrase]);
    const computer = await new Computer().start();
    const served = await site();
    const page = await computer.page();
    page.setDefaultTimeout(120_000);
    await page.addInitScript(probe);
    const worker = new MouseWorker(page);

    row(`restore a back-up → Today, key derivation with it, ${at}`, await restore(worker, served.address, file), "ms");
    await settled(page);
    const { refused, opened } = await unlock(worker, served.address);
    row(`unlock: key derivation, ${at}`, refused, "ms");
    row(`unlock → Today, key derivation taken off, ${at}`, opened - refused, "ms", 1500);
    await settled(page);

    const devtools = await computer.context.newCDPSession(page);
    await devtools.send("Performance.enable");
    await devtools.send("HeapProfiler.enable");
    await devtools.send("HeapProfiler.collectGarbage");
    const { metrics } = await devtools.send("Performance.getMetrics");
    const heap = metrics.find(one => one.name === "JSHeapUsedSize").value;
    const wasm = await page.evaluate(() => Math.max(0, ...probe.memories.map(one => one.buffer.byteLength)));
    const external = (await devtools.send("Runtime.getHeapUsage")).backingStorageSize ?? 0;
    row(`memory: JavaScript heap, ${at}`, heap / 1e6, "MB");
    row(`memory: WebAssembly, ${at}`, wasm / 1e6, "MB");
    row(`memory: buffers outside the heap, WebAssembly's with them, ${at}`, external / 1e6, "MB");
    row(`memory: all of it, ${at}`, (heap + Math.max(external, wasm)) / 1e6, "MB", 150);

    const edits = [];
    for (let i = 0; i < 15; ++i) edits.push(await edit(page, i));
    row(`edit: Enter → durable, median of ${edits.length}, ${at}`, median(edits.map(one => one.durable)), "ms", 10);
    row(`edit: Enter → durable, slowest, ${at}`, largest(edits.map(one => one.durable)), "ms", 10);
    row(`edit: first frame after Enter, median, ${at}`, median(edits.map(one => one.frame)), "ms");
    row(`edit: the store's transaction alone, median, ${at}`, median(edits.map(one => one.store)), "ms");
    row(`edit: bytes written, median, ${at}`, median(edits.map(one => one.bytes)), "B");
    row(`edit: files written, median, ${at}`, median(edits.map(one => one.files)), "");

    const line = await keystrokes(page, page.getByLabel("What did you do?"), "9:30-10:15 home visit Amira");
    row(`entry line: a keystroke, median, ${at}`, median(line), "ms", 16);
    row(`entry line: a keystroke, slowest, ${at}`, largest(line), "ms", 16);
    await page.goto(served.address + "#/people");
    const search = await keystrokes(page, page.getByRole("searchbox").first(), "amira khan");
    row(`search: a keystroke among people, median, ${at}`, median(search), "ms", 16);
    row(`search: a keystroke among people, slowest, ${at}`, largest(search), "ms", 16);
    await served.close();
    await computer.discard();
}

for (const entries of [1_000, 10_000, 100_000]) await measure(entries);
rmSync(folder, { recursive: true, force: true });

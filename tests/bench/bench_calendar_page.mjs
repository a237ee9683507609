// 100,000 events into the calendar screen of a browser: from the choice of the file to what was found, the longest
// frame on the way, and the memory that WebAssembly holds after it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Computer, setUp, site } from "../browser/support/app.mjs";
import { MouseWorker } from "../browser/support/worker.mjs";
import { largest, probe, row } from "./rows.mjs";

const folder = mkdtempSync(join(tmpdir(), "fourfifths-bench-"));

function calendarOf(events) {
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0"];
    const first = Date.UTC(2016, 10, 22);
    for (let i = 0; i < events; ++i) {
        const day = new Date(first + (i % 3653) * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
        const hour = String(8 + i % 9).padStart(2, "0");
        lines.push("BEGIN:VEVENT", `UID:event-${i}@example.org`, `SUMMARY:Home visit ${i % 90}`,
            `DTSTART:${day}T${hour}0000Z`, `DTEND:${day}T${hour}3000Z`,
            i % 10 ? "SEQUENCE:0" : "RRULE:FREQ=WEEKLY;COUNT=30",
            "DESCRIPTION:" + "Agenda and papers are in the usual place. ".repeat(7), "END:VEVENT");
    }
    return lines.concat("END:VCALENDAR", "").join("\r\n");
}

async function measure(events) {
    const text = calendarOf(events);
    const file = join(folder, `${events}.ics`);
    writeFileSync(file, text);
    const computer = await new Computer().start();
    const served = await site();
    const page = await computer.page();
    page.setDefaultTimeout(180_000);
    await page.addInitScript(probe);
    const worker = new MouseWorker(page);
    await setUp(worker, served.address);
    await page.goto(served.address + "#/calendar");
    await worker.find("heading", "Add from calendar").waitFor();
    const wasm = () => page.evaluate(() => Math.max(0, ...probe.memories.map(one => one.buffer.byteLength)));
    const before = await wasm();
    await page.evaluate(() => { probe.frames = []; });
    const started = performance.now();
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("heading", { name: "What was found" }).waitFor();
    const of = `${events.toLocaleString("en-GB")} events, ${Math.round(text.length / 1e6)} MB`;
    row(`calendar page: chosen → found, ${of}`, performance.now() - started, "ms");
    const frames = await page.evaluate(() => probe.frames.map(one => one.end - one.start));
    row(`calendar page: longest of ${frames.length} frames, ${of}`, largest(frames), "ms");
    row(`calendar page: WebAssembly memory above the start, ${of}`, (await wasm() - before) / 1e6, "MB");
    await served.close();
    await computer.discard();
}

for (const events of [1_000, 100_000]) await measure(events);
rmSync(folder, { recursive: true, force: true });

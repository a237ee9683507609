// From navigation to the first screen, usable: a new profile each time, nothing cached; at full speed and at a quarter.
// KeeWeb is what we want to be as fast as. npm does not have it, but Actual Budget, and both were once measured on one
// reference computer: so KeeWeb's figure here is what it took there, scaled by how Actual Budget does here.
import { createServer } from "node:http";
import { Computer, oneFileAddress, site } from "../browser/support/app.mjs";
import { actualBudget } from "./actual.mjs";
import { median, row, probe } from "./rows.mjs";

const runs = 7;
const reference = { 1: { keeWeb: 430, actual: 1745 }, 4: { keeWeb: 1488, actual: 2587 } }; // ms, by slowness

async function firstScreen(address, slower, words) {
    const computer = await new Computer().start();
    const page = await computer.page();
    await page.addInitScript(probe);
    await page.addInitScript(wanted => { probe.wanted.start = "=" + wanted; }, words);
    const devtools = await computer.context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.goto(address);
    await page.waitForFunction(() => probe.seen.start);
    const time = await page.evaluate(() => probe.seen.start);
    await computer.discard();
    return time;
}

async function emptyPage() {
    const server = createServer((_, response) => {
        response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Empty</title>Nothing here");
    });
    await new Promise(done => server.listen(0, "127.0.0.1", done));
    return { address: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

const served = await site(), empty = await emptyPage(), actual = await actualBudget();
if (!actual) console.log("start: npm does not give Actual Budget here, so KeeWeb's figure is the reference computer's");

for (const slower of [1, 4]) {
    const speed = slower === 1 ? "" : `, CPU ÷ ${slower}`;
    const times = { floor: [], actual: [], site: [], oneFile: [] };
    // In turns, so that whatever else the computer does meets them all.
    for (let run = 0; run < runs; ++run) {
        times.floor.push(await firstScreen(empty.address, slower, "Nothing here"));
        if (actual) times.actual.push(await firstScreen(actual.address, slower, actual.firstWords));
        times.site.push(await firstScreen(served.address, slower, "Try with sample people"));
        times.oneFile.push(await firstScreen(oneFileAddress, slower, "Try with sample people"));
    }
    const { keeWeb, actual: actualThere } = reference[slower];
    const scale = actual ? median(times.actual) / actualThere : 1;
    row(`start: an empty page, the floor${speed}`, median(times.floor), "ms");
    if (actual) row(`start: Actual Budget${speed}`, median(times.actual), "ms");
    row(`start: navigation → first screen, site${speed}`, median(times.site), "ms", keeWeb * scale);
    row(`start: navigation → first screen, one file${speed}`, median(times.oneFile), "ms", keeWeb * scale);
}
await served.close();
await empty.close();
await actual?.close();

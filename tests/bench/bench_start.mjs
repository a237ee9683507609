// From navigation to the first screen, usable: a new profile each time, nothing cached; at full speed and at a quarter.
// The budget is what KeeWeb took on the reference computer, so the ratio means something only on one as fast.
import { Computer, oneFileAddress, site } from "../browser/support/app.mjs";
import { median, row, probe } from "./rows.mjs";

const runs = 7;

async function firstScreen(address, slower) {
    const computer = await new Computer().start();
    const page = await computer.page();
    await page.addInitScript(probe);
    await page.addInitScript(() => { probe.wanted.start = "=Try with sample people"; });
    const devtools = await computer.context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.goto(address);
    await page.waitForFunction(() => probe.seen.start);
    const time = await page.evaluate(() => probe.seen.start);
    await computer.discard();
    return time;
}

async function measure(what, address, slower, budget) {
    const times = [];
    for (let run = 0; run < runs; ++run) times.push(await firstScreen(address, slower));
    row(`start: navigation → first screen, ${what}`, median(times), "ms", budget);
}

const served = await site();
await measure("site", served.address, 1, 430);
await measure("site, CPU ÷ 4", served.address, 4, 1488);
await measure("one file", oneFileAddress, 1, 430);
await measure("one file, CPU ÷ 4", oneFileAddress, 4, 1488);
await served.close();

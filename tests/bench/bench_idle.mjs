// Ten seconds of nobody doing anything: frames that were drawn, timers that ran, processor time of the page.
import { Computer, setUp, site } from "../browser/support/app.mjs";
import { MouseWorker } from "../browser/support/worker.mjs";
import { row, probe } from "./rows.mjs";

const seconds = 10;

async function idle(page, devtools, where) {
    const wait = time => new Promise(done => setTimeout(done, time));
    await wait(3000);
    // The clock on the screen may tick once a minute; measured is the time in between.
    while (new Date().getSeconds() > 58 - seconds) await wait(500);
    const taskTime = async () =>
        (await devtools.send("Performance.getMetrics")).metrics.find(one => one.name === "TaskDuration").value;
    await page.evaluate(() => { probe.frames = []; probe.timers = 0; });
    const before = await taskTime();
    await wait(seconds * 1000);
    const busy = (await taskTime()) - before;
    const { frames, timers } = await page.evaluate(() => ({ frames: probe.frames.length, timers: probe.timers }));
    row(`idle: frames in ${seconds} s, ${where}`, frames, "");
    row(`idle: timers in ${seconds} s, ${where}`, timers, "");
    row(`idle: processor, ${where}`, busy / seconds * 100, "%", 0.1);
}

const computer = await new Computer().start();
const served = await site();
const page = await computer.page();
await page.addInitScript(probe);
const devtools = await computer.context.newCDPSession(page);
await devtools.send("Performance.enable");
await setUp(new MouseWorker(page), served.address, { samples: true });
await idle(page, devtools, "Today");
await page.evaluate(() => { location.hash = "#/time"; });
await idle(page, devtools, "Time");
await served.close();
await computer.discard();

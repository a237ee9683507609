// Dragging an entry up and down the day at a quarter of the processor's speed: frames a second while the pointer moves.
import { Computer, setUp, site } from "../browser/support/app.mjs";
import { MouseWorker } from "../browser/support/worker.mjs";
import { median, row, sorted, probe } from "./rows.mjs";

const seconds = 4;

async function drag(webgl) {
    const how = webgl ? "WebGL (in software)" : "without WebGL";
    const computer = await new Computer({ webgl }).start();
    const served = await site();
    const page = await computer.page();
    await page.addInitScript(probe);
    await setUp(new MouseWorker(page), served.address, { samples: true });
    await page.locator("canvas").first().scrollIntoViewIfNeeded();
    const box = await page.locator("canvas").first().locator("xpath=..").boundingBox();
    const devtools = await computer.context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await devtools.send("Performance.enable");
    const x = box.x + box.width / 2, middle = box.y + Math.min(box.height, 600) / 2;
    await page.mouse.move(x, middle);
    await page.mouse.down();
    await page.mouse.move(x, middle + 20, { steps: 5 });

    const metric = async name =>
        (await devtools.send("Performance.getMetrics")).metrics.find(m => m.name === name).value;
    await page.evaluate(() => { probe.frames = []; });
    const before = await metric("TaskDuration");
    const start = performance.now();
    for (let move = 0; performance.now() - start < seconds * 1000; ++move) {
        // Not awaited: the browser takes them as they come, as it takes a hand's.
        devtools.send("Input.dispatchMouseEvent",
            { type: "mouseMoved", x, y: middle + 20 + 100 * Math.sin(move / 20), button: "left", buttons: 1 })
            .catch(() => {});
        await new Promise(done => setTimeout(done, 8));
    }
    const passed = (performance.now() - start) / 1000;
    const busy = (await metric("TaskDuration")) - before;
    const frames = await page.evaluate(() => probe.frames);
    const starts = [...new Set(frames.map(one => Math.round(one.start / 4)))].length;
    const work = sorted(frames.map(one => one.end - one.start)).filter(time => time > 0.3);
    row(`drag, CPU ÷ 4, ${how}: frames a second`, starts / passed, "1/s");
    row(`drag, CPU ÷ 4, ${how}: budget of 50 frames a second ÷ frames`, 50 / (starts / passed), "", 1);
    row(`drag, CPU ÷ 4, ${how}: program's work in a frame, median`, median(work) ?? 0, "ms", 20);
    row(`drag, CPU ÷ 4, ${how}: program's work in a frame, 95 in 100`,
        work[Math.floor(work.length * 0.95)] ?? 0, "ms", 20);
    row(`drag, CPU ÷ 4, ${how}: page's main thread busy`, busy / passed * 100, "%");
    await page.mouse.up();
    await served.close();
    await computer.discard();
}

await drag(true);
await drag(false);

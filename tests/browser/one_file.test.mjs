// The one file that holds everything, opened from disk as it would be from a network drive: it works, keeps what was
// typed, and asks nobody for anything.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { Computer, oneFileAddress, saved, setUp, unlock } from "./support/app.mjs";
import { MouseWorker } from "./support/worker.mjs";

/// A server that nobody has a reason to ask, on a port that a page could guess.
async function bystander() {
    const hits = [];
    const server = createServer((request, response) => { hits.push(request.url); response.end(); });
    await new Promise(listening => server.listen(0, "127.0.0.1", listening));
    return { hits, port: server.address().port, close: () => new Promise(done => server.close(done)) };
}

test("the one file keeps a day without a server and without a request", { timeout: 120_000 }, async () => {
    const nobody = await bystander();
    const computer = await new Computer().start();
    try {
        const page = await computer.page();
        const worker = new MouseWorker(page);
        await setUp(worker, oneFileAddress);
        await worker.write("What did you do?", "9:30-10:15 case notes");
        await worker.press("button", "Add");
        await worker.find("link", "Edit 09:30").waitFor();
        await saved(worker);
        await page.reload();
        await unlock(worker);
        await worker.find("link", "Edit 09:30").waitFor();

        const others = page.requested.filter(url => url.split("#")[0] !== oneFileAddress && !/^(blob|data):/.test(url));
        assert.deepEqual(others, []);
        assert.deepEqual(nobody.hits, []);
        assert.deepEqual(page.failures, []);
    } finally {
        await computer.discard();
        await nobody.close();
    }
});

test("the one file forbids itself to ask anybody", { timeout: 60_000 }, async () => {
    const nobody = await bystander();
    const computer = await new Computer().start();
    try {
        const page = await computer.page();
        await page.goto(oneFileAddress);
        await page.getByRole("button", { name: "Start", exact: true }).waitFor();
        const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
        assert.match(policy, /default-src 'none'/);
        assert.match(policy, /connect-src 'none'|default-src 'none'(?!.*connect-src)/);
        const refused = await page.evaluate(async port => {
            const address = `http://127.0.0.1:${port}/`;
            const image = new Promise(done => {
                const element = document.createElement("img");
                element.onload = () => done(false);
                element.onerror = () => done(true);
                element.src = address + "image";
            });
            const fetched = fetch(address + "fetch", { mode: "no-cors" }).then(() => false, () => true);
            navigator.sendBeacon(address + "beacon", "x");
            return [await image, await fetched, "RTCPeerConnection" in window];
        }, nobody.port);
        assert.deepEqual(refused, [true, true, false]);
        assert.deepEqual(nobody.hits, []);
    } finally {
        await computer.discard();
        await nobody.close();
    }
});

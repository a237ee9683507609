// "Saved" means: handed to the disk. The browser's process is watched while edits are saved: before each of them is
// called saved, the store's files have been synced. A page that uses the browser's own default is the comparison.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Computer, setUp, site } from "../support/app.mjs";
import { built, cannot, counted, times } from "../support/proof.mjs";
import { watchSyncs } from "../support/strace.mjs";
import { Witness } from "../support/witness.mjs";
import { MouseWorker } from "../support/worker.mjs";

const edits = times({ often: 60, seldom: 8 });
const ofStore = syncs => syncs.filter(sync => sync.path.includes(".indexeddb.leveldb"));

async function typeEntries(witness, page) {
    const moments = [];
    await page.getByLabel("What did you do?").focus();
    for (let i = 0; i < edits; ++i) {
        const time = `${8 + Math.floor(i / 6)}:${i % 6}0-${8 + Math.floor(i / 6)}:${i % 6}9`;
        await page.keyboard.insertText(`${time} case notes`);
        await page.keyboard.press("Enter");
        await witness.sees(({ rows, saved }) => saved && rows.length === i + 1);
        moments.push(Date.now());
    }
    return moments;
}

// As pages do that say nothing of durability.

function openAsUsual() {
    return new Promise((done, failed) => {
        const request = indexedDB.open("as usual", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("all");
        request.onerror = failed;
        request.onsuccess = () => {
            window.database = request.result;
            done();
        };
    });
}

async function putAsUsual(count) {
    for (let i = 0; i < count; ++i) {
        const transaction = window.database.transaction("all", "readwrite");
        transaction.objectStore("all").put("x".repeat(600), i);
        await new Promise(completed => { transaction.oncomplete = completed; });
    }
}

test("each save is on the disk before it is called saved", { timeout: 120_000 }, async t => {
    const folder = mkdtempSync(join(tmpdir(), "fourfifths-plain-"));
    writeFileSync(join(folder, "index.html"), "<!doctype html><title>plain</title>");
    const served = await site(built), plain = await site(folder);
    const computer = await new Computer({ webgl: false }).start();
    try {
        const witness = await new Witness().watch(computer.context);
        const page = await computer.page();
        await setUp(new MouseWorker(page), served.address);
        const [browser] = await computer.processes(/^browser$/);
        const notes = join(folder, "syncs");

        let watch = await watchSyncs(browser, notes);
        if (watch.reason) return cannot(t, "saves synced to the disk", watch.reason);
        let from = Date.now();
        const moments = await typeEntries(witness, page);
        const syncs = ofStore(await watch.stop());
        const synced = moments.filter(until => {
            const inTime = syncs.some(sync => sync.at >= from && sync.at <= until);
            from = until;
            return inTime;
        });

        await page.goto(plain.address);
        await page.evaluate(openAsUsual);
        watch = await watchSyncs(browser, notes);
        await page.evaluate(putAsUsual, edits);
        const usual = ofStore(await watch.stop()).length;
        counted("saves synced to the disk", { saves: edits, "synced before the word": synced.length,
            "syncs in all": syncs.length, "of as many saves of a page that does not ask": usual });
        assert.equal(synced.length, edits);
        assert.ok(usual < edits, "the comparison would have shown a sync for everything");
    } finally {
        await computer.discard();
        await served.close();
        await plain.close();
        rmSync(folder, { recursive: true, force: true });
    }
});

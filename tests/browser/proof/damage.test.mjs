// The files in which the browser keeps the records are damaged while it is closed. Afterwards everything is there, or a
// plain sentence says that it is not and where to go: never a first-run screen, never silently less.
import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Computer, saved, setUp, site, unlock } from "../support/app.mjs";
import { built, counted, times } from "../support/proof.mjs";
import { MouseWorker } from "../support/worker.mjs";

let served;
before(async () => { served = await site(built); });
after(() => served.close());

const day = "#/today/2026-01-05";
const entries = 24;
const titles = Array.from({ length: entries }, (_, i) => `T${100 + i}`);
const two = number => String(number).padStart(2, "0");

async function writeEntries(worker) {
    await worker.page.evaluate(where => { location.hash = where; }, day);
    await worker.reads(/^Monday 5 January/);
    for (let i = 0; i < entries; ++i) {
        const hour = two(8 + Math.floor(i / 4)), minute = i % 4 * 15, end = two(minute + 14);
        await worker.write("What did you do?", `${hour}:${two(minute)}-${hour}:${end} case notes ${titles[i]}`);
        await worker.page.keyboard.press("Enter");
        await worker.find("link", `Edit ${hour}:${two(minute)}`).waitFor();
        await saved(worker);
    }
}

/// The folders in which this browser keeps databases: the records, and their second copy where there is one.
function storesOf(profile) {
    return readdirSync(join(profile, "Default"), { recursive: true, withFileTypes: true })
        .filter(entry => entry.isDirectory() && entry.name.endsWith("indexeddb.leveldb"))
        .map(entry => join(entry.parentPath ?? entry.path, entry.name)).sort();
}

/// What can happen to a file on a disk.
const damages = {
    "a byte flipped": (bytes, at) => { bytes[at] ^= 0x10; return bytes; },
    "64 bytes lost to zeros": (bytes, at) => bytes.fill(0, at, Math.min(at + 64, bytes.length)),
    "cut off": (bytes, at) => bytes.subarray(0, at),
    "noise over a block": (bytes, at) => {
        for (let i = at; i < Math.min(at + 512, bytes.length); ++i) bytes[i] = (i * 167 + 13) & 255;
        return bytes;
    },
    "emptied": bytes => bytes.subarray(0, 0),
    "gone": () => null,
};

/// The nth damage: another file, kind and place each time, spread over all of them.
function damage(store, number, of) {
    const files = readdirSync(store).filter(name => /\.(ldb|log)$|^MANIFEST|^CURRENT$/.test(name)).sort();
    const kinds = Object.keys(damages);
    const name = files[number % files.length];
    const bytes = readFileSync(join(store, name));
    // Whole files vanish now and then; mostly something is wrong inside.
    const kind = kinds[number % 10 === 8 ? 4 : number % 10 === 9 ? 5 : Math.floor(number / files.length) % 4];
    const at = Math.floor((number + 0.5) / of * bytes.length);
    const after = damages[kind](Buffer.from(bytes), Math.min(at, bytes.length - 1));
    if (after === null) rmSync(join(store, name));
    else writeFileSync(join(store, name), after);
    return `${name} (${bytes.length} bytes) ${kind} at ${at}`;
}

const sentences = [
    [/are missing from this computer/, "said to be missing"],
    [/are damaged/, "said to be damaged"],
    [/Something other than this program changed the records/, "said to be changed"],
    [/cannot be read at the moment|could not be read from this computer/, "said to be unreadable"],
    [/Needs your attention|missing from it now/, "opened, with a warning"],
];

/// What a worker meets who comes back: "whole", one of the sentences above, or what must never happen.
async function meets(worker) {
    const { page } = worker;
    await page.goto(served.address);
    const field = page.getByLabel("Passphrase or recovery key", { exact: true });
    const start = page.getByRole("button", { name: "Start", exact: true });
    const told = page.getByText(/damaged|are missing from this|cannot be read at the moment|does not let Four/).first();
    await field.or(start).or(told).first().waitFor();
    if (await start.count() > 0) return "a first run";
    const seen = async () => {
        const text = await page.locator("body").innerText();
        return sentences.find(([words]) => words.test(text))?.[1];
    };
    if (await field.count() === 0) return seen();
    await unlock(worker);
    const refused = page.getByText(/does not open this|are damaged|could not be read|changed the/);
    await page.getByLabel("What did you do?").or(refused).first().waitFor();
    const warned = await seen();
    if (warned || await field.count() > 0) return warned ?? "a locked door";
    await page.evaluate(where => { location.hash = where; }, day);
    await worker.reads(/^Monday 5 January/);
    const rows = await page.locator("tbody tr").allTextContents();
    return titles.every(title => rows.some(row => row.includes(title))) ? "whole" : "silently less";
}

/// A profile with a day's entries in it, whole and closed; and how to have it back.
async function goodProfile() {
    const computer = await new Computer({ webgl: false }).start();
    const worker = new MouseWorker(await computer.page());
    await setUp(worker, served.address);
    await writeEntries(worker);
    await computer.close();
    // Once more, so that the store has been written out as a table, with a journal beside it.
    await computer.start();
    assert.equal(await meets(new MouseWorker(await computer.page())), "whole");
    await computer.close();
    const good = computer.profile + "-good";
    cpSync(computer.profile, good, { recursive: true });
    return {
        computer,
        again() {
            rmSync(computer.profile, { recursive: true, force: true });
            cpSync(good, computer.profile, { recursive: true });
        },
        async discard() {
            await computer.discard();
            rmSync(good, { recursive: true, force: true });
        },
    };
}

for (const [which, chosen, rounds] of [
    ["one copy", stores => stores.slice(0, 1), times({ often: 40, seldom: 2 })],
    ["every copy", stores => stores, times({ often: 40, seldom: 4 })],
]) {
    test(`damage to ${which} of the records is survived or told`, { timeout: 900_000 }, async () => {
        const profile = await goodProfile(), { computer } = profile, outcomes = {}, wrong = [];
        try {
            for (let round = 0; round < rounds; ++round) {
                profile.again();
                const what = chosen(storesOf(computer.profile)).map(store => damage(store, round, rounds));
                await computer.start();
                const outcome = await meets(new MouseWorker(await computer.page())) ?? "no sentence";
                outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
                if (["a first run", "silently less", "a locked door", "no sentence"].includes(outcome)) {
                    wrong.push(`${outcome}: ${what.join(" and ")}`);
                }
                await computer.close();
            }
        } finally {
            await profile.discard();
        }
        counted(`store damaged, ${which}`, { damages: rounds, ...outcomes, "neither there nor told": wrong.length });
        assert.deepEqual(wrong, []);
    });
}

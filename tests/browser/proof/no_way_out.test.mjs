// Nothing leaves the page. First the whole app is used while a computer that answers to every name in the world counts
// who knocks. Then code that would be hostile tries every way out there is, beside a page without any policy where each
// way must work: so that a way that is closed is known to be closed, and not merely to be tried wrongly.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Computer, saved, setUp, site } from "../support/app.mjs";
import { listen } from "../support/listener.mjs";
import { built, builtOneFile, counted, times } from "../support/proof.mjs";
import { ways } from "../support/ways_out.mjs";
import { MouseWorker } from "../support/worker.mjs";

/// What stays open to code that already runs in the page. What keeps such code out is the rest of the policy: scripts
/// only from the site itself or by hash, and no text that becomes code.
const known = {
    "window": "a policy does not know of new windows",
    "link to a new window": "a policy does not know of new windows",
};
/// The browser opens a connection before it asks the policy, and then sends nothing: the name of a computer gets out.
const knownKnocks = ["connection beforehand", "frame", "form"];

const versions = [["the site", served => served.address], ["the one file", () => builtOneFile]];

// Using everything.

/// The browser asks its maker for updates and accounts on its own account, whatever page is open.
const browsersOwn = "MAP *.googleapis.com ~NOTFOUND, MAP *.google.com ~NOTFOUND";

const pressed = /^(Save |Copy |Print|Make |Draft |Export|Offer |Tick all|Add \d)/;

/// Goes to every place that a link leads to, and presses what copies, prints, saves to a file or makes something.
async function useEverything(page, worker) {
    await page.evaluate(() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; });
    const places = ["#/today", "#/calendar"], kinds = new Map(), done = { screens: 0, buttons: 0, downloads: 0 };
    page.on("download", () => { ++done.downloads; });
    for (let at = 0; at < places.length; ++at) {
        await page.waitForFunction(where => { // a button pressed before may still lead elsewhere
            if (location.hash.startsWith(where.slice(0, 6))) return true;
            location.hash = where;
            return false;
        }, places[at]);
        await worker.page.getByRole("heading", { level: 1 }).waitFor();
        ++done.screens;
        if (places[at] === "#/calendar") await takeCalendarIn(worker);
        const names = await page.getByRole("button").allTextContents();
        for (const name of new Set(names.filter(text => pressed.test(text)))) {
            done.buttons += await page.evaluate(wanted => { // what was pressed before may have taken it away
                const button = [...document.querySelectorAll("button:not([aria-disabled])")]
                    .find(one => one.textContent === wanted);
                if (button) button.click();
                return button ? 1 : 0;
            }, name);
        }
        const links = page.locator("a[href^='#/']");
        for (const link of await links.evaluateAll(all => all.map(a => a.getAttribute("href")))) {
            const kind = link.split("/").slice(0, 2).join("/");
            const seen = kinds.get(kind) ?? 0;
            if (places.includes(link) || seen >= 3) continue;
            kinds.set(kind, seen + 1);
            places.push(link);
        }
    }
    return done;
}

async function takeCalendarIn(worker) {
    await worker.hand(/Choose or drop a calendar file/, "tests/fixtures/icalendar/ical.js--recur_instances.ics");
    await worker.write("From", "2012-10-01");
    await worker.write("To", "2012-11-30");
}

for (const [version, addressOf] of versions) {
    test(`${version} asks nobody for anything while everything is used`, { timeout: 240_000 }, async () => {
        const world = await listen(), served = await site(built);
        const rules = `--host-resolver-rules=${browsersOwn}, ${world.rule("*")}, EXCLUDE localhost`;
        const computer = await new Computer({ webgl: false, more: [rules, "--no-proxy-server"] }).start();
        try {
            const page = await computer.page(), worker = new MouseWorker(page);
            await setUp(worker, addressOf(served), { samples: true });
            const loaded = served.hits.length;
            const done = await useEverything(page, worker);
            await saved(worker);
            const hits = served.hits.slice(loaded).concat(...world.heard);
            counted(`used while the world listens, ${version}`, { ...done, hits: hits.length });
            assert.deepEqual(hits, []);
            assert.ok(done.screens > 12 && done.buttons > 9 && done.downloads > 0, "everything was used");
            if (version === "the one file") assert.deepEqual(served.hits, []);
        } finally {
            await computer.discard();
            await served.close();
            await world.close();
        }
    });
}

// Trying to get out.

/// Opens both pages: the app, unlocked and at work or merely loaded, and one that has no policy.
async function openBoth(computer, address, outside) {
    const guarded = await computer.context.newPage(), plain = await computer.context.newPage();
    await guarded.goto(address);
    await guarded.getByRole("button").first().waitFor();
    await plain.goto(outside.home);
    return { guarded, plain };
}

/// Tries one way in both pages at once. Each way knocks at its own door, so a late one is not taken for another's.
async function tryWay(attempt, name, door, { guarded, plain }, { inside, outside }) {
    const refused = () => {}, path = encodeURIComponent(name);
    void attempt(guarded, `http://x.inside.example:${inside.ports[door]}/${path}`).catch(refused);
    void attempt(plain, `http://x.outside.example:${outside.ports[door]}/${path}`).catch(refused);
    if (known[name]) await inside.knock(door, 4000);
    await outside.knock(door, times({ often: 4000, seldom: 1000 }));
    // The app's page was first to try: by now it has had as long, and a round trip more.
    await guarded.title().catch(refused);
}

/// The ways by what came of them, once all have been tried.
function outcomes(inside, outside) {
    const named = chosen => ways.map(([name]) => name).filter((_, i) => chosen(i + 1));
    return {
        open: named(door => inside.heard[door].some(what => what !== "a connection")),
        knocks: named(door => inside.heard[door].length > 0 && inside.heard[door].every(w => w === "a connection")),
        uncompared: named(door => outside.heard[door].length === 0),
    };
}

for (const [version, addressOf] of versions) {
    test(`code that wants out of ${version} finds the ways closed`, { timeout: 240_000 }, async () => {
        const doors = ways.length + 1; // the first is the other page's home
        const inside = await listen(doors), outside = await listen(doors), served = await site(built);
        const rules = "--host-resolver-rules=MAP x.inside.example 127.0.0.1, MAP x.outside.example 127.0.0.1";
        const computer = await new Computer({ webgl: false, more: [rules, "--no-proxy-server"] }).start();
        try {
            let both = await openBoth(computer, addressOf(served), outside);
            assert.equal(await both.guarded.evaluate(() => "RTCPeerConnection" in window), false);
            for (const [i, [name, attempt, leaves]] of ways.entries()) {
                await tryWay(attempt, name, i + 1, both, { inside, outside });
                for (const page of computer.context.pages()) {
                    if (leaves || (page !== both.guarded && page !== both.plain)) await page.close();
                }
                if (leaves) both = await openBoth(computer, addressOf(served), outside);
            }
        } finally {
            await computer.discard();
            await Promise.all([inside.close(), outside.close(), served.close()]);
        }
        const { open, knocks, uncompared } = outcomes(inside, outside);
        // A way that is known to be open may, on a slow day, come no further than a connection.
        const unknown = name => !known[name];
        const surprises = [...open, ...knocks.filter(name => !knownKnocks.includes(name))].filter(unknown);
        counted(`ways out tried, ${version}`, { ways: ways.length, closed: ways.length - open.length - knocks.length,
            "known to be open": open.filter(name => known[name]).join(", ") || 0,
            "a connection without a word": knocks.join(", ") || 0, surprises: surprises.join(", ") || 0,
            "not known to work in this browser": uncompared.join(", ") || 0 });
        assert.deepEqual(surprises, []);
    });
}

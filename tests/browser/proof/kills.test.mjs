// Browsers are killed and pages crash while a worker types quickly. What the page had said was saved is there
// afterwards, word for word, and what was typed last is there whole or not at all.
import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { Computer, setUp, site, unlock } from "../support/app.mjs";
import { built, counted, times } from "../support/proof.mjs";
import { Witness } from "../support/witness.mjs";
import { MouseWorker } from "../support/worker.mjs";

let served;
before(async () => { served = await site(built); });
after(() => served.close());

const two = number => String(number).padStart(2, "0");
const words = "naïve Ünal’s 😀 اردو বাংলা"; // what the one line keeps as it is
const turn = () => new Promise(done => setImmediate(done));

/// A day of its own for each round, and ten minutes for each of its entries.
const dayOf = round => `2026-${two(1 + Math.floor(round / 28))}-${two(1 + round % 28)}`;
const hour = number => `${two(8 + Math.floor(number / 6))}:${number % 6}`;
const typedTimes = number => `${hour(number)}0-${hour(number)}9`;
const shownTimes = number => `${hour(number)}0–${hour(number)}9`;
const titleOf = (round, number) => `R${round}E${number} ${words}`;

/// Where in the work the end comes: after how many entries, on what sight, and how much later. The first round's comes
/// at the very sight of a save, so that however few the rounds are, one ends in mid-save.
function endOf(round) {
    const sights = ["saving", "typed", "saving", "shown", "entered", "saving"];
    return { after: 1 + round * 7 % 9, sight: sights[round % sights.length], turns: round * 5 % 13 };
}

class Story {
    lost = 0;
    torn = 0;
    midSave = 0;
    acknowledged = 0;
    known = new Map(); // day → rows that must be there

    constructor(computer) {
        this.computer = computer;
    }

    async sitDown() {
        this.witness = await new Witness().watch(this.computer.context);
        return this.open();
    }

    async open() {
        this.witness.frame = { saved: false, rows: [], heading: "" };
        this.worker = new MouseWorker(await this.computer.context.newPage());
        return this.worker;
    }

    async come(route) {
        const { page } = this.worker;
        await page.goto(served.address + route);
        const ask = page.getByRole("button", { name: "Use it here", exact: true });
        const field = page.getByLabel("Passphrase or recovery key");
        await ask.or(field).first().waitFor();
        if (await ask.count() > 0) await ask.click(); // the crashed page's lock is not yet free
        await unlock(this.worker);
        await page.getByRole("banner").getByText(/^Saved on this computer/).waitFor();
        assert.equal(await page.getByRole("region", { name: "Needs your attention" }).count(), 0,
            "nothing is damaged, kept aside or in two versions");
    }

    async show(route, heading) {
        await this.worker.page.evaluate(where => { location.hash = where; }, route);
        await this.worker.reads(heading);
    }

    /// Types entries until the end comes. `strike` is what ends it.
    async work(round, strike) {
        const { page } = this.worker, over = new AbortController(), end = endOf(round);
        this.witness.acknowledged = { rows: [], heading: "" };
        let struck = false, number = 0;
        const strikeNow = async sight => {
            if (struck || sight !== end.sight || number + 1 < end.after) return;
            struck = true;
            for (let i = 0; i < end.turns; ++i) await turn();
            if (!this.witness.frame.saved) ++this.midSave;
            strike();
            over.abort();
        };
        const watch = frame => { if (!frame.saved) strikeNow("saving"); };
        this.witness.on("frame", watch);
        try {
            for (; !struck && number < 60; ++number) {
                await page.keyboard.insertText(`${typedTimes(number)} case notes ${titleOf(round, number)}`);
                strikeNow("typed");
                const entered = page.keyboard.press("Enter");
                strikeNow("entered");
                await entered;
                const calm = number % 3 === 0; // now and then the worker looks up before typing on
                await this.witness.sees(({ rows, saved }) =>
                    rows.some(row => row[0] === shownTimes(number)) && (saved || !calm), over.signal);
                strikeNow("shown");
            }
        } catch (error) {
            if (!struck) throw error;
        } finally {
            this.witness.off("frame", watch);
        }
        assert.ok(struck, "the end came while the worker worked");
        this.known.set(round, this.witness.acknowledged.rows);
        this.acknowledged += this.witness.acknowledged.rows.length;
    }

    /// Looks whether the day of that round is as it was acknowledged, or further.
    async check(round) {
        await this.show(`#/today/${dayOf(round)}`, headingOf(round));
        const must = this.known.get(round).map(row => row.join("\t"));
        const rows = await this.worker.page.evaluate(() => [...document.querySelectorAll("tbody tr")].map(row =>
            [...row.querySelectorAll("th, td")].slice(0, 4).map(cell => cell.textContent)));
        const there = new Set(rows.map(row => row.join("\t")));
        const lost = must.filter(row => !there.has(row));
        const torn = rows.filter((row, number) => row[0] !== shownTimes(number) || row[3] !== "9"
            || !row[1].startsWith(`Case notes ${titleOf(round, number)}Case notes`));
        for (const row of lost) console.log("lost:", row);
        for (const row of torn) console.log("torn:", row.join(" | "));
        this.lost += lost.length;
        this.torn += torn.length;
        this.known.set(round, rows); // what has been read back must stay
    }

    async checkAll() {
        for (const round of this.known.keys()) await this.check(round);
    }
}

const months = ["January", "February", "March", "April", "May", "June"];
const headingOf = round => new RegExp(` ${1 + round % 28} ${months[Math.floor(round / 28)]}( 2026)?$`);

async function begin() {
    const computer = await new Computer({ webgl: false }).start();
    const story = new Story(computer);
    await story.sitDown();
    await setUp(story.worker, served.address);
    return story;
}

async function startDay(story, round) {
    await story.show(`#/today/${dayOf(round)}`, headingOf(round));
    await story.worker.field("What did you do?").focus();
}

function report(what, rounds, story) {
    counted(what, { kills: rounds, "in mid-save": story.midSave, "entries acknowledged": story.acknowledged,
        lost: story.lost, torn: story.torn });
    assert.deepEqual({ lost: story.lost, torn: story.torn }, { lost: 0, torn: 0 });
    assert.ok(story.acknowledged > 0 && story.midSave > 0, "something was at stake");
}

test("nothing that was called saved is lost when the browser is killed", { timeout: 900_000 }, async () => {
    const rounds = times({ often: 40, seldom: 4 }), story = await begin();
    try {
        for (let round = 0; round < rounds; ++round) {
            await startDay(story, round);
            const pids = await story.computer.processes();
            const closed = once(story.computer.context, "close");
            await story.work(round, () => killAll(pids));
            await closed;
            await story.computer.start();
            await story.sitDown();
            await story.come("");
            await story.check(round);
        }
        await story.checkAll();
    } finally {
        await story.computer.discard();
    }
    report("browser killed (SIGKILL, every process)", rounds, story);
});

/// The browser first: the others would only tell it.
function killAll(pids) {
    for (const pid of pids) {
        try {
            process.kill(pid, "SIGKILL");
        } catch (error) {
            if (error.code !== "ESRCH") throw error;
        }
    }
}

test("nothing that was called saved is lost when the page crashes", { timeout: 600_000 }, async () => {
    const rounds = times({ often: 20, seldom: 2 }), story = await begin();
    try {
        for (let round = 0; round < rounds; ++round) {
            await startDay(story, round);
            const { page } = story.worker;
            const session = await page.context().newCDPSession(page);
            const crashed = once(page, "crash");
            await story.work(round, () => void session.send("Page.crash").catch(() => {}));
            await crashed;
            await page.close();
            await story.open();
            await story.come("");
            await story.check(round);
        }
        await story.checkAll();
    } finally {
        await story.computer.discard();
    }
    report("page crashed", rounds, story);
});

// An entry's own words are saved with every letter, so saves wait for each other while they are typed. The heading
// shows them as the program knows them.

const sentence = "I like it when you come on Tuesdays, said Ünal – 😀 বাংলা اردو <b>100 % & more</b>; ";

async function openWords(story, round) {
    const { worker } = story;
    await story.show(`#/today/${dayOf(0)}`, headingOf(0));
    await worker.write("What did you do?", `${typedTimes(round)} case notes`);
    await worker.page.keyboard.press("Enter");
    await worker.press("link", `Edit ${hour(round)}0`);
    await worker.field("In your words").click();
    await worker.page.keyboard.press("Control+a");
    return worker.page.evaluate(() => location.hash);
}

/// Types a few letters and sees them saved, then types on until the heading has so many and they are being saved; then
/// the end comes.
async function typeUntilKilled(story, round) {
    const pids = await story.computer.processes(), over = new AbortController();
    const closed = once(story.computer.context, "close");
    const calm = 12, enough = 20 + round * 17 % 60;
    await story.worker.page.keyboard.type(sentence.slice(0, calm));
    await story.witness.sees(({ saved, heading }) => saved && heading === sentence.slice(0, calm));
    const end = story.witness.sees(({ saved, heading }) => !saved && heading.length > enough, over.signal)
        .then(() => killAll(pids));
    const typed = story.worker.page.keyboard.type(sentence.repeat(3).slice(calm)).catch(() => {});
    await Promise.race([end, typed.then(() => over.abort())]);
    await end;
    await closed;
}

test("what was saved is there when the browser is killed between two letters", { timeout: 600_000 }, async () => {
    const rounds = times({ often: 10, seldom: 1 }), story = await begin();
    let lost = 0, torn = 0, letters = 0;
    try {
        for (let round = 0; round < rounds; ++round) {
            const entry = await openWords(story, round);
            await typeUntilKilled(story, round);
            const must = story.witness.acknowledged.heading;
            await story.computer.start();
            await story.sitDown();
            await story.come("");
            await story.show(entry, /./);
            await story.worker.field("In your words").waitFor();
            const there = await story.worker.field("In your words").inputValue();
            if (must !== "Case notes" && !there.startsWith(must)) ++lost;
            if (there !== "Case notes" && !sentence.repeat(3).startsWith(there)) ++torn;
            if (must !== "Case notes") letters += must.length;
        }
    } finally {
        await story.computer.discard();
    }
    counted("browser killed between two letters",
        { kills: rounds, "letters acknowledged": letters, lost, torn });
    assert.deepEqual({ lost, torn }, { lost: 0, torn: 0 });
    assert.ok(letters > 0, "something was at stake");
});

// What the terminal prints and what the browser computes are one: each command is run natively and, by Node, as the
// WebAssembly that the browser's program is built like. The bytes are the same.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

const run = promisify(execFile);
const most = { maxBuffer: 1 << 28 };
/// What is refused is refused in the same words.
const outcome = (program, words) => run(program, words, most)
    .catch(({ stdout, stderr, code }) => ({ stdout, stderr, code }));
const native = words => outcome("build/native/src/fourfifths", words);
const wasm = words => outcome(process.execPath, ["--no-experimental-fetch", "build/web/src/cli.js", ...words]);

const commands = {
    "an invented workspace": ["sample", "--today", "2026-11-22"],
    "an invented workspace of ten years": ["sample", "--entries", "2000", "--years", "10", "--today", "2026-11-22"],
    "a line of the day": ["entry", "9:30-10:15 home visit Sam, mum", "--now", "2026-11-22T09:30Z"],
    "a calendar": ["import", "calendar", "tests/fixtures/icalendar/ical.js--daily_recur.ics",
        "--from", "2012-01-01", "--to", "2013-01-01"],
};

/// Talks of the open sets and our own threads, each a file of its own that the commands take.
const folder = mkdtempSync(join(tmpdir(), "fourfifths-talks-"));
after(() => rmSync(folder, { recursive: true }));

function talk(name, record) {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify({ turns: record.turns }));
    return file;
}

function talksOf(set) {
    const lines = readFileSync(`tests/fixtures/${set}`, "utf8").trim().split("\n");
    return lines.map((line, number) => talk(`${set.replaceAll("/", "-")}-${number}`, JSON.parse(line)));
}

const threads = "tests/fixtures/threads";
const ownRecords = readdirSync(threads).filter(name => name.endsWith(".json"))
    .map(name => [name, JSON.parse(readFileSync(join(threads, name), "utf8"))]);
const ownTalks = ownRecords.map(([name, record]) => talk(name, record));

/// As one text, a line for each turn: for the check.
function text(name, words) {
    const file = join(folder, `${name}.txt`);
    writeFileSync(file, words);
    return file;
}

const ownTexts = ownRecords.map(([name, { turns }]) => text(name, turns.map(turn => turn.text).join("\n")));
const published = JSON.parse(readFileSync("tests/fixtures/readability/textstat-texts.json", "utf8"));
const publishedTexts = Object.entries(published).map(([name, words]) => text(name, words));
const transcripts = readdirSync("tests/fixtures/transcripts").filter(name => /\.(vtt|srt|txt|docx|zip)$/.test(name))
    .map(name => join("tests/fixtures/transcripts", name));

const sets = {
    "drafts of project meetings": talksOf("ami/summary/dev.jsonl").map(file => ["draft", "--words", "350", file]),
    "drafts of research meetings": talksOf("icsi/dev.jsonl").map(file => ["draft", "--words", "450", file]),
    "drafts of visits to a doctor": talksOf("aci-bench/valid.jsonl").map(file => ["draft", "--words", "400", file]),
    "drafts of short exchanges": talksOf("mts-dialog/validation.jsonl").map(file => ["draft", "--words", "40", file]),
    "actions of our own threads": ownTalks.map(file => ["actions", "--today", "2026-11-19", "--decisions", file]),
    "actions of project meetings": talksOf("ami/summary/dev.jsonl")
        .map(file => ["actions", "--today", "2026-11-19", file]),
    "names of our own threads": ownTalks.map(file => ["names", "--people", "Kayden Marsh; Sean O'Brien", file]),
    "checks of our own threads": ownTexts.map(file => ["check", "--json", file]),
    "checks for other readers": publishedTexts.map(file => ["check", "--json", "--for", "letter", file]),
    "transcripts": transcripts.map(file => ["import", "transcript", file]),
    "answers from our own threads": ownTalks.map(file => ["draft", "--words", "120", "--query", "visit home", file]),
};

before(() => {
    const quietly = { stdio: ["ignore", "ignore", "inherit"] };
    execFileSync("cmake", ["--build", "--preset", "native", "--target", "cli"], quietly);
    execFileSync("cmake", ["--build", "--preset", "web", "--target", "cli"], quietly);
});

for (const [what, words] of Object.entries(commands)) {
    test(`${what}: the same natively and in WebAssembly`, async () => {
        const [here, there] = await Promise.all([native(words), wasm(words)]);
        assert.ok(here.stdout.length > 0, "something was printed");
        assert.equal(there.stdout, here.stdout);
        assert.equal(there.stderr, here.stderr);
    });
}

for (const [what, runs] of Object.entries(sets)) {
    test(`${what}: ${runs.length}, the same natively and in WebAssembly`, { timeout: 300_000 }, async () => {
        const left = [...runs];
        let found = 0;
        const worker = async () => {
            for (let words = left.pop(); words; words = left.pop()) {
                const [here, there] = await Promise.all([native(words), wasm(words)]);
                assert.deepEqual(there, here, words.join(" "));
                if (here.stdout.includes("\"start\":")) ++found;
            }
        };
        await Promise.all(Array.from({ length: availableParallelism() }, worker));
        assert.ok(found > runs.length / 4, `something was found in ${found}`);
    });
}

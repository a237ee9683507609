// node scripts/syllable_exceptions.mjs DICTIONARY WORDS OPEN_DATA >src/text/syllable_exceptions.cpp: makes anew the
// list of beginnings of words whose syllables src/text/syllables.cpp gets wrong by its rules. What is right is told by
// the first pronunciation in the CMU Pronouncing Dictionary (lib/cmu/cmudict.0.7a in the package cmudict of npm); which
// words matter, by how often they stand in the open sets and how common SCOWL calls them (/usr/share/dict/scowl of
// Debian's package scowl). One beginning after the other is taken, always the one that sets most running words right
// when those it sets wrong are taken off. LEAVE_OUT=aci,mts names sets that are not counted, to try the list on them.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [dictionary, scowl, openData] = process.argv.slice(2);
const program = "build/native-release/tests/bench/bench_plain_language";
const most = 400;
const shortest = 3; // letters of a beginning

const said = new Map();
for (const line of readFileSync(dictionary, "latin1").split("\n")) {
    const [, word, sounds] = line.match(/^([A-Z][A-Z']*) +(.+)/) ?? [];
    if (word) said.set(word.toLowerCase(), sounds.match(/\d/g)?.length ?? 1);
}

// British spellings that the dictionary has only in the American way.
const american = [[/our/, "or"], [/is(e[drs]?|ing|ations?)$/, "iz$1"], [/ys(e[drs]?|ing)$/, "yz$1"],
    [/tre(s?)$/, "ter$1"], [/ll(ed|ing|ers?)$/, "l$1"], [/ae/, "e"], [/oe/, "e"], [/ence(s?)$/, "ense$1"],
    [/ogue(s?)$/, "og$1"]];
function syllables(word) {
    if (said.has(word)) return said.get(word);
    const other = american.map(([british, instead]) => word.replace(british, instead)).find(each => said.has(each));
    return said.get(other);
}

const levels = [[10, 2e-5], [20, 6e-6], [35, 1.5e-6], [40, 1e-6], [50, 5e-7]];
const kinds = ["english-words", "british-words", "english-upper"];
const list = level => kinds.map(kind => join(scowl, `${kind}.${level}`)).filter(file => existsSync(file))
    .flatMap(file => readFileSync(file, "latin1").toLowerCase().split("\n"))
    .filter(word => /^[a-z]+$/.test(word));
const shortForms = ["ok", "w", "mr", "mrs", "ms", "etc", "tv"];
const common = new Set([...shortForms, ...levels.flatMap(([level]) => list(level)).filter(word => word.length > 2)]);
const weights = new Map();
/// Other names and short forms are left to the rules: a corpus has its own.
function add(word, weight) {
    if (!common.has(word) && !word.includes("'")) return;
    if (syllables(word) !== undefined) weights.set(word, (weights.get(word) ?? 0) + weight);
}
const records = file => readFileSync(join(openData, file), "utf8").split("\n").filter(Boolean)
    .map(line => JSON.parse(line));
const spoken = record => record.turns.map(turn => turn.text);
const sets = {
    ami: () => records("ami/summary/train.jsonl").flatMap(spoken),
    icsi: () => records("icsi/dev.jsonl").flatMap(spoken),
    aci: () => records("aci-bench/valid.jsonl").flatMap(spoken),
    mts: () => records("mts-dialog/validation.jsonl").flatMap(spoken),
    summaries: () => [...records("ami/summary/train.jsonl"), ...records("icsi/dev.jsonl")]
        .flatMap(each => each.summary),
    notes: () => [...records("aci-bench/valid.jsonl").map(each => each.note),
        ...records("mts-dialog/validation.jsonl").map(each => each.text)],
};
for (const [name, texts] of Object.entries(sets)) {
    if (process.env.LEAVE_OUT?.split(",").includes(name)) continue;
    const words = texts().join("\n").toLowerCase().replaceAll("’", "'").match(/[a-z]+(?:'[a-z]+)?/g);
    for (const word of words) add(word.replace(/'s$/, ""), 1 / words.length);
}
// A word of its level stands about so often in a text, whatever the text is about.
for (const [level, share] of levels)
    for (const word of list(level)) add(word, share);
for (const word of shortForms) add(word, 2e-5);

const words = [...weights.keys()].sort();
const byRule = execFileSync(program, ["--syllables-by-rule"], { input: words.join("\n") + "\n", maxBuffer: 1 << 28 })
    .toString().trim().split("\n").map(Number);

const numbers = new Map();
const beginnings = [];
function number(beginning) {
    if (!numbers.has(beginning)) {
        numbers.set(beginning, beginnings.length);
        beginnings.push(beginning);
    }
    return numbers.get(beginning);
}
const all = words.map((word, at) => {
    const whole = word + " ";
    const lengths = Array.from({ length: whole.length }, (_, length) => length + 1)
        .filter(length => length === whole.length || (length >= shortest && length <= word.length));
    return { weight: weights.get(word), out: syllables(word) - byRule[at], now: 0, length: 0,
        beginnings: lengths.map(length => ({ length, number: number(whole.slice(0, length)) })) };
});

const least = -4, steps = 9;
const chosen = new Map();
while (chosen.size < most) {
    const gains = new Float64Array(beginnings.length * steps);
    const losses = new Float64Array(beginnings.length);
    for (const word of all) {
        for (const each of word.beginnings) {
            if (each.length <= word.length) continue;
            gains[each.number * steps + word.out - least] += word.weight;
            if (word.now === word.out) losses[each.number] += word.weight;
        }
    }
    let best = -1, bestGain = 0, bestLength = 0;
    for (let at = 0; at < gains.length; ++at) {
        const beginning = Math.floor(at / steps);
        const gain = gains[at] - losses[beginning];
        // Of two beginnings that do the same, the longer one is less likely to be wrong about words not seen.
        const length = beginnings[beginning].trimEnd().length;
        const same = gain > 0 && Math.abs(gain - bestGain) < gain * 1e-9;
        if (same ? length > bestLength : gain > bestGain) [best, bestGain, bestLength] = [at, gain, length];
    }
    if (best < 0) break;
    const beginning = beginnings[Math.floor(best / steps)], out = best % steps + least;
    chosen.set(beginning, out);
    for (const word of all) {
        const at = word.beginnings.find(each => beginnings[each.number] === beginning);
        if (at && at.length > word.length) [word.now, word.length] = [out, at.length];
    }
}

const lines = [""];
for (const beginning of [...chosen.keys()].sort()) {
    const entry = beginning + String(chosen.get(beginning) + 5);
    if (lines.at(-1).length + entry.length > 106) lines.push("");
    lines[lines.length - 1] += entry;
}
console.log(`#include "text/syllables.h"

// Made by scripts/syllable_exceptions.mjs from the CMU Pronouncing Dictionary, Copyright (C) 1993-2008 Carnegie Mellon
// University. All rights reserved. Its licence is in NOTICES.md.

namespace fourfifths {

std::string_view syllable_exceptions() {
${lines.map((line, at) => `    ${at === 0 ? "return" : "      "} "${line}"`).join("\n")};
}

} // namespace fourfifths`);

// node scripts/break_table.mjs >src/text/break_table.cpp: makes the table behind src/text/break_classes.h anew from the
// property files of Unicode in Debian's package unicode-data, to be formatted with clang-format. The tests in
// tests/fixtures/uax29 are of one version of Unicode; the table is kept here so that every build has that version.
import { readFileSync } from "node:fs";

const folder = "/usr/share/unicode/";
const last = 0x110000;

function property(file, only) {
    const values = new Array(last).fill("Other");
    for (const line of readFileSync(folder + file, "utf8").split("\n")) {
        const [, from, to = from, value] = line.match(/^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)/) ?? [];
        if (!value || (only && value !== only)) continue;
        values.fill(value, parseInt(from, 16), parseInt(to, 16) + 1);
    }
    return values;
}

const version = readFileSync(folder + "auxiliary/WordBreakProperty.txt", "utf8").match(/-(\d+\.\d+\.\d+)\.txt/)[1];
// Which syllables of Hangul have a final consonant is arithmetic (code points 28 apart have none).
const graphemes = property("auxiliary/GraphemeBreakProperty.txt").map(value => value.replace(/^LVT?$/, "Hangul"));
const words = property("auxiliary/WordBreakProperty.txt");
const sentences = property("auxiliary/SentenceBreakProperty.txt");
const pictographs = property("emoji/emoji-data.txt", "Extended_Pictographic");

const snake = name => name.replace(/_/g, "").replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
const combination = code => `{GraphemeClass::${snake(graphemes[code])}, WordClass::${snake(words[code])}, ` +
    `SentenceClass::${snake(sentences[code])}, ${pictographs[code] !== "Other"}}`;

const classes = Array.from({ length: last }, (_, code) => combination(code));
const [upper, lower] = [classes["A".charCodeAt()], classes["a".charCodeAt()]];

// Alphabets whose capitals and small letters take turns are one run, told by which of two code points is the capital.
const alternating = ["even capitals", "odd capitals"];
for (let from = 0x100; from < last;) {
    let to = from;
    while (classes[to] === upper && classes[to + 1] === lower) to += 2;
    if (to - from >= 4) classes.fill(alternating[from & 1], from, to);
    from = Math.max(to, from + 1);
}

const runs = [];
for (let from = 0; from < last;) {
    let to = from + 1;
    while (to < last && classes[to] === classes[from]) ++to;
    runs.push({ length: to - from, of: classes[from] });
    from = to;
}
const count = value => runs.filter(run => run.of === value).length;
const list = [...new Set(classes)].filter(value => !alternating.includes(value)).sort((a, b) => count(b) - count(a));
const numbers = new Map([...list, ...alternating].map((value, number) => [value, number]));

function varint(number) {
    return number < 128 ? [number] : [number % 128 + 128, ...varint(Math.floor(number / 128))];
}
const bytes = [...runs.flatMap(run => varint(run.length)), ...runs.map(run => numbers.get(run.of))];

const literals = [];
let line = "";
for (const byte of bytes) {
    line += "\\" + byte.toString(8).padStart(3, "0");
    if (line.length < 108) continue;
    literals.push(`    "${line}"`);
    line = "";
}
literals.push(`    "${line}"`);

console.log(`#include "text/break_table.h"

// Made by scripts/break_table.mjs from the Unicode Character Database ${version}. Copyright © 2022 Unicode, Inc.;
// NOTICES.md has the permission. The data has been put into another form.

namespace fourfifths {
namespace {

constexpr BreakClasses list[] = {
${list.map(value => `    ${value},`).join("\n")}
};

constexpr char packed[] =
${literals.join("\n")};

} // namespace

BreakTable break_table() { return {list, {packed, sizeof(packed) - 1}, ${runs.length}}; }

} // namespace fourfifths`);

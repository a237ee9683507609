// node scripts/familiar_words.mjs FOLDER >src/cli/familiar_words.cpp: makes the list of familiar words anew from
// SCOWL's word lists, which Debian's package scowl puts into /usr/share/dict/scowl. Level 10 without its long words
// and of level 20 the words of one syllable, as they are spelt everywhere and in Britain: what readers of ten should
// know. Words that come from another one in the list by a regular ending are left out: src/cli/dale_chall.cpp knows
// the endings.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2] ?? "/usr/share/dict/scowl";
const read = name => readFileSync(join(folder, name), "latin1").split("\n").filter(word => /^[a-z]+$/.test(word));
const syllables = word => (word.replace(/(?<=[^aeiouy])e(s|d)?$/, "").match(/[aeiouy]+/g) ?? [""]).length;
const common = [...read("english-words.10"), ...read("british-words.10")]
    .filter(word => syllables(word) <= 2 || word.length <= 7);
const next = [...read("english-words.20"), ...read("british-words.20")].filter(word => syllables(word) <= 1);
const all = new Set([...common, ...next].filter(word => word.length > 1 || word === "a" || word === "i"));

const endings = [["s", ""], ["es", ""], ["ies", "y"], ["ed", ""], ["ed", "e"], ["ied", "y"], ["ing", ""], ["ing", "e"],
    ["er", ""], ["er", "e"], ["ier", "y"], ["est", ""], ["est", "e"], ["iest", "y"], ["ly", ""], ["ily", "y"]];
function isRegular(word) {
    return endings.some(([ending, instead]) => {
        if (!word.endsWith(ending) || word.length < ending.length + 3) return false;
        const stem = word.slice(0, -ending.length);
        const single = /([bdfglmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
        return all.has(stem + instead) || (instead === "" && all.has(single));
    });
}
const kept = [...all].filter(word => !isRegular(word)).sort();

const literals = [];
let line = "";
for (const word of kept) {
    if (line.length + word.length > 98) {
        literals.push(`    "${line}"`);
        line = "";
    }
    line += word + " ";
}
literals.push(`    "${line}"`);

console.log(`#include "cli/dale_chall.h"

// Made by scripts/familiar_words.mjs from SCOWL (Spell Checker Oriented Word Lists), Copyright 2000-2011 by Kevin
// Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the
// output created from the scripts, and its documentation for any purpose is hereby granted without fee, provided
// that the above copyright notice appears in all copies and that both that copyright notice and this permission
// notice appear in supporting documentation. Kevin Atkinson makes no representations about the suitability of this
// array for any purpose. It is provided "as is" without express or implied warranty.

namespace fourfifths::cli {

std::string_view familiar_words() {
    return " "
${literals.join("\n").replace(/^ {4}/gm, "           ")};
}

} // namespace fourfifths::cli`);

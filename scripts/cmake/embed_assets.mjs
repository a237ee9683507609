// node embed_assets.mjs <root> <list of paths, separated by ";"> <output>: writes the table of embedded text files.
// Word lists are packed, because the browser has to load them; src/assets.h says what unpacks them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const most = 25; // letters shared with the word before: A is none, Z this many

function shared(one, other) {
    let length = 0;
    while (length < most && length < one.length && one[length] === other[length]) ++length;
    return length;
}

/// One line for each number: the number, a tab, and the sorted words, each as a capital letter and what differs.
function packed(text, path) {
    const groups = new Map();
    for (const line of text.split("\n")) {
        const [word, number = ""] = line.split("\t");
        if (word === "" || (word.startsWith("#") && !/^[0-9]+$/.test(number))) continue; // nothing, or a comment
        if (/[A-Z]/.test(word)) throw new Error(`${path}: "${word}" has a capital letter`);
        groups.set(number, [...(groups.get(number) ?? []), word]);
    }
    return [...groups].sort(([one], [other]) => one - other).map(([number, words]) => {
        let before = "", line = number + "\t";
        for (const word of words.sort()) {
            const same = shared(word, before);
            line += String.fromCharCode(65 + same) + word.slice(same);
            before = word;
        }
        return line + "\n";
    }).join("");
}

const [root, list, output] = process.argv.slice(2);
const rows = readFileSync(list, "utf8").trim().split(";").map(path => {
    const text = readFileSync(join(root, path), "utf8");
    const name = path.replace(/^assets\//, "");
    const isList = name.startsWith("words/");
    return `    {"${name}"sv, R"asset(${isList ? packed(text, path) : text})asset"sv},\n`;
});
writeFileSync(output, `#include "assets.h"

namespace fourfifths {
namespace {
using namespace std::string_view_literals;
constexpr Asset assets[] = {
${rows.join("")}};
}

std::span<const Asset> all_assets() { return assets; }
}
`);

// Study files of invented members, the same on every run: work Monday to Friday, some do little of some groups.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const groups = ["direct", "partners", "recording", "travel", "meetings", "reflection", "other"];

function randomNumbers(seed) { // mulberry32
    let state = seed >>> 0;
    return below => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
    };
}

const hex = (number, length) => number.toString(16).padStart(length, "0");

function parts(random, days) {
    const amounts = Array.from({ length: 49 }, (_, at) =>
        at < days * 7 && random(10) < 8 ? 1 + random(at % 7 === 5 ? 8 : 90) : 0);
    amounts[0] += 5;
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    const found = amounts.map(amount => Math.floor(amount * 10000 / sum));
    found[0] += 10000 - found.reduce((total, part) => total + part, 0);
    return found;
}

/// Writes `count` files into a folder and gives their paths. `saturdays` of them work on Saturday too.
export function writeTeam(folder, { study, count, saturdays = 0, monday = "2026-11-16", first = 1 }) {
    const day = at => new Date(Date.parse(monday) + at * 86400000).toISOString().slice(0, 10);
    return Array.from({ length: count }, (_, place) => {
        const number = first + place, random = randomNumbers(number);
        const shares = parts(random, place < saturdays ? 6 : 5);
        const days = Array.from({ length: 7 }, (_unused, at) => `    {"day": "${day(at)}"${groups.map((group, column) =>
            `, "${group}": ${shares[at * 7 + column]}`).join("")}}`);
        const path = join(folder, `${number}.json`);
        writeFileSync(path, `{\n  "format": "fourfifths-study",\n  "version": 1,\n  "study": "${study}",\n` +
            `  "member": "${hex(number, 8)}${hex(random(2 ** 31), 24)}",\n  "week": "${monday}",\n  "days": [\n` +
            `${days.join(",\n")}\n  ]\n}\n`);
        return path;
    });
}

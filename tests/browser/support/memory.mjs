// Looks for words in the memory of processes, as somebody with the computer in hands could: /proc/PID/mem through
// /proc/PID/maps. Words are looked for as UTF-8 and as UTF-16, in which browsers keep text.
import { closeSync, openSync, readFileSync, readSync } from "node:fs";

const step = 1 << 24;

/// Ranges that can be read and hold more than program code, as [from, to, name].
function ranges(pid) {
    return readFileSync(`/proc/${pid}/maps`, "utf8").trim().split("\n").flatMap(line => {
        const [, from, to, flags, name] = line.match(/^(\w+)-(\w+) (\S+) \S+ \S+ \S+ *(.*)$/);
        const code = name.startsWith("/") && flags[1] !== "w";
        const ofKernel = /^\[v(var|syscall|dso)/.test(name);
        return !flags.startsWith("r") || code || ofKernel ? [] : [[BigInt("0x" + from), BigInt("0x" + to), name]];
    });
}

/// What `visit(bytes, address, name)` is shown: all memory of a process, in pieces that overlap by 4 KiB.
function eachPiece(pid, visit) {
    const memory = openSync(`/proc/${pid}/mem`, "r"), buffer = Buffer.alloc(step + 4096);
    try {
        for (const [from, to, name] of ranges(pid)) {
            for (let at = from; at < to; at += BigInt(step)) {
                const want = Number(to - at < BigInt(buffer.length) ? to - at : BigInt(buffer.length));
                try {
                    const got = readSync(memory, buffer, 0, want, at);
                    visit(buffer.subarray(0, got), at, name);
                } catch (error) {
                    if (error.code !== "EIO" && error.code !== "EFAULT") throw error; // given back meanwhile
                }
            }
        }
    } finally {
        closeSync(memory);
    }
}

/// How often each of the words is there, in either form: { word: { utf8, utf16 } }. `found` hears of each place.
export function lookFor(pid, words, found = () => {}) {
    const wanted = words.flatMap(word => [["utf8", word, Buffer.from(word, "utf8")],
        ["utf16", word, Buffer.from(word, "utf16le")]]);
    const places = new Map(wanted.map(([form, word]) => [form + word, new Set()]));
    eachPiece(pid, (bytes, address, name) => {
        for (const [form, word, pattern] of wanted) {
            for (let at = bytes.indexOf(pattern); at >= 0; at = bytes.indexOf(pattern, at + 1)) {
                const place = address + BigInt(at);
                if (places.get(form + word).has(place)) continue;
                places.get(form + word).add(place);
                const around = bytes.subarray(Math.max(0, at - 32), at + pattern.length + 32);
                found({ form, word, place, name, around });
            }
        }
    });
    return Object.fromEntries(words.map(word =>
        [word, { utf8: places.get("utf8" + word).size, utf16: places.get("utf16" + word).size }]));
}

// What the page unpacks is what was packed, byte for byte; what is damaged never hangs and never grows.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { packed } from "../../scripts/pack.mjs";

const unpack = runInNewContext(`${readFileSync("web/unpack.js", "utf8")}\nFourFifthsUnpack`,
    { Uint8Array, Uint16Array, DataView, Math, Error });

function randomBytes(count, seed) {
    let state = seed;
    return Uint8Array.from({ length: count }, () => (state = (state * 1103515245 + 12345) & 0x7FFFFFFF) >>> 16);
}

const files = {
    "nothing": new Uint8Array(0),
    "one byte": Uint8Array.of(7),
    "a long run": new Uint8Array(300_000).fill(65),
    "text": readFileSync("web/dom.js"),
    "a picture": readFileSync("assets/screenshots/today.png"),
    "text and a picture, twice": Buffer.concat([readFileSync("README.md"), readFileSync("assets/screenshots/today.png"),
        readFileSync("README.md"), readFileSync("assets/screenshots/today.png")]),
    "no pattern": randomBytes(70_000, 11),
};

for (const [what, bytes] of Object.entries(files)) {
    test(`packed and unpacked: ${what}`, () => {
        const back = unpack(packed(bytes));
        assert.equal(Buffer.compare(Buffer.from(back), Buffer.from(bytes)), 0);
    });
}

test("what is cut off or damaged gives an error or other bytes of the same number", () => {
    const whole = packed(files.text);
    for (let at = 13; at < whole.length; at += 97) {
        const damaged = Uint8Array.from(whole);
        damaged[at] ^= 0x55;
        for (const file of [damaged, whole.slice(0, at)]) {
            let back = null;
            try {
                back = unpack(file);
            } catch (error) {
                assert.match(error.message, /damaged|cut off/);
            }
            if (back) assert.equal(back.length, files.text.length);
        }
    }
});

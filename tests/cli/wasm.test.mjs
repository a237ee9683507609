// What the terminal prints and what the browser computes are one: each command is run natively and, by Node, as the
// WebAssembly that the browser's program is built like. The bytes are the same.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { before, test } from "node:test";
import { promisify } from "node:util";

const run = promisify(execFile);
const most = { maxBuffer: 1 << 28 };
const native = words => run("build/native/src/fourfifths", words, most);
const wasm = words => run(process.execPath, ["--no-experimental-fetch", "build/web/src/cli.js", ...words], most);

const commands = {
    "an invented workspace": ["sample", "--today", "2026-11-22"],
    "an invented workspace of ten years": ["sample", "--entries", "2000", "--years", "10", "--today", "2026-11-22"],
    "a line of the day": ["entry", "9:30-10:15 home visit Sam, mum", "--now", "2026-11-22T09:30Z"],
    "a calendar": ["import", "calendar", "tests/fixtures/icalendar/ical.js--daily_recur.ics",
        "--from", "2012-01-01", "--to", "2013-01-01"],
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

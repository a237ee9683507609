// Each promise of SECURITY.md names the test that shows it: the file is there, and the test is in it.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

const named = [...readFileSync("SECURITY.md", "utf8").matchAll(/`(tests\/[^`]+)` “([^”]+)”/g)];
// Names that are too long for a line are written in two pieces.
const joined = file => readFileSync(file, "utf8").replace(/"\s*\n\s*"/g, "");

test("every test that SECURITY.md names is there", () => {
    assert.ok(named.length > 20, `only ${named.length} are named`);
    for (const [, file, name] of named) {
        assert.ok(existsSync(file), file);
        assert.ok(joined(file).includes(name), `${file} has no test “${name}”`);
    }
});

test("every promise of SECURITY.md names a test", () => {
    const part = readFileSync("SECURITY.md", "utf8").split("\n## ").find(one => one.startsWith("What is promised"));
    const [, promises] = part.split("|---|---|\n");
    const rows = promises.split("\n").filter(line => line.startsWith("|"));
    assert.ok(rows.length > 10);
    for (const row of rows) assert.match(row, /`tests\/[^`]+` “[^”]+”/);
});

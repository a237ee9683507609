// The headers of the calendar readers say what is read and name a test for each line: those tests are there.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

// Names that are too long for a line are written in two pieces.
const tests = readdirSync("tests/capture").filter(file => file.endsWith("_test.cpp"))
    .map(file => readFileSync(`tests/capture/${file}`, "utf8").replace(/"\s*\n\s*"/g, "")).join("\n");
const rowsOf = file => readFileSync(file, "utf8").split("\n").filter(line => /^\/\/ {3,}\S/.test(line));

for (const [file, atLeast] of [["src/capture/calendar_series.h", 24], ["src/capture/outlook_csv.h", 7]]) {
    test(`every line of the table in ${file} has a test that is there`, () => {
        const rows = rowsOf(file);
        assert.equal(rows.length % 2, 0, "a line without its test, or a test without its line");
        assert.ok(rows.length / 2 >= atLeast, `only ${rows.length / 2} lines`);
        for (let at = 0; at < rows.length; at += 2) {
            const [, name] = rows[at + 1].match(/^\/\/ {5}"(.+)"$/) ?? [];
            assert.ok(name, `no test is named under: ${rows[at]}`);
            assert.ok(tests.includes(`TEST_CASE("${name}")`), `there is no test “${name}”`);
        }
    });
}

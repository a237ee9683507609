// The views of scripts/warehouse against the program itself, in a PostgreSQL that this test starts and throws away.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { startServer, whyNot } from "./server.mjs";
import { writeTeam } from "./team.mjs";

const reason = whyNot();
if (reason) console.log(`Skipped: ${reason}.`);
const skip = reason || false;
const program = process.env.FOURFIFTHS ?? "build/native/src/fourfifths";
const study = "0123456789abcdef0123456789abcdef";
const folder = mkdtempSync(join(tmpdir(), "fourfifths-study-"));
const register = join(folder, "register.json");
let server;

before(() => { if (!reason) server = startServer(); });
after(() => {
    if (server) server.stop();
    rmSync(folder, { recursive: true, force: true });
});

const load = (files, ...words) => spawnSync("scripts/warehouse/load", ["--register", register, ...words, ...files],
    { env: { ...server.environment, FOURFIFTHS: program }, encoding: "utf8" });

/// "part|day|work" → share, as the program says it and as the view says it.
function saidByProgram(files, ...words) {
    const pool = JSON.parse(execFileSync(program, ["study", "combine", "--json", ...words, ...files],
        { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    const said = {};
    const text = share => share === null ? "" : share.toFixed(2);
    for (const [group, share] of Object.entries(pool.by_group)) said[`group||${group}`] = text(share);
    for (const [day, share] of Object.entries(pool.by_day))
        said[day === "not-shown" ? "day||not-shown" : `day|${day}|`] = text(share);
    for (const [day, cells] of Object.entries(pool.cells))
        if (day === "not-shown") said["cell||not-shown"] = text(cells);
        else for (const [group, share] of Object.entries(cells)) said[`cell|${day}|${group}`] = text(share);
    return said;
}

function saidByView(week) {
    const rows = server.psql(`select part, day, work, share from fourfifths.pool_share where week = '${week}'`);
    return Object.fromEntries(rows.trim().split("\n").filter(Boolean).map(row => {
        const at = row.lastIndexOf("|");
        return [row.slice(0, at), row.slice(at + 1)];
    }));
}

test("the shares of the views are the program's to the last digit, and hide what it hides", { skip }, () => {
    let hidden = 0, shown = 0;
    [[6, 0], [9, 2], [12, 7], [40, 3], [41, 0]].forEach(([count, saturdays], place) => {
        const monday = new Date(Date.parse("2026-01-05") + place * 7 * 86400000).toISOString().slice(0, 10);
        const files = writeTeam(folder, { study, count, saturdays, monday, first: 1 + place * 1000 });
        const loaded = load(files);
        assert.equal(loaded.status, 0, loaded.stderr);
        const program_says = saidByProgram(files);
        assert.deepEqual(saidByView(monday), program_says);
        for (const share of Object.values(program_says)) share === "" ? ++hidden : ++shown;
    });
    assert.ok(hidden > 50 && shown > 100, `${hidden} hidden, ${shown} shown`);
});

test("a pool that is there, or that could be subtracted, is not loaded, nor any part of it", { skip }, () => {
    const files = writeTeam(folder, { study, count: 8, monday: "2026-06-01", first: 9000 });
    assert.equal(load(files).status, 0);
    const rows = () => Number(server.psql("select count(*) from fourfifths.study_row"));
    const before_second = rows();
    const again = load(files);
    assert.equal(again.status, 1);
    assert.match(again.stderr, /nothing was loaded/);
    const more = [...files, ...writeTeam(folder, { study, count: 1, monday: "2026-06-01", first: 9100 })];
    const nearly = load(more);
    assert.equal(nearly.status, 1);
    assert.match(nearly.stderr, /nearly the same pool/);
    assert.equal(load(files.slice(0, 4)).status, 1);
    assert.equal(load([], "--colour").status, 2);
    assert.equal(rows(), before_second);
});

test("where rows came after the pool was combined nothing is told", { skip }, () => {
    const files = writeTeam(folder, { study, count: 7, monday: "2026-07-06", first: 9200 });
    assert.equal(load(files).status, 0);
    assert.ok(Object.keys(saidByView("2026-07-06")).length > 60);
    const [late] = writeTeam(folder, { study, count: 1, monday: "2026-07-06", first: 9300 });
    const rows = execFileSync(program, ["study", "rows", late], { encoding: "utf8" });
    const columns = "study, member, week, day, work, parts";
    server.psql(`\\copy fourfifths.study_row (${columns}) from pstdin with csv header`, rows);
    assert.deepEqual(saidByView("2026-07-06"), {});
});

test("one who may read the shares may read no rows", { skip }, () => {
    server.psql("create role reader; grant usage on schema fourfifths to reader; " +
        "grant select on fourfifths.pool_share to reader");
    const as_reader = sql => server.psql(`set role reader; ${sql}`);
    assert.ok(Number(as_reader("select count(*) from fourfifths.pool_share")) > 0);
    for (const name of ["study_row", "pool_figure", "inside_cell", "inside_figure", "inside_pool"])
        assert.throws(() => as_reader(`select count(*) from fourfifths.${name}`), /permission denied/);
});

test("what no study file can hold is refused by the table", { skip }, () => {
    const row = (week, day, work, parts) => server.psql("insert into fourfifths.study_row values " +
        `('${study}', '${study}', '${week}', '${day}', '${work}', ${parts})`);
    assert.throws(() => row("2026-11-17", "2026-11-17", "direct", 1), /check constraint/);
    assert.throws(() => row("2026-11-16", "2026-11-23", "direct", 1), /check constraint/);
    assert.throws(() => row("2026-11-16", "2026-11-16", "lunch", 1), /invalid input value/);
    assert.throws(() => row("2026-11-16", "2026-11-16", "direct", 10001), /check constraint/);
});

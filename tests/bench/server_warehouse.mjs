// Ten million rows of study files in PostgreSQL: loaded with COPY under the keys and checks of the schema, then
// reported by the views. FOURFIFTHS_ROWS sets another number.
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer, whyNot } from "../warehouse/server.mjs";
import { row } from "./rows.mjs";

const reason = whyNot();
if (reason) {
    console.log(`warehouse: not measured, ${reason}`);
    process.exit(0);
}
const weeks = 52, perWeek = 49, wanted = Number(process.env.FOURFIFTHS_ROWS ?? 10_000_000);
const members = Math.ceil(wanted / weeks / perWeek), rows = members * weeks * perWeek;
const study = "a".repeat(32), what = `warehouse: ${rows.toLocaleString("en-GB")} rows, `;
const folder = mkdtempSync(join(tmpdir(), "fourfifths-rows-")), file = join(folder, "rows.csv");
const server = startServer(["shared_buffers=512MB", "maintenance_work_mem=256MB", "max_wal_size=8GB"]);

function seconds(name, work) {
    const start = process.hrtime.bigint(), result = work();
    row(what + name, Number(process.hrtime.bigint() - start) / 1e9, "s");
    return result;
}

function copyIn() {
    const input = openSync(file, "r");
    const sql = "\\copy fourfifths.study_row (study, member, week, day, work, parts) from pstdin with csv header";
    const done = spawnSync("psql", ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", sql],
        { env: server.environment, stdio: [input, "inherit", "inherit"] });
    closeSync(input);
    if (done.status !== 0) throw new Error("the rows could not be loaded");
}

try {
    const output = openSync(file, "w");
    execFileSync("build/native-release/tests/bench/make_study_rows", [members, weeks].map(String),
        { stdio: ["ignore", output, "inherit"] });
    closeSync(output);
    row(what + "as CSV", statSync(file).size / 1e6, "MB");
    for (const name of ["schema", "views"]) server.psql(readFileSync(`scripts/warehouse/${name}.sql`, "utf8"));
    seconds("loaded with COPY, keys and checks", copyIn);
    rmSync(file);
    seconds("vacuumed and analysed", () => server.psql("vacuum analyze fourfifths.study_row"));
    server.psql(`insert into fourfifths.pool_figure
        select study, week, ${members}, 5, part, day, work, true from fourfifths.inside_figure`);
    server.psql("vacuum analyze fourfifths.pool_figure");
    seconds("shares of one week", () =>
        server.psql(`select * from fourfifths.pool_share where study = '${study}' and week = '2026-01-05'`));
    const told = seconds("shares of all 52 weeks", () =>
        server.psql("select week, part, sum(share) from fourfifths.pool_share group by week, part"));
    const sums = told.trim().split("\n").map(line => line.split("|")[2]);
    const whole = sums.length === 3 * weeks && sums.every(sum => sum === "100.00");
    if (!whole) throw new Error("the shares do not sum to 100");
    row(what + "in the database", Number(server.psql("select pg_database_size(current_database())")) / 1e6, "MB");
} finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
}

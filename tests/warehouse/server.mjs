// Debian's PostgreSQL in a folder of its own: no port, only a socket in that folder, and gone when it is stopped.
// As root the server runs as the user of Debian's package, since PostgreSQL refuses to be root.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const versions = "/usr/lib/postgresql";

function programs() {
    const found = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : [];
    return found.map(version => join(versions, version, "bin")).find(bin => existsSync(join(bin, "initdb")));
}

const isRoot = process.getuid() === 0;

function userExists(name) {
    try {
        return execFileSync("id", ["-u", name], { stdio: ["ignore", "pipe", "ignore"] }).length > 0;
    } catch {
        return false;
    }
}

/// Why there can be none, or "".
export function whyNot() {
    if (!programs()) return "PostgreSQL's server is not installed (Debian package postgresql-15)";
    if (isRoot && !userExists("postgres")) return "there is no user postgres to run the server as";
    return "";
}

/// Settings are options of the server such as "shared_buffers=1GB".
export function startServer(settings = []) {
    const bin = programs();
    const folder = mkdtempSync(join(tmpdir(), "fourfifths-pg-"));
    if (isRoot) execFileSync("chown", ["postgres", folder]);
    chmodSync(folder, 0o755);
    const run = (program, ...words) => {
        const command = [join(bin, program), ...words];
        if (isRoot) command.unshift("runuser", "-u", "postgres", "--");
        return execFileSync(command[0], command.slice(1), { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
    };
    const data = join(folder, "data"), log = join(folder, "log");
    try {
        run("initdb", "-D", data, "-A", "trust", "-U", "postgres", "--locale=C", "-E", "UTF8", "-N");
        const options = ["listen_addresses=", `unix_socket_directories=${folder}`, "fsync=off", ...settings];
        run("pg_ctl", "-D", data, "-w", "-l", log, "-o", options.map(each => `-c ${each}`).join(" "), "start");
    } catch (error) {
        rmSync(folder, { recursive: true, force: true });
        throw error;
    }
    const environment = { ...process.env, PGHOST: folder, PGUSER: "postgres", PGDATABASE: "postgres" };
    return {
        environment,
        /// What psql prints for the SQL: a line a row, | between the fields. Throws when it fails.
        psql: (sql, input) => execFileSync("psql", ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql],
            { env: environment, encoding: "utf8", input, stdio: ["pipe", "pipe", "pipe"], maxBuffer: 1e9 }),
        stop: () => {
            run("pg_ctl", "-D", data, "-m", "immediate", "stop");
            rmSync(folder, { recursive: true, force: true });
        },
    };
}

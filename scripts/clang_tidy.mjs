// node scripts/clang_tidy.mjs: runs clang-tidy on every source of ours in build/native, several at a time. A source is
// passed over while it, its headers and .clang-tidy are what they were when it last passed.
import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { relative } from "node:path";

const build = "build/native", passed = "build/stamps/clang-tidy";
const root = process.cwd();
const own = path => relative(root, path).startsWith("src/");

const commands = JSON.parse(readFileSync(`${build}/compile_commands.json`, "utf8"));
const sources = commands.map(command => command.file).filter(own);

// What each object file was last made from, as ninja remembers it: "object: #deps …", then one indented path a line.
function headersBySource() {
    const headers = new Map();
    const deps = execFileSync("ninja", ["-C", build, "-t", "deps"], { encoding: "utf8", maxBuffer: 1e9 });
    for (const block of deps.split("\n\n")) {
        const [, ...paths] = block.split("\n").map(line => line.trim());
        if (paths.length) headers.set(paths[0], paths.filter(own));
    }
    return headers;
}

const headers = headersBySource();
function content(paths) {
    const hash = createHash("sha256");
    for (const path of paths) hash.update(path).update(readFileSync(path));
    return hash.digest("hex");
}
const state = source => content([".clang-tidy", ...(headers.get(source) ?? [source])].filter(existsSync));

function check(source) {
    const stamp = `${passed}/${relative(root, source).replaceAll("/", "-")}`;
    const now = headers.has(source) ? state(source) : null;
    if (now && existsSync(stamp) && readFileSync(stamp, "utf8") === now) return true;
    return new Promise(done => {
        // The build is GCC's, and so are some of its warning flags.
        const tool = ["--quiet", "--extra-arg=-Wno-unknown-warning-option", "-p", build, source];
        execFile("clang-tidy", tool, { maxBuffer: 1e8 }, (error, output) => {
            if (error) console.log(output.replaceAll(root + "/", "").trim());
            else if (now) writeFileSync(stamp, now);
            done(!error);
        });
    });
}

mkdirSync(passed, { recursive: true });
const waiting = [...sources];
let failures = 0;
async function work() {
    for (let source; (source = waiting.shift());) if (!(await check(source))) ++failures;
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(`${failures ? "FAILED" : "ok    "} clang-tidy (${sources.length} files, ${failures} with complaints)`);
if (failures) process.exitCode = 1;

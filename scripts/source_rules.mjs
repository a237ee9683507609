// node scripts/source_rules.mjs: the rules of the house that no compiler keeps. Prints "ok" or "FAILED" for each and
// ends with status 1 if one is broken.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { secondDefinitions } from "./one_definition.mjs";

// Who may include whom: data flows capture → model → record and report → export, screens never see the vault or the
// platform. A folder may always include itself and what stands at the root (atRoot). An
// entry with a slash is one header.
const mayInclude = {
    time: [],
    text: [],
    model: ["time", "text"],
    capture: ["model", "time", "text"],
    record: ["model", "time", "text"],
    // A digest is a plain function; a pool that was put out is remembered by digests.
    report: ["record/digest.h", "model", "time", "text"],
    export: ["record", "report", "model", "time", "text"],
    vault: ["model", "time"],
    ui: [],
    canvas: ["ui", "time"],
    // Of the canvas only plain data and where its shapes lie, so that buttons fit them.
    screens: ["ui", "canvas/picture.h", "canvas/timeline_layout.h",
        "record", "report", "capture", "export", "model", "time", "text"],
};
const belowApp = Object.keys(mayInclude);
mayInclude.app = belowApp;
mayInclude.wasm = [...belowApp, "app"];
mayInclude.cli = [...belowApp, "app"];

const atRoot = ["result", "assets", "stable_sort", "logarithm", "number_text"];

// Whose headers stay in which folder.
const libraries = [
    { header: /^(imgui|imstb_|backends\/imgui)/, folders: ["canvas"] },
    { header: /^sodium/, folders: ["vault"] },
    { header: /^libdeflate/, folders: ["capture"] },
    { header: /^(emscripten|GLES|EGL)/, folders: ["wasm"] },
];

const files = ["src", "tests", "web", "scripts", "assets"].flatMap(under);
const sources = files.filter(file => file.startsWith("src/") && /\.(h|cpp)$/.test(file));
const written = files.filter(file =>
    /\.(h|cpp|mjs|js|css|html|cmake|sh)$/.test(file) && !/\/(golden|fixtures|corpus)\//.test(file));

function under(folder) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
        entry.isDirectory() ? under(join(folder, entry.name)) : [join(folder, entry.name)]);
}

const lines = file => readFileSync(file, "utf8").split("\n");
// app.cpp is split by subject into app_….cpp; all of them are app.
const folderOf = file =>
    file.split("/").length > 2 ? file.split("/")[1] : basename(file, extname(file)).replace(/^app_.*/, "app");

function includeTable() {
    return sources.flatMap(file => lines(file).flatMap((line, index) => {
        const [, sign, header] = line.match(/^\s*#\s*include\s*(["<])([^">]+)/) ?? [];
        if (!header) return [];
        const from = folderOf(file), to = folderOf("src/" + header), at = `${file}:${index + 1}`;
        const refused = [`${at}: ${from} may not include ${header}`];
        const library = libraries.find(each => each.header.test(header));
        if (library) return library.folders.includes(from) ? [] : refused;
        if (sign === "<" || from === to || atRoot.includes(to) || atRoot.includes(from)) return [];
        if (!mayInclude[from]) return [`${at}: the include table does not know ${from}`];
        return mayInclude[from].includes(to) || mayInclude[from].includes(header) ? [] : refused;
    }));
}

const headersSayWhatTheyAre = () => sources.filter(file => file.endsWith(".h") && !lines(file)[0].startsWith("//"))
    .map(file => `${file}:1: a header opens with what it is, what always holds and what it is not`);

const linesWhere = (broken, complaint) => written.flatMap(file => lines(file).flatMap((line, index) =>
    broken(line) ? [`${file}:${index + 1}: ${complaint(line)}`] : []));

const marks = new RegExp("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
const nothingLeftForLater = () => linesWhere(line => marks.test(line), line => line.trim());

const linesFit = () => linesWhere(line => [...line].length > 120, line => `${[...line].length} characters`);

// src/stable_sort.h says why.
const oneSort = () => sources.flatMap(file => lines(file).flatMap((line, index) =>
    /\bstd::(stable_)?sort\(/.test(line) ? [`${file}:${index + 1}: stable_sort(items, before) of stable_sort.h`] : []));

// Sources are listed by hand, and one that was forgotten would neither be built nor tested.
function everySourceIsListed() {
    const byPattern = /^tests\/(fuzz|bench)\/|^(src\/assets|src\/app|tests\/main)\.cpp$/;
    return files.filter(file => /^(src|tests)\/.*\.cpp$/.test(file) && !byPattern.test(file)).flatMap(file => {
        const list = join(dirname(file), "CMakeLists.txt");
        const listed = existsSync(list) && readFileSync(list, "utf8").split(/[\s()]+/).includes(basename(file));
        return listed ? [] : [`${file}: not in ${list}`];
    });
}

// The product, and the tests with the product, are one program each; every fuzz target and benchmark is one more.
function oneDefinition() {
    const inTests = files.filter(file => /^(src|tests\/(?!fuzz|bench))\/?.*\.(h|cpp)$/.test(file));
    return secondDefinitions(inTests.map(path => ({ path, text: readFileSync(path, "utf8") })));
}

function formatted() {
    const code = files.filter(file => /^(src|tests)\/.*\.(h|cpp)$/.test(file));
    return code.flatMap(file => {
        const text = readFileSync(file, "utf8");
        const formatted = execFileSync("clang-format", [file], { encoding: "utf8" });
        return formatted === text ? [] : [`${file}: run clang-format -i`];
    });
}

const rules = {
    "include table": includeTable,
    "headers say what they are": headersSayWhatTheyAre,
    "nothing left for later": nothingLeftForLater,
    "lines fit in 120 characters": linesFit,
    "one sort": oneSort,
    "every source is listed": everySourceIsListed,
    "one definition of each name": oneDefinition,
    "formatting": formatted,
};
for (const [name, check] of Object.entries(rules)) {
    const complaints = check();
    for (const complaint of complaints) console.log(complaint);
    console.log(`${complaints.length ? "FAILED" : "ok    "} ${name}`);
    if (complaints.length) process.exitCode = 1;
}

// Builds two pages that hold nothing but Emscripten's file system and IDBFS, linked like the product: index.html with
// the guard, stock.html as Emscripten gives it.
import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const link = (folder, name, libraries) => promisify(execFile)("emcc", ["nothing.c", "-o", `${name}.js`, "--no-entry",
    "-O0", "-sMODULARIZE=1", "-sEXPORT_NAME=GuardModule", "-sENVIRONMENT=web", "-sFORCE_FILESYSTEM=1",
    "-sEXPORTED_RUNTIME_METHODS=FS,IDBFS", "-lidbfs.js", ...libraries], { cwd: folder });

const library = path => ["--js-library", join(root, path)];

/** The folder to serve; it goes with the process, for several tests may build at once. */
export async function buildGuardPage() {
    const folder = await mkdtemp(join(tmpdir(), "fourfifths-guard-"));
    process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    await writeFile(join(folder, "nothing.c"), "int nothing(void) { return 0; }\n");
    await link(folder, "guard", ["-sDEFAULT_LIBRARY_FUNCS_TO_INCLUDE=$GuardProbe",
        ...library("src/wasm/vault_store.js"), ...library("src/wasm/guard.js"),
        ...library("tests/browser/support/guard_probe.js")]);
    await link(folder, "stock", ["-sDEFAULT_LIBRARY_FUNCS_TO_INCLUDE=$IDBFS"]);
    for (const [page, script] of [["index", "guard"], ["stock", "stock"]])
        await writeFile(join(folder, `${page}.html`),
            `<!doctype html><meta charset="utf-8"><title>${script}</title><script src="${script}.js"></script>`);
    return folder;
}

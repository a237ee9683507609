// Builds a page that holds nothing but Emscripten's file system, IDBFS and the guard, linked like the product.
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The folder to serve. */
export async function buildGuardPage() {
    const folder = join(root, "build/browser_tests/guard");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "nothing.c"), "int nothing(void) { return 0; }\n");
    await promisify(execFile)("emcc", ["nothing.c", "-o", "guard.js", "--no-entry", "-O0", "-sMODULARIZE=1",
        "-sEXPORT_NAME=GuardModule", "-sENVIRONMENT=web", "-sFORCE_FILESYSTEM=1", "-sEXPORTED_RUNTIME_METHODS=FS",
        "-sDEFAULT_LIBRARY_FUNCS_TO_INCLUDE=$GuardProbe", "-lidbfs.js",
        "--js-library", join(root, "src/wasm/guard.js"),
        "--js-library", join(root, "tests/browser/support/guard_probe.js")], { cwd: folder });
    await writeFile(join(folder, "index.html"),
        "<!doctype html><meta charset=\"utf-8\"><title>guard</title><script src=\"guard.js\"></script>");
    return folder;
}

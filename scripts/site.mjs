// node scripts/site.mjs <folder with fourfifths.js and .wasm>: makes dist/, the static site and the single file.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { bundled } from "./bundle.mjs";
import { sitePolicy, withPolicy } from "./csp.mjs";
import { oneFile } from "./one_file.mjs";
import { packed } from "./pack.mjs";

const built = process.argv[2];
const { script, style, html } = bundled(built);

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist");
cpSync("web/icon.svg", "dist/icon.svg");
cpSync(join(built, "fourfifths.wasm"), "dist/fourfifths.wasm");
// A fifth smaller than a host packs it; web/unpack.js unpacks it.
writeFileSync("dist/fourfifths.packed", packed(readFileSync("dist/fourfifths.wasm")));
for (const file of ["LICENSE", "NOTICES.md"]) cpSync(file, join("dist", file));
writeFileSync("dist/app.js", script);
writeFileSync("dist/app.css", style);
writeFileSync("dist/index.html", html);

const single = oneFile("dist");
// The WebAssembly is on its way while the script still comes.
const preload = '<link rel="preload" href="fourfifths.packed" as="fetch" crossorigin>';
writeFileSync("dist/index.html", withPolicy(html.replace("</title>", `</title>\n${preload}`), sitePolicy));
writeFileSync("dist/fourfifths.html", single);

const kilobytes = bytes => (bytes.length / 1000).toFixed(1).padStart(7);
for (const file of readdirSync("dist", { withFileTypes: true }).filter(entry => entry.isFile())) {
    const bytes = readFileSync(join("dist", file.name));
    console.log(`${kilobytes(bytes)} kB ${kilobytes(gzipSync(bytes, { level: 9 }))} kB gzipped  dist/${file.name}`);
}

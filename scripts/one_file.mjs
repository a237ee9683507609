// Puts the whole site into one HTML file that opens from a disk by double click. Scripts and styles are inlined and
// named by hash in the page's policy; the packed WebAssembly is text in <script id="wasm">, which browsers never run:
// start.js unpacks and compiles it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { oneFilePolicy, withPolicy } from "./csp.mjs";

const hash = text => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const imageTypes = { ".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon" };

// A script's text may not end its element, nor begin a comment in HTML's eyes. Both only occur inside strings and
// regular expressions, where the backslash changes nothing.
const harmless = script => script.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");

export function oneFile(folder) {
    const read = name => readFileSync(join(folder, name), "utf8");
    const scripts = [], scriptHashes = [], styleHashes = [];
    let html = read("index.html");

    html = html.replace(/[ \t]*<link rel="manifest"[^>]*>\n?/g, "");
    html = html.replace(/<link rel="icon"([^>]*?)href="([^":]+)"([^>]*)>/g, (_, before, name, after) => {
        const bytes = readFileSync(join(folder, name)).toString("base64");
        return `<link rel="icon"${before}href="data:${imageTypes[extname(name)]};base64,${bytes}"${after}>`;
    });
    html = html.replace(/<link rel="stylesheet" href="([^"]+)"\s*\/?>/g, (_, name) => {
        const text = `\n${read(name)}`;
        styleHashes.push(hash(text));
        return `<style>${text}</style>`;
    });
    html = html.replace(/[ \t]*<script src="([^"]+)" defer><\/script>\n?/g, (_, name) => {
        const text = `\n${harmless(read(name))}`;
        scriptHashes.push(hash(text));
        scripts.push(`<script>${text}</script>`);
        return "";
    });
    const leftOver = html.match(/<(?:script|link|img)[^>]+(?:src|href)="(?!data:|#)[^"]*"[^>]*>/);
    if (leftOver) throw new Error(`index.html loads something that cannot be inlined: ${leftOver[0]}`);
    if (scripts.length === 0) throw new Error("index.html has no <script src=\"…\" defer></script>");

    const wasm = readFileSync(join(folder, "fourfifths.packed")).toString("base64");
    const data = `<script type="application/lzma;base64" id="wasm">${wasm}</script>`;
    // Deferred scripts run once the page is there, in order; inlined ones do so at the end of the body.
    html = html.replace("</body>", () => [data, ...scripts, "</body>"].join("\n"));
    return withPolicy(html, oneFilePolicy(scriptHashes, styleHashes.length ? styleHashes : ["'none'"]));
}

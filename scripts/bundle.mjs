// Makes one script and one style sheet of those that web/index.html names, minified: esbuild only makes them shorter.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

const style = /<link rel="stylesheet" href="([^"]+)">\n/g;
const script = /<script src="([^"]+)" defer><\/script>\n/g;
const shorter = { minify: true, target: "es2020", charset: "utf8", legalComments: "none" };

/// {script, style, html}: what belongs into app.js and app.css, and the page that names them. The program's own script,
/// fourfifths.js, is in the folder `built`. Emscripten does not write strict code, so ours is kept apart from it.
export function bundled(built) {
    const html = readFileSync("web/index.html", "utf8");
    const named = element => [...html.matchAll(element)].map(match => match[1]);
    const read = names => names.map(name => readFileSync(join("web", name), "utf8")).join("\n");
    const scripts = named(script), styles = named(style);
    if (!scripts.includes("fourfifths.js") || styles.length === 0)
        throw new Error("index.html names no program or no style sheet");
    const program = readFileSync(join(built, "fourfifths.js"), "utf8");
    const own = read(scripts.filter(name => name !== "fourfifths.js"));
    return {
        script: transformSync(`${program}\n(function () {\n"use strict";\n${own}\n})();`,
            { ...shorter, format: "iife" }).code,
        style: transformSync(read(styles), { ...shorter, loader: "css" }).code,
        html: html.replace(script, "").replace(style, "").replace("</head>",
            '<link rel="stylesheet" href="app.css">\n<script src="app.js" defer></script>\n</head>'),
    };
}

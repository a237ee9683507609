// node scripts/serve.mjs [--port N]: serves dist/ to this computer only, with the policy that a real host should send.
// Without --port it takes 8080 or the next free one.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { siteHeader } from "./csp.mjs";

const types = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".wasm": "application/wasm", ".json": "application/json", ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml", ".png": "image/png", ".md": "text/markdown; charset=utf-8",
};

async function answer(folder, request, response) {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = resolve(join(folder, path.endsWith("/") ? path + "index.html" : path));
    const headers = {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-cache",
    };
    try {
        if (!file.startsWith(resolve(folder) + sep)) throw new Error("outside the folder");
        const body = await readFile(file);
        const type = types[extname(file)] ?? "application/octet-stream";
        // The single file brings its own, stricter policy, which names its scripts by hash.
        if (!file.endsWith("fourfifths.html")) headers["Content-Security-Policy"] = siteHeader;
        response.writeHead(200, { ...headers, "Content-Type": type }).end(body);
    } catch {
        response.writeHead(404, { ...headers, "Content-Type": "text/plain" }).end("Not found\n");
    }
}

// Resolves to the listening server. Port 0 takes any free one, as tests want.
export function serve({ folder = "dist", port = 0 } = {}) {
    const server = createServer((request, response) =>
        answer(folder, request, response).catch(() => response.destroy()));
    return new Promise((listening, failed) => {
        server.once("error", failed).listen(port, "127.0.0.1", () => listening(server));
    });
}

async function serveOnFreePort(first) {
    for (let port = first; port < first + 100; ++port) {
        try {
            return await serve({ port });
        } catch (error) {
            if (error.code !== "EADDRINUSE") throw error;
        }
    }
    throw new Error(`no free port from ${first} on`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const given = process.argv.indexOf("--port");
    const server = given < 0 ? await serveOnFreePort(8080) : await serve({ port: Number(process.argv[given + 1]) });
    console.log(`Four Fifths is at http://localhost:${server.address().port}/  (Ctrl+C ends)`);
    console.log(`Or without a server: open ${resolve("dist/fourfifths.html")} by double click.`);
}

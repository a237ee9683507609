// Debian's Chromium, headless, with a new profile each time, and a server for one folder on this computer.
import { createServer } from "node:http";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const arguments_ = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run"];
const withoutGraphicsCard = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/** A browser context with a `close` that leaves nothing behind. options.webgl: "on" (default) or "off". */
export async function openBrowser(options = {}) {
    const profile = await mkdtemp(join(tmpdir(), "four-fifths-profile-"));
    const { webgl = "on", ...rest } = options;
    const context = await chromium.launchPersistentContext(profile, {
        executablePath: "/usr/bin/chromium",
        headless: true,
        args: [...arguments_, ...(webgl === "on" ? withoutGraphicsCard : ["--disable-3d-apis"])],
        ...rest,
    });
    return {
        context,
        async close() {
            await context.close();
            await rm(profile, { recursive: true, force: true });
        },
    };
}

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".wasm": "application/wasm",
    ".css": "text/css", ".svg": "image/svg+xml" };

/** Serves the folder at `address`; `requests` lists what was asked for. */
export async function serveFolder(folder) {
    const requests = [];
    const server = createServer(async (request, response) => {
        const path = normalize(new URL(request.url, "http://localhost").pathname);
        requests.push(path);
        try {
            const file = join(folder, path.endsWith("/") ? path + "index.html" : path);
            const body = await readFile(file);
            response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" }).end(body);
        } catch {
            response.writeHead(404).end();
        }
    });
    await new Promise(listening => server.listen(0, "127.0.0.1", listening));
    return { address: `http://localhost:${server.address().port}/`, requests, close: () => server.close() };
}

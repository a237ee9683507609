// Actual Budget, a program of the same kind that npm has: fetched into build/, served on loopback, measured in the same
// run. Where it cannot be had, the benchmark says so and goes on.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const version = "26.9.0";
const folder = "build/bench/actual";
const pages = join(folder, "package/build");
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
    ".json": "application/json", ".svg": "image/svg+xml" };

function fetched() {
    if (existsSync(join(pages, "index.html"))) return true;
    try {
        mkdirSync(folder, { recursive: true });
        const packed = execFileSync("npm", ["pack", "--silent", `@actual-app/web@${version}`],
            { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
        execFileSync("tar", ["xzf", packed], { cwd: folder });
        return existsSync(join(pages, "index.html"));
    } catch {
        return false;
    }
}

function answer(request, response) {
    const path = new URL(request.url, "http://localhost").pathname;
    const name = path === "/" ? "/index.html" : path;
    try {
        const body = readFileSync(join(pages, name.replaceAll("..", "")));
        response.writeHead(200, { "content-type": types[extname(name)] ?? "application/octet-stream",
            "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" });
        response.end(body);
    } catch {
        response.writeHead(404).end();
    }
}

/// {address, firstWords, close}, or undefined where npm does not give it.
export async function actualBudget() {
    if (!fetched()) return undefined;
    const server = createServer(answer);
    await new Promise(done => server.listen(0, "127.0.0.1", done));
    return {
        address: `http://localhost:${server.address().port}/`,
        firstWords: "Welcome to Actual",
        close: () => new Promise(done => { server.closeAllConnections(); server.close(done); }),
    };
}

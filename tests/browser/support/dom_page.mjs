// A page with dom.js alone, under the site's own policy, driven by trees made in the test.
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { chromium } from "playwright-core";
import { sitePolicy } from "../../../scripts/csp.mjs";
import { Encoder, decodeEvents } from "./encode.mjs";

const web = new URL("../../../web/", import.meta.url);
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const origin = "http://four-fifths.test/";

export const launch = () => chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--no-first-run"],
});

// Without the program: only what makes elements of trees.
function answer(route) {
    const name = new URL(route.request().url()).pathname.slice(1) || "index.html";
    if (name === "test_page.js") return route.fulfill({ contentType: "text/javascript", body: starter });
    let body;
    try {
        body = readFileSync(new URL(name, web), "utf8");
    } catch {
        return route.fulfill({ status: 404, body: "" });
    }
    if (name === "index.html") {
        body = body.replace('<script src="fourfifths.js" defer></script>\n', "").replace("start.js", "test_page.js");
    }
    route.fulfill({ contentType: types[extname(name)] + "; charset=utf-8", body,
        headers: { "content-security-policy": sitePolicy } });
}

const starter = `"use strict";
window.sent = [];
window.canvases = [];
window.page = FourFifthsDom.create(document.getElementById("app"), bytes => window.sent.push([...bytes]),
    { canvas: (key, canvas, width, height) => window.canvases.push([key, canvas !== null, width, height]) });
`;

export class DomPage {
    encoder = new Encoder();
    problems = [];

    static async open(browser, options = {}) {
        const own = new DomPage();
        own.context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
        own.page = await own.context.newPage();
        own.page.on("pageerror", error => own.problems.push(String(error)));
        own.page.on("console", message => {
            if (message.type() === "error") own.problems.push(message.text());
        });
        await own.page.route(origin + "**", answer);
        await own.page.goto(origin);
        return own;
    }

    async show(tree, options) {
        const bytes = this.encoder.encode(tree, options);
        await this.page.evaluate(array => window.page.apply(Uint8Array.from(array)), bytes);
    }

    /** What was sent since the last call. */
    async events() {
        const sent = await this.page.evaluate(() => window.sent.splice(0));
        return sent.flatMap(decodeEvents);
    }

    /** The id, class or tag of what has focus, and its words. */
    focused() {
        return this.page.evaluate(() => {
            const at = document.activeElement;
            return at === document.body ? "body" : (at.labels?.[0] ?? at).textContent.trim();
        });
    }

    async close() {
        await this.context.close();
    }
}

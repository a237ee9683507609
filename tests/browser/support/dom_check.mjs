// What every test of dom.js by itself begins with: a page of its own in one browser, and the trees that they show.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DomPage, launch } from "./dom_page.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/// A page for one test; nothing it does may end in an error.
export function check(name, act, options) {
    test(name, async () => {
        const own = await DomPage.open(browser, options);
        try {
            await act(own, own.page);
            assert.deepEqual(own.problems, []);
        } finally {
            await own.close();
        }
    });
}

export const heading = { key: 2, role: "heading", level: 1, name: "Today" };
export const button = (key, name, more = {}) => ({ key, role: "button", name, ...more });
export const main = (...children) => [{ key: 1, role: "main", children: [heading, ...children] }];
export const field = (value, revision, more = {}) => ({ key: 5, role: "text_field", name: "What did you do?", value,
    revision, ...more });

export const nextFrame = page => page.evaluate(() =>
    new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

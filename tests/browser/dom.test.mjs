// dom.js by itself: what it makes of trees, at every width, and what it leaves alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { button, check, field, main } from "./support/dom_check.mjs";
import { roles } from "./support/encode.mjs";
import { today } from "./support/today_tree.mjs";

check("the table of roles has the roles of the tree, in their order", async (own, page) => {
    const known = await page.evaluate(() => FourFifthsDom.roles.map(row => row.name));
    assert.deepEqual(known, roles);
});

check("an unknown role is refused", async (own, page) => {
    const message = await page.evaluate(() => {
        const bytes = [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 200, 0, 0, 0, 0, 0, 0, 0, 0];
        try { window.page.apply(Uint8Array.from(bytes)); } catch (error) { return error.message; }
        return "accepted";
    });
    assert.match(message, /no such role/);
});

check("a whole screen is native elements with names, as a person finds them", async (own, page) => {
    await own.show(today(), { title: "Today – Four Fifths" });
    assert.equal(await page.title(), "Today – Four Fifths");
    for (const [role, name] of [["banner", ""], ["navigation", "Main"], ["main", ""], ["region", "So far today"],
        ["heading", "Thursday 19 November"], ["textbox", "What did you do?"], ["button", "Add"], ["table", "Entries"],
        ["columnheader", "Min"], ["rowheader", "09:30"], ["checkbox", "Seen alone"], ["radio", "At school"],
        ["combobox", "Kind of work"], ["group", "Where"], ["progressbar", "Reading"], ["button", "Earlier day"],
        ["button", "Choose a calendar file"], ["button", "10:45 to 11:10, Travel"], ["link", "14 Oct visit"]]) {
        const found = await page.getByRole(role, name ? { name, exact: true } : {}).count();
        assert.equal(found, 1, `${role} "${name}": ${found}`);
    }
    const start = page.getByLabel("Start", { exact: true });
    assert.equal(await start.getAttribute("aria-invalid"), "true");
    assert.equal(await start.evaluate(e => document.getElementById(e.getAttribute("aria-describedby")).textContent),
        "Start comes after the end");
    assert.equal(await page.getByRole("link", { name: "Today" }).getAttribute("aria-current"), "page");
});

for (const colorScheme of ["light", "dark"]) {
    check(`axe finds nothing wrong and nothing unclear: ${colorScheme}`, async (own, page) => {
        await own.show(today());
        const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
        await page.evaluate(readFileSync(axe, "utf8"));
        const result = await page.evaluate(() => axe.run(document, { runOnly: { type: "tag",
            values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } }));
        const told = list => list.map(rule => `${rule.id}: ${rule.nodes.map(node => node.target).join(" ")}`);
        assert.deepEqual(told(result.violations), []);
        assert.deepEqual(told(result.incomplete), []);
        const contrast = result.passes.find(rule => rule.id === "color-contrast");
        assert.ok(contrast.nodes.length > 60, `only ${contrast.nodes.length} texts were looked at`);
    }, { colorScheme });
}

for (const width of [1366, 1093, 768, 360, 320]) {
    check(`nothing is cut off at ${width} pixels, and targets are large enough`, async (own, page) => {
        await own.show(today());
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.equal(wide, 0);
        const small = await page.evaluate(() => [...document.querySelectorAll("button, select, input")]
            .filter(e => !e.matches(".role-canvas_item, [type=file]"))
            .map(e => [e.textContent || e.type, e.getBoundingClientRect()])
            .filter(([, box]) => box.width < 24 || box.height < 24).map(([name]) => name));
        assert.deepEqual(small, []);
    }, { viewport: { width, height: 700 } });
}

// Others on the page.

check("translated words and foreign elements survive 200 random changes, and the words come out right", async own => {
    const { page } = own;
    let seed = 3;
    const random = limit => (seed = (seed * 1103515245 + 12345) % 2147483648) % limit;
    const tree = () => main({ key: 20, role: "list", children: Array.from({ length: 8 }, (_, n) => n)
        .filter(() => random(4) > 0).map(n => ({ key: 100 + n, role: "list_item", name: `Line ${n}, ${random(5)}`,
            children: random(2) ? [{ key: 200 + n, role: "text", name: `note ${random(9)}` }] : [] })) },
    { key: 30, role: "paragraph", name: `Count ${random(9)}` }, field("x", 1, { description: `Hint ${random(3)}` }));
    await own.show(tree());
    for (let i = 0; i < 200; ++i) {
        await page.evaluate(i => {
            const all = [...document.querySelectorAll("#app *")];
            const victim = all[(i * 7919) % all.length];
            for (const node of [...victim.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)) {
                const font = document.createElement("font");
                font.textContent = node.data;
                node.replaceWith(font);
            }
            if (!victim.matches("input") && i % 3 === 0) victim.append(document.createElement("x-extension"));
            if (i % 5 === 0 && victim.parentNode) victim.before(document.createElement("x-extension"));
        }, i);
        const now = tree();
        await own.show(now);
        const wanted = now[0].children[1].children.map(item => [item.name, ...item.children.map(c => c.name)].join(""));
        assert.deepEqual(await page.locator("#app li").allTextContents(), wanted, `after change ${i}`);
    }
});

check("words are set as words, never as markup", async (own, page) => {
    const name = "<img src=x onerror=alert(1)>&amp;";
    await own.show(main({ key: 5, role: "paragraph", name }, button(6, name), { key: 7, role: "list_item", name,
        children: [{ key: 8, role: "text", name }] }));
    assert.equal(await page.locator("img").count(), 0);
    assert.equal(await page.locator("main p").textContent(), name);
});

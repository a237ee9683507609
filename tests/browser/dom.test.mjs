// dom.js by itself: what it makes of trees, what it does with focus, text and pointers, and what it leaves alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { DomPage, launch } from "./support/dom_page.mjs";
import { roles } from "./support/encode.mjs";
import { today } from "./support/today_tree.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

// A page for one test; nothing it does may end in an error.
function check(name, act, options) {
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

const heading = { key: 2, role: "heading", level: 1, name: "Today" };
const button = (key, name, more = {}) => ({ key, role: "button", name, ...more });
const main = (...children) => [{ key: 1, role: "main", children: [heading, ...children] }];
const field = (value, revision, more = {}) => ({ key: 5, role: "text_field", name: "What did you do?", value, revision,
    ...more });

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

// Focus.

check("the focused element is never moved while others move around it", async (own, page) => {
    const names = ["A", "B", "C", "D", "E"];
    const buttons = order => main(...order.map(name => button(10 + names.indexOf(name), name)));
    await own.show(buttons(names));
    await page.getByRole("button", { name: "C" }).focus();
    await page.evaluate(() => {
        window.blurs = 0;
        document.activeElement.addEventListener("blur", () => ++window.blurs);
    });
    for (const order of ["EDCBA", "CABDE", "ABDEC", "ECA", "ABCDE", "BCA"]) {
        await own.show(buttons([...order]));
        assert.equal(await page.locator("main > button").allTextContents().then(all => all.join("")), order);
        assert.equal(await own.focused(), "C");
    }
    assert.equal(await page.evaluate(() => window.blurs), 0);
});

check("when the focused control goes, the next one has focus, then the one before, then the heading", async own => {
    await own.show(main(button(10, "A"), button(11, "B"), button(12, "C")));
    await own.page.getByRole("button", { name: "B" }).focus();
    await own.show(main(button(10, "A"), button(12, "C")));
    assert.equal(await own.focused(), "C");
    await own.show(main(button(10, "A")));
    assert.equal(await own.focused(), "A");
    await own.show(main());
    assert.equal(await own.focused(), "Today");
    await own.show([{ key: 50, role: "main", children: [{ key: 51, role: "heading", level: 1, name: "People" }] }]);
    assert.equal(await own.focused(), "People");
});

check("a declared place to return to comes first", async own => {
    await own.show(main(button(10, "A"), button(11, "B", { focusBack: 10 }), button(12, "C")));
    await own.page.getByRole("button", { name: "B" }).focus();
    await own.show(main(button(10, "A"), button(12, "C")));
    assert.equal(await own.focused(), "A");
});

check("focus is where the frame asks for it, once", async own => {
    await own.show(main(button(10, "A"), field("", 1)), { focus: 5 });
    assert.equal(await own.focused(), "What did you do?");
    await own.page.getByRole("button", { name: "A" }).focus();
    await own.show(main(button(10, "A"), field("", 1), button(11, "B")));
    assert.equal(await own.focused(), "A");
    await own.show(main(button(10, "A")), { focus: 2 });
    assert.equal(await own.focused(), "Today");
});

check("a field that becomes disabled while focused hands focus on", async own => {
    await own.show(main(field("", 1), button(11, "B")));
    await own.page.getByLabel("What did you do?").focus();
    await own.show(main(field("", 1, { state: "disabled" }), button(11, "B")));
    assert.equal(await own.focused(), "B");
});

check("200 random changes never leave focus on the body", async (own, page) => {
    let seed = 7;
    const random = limit => (seed = (seed * 1103515245 + 12345) % 2147483648) % limit;
    for (let i = 0; i < 200; ++i) {
        const shown = Array.from({ length: 12 }, (_, n) => n).filter(() => random(3) > 0);
        const rows = shown.map(n => ({ key: 100 + n, role: "list_item",
            children: [button(200 + n, `Open ${n}`), ...(random(2) ? [button(300 + n, `Remove ${n}`)] : [])] }));
        if (random(4) === 0) rows.reverse();
        const screen = 1000 * random(3);
        await own.show([{ key: 1 + screen, role: "main", children: [
            { key: 2 + screen, role: "heading", level: 1, name: `Screen ${screen}` },
            { key: 3 + screen, role: "list", children: screen ? [] : rows }, button(4 + screen, "Last")] }]);
        if (i > 0) assert.notEqual(await own.focused(), "body", `after change ${i}`);
        const buttons = page.locator("button");
        if (random(2) || i === 0) await buttons.nth(random(await buttons.count())).focus();
    }
});

// Texts.

check("typing is reported and never written back; undo still works", async (own, page) => {
    await own.show(main(field("", 1)));
    const input = page.getByLabel("What did you do?");
    await input.pressSequentially("home");
    const events = await own.events();
    assert.deepEqual(events.map(e => [e.kind, e.text, e.revision]), [["input", "h", 1], ["input", "ho", 1],
        ["input", "hom", 1], ["input", "home", 1]]);
    assert.deepEqual(events.at(-1).selection, [4, 4]);
    await own.show(main(field("", 1, { description: "Time, kind of work, who" }), button(9, "Add")));
    assert.equal(await input.inputValue(), "home");
    await page.keyboard.press("Control+z");
    assert.notEqual(await input.inputValue(), "home");
});

check("a new revision writes the screen's text, in a focused field too", async (own, page) => {
    await own.show(main(field("", 1)));
    const input = page.getByLabel("What did you do?");
    await input.pressSequentially("home visit");
    await own.show(main(field("", 2)));
    assert.equal(await input.inputValue(), "");
    await input.pressSequentially("x");
    assert.equal((await own.events()).at(-1).revision, 2);
});

check("a composition is not disturbed, and its text comes with the newest revision", async (own, page) => {
    await own.show(main(field("", 1)));
    const input = page.getByLabel("What did you do?");
    await input.focus();
    const session = await own.context.newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
    await own.show(main(field("something else", 2), button(9, "Add")));
    assert.equal(await input.inputValue(), "に");
    await session.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
    assert.equal((await own.events()).at(-1).composing, true);
    await session.send("Input.insertText", { text: "日本" });
    assert.equal(await input.inputValue(), "日本");
    const last = (await own.events()).at(-1);
    assert.deepEqual([last.kind, last.text, last.composing, last.revision], ["input", "日本", false, 2]);
});

check("a passphrase that is shown keeps its text, its place and the focus beside it", async (own, page) => {
    const screen = (role, state) => main({ key: 5, role, name: "Passphrase", value: "otter window", revision: 1 },
        { key: 6, role: "checkbox", name: "Show it", state }, button(7, "Go on"));
    await own.show(screen("password_field", ""));
    await page.getByLabel("Show it").click();
    await own.show(screen("text_field", "checked"));
    assert.equal(await own.focused(), "Show it");
    assert.equal(await page.getByLabel("Passphrase").inputValue(), "otter window");
    assert.equal(await page.getByLabel("Passphrase").getAttribute("type"), "text");
    assert.deepEqual(await page.locator("main > *").evaluateAll(all => all.map(e => e.className.split(" ")[0])),
        ["role-heading", "field", "field", "role-button"]);
});

check("a heading that changes its level still names its section", async (own, page) => {
    const screen = level => main({ key: 20, role: "section", name: "Day", labelledBy: 21,
        children: [{ key: 21, role: "heading", level, name: "Day" }, button(22, "A")] });
    await own.show(screen(2));
    await own.show(screen(3));
    assert.equal(await page.getByRole("region", { name: "Day" }).count(), 1);
    assert.equal(await page.locator("section > :first-child").evaluate(e => e.tagName), "H3");
});

check("choices report their value; what the screen turns down is set back", async (own, page) => {
    const screen = (state, revision) => main({ key: 5, role: "checkbox", name: "Seen", state, revision },
        { key: 6, role: "select", name: "Kind", value: "D1", revision: 1,
            options: [["D1", "Visit"], ["T1", "Travel"]] },
        { key: 7, role: "radio_group", name: "Where", children: [{ key: 8, role: "radio", name: "Home", value: "home" },
            { key: 9, role: "radio", name: "School", value: "school" }] });
    await own.show(screen("", 1));
    await page.getByLabel("Seen").click();
    await page.getByLabel("Kind").selectOption("T1");
    await page.getByLabel("School").click();
    const events = await own.events();
    assert.deepEqual(events.map(e => [e.kind, e.key, e.text]),
        [["change", 5, "true"], ["change", 6, "T1"], ["change", 9, "school"]]);
    await own.show(screen("", 2));
    assert.equal(await page.getByLabel("Seen").isChecked(), false);
});

check("a button acts once by mouse, Enter, Space and click(), and not at all when disabled", async (own, page) => {
    await own.show(main(button(10, "Add"), button(11, "Undo", { state: "disabled" })));
    const add = page.getByRole("button", { name: "Add" });
    await add.click();
    await add.press("Enter");
    await add.press("Space");
    await add.evaluate(element => element.click());
    assert.deepEqual((await own.events()).map(e => [e.kind, e.key]), Array(4).fill(["click", 10]));
    await page.getByRole("button", { name: "Undo" }).click({ force: true });
    await page.getByRole("button", { name: "Undo" }).press("Enter");
    assert.deepEqual(await own.events(), []);
});

check("Enter in a field presses its form's default button", async (own, page) => {
    await own.show(main({ key: 20, role: "form", children: [field("", 1), button(10, "Add", { state: "submits" })] }));
    await page.getByLabel("What did you do?").press("Enter");
    assert.deepEqual((await own.events()).filter(e => e.kind === "click").map(e => e.key), [10]);
    assert.equal(new URL(page.url()).pathname, "/");
});

check("files are handed over whole, chosen or dropped", async (own, page) => {
    const picker = { key: 5, role: "file_picker", name: "Calendar file", placeholder: ".ics", state: "multiple" };
    await own.show(main(picker));
    await page.getByLabel("Calendar file").setInputFiles([
        { name: "a.ics", mimeType: "text/calendar", buffer: Buffer.from("BEGIN") },
        { name: "b.ics", mimeType: "text/calendar", buffer: Buffer.from([0, 255]) }]);
    await page.waitForFunction(() => window.sent.length === 2);
    const chosen = await own.events();
    assert.deepEqual(chosen.map(e => [e.kind, e.key, e.text, [...e.bytes].length]),
        [["file", 5, "a.ics", 5], ["file", 5, "b.ics", 2]]);
    const prevented = await page.locator(".role-file_picker").evaluate(element => {
        const data = new DataTransfer();
        data.items.add(new File(["dropped"], "c.ics"));
        const drop = type => !element.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true,
            cancelable: true }));
        return [drop("dragover"), drop("drop")];
    });
    assert.deepEqual(prevented, [true, true]);
    await page.waitForFunction(() => window.sent.length === 1);
    assert.equal((await own.events())[0].text, "c.ics");
});

// Dialogs and messages.

const dialog = { key: 30, role: "dialog", name: "Delete?", labelledBy: 31, state: "open", children: [
    { key: 31, role: "heading", level: 2, name: "Delete?" }, button(32, "Delete it"), button(33, "Keep it")] };

check("a dialog is modal, Escape closes it, and focus returns to what opened it", async (own, page) => {
    await own.show(main(button(10, "A"), button(11, "B")));
    await page.getByRole("button", { name: "B" }).click();
    await own.events();
    await own.show([...main(button(10, "A"), button(11, "B")), dialog]);
    assert.equal(await page.getByRole("dialog", { name: "Delete?" }).count(), 1);
    assert.equal(await own.focused(), "Delete it");
    assert.ok(await page.evaluate(() => document.querySelector("dialog").matches(":modal")));
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => window.sent.length > 0);
    assert.deepEqual((await own.events()).map(e => [e.kind, e.key, e.text]), [["toggle", 30, "closed"]]);
    await own.show(main(button(10, "A"), button(11, "B")));
    assert.equal(await own.focused(), "B");
    await own.show([...main(button(10, "A"), button(11, "B")), dialog]);
    await own.show(main(button(10, "A"), button(11, "B")));
    assert.equal(await own.focused(), "B");
    assert.deepEqual(await own.events(), []);
});

check("when a dialog and what opened it go together, focus is on a neighbour", async (own, page) => {
    await own.show(main(button(10, "A"), button(11, "B"), button(12, "C")));
    await page.getByRole("button", { name: "B" }).focus();
    await own.show([...main(button(10, "A"), button(11, "B"), button(12, "C")), dialog]);
    await own.show(main(button(10, "A"), button(12, "C")));
    assert.notEqual(await own.focused(), "body");
});

check("a dialog the screen keeps is shown again", async (own, page) => {
    await own.show([...main(), dialog]);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => window.sent.length > 0);
    await page.waitForFunction(() => document.querySelector("dialog").open);
});

check("a disclosure reports what the person did, and follows the screen", async (own, page) => {
    const details = state => main({ key: 5, role: "details", name: "More", state,
        children: [{ key: 6, role: "paragraph", name: "Inside" }] });
    await own.show(details(""));
    await page.getByText("More").click();
    await page.waitForFunction(() => window.sent.length > 0);
    assert.deepEqual((await own.events()).map(e => [e.kind, e.key, e.text]), [["toggle", 5, "open"]]);
    await own.show(details("open"));
    assert.deepEqual(await own.events(), []);
    await own.show(details(""));
    assert.equal(await page.getByText("Inside").isVisible(), false);
});

const nextFrame = page => page.evaluate(() =>
    new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

async function watchRegions(page) {
    await page.evaluate(() => {
        window.said = [];
        const watch = () => document.querySelectorAll(".said:not([data-watched])").forEach(region => {
            region.dataset.watched = "";
            new MutationObserver(() => {
                if (region.textContent) window.said.push([region.getAttribute("role"), region.textContent]);
            }).observe(region, { childList: true });
        });
        watch();
        window.watchRegions = watch;
    });
}

check("messages of one action become one, and the same message can be said again", async (own, page) => {
    await own.show(main());
    await watchRegions(page);
    await own.show(main(), { say: [["Entry added", false]] });
    await own.show(main(), { say: [["Saved", false], ["Saved", false]] });
    await page.waitForFunction(() => window.said.length === 1);
    await own.show(main(), { say: [["Entry added. Saved", false]] });
    await own.show(main(), { say: [["Could not save", true]] });
    await page.waitForFunction(() => window.said.length >= 3);
    assert.deepEqual(await page.evaluate(() => window.said), [["status", "Entry added. Saved"],
        ["status", "Entry added. Saved"], ["alert", "Could not save"]]);
});

check("while a dialog is open, messages are said inside it", async (own, page) => {
    await own.show([...main(), dialog]);
    await watchRegions(page);
    await own.show([...main(), dialog], { say: [["Checked", false]] });
    await page.locator("dialog .said[role=status]", { hasText: /^Checked$/ }).waitFor({ state: "attached" });
});

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

// Canvases.

const canvas = (...items) => main({ key: 40, role: "time_canvas", name: "Day", rect: [0, 0, 0, 300],
    children: items.map(([key, y, state]) => ({ key, role: "canvas_item", name: `Item ${key}`, tone: 1,
        rect: [60, y, 200, 40], state })) });
const three = () => canvas([41, 0], [42, 50], [43, 100]);

check("a canvas tells its size and its painter, and lets go of it", async (own, page) => {
    await own.show(three());
    await page.waitForFunction(() => window.canvases.length === 1);
    const [key, attached, width, height] = await page.evaluate(() => window.canvases[0]);
    assert.deepEqual([BigInt(key), attached, height], [40n, true, 300]);
    const size = (await own.events()).find(e => e.kind === "resize");
    assert.deepEqual([size.key, size.x, size.y], [40, width, 300]);
    const box = await page.getByRole("button", { name: "Item 42" }).boundingBox();
    const around = await page.locator(".role-time_canvas").boundingBox();
    assert.deepEqual([box.x - around.x, box.y - around.y, box.width, box.height], [60, 50, 200, 40]);
    await own.show(main());
    assert.deepEqual(await page.evaluate(() => window.canvases.at(-1)), [key, false, 0, 0]);
});

check("a press without movement is a click, a drag is not", async (own, page) => {
    await own.show(three());
    await page.waitForFunction(() => window.sent.length > 0);
    await own.events();
    const box = await page.getByRole("button", { name: "Item 42" }).boundingBox();
    await page.mouse.move(box.x + 20, box.y + 20);
    await nextFrame(page); // what the mere coming of the mouse sends
    await own.events();
    await page.mouse.down();
    await page.mouse.move(box.x + 22, box.y + 21);
    await page.mouse.up();
    assert.deepEqual((await own.events()).map(e => e.kind), ["pointer_down", "pointer_up", "click"]);
    await page.mouse.down();
    await page.mouse.move(box.x + 20, box.y + 60, { steps: 4 });
    await page.mouse.up();
    const dragged = await own.events();
    assert.deepEqual([...new Set(dragged.map(e => e.kind))], ["pointer_down", "pointer_move", "pointer_up"]);
    assert.equal(dragged.at(-1).y - 50, 60);
    await page.mouse.click(box.x + 20, box.y + 20);
    assert.equal((await own.events()).at(-1).kind, "click");
});

check("arrows go through the items, one is in the Tab order, other keys are the screen's", async (own, page) => {
    const around = [button(10, "Before"), ...three()[0].children, button(11, "After")];
    await own.show([{ key: 1, role: "main", children: around }]);
    await own.events();
    await page.getByRole("button", { name: "Before" }).focus();
    await page.keyboard.press("Tab");
    assert.equal(await own.focused(), "Item 41");
    await page.keyboard.press("ArrowDown");
    assert.equal(await own.focused(), "Item 42");
    await page.keyboard.press("End");
    assert.equal(await own.focused(), "Item 43");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Delete");
    const keys = (await own.events()).filter(e => e.kind === "key_down").map(e => [e.key, e.text]);
    assert.deepEqual(keys, [[43, "Shift+ArrowDown"], [43, "Delete"]]);
    await page.keyboard.press("Tab");
    assert.equal(await own.focused(), "After");
    await page.keyboard.press("Shift+Tab");
    assert.equal(await own.focused(), "Item 43");
});

check("nothing is prevented that is the browser's own", async (own, page) => {
    await own.show(today());
    const prevented = await page.evaluate(() => {
        const found = [];
        for (const element of document.querySelectorAll("#app *")) {
            for (const key of ["Tab", "Escape", "Backspace", "F5", "F6", "a", "+", "PageDown"]) {
                const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
                if (!element.dispatchEvent(event)) found.push(element.tagName + " " + key);
            }
            const wheel = new WheelEvent("wheel", { deltaY: 50, ctrlKey: true, bubbles: true, cancelable: true });
            if (!element.dispatchEvent(wheel)) found.push(element.tagName + " wheel");
        }
        return found;
    });
    assert.deepEqual(prevented, []);
});

check("under forced colours the canvas is gone and the items have edges", async (own, page) => {
    await own.show(today());
    assert.equal(await page.locator("canvas").isVisible(), false);
    assert.equal(await page.getByRole("button", { name: "10:45 to 11:10, Travel" })
        .evaluate(element => getComputedStyle(element).borderTopStyle), "solid");
}, { forcedColors: "active" });

check("focus is visible on every control: pixels around it change", async (own, page) => {
    await own.show(today());
    await nextFrame(page);
    const targets = page.locator("a, button:not(.role-canvas_item), input:not([type=file]), select, textarea, summary");
    for (const i of [0, 2, 5, 12, 16, 20, 24]) {
        const target = targets.nth(i);
        await target.scrollIntoViewIfNeeded();
        const box = await target.boundingBox();
        const clip = { x: Math.max(0, box.x - 8), y: Math.max(0, box.y - 8), width: box.width + 16,
            height: box.height + 16 };
        await page.mouse.move(0, 0);
        const plain = await page.screenshot({ clip });
        await target.focus();
        assert.notDeepEqual(await page.screenshot({ clip }), plain);
        await page.locator("h1").evaluate(element => { element.tabIndex = -1; element.focus(); });
    }
});

// dom.js by itself: what is typed, composed, pasted, chosen and dropped.
import assert from "node:assert/strict";
import { button, check, field, main } from "./support/dom_check.mjs";

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

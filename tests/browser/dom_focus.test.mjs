// dom.js by itself: the focus stays where a person put it, or goes to the best place left.
import assert from "node:assert/strict";
import { button, check, field, main } from "./support/dom_check.mjs";

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

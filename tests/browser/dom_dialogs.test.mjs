// dom.js by itself: dialogs, and what is said to screen readers.
import assert from "node:assert/strict";
import { button, check, main } from "./support/dom_check.mjs";

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

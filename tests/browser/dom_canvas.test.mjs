// dom.js by itself: canvases, what lies over them, and pointers.
import assert from "node:assert/strict";
import { button, check, main, nextFrame } from "./support/dom_check.mjs";
import { today } from "./support/today_tree.mjs";

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

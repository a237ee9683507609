// Time canvases: a painted shape, real buttons over its items. A click without movement stays a click; beyond four
// pixels it is a drag and no click follows. Arrows go to the earlier and later item, one item is in the Tab order.
// Pages and pointers stay the browser's own: nothing here stops scrolling or zooming.
"use strict";
var FourFifthsDom = FourFifthsDom || {};

(function (dom) {
    const drag_starts_at = 4;
    const roving = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

    dom.placeItem = function (part) {
        const rect = part.rect || { x: 0, y: 0, width: 0, height: 0 };
        const style = part.element.style;
        style.left = rect.x + "px";
        style.top = rect.y + "px";
        style.width = rect.width + "px";
        style.height = rect.height + "px";
        // Whole lines only, in the reader's text size; where there is but one, the times are left to the hours beside.
        const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
        const lines = Math.max(1, Math.floor((rect.height - 4) / (1.14 * rem)));
        style.setProperty("--lines", lines);
        part.element.classList.toggle("is-low", lines < 2);
        part.element.classList.toggle("is-small", rect.height < 1.2 * rem);
        part.element.classList.toggle("is-tiny", rect.height < 0.8 * rem);
    };

    const itemsOf = (page, canvas) => canvas.children.map(key => page.parts.get(key)).filter(Boolean);

    /** One item is in the Tab order: where the person was last, or the selected one, or the first. */
    dom.rove = function (page, canvas) {
        const items = itemsOf(page, canvas);
        const selected = items.find(item => item.state & dom.states.selected);
        const chosen = items.find(item => item.key === canvas.lastItem) || selected || items[0];
        for (const item of items) {
            dom.setAttribute(item, item.element, "tabindex", item === chosen ? "0" : "-1");
        }
    };

    function moveFocus(page, canvas, item, key) {
        const items = itemsOf(page, canvas);
        const at = items.indexOf(item);
        const to = key === "Home" ? 0 : key === "End" ? items.length - 1 : at + roving[key];
        if (!items[to]) return;
        canvas.lastItem = items[to].key;
        dom.rove(page, canvas);
        items[to].element.focus();
    }

    /** Keys on an item: the plain arrows are answered here, the rest is for the screen. */
    dom.itemKey = function (page, item, event) {
        const canvas = page.parts.get(item.parent);
        if (!canvas || event.altKey || event.metaKey) return;
        const arrow = event.key in roving;
        const plain = !event.shiftKey && !event.ctrlKey;
        if (plain && (arrow || event.key === "Home" || event.key === "End")) {
            event.preventDefault();
            return moveFocus(page, canvas, item, event.key);
        }
        if (!arrow && event.key !== "Delete") return;
        event.preventDefault();
        const modifiers = (event.ctrlKey ? "Control+" : "") + (event.shiftKey ? "Shift+" : "");
        page.send([{ kind: "key_down", key: item.key, text: modifiers + event.key }]);
    };

    function pointerPlace(part, event) {
        const box = part.element.getBoundingClientRect();
        return { key: part.key, x: event.clientX - box.left, y: event.clientY - box.top };
    }

    /** Listens on the box of a new canvas, and tells the painter about it. */
    dom.startCanvas = function (page, part) {
        const box = part.element;
        let pressed = null, dragging = false, swallow = false, waiting = null;

        function flush() {
            if (!waiting) return;
            cancelAnimationFrame(waiting.request);
            const move = waiting.event;
            waiting = null;
            page.send([move]);
        }
        function sendAfterMoves(kind, event) {
            flush();
            page.send([{ kind, ...pointerPlace(part, event) }]);
        }
        function cancel(event) {
            pressed = null;
            dragging = false;
            sendAfterMoves("pointer_cancel", event);
        }
        box.addEventListener("pointerdown", event => {
            swallow = false;
            if (event.button !== 0 || !event.isPrimary) return;
            pressed = { x: event.clientX, y: event.clientY };
            dragging = false;
            sendAfterMoves("pointer_down", event);
        });
        box.addEventListener("pointermove", event => {
            if (!pressed || !event.isPrimary) return;
            if (event.buttons === 0) return cancel(event); // let go where nobody heard of it
            const far = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > drag_starts_at;
            if (far && !dragging) {
                dragging = true;
                box.setPointerCapture(event.pointerId);
            }
            if (!dragging) return;
            const move = { kind: "pointer_move", ...pointerPlace(part, event) };
            if (waiting) waiting.event = move;
            else waiting = { event: move, request: requestAnimationFrame(flush) };
        });
        box.addEventListener("pointerup", event => {
            if (!pressed || !event.isPrimary) return;
            swallow = dragging;
            pressed = null;
            dragging = false;
            sendAfterMoves("pointer_up", event);
            if (swallow) setTimeout(() => { swallow = false; }, 50);
        });
        box.addEventListener("pointercancel", event => { if (pressed) cancel(event); });
        box.addEventListener("click", event => {
            if (!swallow) return;
            swallow = false;
            event.stopPropagation();
            event.preventDefault();
        }, true);
        part.observer = new ResizeObserver(() => resized(page, part));
        part.observer.observe(box);
    };

    function resized(page, part) {
        const width = part.element.clientWidth, height = part.element.clientHeight;
        if (width === 0 || (part.width === width && part.height === height)) return;
        part.width = width;
        part.height = height;
        page.hooks.canvas("0x" + part.key, part.canvas, width, height);
        page.send([{ kind: "resize", key: part.key, x: width, y: height }]);
    }

    dom.endCanvas = function (page, part) {
        part.observer.disconnect();
        page.hooks.canvas("0x" + part.key, null, 0, 0);
    };
})(FourFifthsDom);

// Where focus is and goes, dialogs, and what is said to screen readers. document.activeElement is the truth; focus is
// never taken away, and when its element goes it moves to the declared place, the next control, or the page's heading.
"use strict";
var FourFifthsDom = FourFifthsDom || {};

(function (dom) {
    const say_after_ms = 500;

    const usable = element => element.isConnected && !element.disabled && element.getClientRects().length > 0;

    /** The control of a part; of a region, its first; of a text, itself, focusable but not in the Tab order. */
    function targetOf(part) {
        if (part.control) return part.control;
        if (part.row.name === "heading" || part.row.name === "main") {
            part.element.tabIndex = -1;
            return part.element;
        }
        const inside = [...part.element.querySelectorAll(dom.focusable)].find(usable);
        if (inside) return inside;
        part.element.tabIndex = -1;
        return part.element;
    }

    dom.focusPart = function (part) {
        const target = targetOf(part);
        if (document.activeElement !== target) target.focus();
        return document.activeElement === target;
    };

    /** The part that an element belongs to. */
    dom.partAround = function (page, element) {
        for (let at = element; at && at !== page.root; at = at.parentElement) {
            const part = dom.partOf.get(at);
            if (part && page.parts.get(part.key) === part) return part;
        }
        return null;
    };

    // In the order to try: what was declared, what follows within the part that stays, what comes before.
    function candidates(page, from, goes) {
        const part = dom.partAround(page, from);
        const declared = [];
        let stays = part;
        while (stays && (stays === part || goes(stays))) {
            if (stays.focusBack) declared.push(stays.focusBack);
            if (stays.opener) declared.push(stays.opener);
            stays = page.parts.get(stays.parent);
        }
        const within = stays && stays.element.closest("main, dialog");
        const controls = within ? [...stays.element.querySelectorAll(dom.focusable)] : [];
        const follows = element => from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
        return { declared, controls: [...controls.filter(follows), ...controls.filter(c => !follows(c)).reverse()] };
    }

    /** Before parts go: remembers where focus can go from the element that has it. */
    dom.rememberFocus = function (page, goes) {
        const from = document.activeElement;
        if (!from || from === document.body || !page.root.contains(from)) return null;
        return { from, ...candidates(page, from, goes) };
    };

    const isLost = () => {
        const at = document.activeElement;
        return !at || at === document.body || at === document.documentElement || at.disabled || !at.isConnected;
    };

    /** After the reconcile: if focus was somewhere and is nowhere now, it goes to the best place left. */
    dom.repairFocus = function (page, memory) {
        if (!memory || !isLost()) return;
        const open = [...page.root.querySelectorAll("dialog[open]")].pop();
        const reachable = element => usable(element) && (!open || open.contains(element));
        for (const key of memory.declared) {
            const part = page.parts.get(key);
            if (part && reachable(part.element) && dom.focusPart(part)) return;
        }
        for (const control of memory.controls) {
            if (!reachable(control)) continue;
            control.focus();
            if (!isLost()) return;
        }
        const last = (open || page.root).querySelector("h1, h2") || page.root;
        last.tabIndex = -1;
        last.focus();
    };

    // Dialogs.

    /** Shows a dialog that is in the tree; the element that had focus is where it returns to. */
    dom.showDialog = function (page, part) {
        if (part.element.open || !part.element.isConnected) return;
        const opener = dom.partAround(page, document.activeElement);
        if (opener && !part.opener) part.opener = opener.key;
        part.closing = false;
        part.element.showModal();
        if (!part.regions) part.regions = dom.makeRegions(part.element);
    };

    /** The browser closed it, by Escape: the screen hears of it once, and if it wants it open, it opens again. */
    dom.dialogClosed = function (page, part) {
        if (part.closing) return;
        page.send([{ kind: "toggle", key: part.key, text: "closed" }]);
        setTimeout(() => {
            if (page.parts.get(part.key) === part) dom.showDialog(page, part);
        }, 200);
    };

    dom.closeDialog = function (part) {
        part.closing = true;
        if (part.element.open) part.element.close();
    };

    // What is said.

    dom.makeRegions = function (parent) {
        const make = (role, live) => {
            const region = document.createElement("div");
            region.className = "said";
            region.setAttribute("role", role);
            region.setAttribute("aria-live", live);
            parent.append(region);
            return region;
        };
        return { polite: make("status", "polite"), assertive: make("alert", "assertive") };
    };

    /** Messages within half a second become one; the same message twice is said once. */
    dom.say = function (page, { text, assertive }) {
        const kind = assertive ? "assertive" : "polite";
        const queue = page.sayings[kind];
        if (!queue.texts.includes(text)) queue.texts.push(text);
        if (queue.timer) return;
        for (const regions of allRegions(page)) regions[kind].textContent = "";
        queue.timer = setTimeout(() => {
            currentRegions(page)[kind].textContent = queue.texts.join(". ").replace(/([.!?])\. /g, "$1 ");
            queue.texts = [];
            queue.timer = 0;
        }, say_after_ms);
    };

    const openDialogs = page => [...page.dialogs].filter(part => part.element.open && part.regions);
    const allRegions = page => [page.regions, ...openDialogs(page).map(part => part.regions)];
    const currentRegions = page => allRegions(page).pop();
})(FourFifthsDom);

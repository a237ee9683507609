// The tree of the C++ core as a real page. FourFifthsDom.create(root, sendEvents, hooks) gives a page with
// apply(bytes): brings the page to the frame. sendEvents(bytes) is called with what people did; hooks.canvas(key,
// canvas or null, width, height) tells the painter where it may paint, the key as "0x" and 16 hexadecimal digits.
// Only the root and what is in it is listened to; elements of others (translators, extensions) are left alone.
"use strict";
var FourFifthsDom = FourFifthsDom || {};

(function (dom) {
    const top = "0".repeat(16);

    // Parts: made, changed, removed.

    function takeNodes(page, nodes) {
        for (const node of nodes) {
            let part = page.parts.get(node.key);
            const made = node.role !== undefined;
            if (made) part = replacePart(page, part, node);
            const remake = !made && (Object.assign(part, node), dom.needsRemake(part));
            if (remake) part = replacePart(page, part, { ...part, element: null });
            dom.updatePart(part, { ...node, made: made || remake });
            if (node.labelledBy !== undefined) page.labelled.add(part);
            if (part.row.name === "canvas_item") page.roving.add(part.parent);
        }
    }

    const ownProperties = ["state", "look", "level", "tone", "name", "value", "description", "error", "lang",
        "placeholder", "icon", "labelledBy", "focusBack", "rect", "revision", "options", "children", "parent"];

    function replacePart(page, old, node) {
        const part = dom.blankPart(node.key, node.role);
        for (const name of ownProperties) if (node[name] !== undefined) part[name] = node[name];
        if (old) {
            part.parent = old.parent;
            forget(page, old);
            page.relist.add(old.parent);
        }
        dom.makePart(part);
        page.parts.set(part.key, part);
        if (part.row.name === "dialog") page.dialogs.add(part);
        if (part.row.name === "time_canvas") dom.startCanvas(page, part);
        if (part.children.length > 0) page.relist.add(part.key);
        return part;
    }

    function forget(page, part) {
        if (part.row.name === "dialog") {
            dom.closeDialog(part);
            page.dialogs.delete(part);
        }
        if (part.row.name === "time_canvas") dom.endCanvas(page, part);
        page.parts.delete(part.key);
        page.leaving.push(part.element);
    }

    function takeLists(page, lists) {
        for (const { parent, children } of lists) {
            if (parent === top) page.children = children;
            else page.parts.get(parent).children = children;
            page.relist.add(parent);
        }
        for (const key of page.relist) {
            for (const child of childrenOf(page, key)) page.parts.get(child).parent = key;
        }
    }

    const childrenOf = (page, key) => key === top ? page.children : (page.parts.get(key) || { children: [] }).children;

    // Order: the child that holds focus stays where it is, the others are put around it.

    function reconcile(page, key) {
        const part = page.parts.get(key);
        if (key !== top && !part) return;
        if (part) dom.updateForChildren(part);
        const container = key === top ? page.root : part.content;
        const wanted = childrenOf(page, key).map(child => page.parts.get(child).element);
        const ours = new Set(wanted);
        const next = at => { do at = at.nextSibling; while (at && !ours.has(at)); return at; };
        const end = container.querySelector(":scope > .said"); // the live regions stay last in a dialog
        const active = document.activeElement;
        const still = wanted.findIndex(element => element.parentNode === container && element.contains(active));
        if (still < 0) return placeForward(container, wanted, firstOf(container, ours), next, end);
        for (let i = still - 1; i >= 0; --i) {
            if (wanted[i].parentNode !== container || next(wanted[i]) !== wanted[i + 1]) {
                container.insertBefore(wanted[i], wanted[i + 1]);
            }
        }
        placeForward(container, wanted.slice(still + 1), next(wanted[still]), next, end);
    }

    function firstOf(container, ours) {
        let at = container.firstChild;
        while (at && !ours.has(at)) at = at.nextSibling;
        return at;
    }

    function placeForward(container, wanted, cursor, next, end) {
        let last = null;
        for (const element of wanted) {
            if (cursor === element) cursor = next(cursor);
            else container.insertBefore(element, cursor || (last ? last.nextSibling : end));
            last = element;
        }
    }

    // Cells know their column's name: shown beside them where the table is too narrow for columns.
    function labelRows(page) {
        const rows = new Set();
        for (const key of page.relist) {
            const part = page.parts.get(key);
            if (!part) continue;
            if (part.row.name === "row") rows.add(part);
            if (part.row.name === "table_body") part.children.forEach(child => rows.add(page.parts.get(child)));
        }
        for (const row of rows) labelRow(page, row);
    }

    function labelRow(page, row) {
        const body = page.parts.get(row.parent);
        if (!body || body.row.name !== "table_body") return;
        const table = page.parts.get(body.parent);
        const heads = table.children.map(key => page.parts.get(key)).filter(part => part.row.name === "table_head");
        const names = heads.flatMap(head => head.children).flatMap(key => page.parts.get(key).children);
        row.children.forEach((key, i) => {
            const cell = page.parts.get(key), header = page.parts.get(names[i]);
            if (cell.row.name === "cell") dom.setAttribute(cell, cell.element, "data-label", header && header.name);
        });
    }

    function apply(page, bytes) {
        const frame = dom.readFrame(bytes);
        if (!frame) return;
        if (!page.started) {
            page.started = true;
            page.root.textContent = "";
        }
        page.relist = new Set();
        page.leaving = [];
        const goes = new Set(frame.removed);
        const remade = new Set(frame.nodes.filter(node => node.role !== undefined).map(node => node.key));
        const mayLoseFocus = goes.size > 0 || remade.size > 0 || frame.nodes.some(node => node.state !== undefined);
        const memory = mayLoseFocus && dom.rememberFocus(page, part => goes.has(part.key) || remade.has(part.key));
        takeNodes(page, frame.nodes);
        takeLists(page, frame.lists);
        const gone = frame.removed.map(key => page.parts.get(key)).filter(Boolean);
        for (const part of gone) forget(page, part);
        for (const key of page.relist) reconcile(page, key);
        for (const element of page.leaving) element.remove();
        finish(page, frame, memory);
    }

    function finish(page, frame, memory) {
        for (const key of page.relist) if (page.parts.has(key)) dom.updateForChildren(page.parts.get(key));
        labelRows(page);
        for (const part of page.labelled) dom.label(part, page.parts.get(part.labelledBy));
        page.labelled.clear();
        for (const part of page.dialogs) dom.showDialog(page, part);
        for (const key of page.relist) page.roving.add(key);
        for (const key of page.roving) {
            const part = page.parts.get(key);
            if (part && part.row.name === "time_canvas") dom.rove(page, part);
        }
        page.roving.clear();
        nameRadios(page);
        if (frame.title !== undefined) document.title = frame.title;
        const wanted = frame.focus && page.parts.get(frame.focus);
        if (!wanted || !dom.focusPart(wanted)) dom.repairFocus(page, memory);
        for (const announcement of frame.announcements) dom.say(page, announcement);
    }

    function nameRadios(page) {
        for (const key of page.relist) {
            const group = page.parts.get(key);
            if (!group || group.row.name !== "radio_group") continue;
            for (const child of group.children) {
                const radio = page.parts.get(child);
                if (radio.row.name === "radio") dom.setAttribute(radio, radio.control, "name", "r" + key);
            }
        }
    }

    // What people do.

    const acts = new Set(["button", "link", "canvas_item"]);

    function textEvent(kind, part, composing) {
        const { control } = part;
        const event = { kind, key: part.key, revision: part.revision, composing };
        if (part.row.name === "checkbox") event.text = String(control.checked);
        else event.text = control.value;
        // Only some kinds of input have a selection.
        if (["text", "search", "password", "textarea"].includes(control.type)) {
            event.selection = [control.selectionStart, control.selectionEnd];
        }
        return event;
    }

    async function sendFiles(page, part, files) {
        const chosen = part.state & dom.states.multiple ? [...files] : [...files].slice(0, 1);
        for (const file of chosen) {
            const bytes = new Uint8Array(await file.arrayBuffer());
            page.send([{ kind: "file", key: part.key, text: file.name, bytes }]);
        }
        if (part.control) part.control.value = "";
    }

    function partOfControl(page, event) {
        const part = dom.partOf.get(event.target);
        return part && part.control === event.target && page.parts.get(part.key) === part ? part : null;
    }

    const listeners = {
        click(page, event) {
            let part = dom.partAround(page, event.target);
            while (part && !acts.has(part.row.name)) part = page.parts.get(part.parent);
            if (!part) return;
            if (part.state & dom.states.disabled) return event.preventDefault();
            if (part.row.name === "link" && !part.value) event.preventDefault();
            page.send([{ kind: "click", key: part.key }]);
        },
        input(page, event) {
            const part = partOfControl(page, event);
            if (!part || !dom.textRoles.has(part.row.name)) return;
            page.send([textEvent("input", part, part.composing || event.isComposing)]);
        },
        change(page, event) {
            const part = partOfControl(page, event);
            if (!part) return;
            if (part.row.name === "file_picker") return void sendFiles(page, part, event.target.files);
            page.send([textEvent("change", part, false)]);
        },
        compositionstart(page, event) {
            const part = partOfControl(page, event);
            if (part) part.composing = true;
        },
        compositionend(page, event) {
            const part = partOfControl(page, event);
            if (!part) return;
            part.composing = false;
            page.send([textEvent("input", part, false)]);
        },
        toggle(page, event) {
            const part = dom.partOf.get(event.target);
            if (!part || part.row.name !== "details" || page.parts.get(part.key) !== part) return;
            const open = event.target.open;
            if (open === Boolean(part.state & dom.states.open)) return;
            page.send([{ kind: "toggle", key: part.key, text: open ? "open" : "closed" }]);
        },
        close(page, event) {
            const part = dom.partOf.get(event.target);
            if (part && page.dialogs.has(part)) dom.dialogClosed(page, part);
        },
        keydown(page, event) {
            const part = dom.partOf.get(event.target);
            if (part && part.row.name === "canvas_item") dom.itemKey(page, part, event);
        },
        focusin(page, event) {
            const part = dom.partOf.get(event.target);
            if (!part || part.row.name !== "canvas_item") return;
            const canvas = page.parts.get(part.parent);
            if (!canvas) return;
            canvas.lastItem = part.key;
            dom.rove(page, canvas);
        },
        submit(page, event) { event.preventDefault(); },
        dragover(page, event) {
            if (!pickerAt(page, event)) return;
            event.preventDefault();
            event.dataTransfer.dropEffect = "copy";
        },
        drop(page, event) {
            const part = pickerAt(page, event);
            if (!part) return;
            event.preventDefault();
            void sendFiles(page, part, event.dataTransfer.files);
        },
    };

    function pickerAt(page, event) {
        if (!event.dataTransfer || ![...event.dataTransfer.types].includes("Files")) return null;
        const part = dom.partAround(page, event.target);
        return part && part.row.name === "file_picker" && !(part.state & dom.states.disabled) ? part : null;
    }

    dom.create = function (root, sendEvents, hooks) {
        const page = { root, parts: new Map(), children: [], dialogs: new Set(), labelled: new Set(), roving: new Set(),
            sayings: { polite: { texts: [], timer: 0 }, assertive: { texts: [], timer: 0 } },
            hooks: { canvas() {}, ...hooks }, started: false };
        page.send = events => sendEvents(dom.writeEvents(events));
        const regions = document.createElement("div");
        root.after(regions);
        page.regions = dom.makeRegions(regions);
        // Some of these do not bubble; caught on their way down, they all pass the root.
        for (const [name, listener] of Object.entries(listeners)) {
            const down = name === "toggle" || name === "close";
            root.addEventListener(name, event => listener(page, event), down);
        }
        return { apply: bytes => apply(page, bytes), root };
    };
})(FourFifthsDom);

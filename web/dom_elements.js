// One node of the tree as real elements: made once, then told what changed. A `part` is what this page remembers of a
// node: {key, role, tag's table row, element (the outermost), content (where children go), control (what has focus),
// children, and the node's own properties}. Text is set with textContent on elements of ours; text nodes are never
// kept, since translation replaces them.
"use strict";
var FourFifthsDom = FourFifthsDom || {};

(function (dom) {
    const S = dom.states;
    const right_to_left = /^(ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

    function create(tag, className) {
        const element = document.createElement(tag);
        if (className) element.className = className;
        return element;
    }

    /** Sets or removes an attribute that the table allows to this role. */
    function attribute(part, element, name, value) {
        if (!part.row.attributes.has(name)) throw new Error(`${part.row.name} may not have ${name}`);
        const text = value === undefined || value === null || value === false ? null : String(value);
        if (text === null) element.removeAttribute(name);
        else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
    }

    function setText(element, text) {
        if (element.textContent !== text) element.textContent = text;
    }

    const idOf = part => "n" + part.key;

    dom.drawIcon = function (name) {
        const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        svg.setAttribute("viewBox", "0 0 24 24");
        svg.setAttribute("aria-hidden", "true");
        svg.setAttribute("focusable", "false");
        svg.setAttribute("class", "icon icon-" + name);
        const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
        path.setAttribute("d", dom.icons[name] || "");
        svg.append(path);
        return svg;
    };

    // Makers, by role. Each sets part.element and, where they differ, content and control.

    function makePlain(part) {
        part.element = create(part.row.tag);
    }

    function makeButton(part) {
        makePlain(part);
        part.control = part.element;
        part.element.type = "button";
        part.label = create("span", "label");
        part.element.append(part.label);
    }

    function makeField(part) {
        const role = part.row.name;
        part.element = create("div", "field");
        part.control = create(part.row.tag, "control");
        part.control.id = "c" + part.key;
        if (dom.inputTypes[role]) part.control.type = dom.inputTypes[role];
        part.label = create("label", "label");
        attribute(part, part.label, "for", part.control.id);
        if (role === "checkbox" || role === "radio") part.element.append(part.control, part.label);
        else if (role === "file_picker") part.element.append(part.control, part.label);
        else part.element.append(part.label, part.control);
        if (dom.textRoles.has(role)) attribute(part, part.control, "autocomplete", "off");
        if (role === "number_field") attribute(part, part.control, "inputmode", "decimal");
        if (role === "text_field" || role === "text_area" || role === "search_field") {
            attribute(part, part.control, "dir", "auto");
        }
    }

    function makeFieldSet(part) {
        makePlain(part);
        part.label = create("legend", "label");
        part.element.append(part.label);
    }

    function makeTable(part) {
        part.element = create("div", "table-box");
        part.content = create("table");
        part.label = create("caption");
        part.content.append(part.label);
        part.element.append(part.content);
    }

    function makeDetails(part) {
        makePlain(part);
        part.control = create("summary");
        part.label = part.control;
        part.content = create("div", "inside");
        part.element.append(part.control, part.content);
    }

    function makeProgress(part) {
        part.element = create("div", "field");
        part.bar = create("progress", "control");
        part.bar.id = "c" + part.key;
        part.label = create("label", "label");
        attribute(part, part.label, "for", part.bar.id);
        attribute(part, part.bar, "max", 100);
        part.element.append(part.label, part.bar);
    }

    function makeCanvas(part) {
        makePlain(part);
        part.canvas = create("canvas", "canvas");
        part.canvas.setAttribute("aria-hidden", "true");
        part.element.append(part.canvas);
    }

    function makeForm(part) {
        makePlain(part);
        attribute(part, part.element, "novalidate", "");
    }

    const makers = { radio_group: makeFieldSet, field_set: makeFieldSet, table: makeTable, details: makeDetails,
        progress: makeProgress, time_canvas: makeCanvas, form: makeForm, button: makeButton, canvas_item: makeButton };
    for (const role of [...dom.textRoles, "checkbox", "radio", "select", "file_picker"]) makers[role] = makeField;

    /** The element of a heading or an empty column header depends on more than its role. */
    function tagOf(part) {
        if (part.row.name === "heading") return "h" + (part.level || 2);
        if (part.row.name === "column_header" && !part.name) return "td";
        return part.row.tag;
    }

    dom.blankPart = (key, role) => ({ key, role, row: dom.roles[role], state: 0, look: 0, level: 0, tone: 0, name: "",
        value: "", description: "", error: "", lang: "", placeholder: "", icon: "", labelledBy: "", focusBack: "",
        rect: null, revision: 0, options: [], children: [], parent: null });

    dom.makePart = function (part) {
        if (!part.row) throw new Error(`no such role: ${part.role}`);
        part.row = { ...part.row, tag: tagOf(part) };
        (makers[part.row.name] || makePlain)(part);
        part.content = part.content || part.element;
        if (part.row.name === "link") part.control = part.element;
        if (part.row.name === "heading") part.element.id = idOf(part); // what sections and dialogs are labelled by
        part.element.classList.add("role-" + part.row.name);
        for (const element of [part.element, part.control, part.content]) if (element) dom.partOf.set(element, part);
    };

    /** Whether the element itself must be another. */
    dom.needsRemake = part => part.row.tag !== tagOf({ ...part, row: dom.roles[part.role] });

    // Updaters.

    function updateClasses(part) {
        const element = part.element;
        for (const name of part.classes || []) element.classList.remove(name);
        part.classes = dom.looks.filter((_, bit) => part.look & (1 << bit)).map(name => "look-" + name);
        if (part.tone) part.classes.push("tone-" + part.tone);
        if (part.row.name === "heading") part.classes.push("level-" + part.level);
        if (part.state & S.busy) part.classes.push("is-busy");
        element.classList.add(...part.classes);
    }

    function updateLang(part) {
        if (part.lang) part.element.lang = part.lang;
        else part.element.removeAttribute("lang");
        if (part.row.attributes.has("dir")) return;
        if (right_to_left.test(part.lang)) part.element.dir = "rtl";
        else part.element.removeAttribute("dir");
    }

    const holdsParts = element => [...element.children].some(child => dom.partOf.has(child));

    // A node's own words: alone they are its element's text; beside children they get an element of their own.
    function updateWords(part) {
        const alone = part.children.length === 0 && !part.icon;
        if (alone && holdsParts(part.element)) return; // asked again once they are gone
        if (alone) {
            if (part.shownAlone !== part.name) part.element.textContent = part.name;
            part.shownAlone = part.name;
            part.own = part.shownIcon = null;
            return;
        }
        if (part.shownAlone) part.element.textContent = "";
        part.shownAlone = null;
        if (part.name && !part.own) {
            part.own = create("span", "own");
            part.element.prepend(part.own);
        }
        if (part.own) setText(part.own, part.name);
        updateIcon(part);
    }

    function updateIcon(part) {
        if ((part.shownIcon || "") === part.icon) return;
        if (part.iconElement) part.iconElement.remove();
        part.iconElement = part.icon ? dom.drawIcon(part.icon) : null;
        if (part.iconElement) part.element.prepend(part.iconElement);
        part.shownIcon = part.icon;
    }

    // What shows as an icon is named by its tip as well, for those who see it.
    function titleOf(part) {
        const icon_only = part.look & (1 << dom.looks.indexOf("icon_only"));
        return part.description || (icon_only ? part.name : null);
    }

    // A part of a name may be all that shows, "Fill" of "Fill 12:20 to 14:02": the rest is still its name. An item of
    // a canvas shows all of it where there is room.
    function updateButtonName(part) {
        const at = part.placeholder ? part.name.indexOf(part.placeholder) : -1;
        const shown = at < 0 ? part.name : part.placeholder;
        if (part.label.textContent === part.name && part.shownName === shown) return;
        part.shownName = shown;
        const rest = part.row.name === "canvas_item" ? "rest" : "look-hidden_visually";
        const spanOf = text => {
            const span = create("span", rest);
            span.textContent = text;
            return span;
        };
        const pieces = at < 0 ? [shown] :
            [spanOf(part.name.slice(0, at)), shown, spanOf(part.name.slice(at + shown.length))];
        part.label.replaceChildren(...pieces.filter(piece => piece.textContent !== ""));
    }

    function updateButton(part) {
        updateButtonName(part);
        updateIcon(part);
        attribute(part, part.element, "title", titleOf(part));
        const pressed = part.state & S.toggle ? Boolean(part.state & S.selected) : null;
        if (part.row.name === "canvas_item") {
            attribute(part, part.element, "aria-pressed", part.state & S.selected ? "true" : null);
            return dom.placeItem(part);
        }
        attribute(part, part.element, "aria-pressed", pressed === null ? null : String(pressed));
        const expandable = part.state & (S.expanded | S.collapsed);
        attribute(part, part.element, "aria-expanded", expandable ? String(Boolean(part.state & S.expanded)) : null);
        // A disabled button would drop the focus it has: it stays, and does nothing.
        attribute(part, part.element, "aria-disabled", part.state & S.disabled ? "true" : null);
        part.element.type = part.state & S.submits ? "submit" : "button";
        part.element.autofocus = Boolean(part.state & S.autofocus);
    }

    function updateLink(part) {
        updateWords(part);
        attribute(part, part.element, "href", part.value || "#");
        attribute(part, part.element, "title", titleOf(part));
        const current = part.state & S.selected || part.look & (1 << dom.looks.indexOf("current"));
        attribute(part, part.element, "aria-current", current ? "page" : null);
    }

    function note(part, kind, text, before) {
        const name = kind + "Element";
        if (!text) {
            if (part[name]) part[name].remove();
            part[name] = null;
            return null;
        }
        if (!part[name]) {
            part[name] = create("p", kind);
            part[name].id = kind[0] + part.key;
            before.after(part[name]);
        }
        setText(part[name], text);
        return part[name].id;
    }

    // Behind the label: the hint, then what is wrong.
    function updateNotes(part, described) {
        const hint = note(part, "hint", part.description, part.label);
        const error = note(part, "error", part.error, part.hintElement || part.label);
        attribute(part, described, "aria-describedby", [hint, error].filter(Boolean).join(" ") || null);
        if (part.row.attributes.has("aria-invalid")) {
            attribute(part, described, "aria-invalid", part.state & S.invalid || part.error ? "true" : null);
        }
    }

    function updateOptions(part) {
        const options = part.options.map(({ value, label }) => {
            const option = create("option");
            option.value = value;
            option.textContent = label;
            return option;
        });
        part.control.replaceChildren(...options);
    }

    // While a text is being composed the page may not touch it: what the screen wanted is dropped, and the person's
    // text is sent with the new revision when the composition ends.
    function writeValue(part) {
        if (part.composing) return;
        if (part.control.value !== part.value) part.control.value = part.value;
    }

    function updateField(part, changed) {
        const { control, state } = part;
        const role = part.row.name;
        setText(part.label, part.name);
        updateNotes(part, control);
        attribute(part, control, "aria-required", state & S.required ? "true" : null);
        if (control.disabled !== Boolean(state & S.disabled)) control.disabled = Boolean(state & S.disabled);
        if (role === "checkbox") control.checked = Boolean(state & S.checked);
        else if (role === "file_picker") updateFilePicker(part);
        else if (role === "select") {
            if (changed.options) updateOptions(part);
            if (changed.made || changed.value !== undefined || changed.options || changed.revision) {
                control.value = part.value;
            }
        } else {
            updateTextControl(part);
            if (changed.made || changed.value !== undefined) writeValue(part);
        }
        control.autofocus = Boolean(state & S.autofocus);
    }

    function updateTextControl(part) {
        const { control, state } = part;
        const role = part.row.name;
        attribute(part, control, "placeholder", part.placeholder || null);
        if (["text_field", "text_area", "search_field"].includes(role)) {
            attribute(part, control, "spellcheck", state & S.no_spellcheck ? "false" : "true");
        }
        if (state & S.numeric_input) attribute(part, control, "inputmode", "numeric");
        if (role === "password_field") {
            attribute(part, control, "autocomplete", state & S.new_password ? "new-password" : "current-password");
        }
        if (role === "text_area") attribute(part, control, "rows", part.rect ? part.rect.height || 3 : 3);
    }

    function updateFilePicker(part) {
        attribute(part, part.control, "accept", part.placeholder || null);
        part.control.multiple = Boolean(part.state & S.multiple);
    }

    function updateRadio(part) {
        setText(part.label, part.name);
        part.control.value = part.value;
        part.control.checked = Boolean(part.state & S.checked);
        part.control.disabled = Boolean(part.state & S.disabled);
    }

    function updateFieldSet(part) {
        setText(part.label, part.name);
        updateNotes(part, part.element);
    }

    function updateCanvas(part) {
        attribute(part, part.element, "role", part.name ? "group" : null);
        attribute(part, part.element, "aria-label", part.name || null);
        attribute(part, part.element, "aria-hidden", part.name ? null : "true");
        if (part.rect) part.element.style.height = part.rect.height + "px";
    }

    function updateImage(part) {
        attribute(part, part.element, "role", part.name ? "img" : null);
        attribute(part, part.element, "aria-label", part.name || null);
        attribute(part, part.element, "aria-hidden", part.name ? null : "true");
        if (part.shownIcon === part.value) return;
        part.element.replaceChildren(dom.drawIcon(part.value));
        part.shownIcon = part.value;
    }

    function updateProgress(part) {
        setText(part.label, part.name);
        attribute(part, part.bar, "value", part.value === "" ? null : part.value);
    }

    function updateDetails(part) {
        setText(part.label, part.name);
        const open = Boolean(part.state & S.open);
        if (part.element.open !== open) part.element.open = open;
    }

    // Regions and lists: the name is not shown, it is what they are called.
    function updateRegion(part) {
        if (!part.row.attributes.has("aria-label")) return;
        attribute(part, part.element, "aria-label", part.name && !part.labelledBy ? part.name : null);
    }

    function updateGroup(part) {
        updateWords(part);
        const bar = part.look & (1 << dom.looks.indexOf("swatch")) && part.rect;
        part.element.style.width = bar ? part.rect.width + "%" : "";
    }

    function updateStatus(part) {
        attribute(part, part.element, "role", "status");
        updateWords(part);
    }

    const nothing = () => {};
    const updaters = { root: nothing, banner: updateRegion, navigation: updateRegion, main: nothing,
        complementary: updateRegion, footer: nothing, section: updateRegion, list: updateRegion,
        ordered_list: updateRegion, table: part => setText(part.label, part.name), row: nothing, table_head: nothing,
        table_body: nothing, definition_list: nothing, separator: nothing, form: nothing, dialog: updateRegion,
        button: updateButton, canvas_item: updateButton, link: updateLink, radio: updateRadio,
        radio_group: updateFieldSet, field_set: updateFieldSet, details: updateDetails, progress: updateProgress,
        time_canvas: updateCanvas, image: updateImage, group: updateGroup, status: updateStatus };
    for (const role of [...dom.textRoles, "checkbox", "select", "file_picker"]) updaters[role] = updateField;

    /** `changed` holds the properties that came with this frame, and `made` for a new element. */
    dom.updatePart = function (part, changed) {
        const scoped = { column_header: "col", row_header: "row" }[part.row.name];
        if (scoped && part.row.tag === "th") attribute(part, part.element, "scope", scoped);
        updateClasses(part);
        updateLang(part);
        (updaters[part.row.name] || updateWords)(part, changed);
    };

    /** Called when the children of a node came or went: its own words may need an element of their own. */
    dom.updateForChildren = function (part) {
        if (!updaters[part.row.name] || part.row.name === "group" || part.row.name === "status") updateWords(part);
        if (part.row.name === "link") updateWords(part);
    };

    /** The part an element was made for. */
    dom.partOf = new WeakMap();

    /** What names a node that is labelled by another. */
    dom.label = function (part, by) {
        if (!part.row.attributes.has("aria-labelledby")) return;
        if (by && !by.element.id) by.element.id = idOf(by);
        attribute(part, part.element, "aria-labelledby", by ? by.element.id : null);
    };

    dom.setAttribute = attribute;
})(FourFifthsDom);

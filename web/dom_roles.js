// What each role of the tree becomes on the page. One row a role, in the order of enum Role in src/ui/node.h (a test
// compares them): the element, and the attributes that may be set on its parts beside class, id and lang.
"use strict";
var FourFifthsDom = FourFifthsDom || {};

(function (dom) {
    const field = ["for", "type", "placeholder", "autocomplete", "spellcheck", "inputmode", "rows", "dir",
        "aria-describedby", "aria-invalid", "aria-required", "aria-disabled"];
    const rows = [
        ["root", "div", []],
        ["banner", "header", ["aria-label"]],
        ["navigation", "nav", ["aria-label"]],
        ["main", "main", ["tabindex"]],
        ["complementary", "aside", ["aria-label", "aria-labelledby"]],
        ["footer", "footer", []],
        ["section", "section", ["aria-label", "aria-labelledby"]],
        ["group", "div", []],
        ["heading", "h2", ["tabindex"]],
        ["paragraph", "p", []],
        ["text", "span", []],
        ["strong", "strong", []],
        ["quote", "blockquote", []],
        ["mark", "mark", []],
        ["list", "ul", ["aria-label"]],
        ["list_item", "li", []],
        ["ordered_list", "ol", ["aria-label"]],
        ["table", "table", []],
        ["row", "tr", []],
        ["column_header", "th", ["scope"]],
        ["row_header", "th", ["scope"]],
        ["cell", "td", ["data-label"]],
        ["table_head", "thead", []],
        ["table_body", "tbody", []],
        ["definition_list", "dl", []],
        ["term", "dt", []],
        ["definition", "dd", []],
        ["button", "button", ["type", "title", "aria-pressed", "aria-expanded", "aria-disabled"]],
        ["link", "a", ["href", "title", "aria-current"]],
        ["text_field", "input", field],
        ["text_area", "textarea", field],
        ["date_field", "input", field],
        ["time_field", "input", field],
        ["month_field", "input", field],
        ["number_field", "input", field],
        ["password_field", "input", field],
        ["search_field", "input", field],
        ["checkbox", "input", field],
        ["radio_group", "fieldset", ["aria-describedby", "aria-invalid"]],
        ["radio", "input", ["for", "type", "name"]],
        ["select", "select", field],
        ["field_set", "fieldset", ["aria-describedby"]],
        ["file_picker", "input", [...field, "accept", "multiple"]],
        ["dialog", "dialog", ["aria-label", "aria-labelledby"]],
        ["details", "details", []],
        ["separator", "hr", []],
        ["progress", "progress", ["for", "max", "value"]],
        ["time_canvas", "div", ["role", "aria-label", "aria-hidden"]],
        ["canvas_item", "button", ["type", "tabindex", "title", "aria-pressed"]],
        ["image", "span", ["role", "aria-label", "aria-hidden"]],
        ["status", "p", ["role"]],
        ["preformatted", "pre", []],
        ["form", "form", ["novalidate"]],
    ];
    dom.roles = rows.map(([name, tag, attributes]) => ({ name, tag, attributes: new Set(attributes) }));

    // Bit n of Look becomes the class "look-" + the n-th name.
    dom.looks = ["primary", "quiet", "danger", "card", "row", "columns", "chip", "muted", "notice", "error", "success",
        "numeric", "big", "badge", "hidden_visually", "spread", "narrow", "current", "flag", "stack", "wide_side",
        "icon_only", "source", "swatch", "sticky", "halves", "dense"];

    dom.states = {};
    ["disabled", "checked", "selected", "expanded", "collapsed", "required", "invalid", "busy", "open", "toggle",
        "autofocus", "no_spellcheck", "submits", "numeric_input", "new_password", "multiple"]
        .forEach((name, bit) => { dom.states[name] = 1 << bit; });

    dom.inputTypes = { text_field: "text", date_field: "date", time_field: "time", month_field: "month",
        number_field: "text", password_field: "password", search_field: "search", checkbox: "checkbox", radio: "radio",
        file_picker: "file" };

    dom.textRoles = new Set(["text_field", "text_area", "date_field", "time_field", "month_field", "number_field",
        "password_field", "search_field"]);

    // What a person can act on or write in: where focus may go by itself.
    dom.focusable = "a[href], button, input, select, textarea, summary";

    dom.eventKinds = { click: 1, input: 2, change: 3, toggle: 4, file: 5, focus: 6, pointer_down: 7, pointer_move: 8,
        pointer_up: 9, pointer_cancel: 10, key_down: 11, resize: 12, wheel: 13 };
})(FourFifthsDom);

// A Today screen made by hand: one of nearly everything, for looking at and for checks of the whole page.
const group = (key, look, ...children) => ({ key, role: "group", look, children });
const text = (key, name, look, tone) => ({ key, role: "text", name, look, tone });
const button = (key, name, look, more = {}) => ({ key, role: "button", name, look, ...more });
const link = (key, name, value, more = {}) => ({ key, role: "link", name, value, ...more });
const section = (key, name, look, ...children) => ({ key, role: "section", name, labelledBy: key + 1, look,
    children: [{ key: key + 1, role: "heading", level: 2, name }, ...children] });

const banner = { key: 10, role: "banner", look: "row spread", children: [
    { key: 11, role: "image", value: "logo" }, link(12, "Four Fifths", "#/today", { look: "quiet" }),
    group(13, "row", text(14, "Saved on this computer 14:02", "success"),
        link(15, "Backed up yesterday 16:40, 31 changes since", "#/back-up", { look: "notice" })),
    group(16, "row", button(17, "Undo", "", { icon: "undo" }), button(18, "Redo", "", { state: "disabled" }),
        button(19, "Lock", "", { icon: "lock" })),
] };

const places = [["Today", ""], ["People", "14"], ["Summaries", "3 due"], ["Hand over", "5"], ["Time report", ""],
    ["Back up", ""], ["Bin", ""], ["Settings", ""], ["About", ""]];
const navigation = { key: 30, role: "navigation", name: "Main", children: [{ key: 31, role: "list",
    children: places.map(([name, count], i) => ({ key: 40 + i * 3, role: "list_item", children: [
        link(41 + i * 3, name, "#/" + i, i === 0 ? { look: "current", state: "selected" } : {}),
        ...(count ? [text(42 + i * 3, count, "badge")] : []),
    ] })) }] };

const capture = { key: 100, role: "form", look: "card", children: [
    group(101, "row", { key: 102, role: "text_field", name: "What did you do?", revision: 1,
        value: "13:10-14:00 home visit Sam, mum seen alone", description: "Time, kind of work, who" },
    button(103, "Add", "primary", { state: "submits" })),
    group(104, "row dense", text(105, "Understood:", "muted"), text(106, "13:10 – 14:00 · 50 min", "chip"),
        text(107, "Home visit · direct", "chip", 1), text(108, "Sam Okoro", "chip"),
        text(110, "Urdu interpreter", "flag"), button(111, "Add a note", "quiet")),
] };

const blocks = [[23, 42, "08:30 to 09:25, Case notes", 3], [70, 58, "09:30 to 10:45, Home visit, Amira K", 1],
    [130, 20, "10:45 to 11:10, Travel", 4], [157, 45, "11:20 to 12:20, Strategy meeting, Lewis B", 2],
    [207, 32, "12:20 to 13:10, gap", 0], [243, 38, "13:10 to 14:00, Home visit, Sam O", 1]];
const day = section(120, "Day", "card",
    group(122, "row", button(123, "Smaller", "icon_only", { icon: "minus" }),
        button(124, "Larger", "icon_only", { icon: "add" }),
        button(125, "As a list", "", { state: "toggle selected" })),
    { key: 126, role: "time_canvas", name: "Thursday 19 November", rect: [0, 0, 0, 470],
        children: blocks.map(([y, height, name, tone], i) => ({ key: 130 + i, role: "canvas_item", name, tone,
            rect: [58, y, 280, height], state: i === 1 ? "selected" : "" })) });

const rows = [["08:30", "Case notes", "—", "time only", "55"], ["09:30", "Home visit", "Amira K", "3 passages", "75"],
    ["10:45", "Travel", "—", "time only", "25"], ["11:20", "Strategy meeting", "Lewis B", "2 actions", "60"]];
const columns = ["Time", "What", "Who", "Record", "Min"];
const entries = { key: 160, role: "table", name: "Entries", children: [
    { key: 161, role: "table_head", children: [{ key: 162, role: "row", children: columns.map((name, i) =>
        ({ key: 163 + i, role: "column_header", name, look: i === 4 ? "numeric" : "" })) }] },
    { key: 170, role: "table_body", children: rows.map((row, r) => ({ key: 180 + r * 10, role: "row",
        children: row.map((name, i) => ({ key: 181 + r * 10 + i, role: i === 0 ? "row_header" : "cell", name,
            look: i === 4 ? "numeric" : i === 3 ? "muted" : "" })) })) },
] };

const bar = (key, share, tone) => ({ key, role: "group", look: "swatch", tone, rect: [0, 0, share, 0] });
const so_far = section(150, "So far today", "card", { key: 152, role: "paragraph", look: "muted",
    name: "5 h 05 logged · 50 min unlogged" },
group(153, "swatch", bar(154, 41, 1), bar(155, 20, 2), bar(156, 18, 3), bar(157, 8, 4), bar(158, 13, 8)), entries);

const due = section(230, "Due", "card", { key: 232, role: "list", children: [
    { key: 233, role: "list_item", children: [{ key: 234, role: "strong", name: "Amira K" },
        text(235, "October summary, 4 days late"), button(236, "Draft it", "quiet")] },
    { key: 237, role: "list_item", children: [{ key: 238, role: "strong", name: "Lewis B" },
        text(239, "send the school the plan by Friday"), link(240, "14 Oct visit", "#/entry/1", { look: "source" }),
        text(241, "verbatim", "badge"), button(242, "Done", "quiet")] },
] }, { key: 243, role: "paragraph", look: "notice", name: "The back-up is a day old." },
{ key: 244, role: "details", name: "More about due dates",
    children: [{ key: 245, role: "paragraph", name: "Inside." }] });

const kinds = [["D1", "Face-to-face"], ["T1", "Travel"]];
const form = section(260, "Details", "card stack", group(262, "row",
    { key: 263, role: "date_field", name: "Date", value: "2026-11-19", revision: 1 },
    { key: 264, role: "time_field", name: "Start", value: "13:10", revision: 1, error: "Start comes after the end" },
    { key: 265, role: "select", name: "Kind of work", value: "D1", options: kinds, revision: 1 }),
{ key: 266, role: "text_area", name: "Note", value: "Mum asked for the Tuesday slot.", revision: 1, lang: "en" },
{ key: 267, role: "checkbox", name: "Seen alone", state: "checked", description: "A field of the case system" },
{ key: 268, role: "radio_group", name: "Where", children: [
    { key: 269, role: "radio", name: "At home", value: "home", state: "checked" },
    { key: 270, role: "radio", name: "At school", value: "school" }] },
{ key: 271, role: "file_picker", name: "Choose a calendar file", description: "Or drop it here: .ics or .csv",
    placeholder: ".ics,.csv" },
{ key: 272, role: "progress", name: "Reading", value: "40" },
button(273, "Delete", "danger", { icon: "bin" }));

export const today = ({ dialog = false } = {}) => [banner, navigation, group(95, ""),
    { key: 96, role: "main", children: [
        group(97, "row spread", { key: 98, role: "heading", level: 1, name: "Thursday 19 November" },
            button(250, "Earlier day", "icon_only", { icon: "earlier" }),
            button(251, "Later day", "icon_only", { icon: "later" }),
            group(252, "row", button(253, "Add from calendar"), button(254, "Start timer", "", { icon: "clock" }))),
        capture, group(119, "columns", day, group(149, "", so_far, due)), form,
    ] },
    ...(dialog ? [{ key: 300, role: "dialog", name: "Delete this entry?", labelledBy: 301, state: "open", children: [
        { key: 301, role: "heading", level: 2, name: "Delete this entry?" },
        { key: 302, role: "paragraph", name: "It stays in the bin for 30 days." },
        group(303, "row", button(304, "Delete", "danger"), button(305, "Keep it"))] }] : [])];

// The icons, drawn by hand on a 24 × 24 grid: strokes in the colour of the text around. An unknown name draws nothing.
"use strict";
var FourFifthsDom = FourFifthsDom || {};

FourFifthsDom.icons = {
    add: "M12 5v14M5 12h14",
    back_up: "M5 19h14M12 15V4M8 8l4-4 4 4",
    bin: "M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5",
    calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
    check: "M5 13l4.5 4.5L19 7",
    clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2",
    close: "M6 6l12 12M18 6L6 18",
    copy: "M9 9h11v11H9zM5 15H4V4h11v1",
    decision: "M12 3l9 9-9 9-9-9z",
    download: "M5 19h14M12 4v11M8 11l4 4 4-4",
    down: "M12 5v14M6 13l6 6 6-6",
    earlier: "M14.5 5l-7 7 7 7",
    edit: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
    error: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5v5.5M12 16v.5",
    eye: "M2.5 12c2.5-4.5 5.7-6.5 9.5-6.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12z" +
        "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
    flag: "M6 21V4h11l-2 4 2 4H6",
    home: "M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6",
    info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5V8",
    later: "M9.5 5l7 7-7 7",
    link: "M10 14l4-4M8.5 11.5L6 14a3 3 0 0 0 4 4l2.5-2.5M15.5 12.5L18 10a3 3 0 0 0-4-4l-2.5 2.5",
    list: "M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1",
    lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
    logo: "M1 4h3.4v16H1zM5.6 4H9v16H5.6zM10.2 4h3.4v16h-3.4zM14.8 4h3.4v16h-3.4z" +
        "M19.4 4h3.4v16h-3.4zM20.4 5h1.4v14h-1.4z",
    minus: "M5 12h14",
    people: "M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3 20c0-4 2.5-6 6-6s6 2 6 6M16 5.5a3 3 0 0 1 0 5.5" +
        "M18 14.5c2 .8 3 2.7 3 5.5",
    person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c0-4.5 3.5-6.5 8-6.5s8 2 8 6.5",
    print: "M7 9V4h10v5M5 9h14v8H5zM8 14h8v6H8z",
    redo: "M19 9H9a5 5 0 0 0 0 10h4M15 5l4 4-4 4",
    search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20",
    settings: "M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4M4 12h3",
    speech: "M4 5h16v11h-8l-4 4v-4H4z",
    thought: "M12 4a6 6 0 0 0-3 11v2h6v-2a6 6 0 0 0-3-11zM10 20h4",
    up: "M12 19V5M6 11l6-6 6 6",
    undo: "M5 9h10a5 5 0 0 1 0 10h-4M9 5L5 9l4 4",
    warning: "M12 4l9 16H3zM12 10v4.5M12 17v.5",
};

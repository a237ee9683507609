// The browser's side of host.h: turns addresses into text and bytes, and hands them to Module.page, which start.js
// gives. Completions come back as app_on_… calls, after which the page is asked for a frame.
mergeInto(LibraryManager.library, {
    $HostText: function (address, size) {
        return new TextDecoder().decode(HEAPU8.slice(address, address + size));
    },
    $HostMount: { folder: "" },
    // Names, each ended by a newline, as paths.
    $HostPaths__deps: ["$HostText", "$HostMount"],
    $HostPaths: function (address, size) {
        return HostText(address, size).split("\n").slice(0, -1).map(name => HostMount.folder + "/" + name);
    },
    // The visible canvas's 2D context, with as many pixels as the frame has; null when there is no such canvas.
    $HostCanvas: function (high, low, width, height) {
        const canvas = Module["page"].canvas(high >>> 0, low >>> 0);
        const context = canvas && canvas.getContext("2d");
        if (!context) return null;
        if (canvas.width !== width) canvas.width = width;
        if (canvas.height !== height) canvas.height = height;
        return context;
    },

    host_show: function (address, size) { Module["page"].show(HEAPU8.slice(address, address + size)); },
    host_after_frame: function (wakeInMs, warn) { Module["page"].afterFrame(wakeInMs, warn !== 0); },

    host_replace_route__deps: ["$HostText"],
    host_replace_route: function (route, size) { Module["page"].replaceRoute(HostText(route, size)); },
    host_go__deps: ["$HostText"],
    host_go: function (route, size) { Module["page"].go(HostText(route, size)); },

    host_download__deps: ["$HostText"],
    host_download: function (name, nameSize, type, typeSize, bytes, size) {
        Module["page"].download(HostText(name, nameSize), HostText(type, typeSize), HEAPU8.slice(bytes, bytes + size));
    },
    host_copy__deps: ["$HostText"],
    host_copy: function (plain, plainSize, html, htmlSize) {
        const done = worked => _app_on_copied(worked ? 1 : 0);
        Module["page"].copy(HostText(plain, plainSize), HostText(html, htmlSize), done);
    },
    host_print: function () { Module["page"].print(); },

    host_check_browser: function () { Module["page"].checkBrowser(); },

    // C++ still has frames on its stack here: the zeros come when they are gone.
    $HostEmpty: function (then) {
        Module["page"].stop();
        Promise.resolve().then(() => {
            HEAPU8.fill(0);
            then();
        });
    },
    host_forget_everything__deps: ["$HostEmpty"],
    host_forget_everything: function () { HostEmpty(() => Module["page"].reload()); },
    host_leave__deps: ["$HostEmpty"],
    host_leave: function () { HostEmpty(() => Module["page"].leave()); },
    host_let_go__deps: ["$HostEmpty"],
    host_let_go: function (unsaved, size) {
        const left = HEAPU8.slice(unsaved, unsaved + size);
        HostEmpty(() => Module["page"].letGo(left));
    },
    host_take_left: function () { Module["page"].takeLeft(); },
    host_drop_left: function (number) { Module["page"].dropLeft(number); },

    host_paint__deps: ["$GlPainter", "$HostCanvas"],
    host_paint: function (high, low, frame) {
        const context = HostCanvas(high, low, HEAPU32[frame >> 2], HEAPU32[(frame >> 2) + 1]);
        return context && GlPainter.paint(frame, context) ? 1 : 0;
    },
    host_put_pixels__deps: ["$HostCanvas"],
    host_put_pixels: function (high, low, pixels, width, height) {
        const context = HostCanvas(high, low, width, height);
        if (!context) return 0;
        const bytes = new Uint8ClampedArray(HEAPU8.slice(pixels, pixels + width * height * 4).buffer);
        context.putImageData(new ImageData(bytes, width, height), 0, 0);
        return 1;
    },

    // getRandomValues gives at most 65,536 bytes at a time.
    host_random: function (address, size) {
        for (let from = 0; from < size; from += 65536)
            crypto.getRandomValues(HEAPU8.subarray(address + from, address + Math.min(from + 65536, size)));
    },

    host_keep__deps: ["$HostText"],
    host_keep: function (name, nameSize, value, size) {
        Module["page"].keep(HostText(name, nameSize), HostText(value, size));
    },
    host_kept__deps: ["$HostText"],
    host_kept: function (name, nameSize, value, room) {
        const bytes = new TextEncoder().encode(Module["page"].kept(HostText(name, nameSize)));
        if (bytes.length > room) return 0;
        HEAPU8.set(bytes, value);
        return bytes.length;
    },

    host_sitting: function () { return Module["page"].sitting(); },
    host_linked_file__deps: ["$HostText"],
    host_linked_file: function (act, name, nameSize, bytes, size) {
        Module["page"].linkedFile(act, HostText(name, nameSize), HEAPU8.slice(bytes, bytes + size));
    },

    host_load__deps: ["$FS", "$IDBFS", "$VaultGuard", "$HostText", "$HostMount"],
    host_load: function (address, size) {
        const folder = HostMount.folder = HostText(address, size);
        FS.mkdirTree(folder);
        FS.mount(IDBFS, {}, folder);
        VaultGuard.onLost = () => Module["page"].tell(() => _app_on_storage_lost());
        VaultGuard.load(folder, fault => Module["page"].tell(() => _app_on_loaded(fault)));
    },

    host_commit__deps: ["$VaultGuard", "$HostPaths", "$HostMount"],
    host_commit: function (ticket, put, putSize, remove, removeSize) {
        VaultGuard.save(HostMount.folder, HostPaths(put, putSize), HostPaths(remove, removeSize), fault => {
            Module["page"].tell(() => _app_on_committed(ticket, fault)); // may begin the next
        });
    },
});

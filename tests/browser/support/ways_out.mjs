// How code in a page could reach the outside world, each as a function of an address there. They run inside the page.
// Whatever a page's policy refuses with an exception has not got out.

const element = (tag, properties) => ({ tag, properties });

/// Elements that load something when they are put into the page.
const loads = {
    "image": element("img", { src: "$" }),
    "picture of a video": element("video", { poster: "$" }),
    "video": element("video", { src: "$", preload: "auto" }),
    "script": element("script", { src: "$" }),
    "module script": element("script", { type: "module", src: "$" }),
    "style sheet": element("link", { rel: "stylesheet", href: "$" }),
    "icon": element("link", { rel: "icon", href: "$" }),
    "prefetch": element("link", { rel: "prefetch", href: "$" }),
    "preload": element("link", { rel: "preload", as: "image", href: "$" }),
    "module preload": element("link", { rel: "modulepreload", href: "$" }),
    "frame": element("iframe", { src: "$" }),
    "object": element("object", { data: "$" }),
    "embed": element("embed", { src: "$" }),
    "manifest": element("link", { rel: "manifest", href: "$" }),
    "connection beforehand": element("link", { rel: "preconnect", href: "$" }),
};

/// Runs in the page.
function insertElement({ tag, properties, address }) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) made[name] = value === "$" ? address : value;
    document.body.append(made);
}

const runs = {
    "fetch": address => fetch(address, { mode: "no-cors" }),
    "fetch that outlives the page": address =>
        fetch(address, { mode: "no-cors", method: "POST", body: "x", keepalive: true }),
    "XMLHttpRequest": address => {
        const request = new XMLHttpRequest();
        request.open("POST", address);
        request.send("x");
    },
    "WebSocket": address => { new WebSocket(address.replace("http", "ws")); },
    "EventSource": address => { new EventSource(address); },
    "beacon": address => { navigator.sendBeacon(address, "x"); },
    "worker": address => {
        const code = new Blob([`fetch(${JSON.stringify(address)}, { mode: "no-cors" })`], { type: "text/javascript" });
        new Worker(URL.createObjectURL(code));
    },
    "shared worker": address => {
        new SharedWorker("data:text/javascript,fetch(" + encodeURIComponent(JSON.stringify(address)) + ")");
    },
    "import": address => import(address),
    "style": address => {
        const box = document.body.appendChild(document.createElement("p"));
        box.style.backgroundImage = `url(${address})`;
        box.textContent = "x";
        box.getBoundingClientRect();
    },
    "imported style": address => {
        const style = document.createElement("style");
        style.textContent = `@import url(${address}); p { background: url(${address}) }`;
        document.head.append(style);
    },
    "rule in a style sheet": address => {
        document.styleSheets[0].insertRule(`body { background-image: url(${address}) }`);
        document.body.getBoundingClientRect();
    },
    "font": address => new FontFace("x", `url(${address})`).load(),
    "form": address => {
        const form = document.createElement("form");
        Object.assign(form, { action: address, method: "post", target: "elsewhere" });
        document.body.append(form);
        form.submit();
    },
    "ping of a link": address => {
        const link = document.createElement("a");
        Object.assign(link, { href: "#x", ping: address });
        document.body.append(link);
        link.click();
    },
    "picture in a drawing": address => {
        const image = document.createElementNS("http://www.w3.org/2000/svg", "image");
        image.setAttribute("href", address);
        const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        drawing.append(image);
        document.body.append(drawing);
    },
    "frame of its own text": address => {
        const frame = document.createElement("iframe");
        frame.srcdoc = `<img src="${address}">`;
        document.body.append(frame);
    },
    "rules of speculation": address => {
        const script = document.createElement("script");
        script.type = "speculationrules";
        script.textContent = JSON.stringify({ prefetch: [{ source: "list", urls: [address] }] });
        document.body.append(script);
    },
    "WebTransport": address => new WebTransport(address.replace("http:", "https:")).ready,
    "WebRTC": address => {
        const { hostname, port } = new URL(address);
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${hostname}:${port}` }] });
        peer.createDataChannel("x");
        return peer.createOffer().then(offer => peer.setLocalDescription(offer));
    },
    "WebRTC of an empty frame": address => {
        const frame = document.body.appendChild(document.createElement("iframe"));
        const { hostname, port } = new URL(address);
        const peer = new frame.contentWindow.RTCPeerConnection({ iceServers: [{ urls: `stun:${hostname}:${port}` }] });
        peer.createDataChannel("x");
        return peer.createOffer().then(offer => peer.setLocalDescription(offer));
    },
};

/// These leave the page or open others, which knock late: they come last.
const leaves = {
    "refresh": address => {
        const refresh = document.createElement("meta");
        refresh.httpEquiv = "refresh";
        refresh.content = `0; url=${address}`;
        document.head.append(refresh);
    },
    "link": address => {
        const link = document.createElement("a");
        link.href = address;
        document.body.append(link);
        link.click();
    },
    "another address": address => { location.href = address; },
    "window": address => { window.open(address, "_blank", "noopener"); },
    "link to a new window": address => {
        const link = document.createElement("a");
        Object.assign(link, { href: address, target: "_blank", rel: "noopener" });
        document.body.append(link);
        link.click();
    },
};

/// [name, try(page, address), does it leave the page] of each way.
export const ways = [
    ...Object.entries(loads).map(([name, made]) =>
        [name, (page, address) => page.evaluate(insertElement, { ...made, address }), false]),
    ...Object.entries(runs).map(([name, run]) => [name, (page, address) => page.evaluate(run, address), false]),
    ...Object.entries(leaves).map(([name, run]) => [name, (page, address) => page.evaluate(run, address), true]),
];

// Frames as src/ui/transport.h describes them, made from plain objects: what TreeDiff does, small and simple.
import { readFileSync } from "node:fs";

const nodeHeader = readFileSync(new URL("../../../src/ui/node.h", import.meta.url), "utf8");

// The enums' own names, in order, from the header itself.
function enumerators(name) {
    const body = nodeHeader.match(new RegExp(`enum class ${name}[^{]*{([^}]*)}`))[1];
    return body.replace(/\/\/.*$/gm, "").split(",").map(entry => entry.split("=")[0].trim()).filter(Boolean);
}

export const roles = enumerators("Role");
const looks = enumerators("Look").slice(1);
const states = enumerators("State").slice(1);
const bits = (names, all) => (names ?? "").split(" ").filter(Boolean).reduce((sum, name) => {
    const bit = all.indexOf(name);
    if (bit < 0) throw new Error(`no such bit: ${name}`);
    return sum | (1 << bit);
}, 0) >>> 0;

class Writer {
    bytes = [];
    u8(value) { this.bytes.push(value & 255); }
    u32(value) { for (let shift = 0; shift < 32; shift += 8) this.u8(value >>> shift); }
    f32(value) { this.bytes.push(...new Uint8Array(new Float32Array([value]).buffer)); }
    key(value) { this.u32(value >>> 0); this.u32(Math.floor(value / 2 ** 32)); }
    str(text) {
        const encoded = new TextEncoder().encode(text);
        this.u32(encoded.length);
        this.bytes.push(...encoded);
    }
    list(items, write) {
        this.u32(items.length);
        items.forEach(write);
    }
}

const blank = { state: "", look: "", level: 0, tone: 0, name: "", value: "", description: "", error: "", lang: "",
    placeholder: "", icon: "", labelledBy: 0, focusBack: 0, rect: null, revision: 0, options: [] };
const texts = ["name", "value", "description", "error", "lang", "placeholder", "icon"];
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function writeNode(out, node, before, isNew) {
    const of = property => node[property] ?? blank[property];
    const differs = property => !same(of(property), before?.[property] ?? blank[property]);
    const parts = [];
    const part = (bit, needed, write) => { if (needed) parts.push([bit, write]); };
    part(0, isNew, () => out.u8(roles.indexOf(node.role)));
    part(1, differs("state"), () => out.u32(bits(of("state"), states)));
    part(2, differs("look"), () => out.u32(bits(of("look"), looks)));
    part(3, differs("level") || differs("tone"), () => { out.u8(of("level")); out.u8(of("tone")); });
    texts.forEach((name, i) => {
        const needed = differs(name) || (name === "value" && differs("revision"));
        part(4 + i, needed, () => out.str(of(name)));
    });
    part(11, differs("labelledBy"), () => out.key(of("labelledBy")));
    part(12, differs("focusBack"), () => out.key(of("focusBack")));
    part(13, differs("rect"), () => (of("rect") ?? [0, 0, 0, 0]).forEach(number => out.f32(number)));
    part(14, differs("revision"), () => out.u32(of("revision")));
    part(15, differs("options"), () => out.list(of("options"), option => option.forEach(text => out.str(text))));
    if (parts.length === 0) return false;
    out.key(node.key);
    out.u32(parts.reduce((mask, [bit]) => mask | (1 << bit), 0));
    for (const [, write] of parts) write();
    return true;
}

function flatten(tree, parent, nodes = new Map(), lists = new Map()) {
    lists.set(parent, tree.map(node => node.key));
    for (const node of tree) {
        if (nodes.has(node.key)) throw new Error(`key ${node.key} twice`);
        nodes.set(node.key, node);
        flatten(node.children ?? [], node.key, nodes, lists);
    }
    return { nodes, lists };
}

/** Remembers what was sent. encode(tree, {focus, title, say: [[text, assertive]]}) → bytes as a plain array. */
export class Encoder {
    shown = { nodes: new Map(), lists: new Map() };

    encode(tree, { focus, title, say = [] } = {}) {
        const now = flatten(tree, 0);
        const before = this.shown;
        const isNew = node => before.nodes.get(node.key)?.role !== node.role;
        const out = new Writer();
        out.u8(1);
        out.u8((title === undefined ? 0 : 1) | (focus ? 2 : 0));
        if (title !== undefined) out.str(title);
        if (focus) out.key(focus);
        out.list([...before.nodes.keys()].filter(key => !now.nodes.has(key)), key => out.key(key));
        this.#writeNodes(out, now, isNew);
        const lists = [...now.lists].filter(([key, list]) => {
            const fresh = key !== 0 && isNew(now.nodes.get(key));
            return fresh ? list.length > 0 : !same(list, before.lists.get(key) ?? []);
        });
        out.list(lists, ([key, list]) => {
            out.key(key);
            out.list(list, child => out.key(child));
        });
        out.list(say, ([text, assertive]) => { out.u8(assertive ? 1 : 0); out.str(text); });
        this.shown = now;
        return out.bytes;
    }

    #writeNodes(out, now, isNew) {
        const nodes = new Writer();
        let count = 0;
        for (const node of now.nodes.values()) {
            const fresh = isNew(node);
            if (writeNode(nodes, node, fresh ? null : this.shown.nodes.get(node.key), fresh)) ++count;
        }
        out.u32(count);
        out.bytes.push(...nodes.bytes);
    }
}

const kinds = ["", "click", "input", "change", "toggle", "file", "focus", "pointer_down", "pointer_move", "pointer_up",
    "pointer_cancel", "key_down", "resize", "wheel"];

/** What dom.js sent, as plain objects. */
export function decodeEvents(array) {
    const bytes = Uint8Array.from(array);
    const view = new DataView(bytes.buffer);
    let at = 5;
    const u32 = () => { at += 4; return view.getUint32(at - 4, true); };
    const block = () => { const size = u32(); at += size; return bytes.slice(at - size, at); };
    return Array.from({ length: view.getUint32(1, true) }, () => {
        const kind = kinds[view.getUint8(at++)];
        const low = u32();
        const key = u32() * 2 ** 32 + low;
        const revision = u32();
        const composing = view.getUint8(at++) !== 0;
        const selection = [u32() | 0, u32() | 0];
        at += 8;
        const place = [view.getFloat32(at - 8, true), view.getFloat32(at - 4, true)];
        const text = new TextDecoder().decode(block());
        return { kind, key, revision, composing, selection, x: place[0], y: place[1], text, bytes: block() };
    });
}

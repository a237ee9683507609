// Frames in and events out, as src/ui/transport.h describes them.
"use strict";
var FourFifthsDom = FourFifthsDom || {};

(function (dom) {
    const decoder = new TextDecoder();
    const encoder = new TextEncoder();

    class Reader {
        constructor(bytes) {
            this.bytes = bytes;
            this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
            this.at = 0;
        }
        u8() { return this.view.getUint8(this.at++); }
        u32() { this.at += 4; return this.view.getUint32(this.at - 4, true); }
        f32() { this.at += 4; return this.view.getFloat32(this.at - 4, true); }
        key() {
            const low = this.u32(), high = this.u32();
            return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
        }
        str() {
            const size = this.u32();
            this.at += size;
            // A copy: the decoder refuses views of shared or growing memory in some browsers.
            return decoder.decode(this.bytes.slice(this.at - size, this.at));
        }
        list(read) { return Array.from({ length: this.u32() }, () => read()); }
    }

    function readNode(from) {
        const node = { key: from.key() };
        const mask = from.u32();
        const part = (bit, read) => { if (mask & (1 << bit)) read(); };
        part(0, () => { node.role = from.u8(); });
        part(1, () => { node.state = from.u32(); });
        part(2, () => { node.look = from.u32(); });
        part(3, () => { node.level = from.u8(); node.tone = from.u8(); });
        part(4, () => { node.name = from.str(); });
        part(5, () => { node.value = from.str(); });
        part(6, () => { node.description = from.str(); });
        part(7, () => { node.error = from.str(); });
        part(8, () => { node.lang = from.str(); });
        part(9, () => { node.placeholder = from.str(); });
        part(10, () => { node.icon = from.str(); });
        part(11, () => { node.labelledBy = from.key(); });
        part(12, () => { node.focusBack = from.key(); });
        part(13, () => { node.rect = { x: from.f32(), y: from.f32(), width: from.f32(), height: from.f32() }; });
        part(14, () => { node.revision = from.u32(); });
        part(15, () => { node.options = from.list(() => ({ value: from.str(), label: from.str() })); });
        return node;
    }

    /** The frame as plain objects; keys are texts of 16 hexadecimal digits. null when there is nothing to do. */
    dom.readFrame = function (bytes) {
        if (bytes.length === 0) return null;
        const from = new Reader(bytes);
        if (from.u8() !== 1) throw new Error("a frame of another format");
        const parts = from.u8();
        return {
            title: parts & 1 ? from.str() : undefined,
            focus: parts & 2 ? from.key() : undefined,
            removed: from.list(() => from.key()),
            nodes: from.list(() => readNode(from)),
            lists: from.list(() => ({ parent: from.key(), children: from.list(() => from.key()) })),
            announcements: from.list(() => ({ assertive: from.u8() !== 0, text: from.str() })),
        };
    };

    /** Events as bytes. Each: {kind, key} and what else it has of text, bytes, x, y, revision, composing, selection. */
    dom.writeEvents = function (events) {
        const fixed = 38;
        const texts = events.map(event => encoder.encode(event.text || ""));
        const files = events.map(event => event.bytes || new Uint8Array(0));
        const size = events.reduce((sum, _, i) => sum + fixed + texts[i].length + files[i].length, 5);
        const bytes = new Uint8Array(size);
        const view = new DataView(bytes.buffer);
        let at = 0;
        const u8 = value => { view.setUint8(at, value); at += 1; };
        const u32 = value => { view.setUint32(at, value, true); at += 4; };
        const f32 = value => { view.setFloat32(at, value, true); at += 4; };
        const block = data => { u32(data.length); bytes.set(data, at); at += data.length; };
        u8(1);
        u32(events.length);
        events.forEach((event, i) => {
            u8(dom.eventKinds[event.kind]);
            u32(parseInt(event.key.slice(8), 16));
            u32(parseInt(event.key.slice(0, 8), 16));
            u32(event.revision || 0);
            u8(event.composing ? 1 : 0);
            const [start, end] = event.selection || [-1, -1];
            u32(start >>> 0);
            u32(end >>> 0);
            f32(event.x || 0);
            f32(event.y || 0);
            block(texts[i]);
            block(files[i]);
        });
        return bytes;
    };
})(FourFifthsDom);

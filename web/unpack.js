// Unpacks LZMA (the "alone" format of xz and 7-Zip, its size written in the header), which is a seventh smaller than
// what browsers unpack themselves. One file, all of it there; what is damaged ends in an error or in bytes that
// WebAssembly refuses, never in a read or write beyond an array.
"use strict";

const FourFifthsUnpack = packed => {
    if (packed.length < 18) throw new Error("cut off");
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
    const headerSize = 13, size = view.getUint32(5, true);
    if (packed[0] > 224 || view.getUint32(9, true) !== 0) throw new Error("packed in a way not known");
    const literalContext = packed[0] % 9, rest = (packed[0] - literalContext) / 9;
    const literalPlace = rest % 5, placeBits = (rest - literalPlace) / 5;
    const literalMask = (1 << literalPlace) - 1, placeMask = (1 << placeBits) - 1;
    const out = new Uint8Array(size);

    // Where the probabilities of each kind of choice begin.
    const isMatch = 0, isRepeat = 192, isLatest = 204, isSecond = 216, isThird = 228, isLongLatest = 240;
    const slots = 432, farBits = 688, alignBits = 816, matchLength = 832, repeatLength = 1346, literals = 1860;
    const chances = new Uint16Array(literals + (0x300 << (literalContext + literalPlace))).fill(1024);

    // Range and code stand in an array: a large number in a variable that functions share is a new object whenever it
    // changes, and this is the innermost loop of the start.
    const coder = new Uint32Array([0xFFFFFFFF, view.getUint32(headerSize + 1)]);
    let at = headerSize + 5;

    function bit(chance) {
        const held = chances[chance], code = coder[1];
        let range = coder[0];
        const bound = (range >>> 11) * held;
        let result = 0;
        if (code < bound) {
            range = bound;
            chances[chance] = held + ((2048 - held) >>> 5);
        } else {
            range -= bound;
            coder[1] = code - bound;
            chances[chance] = held - (held >>> 5);
            result = 1;
        }
        if (range < 0x1000000) {
            range <<= 8;
            coder[1] = (coder[1] << 8) | packed[at++];
        }
        coder[0] = range;
        return result;
    }

    function tree(base, bits) {
        let node = 1;
        for (let i = 0; i < bits; ++i) node = (node << 1) | bit(base + node);
        return node - (1 << bits);
    }

    function backwardTree(base, bits) {
        let node = 1, value = 0;
        for (let i = 0; i < bits; ++i) {
            const next = bit(base + node);
            node = (node << 1) | next;
            value |= next << i;
        }
        return value;
    }

    function evenBits(bits) {
        let value = 0;
        for (let i = 0; i < bits; ++i) {
            const half = coder[0] >>> 1, next = coder[1] >= half ? 1 : 0;
            coder[0] = half;
            if (next) coder[1] -= half;
            value = (value << 1) | next;
            if (half < 0x1000000) {
                coder[0] = half << 8;
                coder[1] = (coder[1] << 8) | packed[at++];
            }
        }
        return value >>> 0;
    }

    function lengthOf(base, place) {
        if (!bit(base)) return 2 + tree(base + 2 + (place << 3), 3);
        if (!bit(base + 1)) return 10 + tree(base + 130 + (place << 3), 3);
        return 18 + tree(base + 258, 8);
    }

    function distanceOf(length) {
        const slot = tree(slots + (Math.min(length - 2, 3) << 6), 6);
        if (slot < 4) return slot;
        const bits = (slot >>> 1) - 1, high = ((2 | (slot & 1)) << bits) >>> 0;
        if (slot < 14) return high + backwardTree(farBits + high - slot, bits);
        return high + evenBits(bits - 4) * 16 + backwardTree(alignBits, 4);
    }

    let state = 0, written = 0, first = 0, second = 0, third = 0, fourth = 0;

    function literal() {
        const before = written > 0 ? out[written - 1] : 0;
        const context = ((written & literalMask) << literalContext) | (before >>> (8 - literalContext));
        const base = literals + 0x300 * context;
        let node = 1;
        if (state >= 7) {
            let expected = out[written - first - 1];
            while (node < 0x100) {
                const likely = (expected >>> 7) & 1;
                expected <<= 1;
                const next = bit(base + ((1 + likely) << 8) + node);
                node = (node << 1) | next;
                if (next !== likely) break;
            }
        }
        while (node < 0x100) node = (node << 1) | bit(base + node);
        out[written++] = node & 0xFF;
        state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    }

    // Which of the four latest distances is meant; it becomes the latest.
    function repeated() {
        let distance;
        if (!bit(isSecond + state)) distance = second;
        else {
            if (!bit(isThird + state)) distance = third;
            else {
                distance = fourth;
                fourth = third;
            }
            third = second;
        }
        second = first;
        first = distance;
    }

    function copy(length) {
        if (first >= written) throw new Error("damaged");
        for (const end = Math.min(written + length, size); written < end; ++written) {
            out[written] = out[written - first - 1];
        }
    }

    while (written < size) {
        const place = written & placeMask;
        if (at > packed.length + 4) throw new Error("cut off");
        if (!bit(isMatch + (state << 4) + place)) {
            literal();
        } else if (!bit(isRepeat + state)) {
            fourth = third;
            third = second;
            second = first;
            const length = lengthOf(matchLength, place);
            first = distanceOf(length);
            state = state < 7 ? 7 : 10;
            copy(length);
        } else if (bit(isLatest + state)) {
            repeated();
            const length = lengthOf(repeatLength, place);
            state = state < 7 ? 8 : 11;
            copy(length);
        } else if (bit(isLongLatest + (state << 4) + place)) {
            const length = lengthOf(repeatLength, place);
            state = state < 7 ? 8 : 11;
            copy(length);
        } else {
            state = state < 7 ? 9 : 11;
            copy(1);
        }
    }
    return out;
};

// Packs what the page unpacks with web/unpack.js: LZMA by xz, with the size in the header instead of an end mark.
import { execFileSync } from "node:child_process";

const asXz = ["--format=lzma", "--lzma1=preset=9e,lc=4,lp=0,pb=0,nice=128", "--stdout"];

/// Bytes to bytes.
export function packed(bytes) {
    const file = execFileSync("xz", asXz, { input: bytes, maxBuffer: 1 << 26 });
    file.writeUInt32LE(bytes.length, 5);
    file.writeUInt32LE(0, 9);
    return new Uint8Array(file);
}

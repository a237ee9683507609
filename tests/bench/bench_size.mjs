// What a browser loads before the first screen works, gzipped as a host would send it; and the one file.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { Computer, site } from "../browser/support/app.mjs";
import { row } from "./rows.mjs";

const kilobytes = file => gzipSync(readFileSync(file), { level: 9 }).length / 1000;

const computer = await new Computer().start();
const served = await site();
const page = await computer.page();
await page.goto(served.address);
await page.getByRole("button", { name: "Start", exact: true }).waitFor();
const files = [...new Set(served.hits)].map(hit => hit === "/" ? "/index.html" : hit)
    .filter(hit => hit !== "/favicon.ico");
let all = 0;
for (const file of files) {
    const size = kilobytes(`dist${file}`);
    all += size;
    row(`size: ${file.slice(1)}, gzipped`, size, "kB");
}
row("size: all that is loaded before the first screen works, gzipped", all, "kB", 450);
row("size: the one file, gzipped", kilobytes("dist/fourfifths.html"), "kB", 450);
await served.close();
await computer.discard();

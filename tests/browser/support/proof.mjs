// What the proofs share: how long they run, and their counts in one line. scripts/test --long sets FOURFIFTHS_LONG=1;
// scripts/test gathers the lines in the file that FOURFIFTHS_COUNTS names and prints them together at the end.
import { appendFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

export const long = process.env.FOURFIFTHS_LONG === "1";

/// How often a thing is done: `often` in the long form, `seldom` in the short one.
export const times = ({ often, seldom }) => long ? often : seldom;

/// The folder with the built app; another build is proved with FOURFIFTHS_DIST.
export const built = process.env.FOURFIFTHS_DIST ?? "dist";
export const builtOneFile = pathToFileURL(resolve(built, "fourfifths.html")).href;

/// counted("browsers killed", {kills: 4, lost: 0}) prints "browsers killed: kills 4 · lost 0".
export function counted(what, counts) {
    const said = Object.entries(counts).map(([name, count]) => `${name} ${count}`).join(" · ");
    const line = `${what}: ${said}`;
    console.log(line);
    if (process.env.FOURFIFTHS_COUNTS) appendFileSync(process.env.FOURFIFTHS_COUNTS, line + "\n");
}

/// A proof that cannot be made here is told with the others: nothing is skipped silently.
export function cannot(test, what, reason) {
    counted(what, { "not proved here": reason });
    test.skip(reason);
}

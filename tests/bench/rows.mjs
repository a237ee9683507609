// The rows of the table that scripts/bench prints, as tests/bench/measure.h writes them; and medians.
import { fileURLToPath } from "node:url";

const amount = (value, unit) => `${value.toFixed(value < 10 ? 3 : 1)} ${unit}`;

export function row(what, measured, unit, budget) {
    const limit = budget === undefined ? "-" : amount(budget, unit);
    const ratio = budget === undefined ? "-" : (measured / budget).toFixed(2);
    console.log(`${what.padEnd(72)} ${amount(measured, unit).padStart(16)} ${limit.padStart(14)} ${ratio.padStart(7)}`);
}

/// For page.addInitScript.
export const probe = { path: fileURLToPath(new URL("probe.js", import.meta.url)) };

export const sorted = values => [...values].sort((one, other) => one - other);
export const median = values => sorted(values)[Math.floor(values.length / 2)];
export const largest = values => Math.max(...values);

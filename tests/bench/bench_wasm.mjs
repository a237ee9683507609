// Benchmarks of what a worker waits for, as WebAssembly: built as the program for the browser is, and run by Node.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const names = ["bench_time_report", "bench_plain_language", "bench_drafts"]
    .filter(name => existsSync(`tests/bench/${name}.cpp`));
const quietly = { stdio: ["ignore", "ignore", "inherit"] };
execFileSync("cmake", ["--preset", "web", "-DFOURFIFTHS_BENCH=ON"], quietly);
execFileSync("cmake", ["--build", "--preset", "web", "--target", ...names], quietly);
for (const name of names) {
    console.log(`${name}, as WebAssembly:`);
    const words = ["--no-experimental-fetch", `build/web/tests/bench/${name}.js`];
    execFileSync(process.execPath, words, { stdio: "inherit" });
}

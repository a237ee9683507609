// The benchmark of the time report as WebAssembly: built as the program for the browser is, and run by Node.
import { execFileSync } from "node:child_process";

const quietly = { stdio: ["ignore", "ignore", "inherit"] };
execFileSync("cmake", ["--preset", "web", "-DFOURFIFTHS_BENCH=ON"], quietly);
execFileSync("cmake", ["--build", "--preset", "web", "--target", "bench_time_report"], quietly);
execFileSync(process.execPath, ["--no-experimental-fetch", "build/web/tests/bench/bench_time_report.js"],
    { stdio: "inherit" });

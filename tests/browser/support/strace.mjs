// Watches which files a process makes durable: every fsync and fdatasync, with its moment and its path.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";

/// Resolves to { stop } once the process is being watched, or to { reason } where that is not possible.
export async function watchSyncs(pid, file) {
    if (!existsSync("/usr/bin/strace")) return { reason: "strace is not installed" };
    const strace = spawn("strace",
        ["-f", "-y", "-ttt", "-e", "trace=fsync,fdatasync,sync_file_range", "-o", file, "-p", String(pid)],
        { stdio: ["ignore", "ignore", "pipe"] });
    const over = once(strace, "exit");
    let said = "";
    for await (const line of createInterface({ input: strace.stderr })) {
        said = line;
        if (/attached/.test(line)) break;
    }
    if (!/attached/.test(said)) return { reason: `strace may not watch: ${said}` };
    strace.stderr.resume();
    return {
        async stop() {
            strace.kill("SIGINT");
            await over;
            const syncs = [...readFileSync(file, "utf8").matchAll(/^\d+ +([\d.]+) (\w+)\(\d+<([^>]+)>/gm)]
                .map(([, moment, call, path]) => ({ at: Number(moment) * 1000, call, path }));
            rmSync(file);
            return syncs;
        },
    };
}

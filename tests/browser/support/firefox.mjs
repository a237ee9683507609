// Debian's Firefox as another Computer, driven by WebDriver BiDi through playwright-core, so that the same workers
// tell the same stories in it. playwright-core 1.65 asks for a command that this Firefox does not know yet, and would
// give up; an unknown command is answered here as done: it only concerns colours.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firefox } from "playwright-core";

const program = "/usr/bin/firefox-esr";

/// Why Firefox cannot be driven here; empty when it can.
export function whyNoFirefox() {
    if (!existsSync(program)) return "firefox-esr is not installed; scripts/setup --long installs it";
    return bidi() ? "" : "this playwright-core does not drive Firefox by WebDriver BiDi";
}

export const firefoxVersion = () => execFileSync(program, ["--version"], { encoding: "utf8" }).trim();

const bidi = () => firefox._connection?.toImpl?.(firefox)?._bidiFirefox;

function forgiveUnknownCommands() {
    const type = bidi();
    if (type.forgives) return;
    type.forgives = true;
    const connect = type.connectToTransport;
    type.connectToTransport = function (transport, ...rest) {
        let hear;
        Object.defineProperty(transport, "onmessage", {
            get: () => hear,
            set(listener) {
                hear = listener && (message => listener(message.error === "unknown command"
                    ? { type: "success", id: message.id, result: {} } : message));
            },
        });
        return connect.call(this, transport, ...rest);
    };
}

export class FirefoxComputer {
    /// `preferences`: settings of about:config.
    constructor({ preferences = {} } = {}) {
        this.profile = mkdtempSync(join(tmpdir(), "fourfifths-firefox-"));
        this.preferences = preferences;
    }

    async start() {
        forgiveUnknownCommands();
        this.context = await firefox.launchPersistentContext(this.profile, {
            channel: "moz-firefox", executablePath: program, headless: true, locale: "en-GB", acceptDownloads: true,
            firefoxUserPrefs: this.preferences,
        });
        this.context.setDefaultTimeout(30_000);
        return this;
    }

    async page() {
        return this.context.pages().find(open => open.url() === "about:blank") ?? this.context.newPage();
    }

    /// All of its processes: those that name the profile, and their children.
    processes() {
        const all = readdirSync("/proc").filter(name => /^\d+$/.test(name)).flatMap(pid => {
            try {
                const status = readFileSync(`/proc/${pid}/status`, "utf8");
                const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
                return [{ pid: Number(pid), parent: Number(status.match(/^PPid:\s*(\d+)/m)[1]), command }];
            } catch {
                return []; // it has ended meanwhile
            }
        });
        const own = new Set(all.filter(one => one.command.includes(this.profile)).map(one => one.pid));
        for (let before = -1; before !== own.size;) {
            before = own.size;
            for (const one of all) if (own.has(one.parent)) own.add(one.pid);
        }
        return [...own].filter(pid => pid !== process.pid);
    }

    async close() {
        await this.context?.close();
        this.context = undefined;
    }

    async discard() {
        await this.close();
        rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
    }
}

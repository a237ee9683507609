// Starts the app as a worker would meet it: a new browser profile, the static site on loopback or the one file from
// disk, and a count of every request that leaves the page.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../../scripts/serve.mjs";
import { now, setClock } from "./clock.mjs";

const flags = ["--lang=en-GB", "--no-sandbox", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--disable-quic"];
const softwareWebGl = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
const noWebGl = ["--disable-gpu", "--disable-3d-apis"];

/// A browser with a profile of its own that outlives the browser, so that it can be closed and opened again. With
/// `ownClock` the test sets the clock, by Playwright's page.clock, which does not bear another beside it.
export class Computer {
    constructor({ webgl = true, viewport = { width: 1366, height: 768 }, options = {}, more = [], ownClock } = {}) {
        this.profile = mkdtempSync(join(tmpdir(), "fourfifths-browser-"));
        this.arguments = [...flags, ...(webgl ? softwareWebGl : noWebGl), ...more];
        this.viewport = viewport;
        this.options = options;
        this.ownClock = ownClock;
    }

    /// Opens the browser; `address` is where the app is.
    async start() {
        this.context = await chromium.launchPersistentContext(this.profile, {
            executablePath: "/usr/bin/chromium", headless: true, args: this.arguments, viewport: this.viewport,
            locale: "en-GB", timezoneId: "Europe/London", acceptDownloads: true,
            permissions: ["clipboard-read", "clipboard-write"], ...this.options,
        });
        this.context.setDefaultTimeout(15_000);
        if (!this.ownClock) await setClock(this.context);
        return this;
    }

    async page() {
        const page = this.context.pages().find(open => open.url() === "about:blank") ?? await this.context.newPage();
        page.failures = [];
        page.requested = [];
        page.on("pageerror", error => page.failures.push(String(error)));
        page.on("console", message => message.type() === "error" && page.failures.push(message.text()));
        page.on("filechooser", () => {}); // from the start: the first key on a file field must not be missed
        page.on("request", request => page.requested.push(request.url()));
        return page;
    }

    async close() {
        await this.context?.close();
        this.context = undefined;
    }

    /// The numbers of this browser's processes; the browser's own, which keeps the stores, comes first.
    async processes(type = /./) {
        const session = await this.context.browser().newBrowserCDPSession();
        const { processInfo } = await session.send("SystemInfo.getProcessInfo");
        await session.detach();
        return processInfo.filter(one => type.test(one.type)).map(one => one.id);
    }

    /// As a power cut would end it: the browser has no time for anything.
    async kill() {
        const [browser] = await this.processes(/^browser$/);
        const closed = this.context.waitForEvent("close");
        process.kill(browser, "SIGKILL");
        await closed;
        this.context = undefined;
    }

    async discard() {
        await this.close();
        rmSync(this.profile, { recursive: true, force: true });
    }
}

/// Serves a folder as the site is served, and counts hits; `address` ends with a slash.
export async function site(folder = "dist") {
    const server = await serve({ folder, port: 0 });
    const hits = [];
    server.on("request", request => hits.push(request.url));
    return {
        address: `http://localhost:${server.address().port}/`,
        hits,
        close: () => new Promise(done => { server.closeAllConnections(); server.close(done); }),
    };
}

export const oneFileAddress = pathToFileURL(resolve("dist/fourfifths.html")).href;

export const passphrase = "lantern gravel otter window";

/// On the screen that asks for a passphrase: chooses one.
export async function makePassphrase(worker) {
    await worker.write("Passphrase", passphrase);
    await worker.write("The same passphrase again", passphrase);
    await worker.press("button", "Lock with this passphrase");
}

/// On the screen that shows the recovery key: takes it down, shows that it was, and waits for Today.
export async function takeKey(worker) {
    const key = (await worker.page.getByText(/^([A-Z0-9]{5}[- ])+[A-Z0-9]{5}$/).textContent()).trim();
    await worker.write("Type the last group of the key, to be sure that you have it", key.split(/[- ]/).at(-1));
    await worker.press("button", "I have kept it");
    const notNow = worker.find("button", "Not now"); // asked before real records go in, not with sample people
    const today = worker.page.getByLabel("What did you do?");
    await notNow.or(today).first().waitFor();
    if (await notNow.isVisible()) await worker.press("button", "Not now");
    await today.waitFor();
    return key;
}

/// First run up to Today, as a person does it.
export async function setUp(worker, address, { samples = false } = {}) {
    await worker.page.goto(address);
    await worker.press("button", samples ? "Try with sample people" : "Start");
    await makePassphrase(worker);
    return takeKey(worker);
}

export async function unlock(worker, secret = passphrase) {
    await worker.write("Passphrase or recovery key", secret);
    await worker.press("button", "Unlock");
}

/// As the app writes a day in its addresses.
export const isoOf = date => [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map(number => String(number).padStart(2, "0")).join("-");

/// A day of last month, so that a summary of the month is due: as it is typed, as its month is named, and by ISO.
export function dayOfLastMonth(day) {
    const today = now();
    const date = new Date(today.getFullYear(), today.getMonth() - 1, day);
    const month = date.toLocaleString("en-GB", { month: "long" });
    return { typed: `${day} ${month.slice(0, 3)}`, month: `${month} ${date.getFullYear()}`, iso: isoOf(date) };
}

/// Monday of last week, on which the sample people's worker worked, as every Monday.
export function mondayOfLastWeek() {
    const today = now();
    return new Date(today.getFullYear(), today.getMonth(), today.getDate() - (today.getDay() + 6) % 7 - 7);
}

/// From wherever the worker is to the new person's page.
export async function addsAPerson(worker, name) {
    await worker.press("link", "People");
    await worker.reads("People");
    await worker.press("button", "Add a person");
    await worker.write("Name", name);
    await worker.press("button", "Add");
    await worker.reads(name);
}

/// On Today: adds a line that starts at this time.
export async function logs(worker, line, start) {
    await worker.write("What did you do?", line);
    await worker.press("button", "Add");
    await worker.find("link", `Edit ${start}`).waitFor();
}

/// Waits until the banner says so: the store's transaction has completed. Only after something was seen that comes with
/// the change itself, such as its row; otherwise the banner may still speak of the save before. Then use `saves`.
export async function saved(worker) {
    await worker.page.getByRole("banner").getByText(/^Saved on this computer/).waitFor();
}

/// Does what changes a record, and waits until the browser has counted one more save than before.
export async function saves(worker, act) {
    const count = () => localStorage.getItem("four-fifths.head");
    const before = await worker.page.evaluate(count);
    await act();
    await worker.page.waitForFunction(old => localStorage.getItem("four-fifths.head") !== old, before);
    await saved(worker);
}

/// Goes to a screen as a changed address does.
export const go = (worker, route) => worker.page.evaluate(to => { location.hash = to; }, "#/" + route);

/// Makes a back-up file and gives its bytes.
export async function backUp(worker) {
    await go(worker, "back-up");
    await worker.reads("Back up");
    const coming = worker.page.waitForEvent("download");
    await worker.press("button", "Make a back-up file");
    return readFileSync(await (await coming).path());
}

/// On a form that asks for a back-up: gives it these bytes and the passphrase.
export async function giveBackUp(worker, bytes, secret = passphrase) {
    await worker.hand("Back-up file", { name: "work.fourfifths", mimeType: "application/octet-stream", buffer: bytes });
    await worker.sees("Chosen: work.fourfifths");
    await worker.write("Passphrase or recovery key of the back-up", secret);
}

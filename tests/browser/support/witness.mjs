// Stands beside the worker and notes what the page said: which entries it showed while the banner said "Saved on this
// computer". What was seen so was acknowledged, and may never be missing again. Frames are whole: the page is looked at
// after each change of the document, never in the middle of one.
import { EventEmitter, once } from "node:events";

function look() {
    const report = () => {
        const banner = document.querySelector("header");
        if (!banner) return;
        const rows = [...document.querySelectorAll("tbody tr")].map(row =>
            [...row.querySelectorAll("th, td")].slice(0, 4).map(cell => cell.textContent));
        const frame = JSON.stringify({ saved: banner.innerText.includes("Saved on this computer"), rows,
            heading: document.querySelector("h1")?.textContent ?? "" });
        if (frame === report.last) return;
        report.last = frame;
        window.toWitness(frame);
    };
    new MutationObserver(report).observe(document, { childList: true, characterData: true, subtree: true });
}

export class Witness extends EventEmitter {
    frame = { saved: false, rows: [], heading: "" };
    acknowledged = { rows: [], heading: "" };

    /// From now on, for every page of this browser.
    async watch(context) {
        await context.exposeBinding("toWitness", (source, frame) => this.hear(JSON.parse(frame)));
        await context.addInitScript(look);
        return this;
    }

    hear(frame) {
        this.frame = frame;
        if (frame.saved) this.acknowledged = frame;
        this.emit("frame", frame);
    }

    /// Resolves when the page has shown what `is_it` looks for; rejects when `over` is aborted.
    async sees(is_it, over) {
        while (!is_it(this.frame)) await once(this, "frame", { signal: over });
    }
}

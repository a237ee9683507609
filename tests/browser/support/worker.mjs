// A worker at the screen: finds things by role and name and acts on them with the mouse, or with the keyboard alone.
// A story is written once and told twice.
import assert from "node:assert/strict";

const exactly = name => name instanceof RegExp ? { name } : { name, exact: true };

class Worker {
    constructor(page, root = page) {
        this.page = page;
        this.root = root;
    }

    /// The same worker, looking only at one part of the page: a row of a table, a dialog.
    within(locator) {
        return new this.constructor(this.page, locator);
    }

    find(role, name) {
        return this.root.getByRole(role, exactly(name));
    }

    field(label) {
        return this.root.getByLabel(label, { exact: !(label instanceof RegExp) });
    }

    async sees(text) {
        await this.orTells(this.root.getByText(text).first().waitFor());
    }

    async reads(heading) {
        await this.orTells(this.page.getByRole("heading", { level: 1, ...exactly(heading) }).waitFor());
    }

    /// After a link: what stands on the page is what it leads to, and no more what it was pressed on.
    async arrives(role) {
        if (role !== "link") return;
        const shown = () => new Promise(done => {
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
        });
        await this.page.evaluate(shown).catch(() => {}); // when the page itself is another now
    }

    /// What was done or waited for; when it fails, with what was on the page instead.
    async orTells(doing) {
        try {
            return await doing;
        } catch (error) {
            const there = () => [location.href, document.body.innerText.slice(0, 1200)].join("\n");
            error.message += `\nOn the page: ${await this.page.evaluate(there).catch(String)}`;
            throw error;
        }
    }
}

export class MouseWorker extends Worker {
    way = "mouse";

    async press(role, name) {
        await this.orTells(this.find(role, name).click());
        await this.arrives(role);
    }

    async write(label, text) {
        await this.field(label).click();
        await this.field(label).fill(text);
    }

    async choose(label, option) {
        await this.field(label).selectOption({ label: option });
    }

    async tick(label) {
        await this.field(label).click();
    }

    async hand(label, file) {
        const chooser = this.page.waitForEvent("filechooser");
        await this.root.getByText(label, { exact: !(label instanceof RegExp) }).click();
        await (await chooser).setFiles(file);
    }
}

export class KeyboardWorker extends Worker {
    way = "keyboard";

    /// Tabs until the control has focus, as far as the page is long; then fails and says what was passed.
    async reach(locator) {
        await locator.waitFor({ state: "attached" });
        const passed = [];
        for (let i = 0; i < 400; ++i) {
            // Looked up anew each time: the tree may have changed under the walk.
            if (await locator.evaluate(element => element === document.activeElement)) return;
            await this.page.keyboard.press("Tab");
            passed.push(await this.page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 30)));
        }
        assert.fail(`Tab never reached ${locator}; it passed ${passed.slice(-60).join(" | ")}`);
    }

    async press(role, name) {
        await this.orTells(this.reach(this.find(role, name)));
        await this.page.keyboard.press("Enter");
        await this.arrives(role);
    }

    async write(label, text) {
        const field = this.field(label);
        const type = await field.evaluate(element => element.type);
        const keys = type === "date" ? await this.asDateIsTyped(text) : text;
        await this.reach(field);
        if (type === "date") return this.typeDate(field, keys, text);
        if (type === "time") return this.page.keyboard.type(text.replace(":", ""));
        await this.page.keyboard.press("Control+a");
        if (text === "") await this.page.keyboard.press("Delete");
        else await this.page.keyboard.type(text);
    }

    /// The browser forgets a half-typed figure after a second, and a busy computer may be that slow between two keys.
    async typeDate(field, keys, iso) {
        for (let tries = 0; tries < 5 && await field.inputValue() !== iso; ++tries) {
            for (let part = 0; part < 2; ++part) await this.page.keyboard.press("ArrowLeft");
            await this.page.keyboard.type(keys);
        }
        assert.equal(await field.inputValue(), iso);
    }

    /// Day or month first: as this browser has it, whatever language the page is in.
    async asDateIsTyped(iso) {
        const [year, month, day] = iso.split("-");
        this.dayFirst ??= await this.typesDayFirst();
        return (this.dayFirst ? day + month : month + day) + year;
    }

    async typesDayFirst() {
        const probe = await this.page.context().newPage();
        await probe.setContent('<label>Date <input type="date"></label>');
        await probe.getByLabel("Date").focus();
        await probe.keyboard.type("01022003");
        const dayFirst = await probe.getByLabel("Date").inputValue() === "2003-02-01";
        await probe.close();
        await this.page.bringToFront();
        return dayFirst;
    }

    async choose(label, option) {
        const field = this.field(label);
        await this.reach(field);
        const steps = await field.evaluate((select, wanted) =>
            [...select.options].findIndex(o => o.label === wanted) - select.selectedIndex, option);
        for (let i = 0; i < Math.abs(steps); ++i) await this.page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
        assert.equal(await field.evaluate(select => select.selectedOptions[0].label), option);
    }

    async tick(label) {
        await this.reach(this.field(label));
        await this.page.keyboard.press("Space");
    }

    async hand(label, file) {
        await this.reach(this.field(label));
        const chooser = this.page.waitForEvent("filechooser");
        await this.page.keyboard.press("Enter");
        await (await chooser).setFiles(file);
    }
}

// One window works at a time. The lock is the courtesy, the fence in the store (src/wasm/vault_store.js) the guarantee.
// FourFifthsWindows.create(hooks) gives open(), letGo(bytes) and holds(). The hooks: say(heading, sentences, actions)
// shows a message; boot() starts the program, once this window has the lock; asked() is called when another window
// waits for it, taken() when it was taken away, left() when another window left what it had not saved.
"use strict";

const FourFifthsWindows = (() => {
    const name = "fourfifths"; // of the lock and of the channel
    const patience = 3000;     // milliseconds for the other window to save
    const crashed = 300;       // the lock of a page that is gone is free within this time
    const taken = "taken";     // in the history's state: this page was stopped by another window

    // AbortSignal.timeout is younger than the browsers that are served.
    function stopAfter(milliseconds) {
        const controller = new AbortController();
        setTimeout(() => controller.abort(), milliseconds);
        return controller;
    }

    function create(hooks) {
        const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel(name) : null;
        const post = message => channel && channel.postMessage(message);
        let holding = false;
        let waiting = null; // the AbortController of the wait for another window
        let releaseLock = () => {};

        function lost() {
            if (!holding) return;
            holding = false;
            hooks.taken();
        }

        // Resolves to whether this window has the lock now; then holds it until it is released or taken.
        function claim(options) {
            if (!navigator.locks) return Promise.resolve(holding = true);
            return new Promise(answer => {
                let granted = false;
                const held = new Promise(release => { releaseLock = release; });
                navigator.locks.request(name, options, lock => {
                    granted = holding = lock !== null;
                    answer(granted);
                    return granted && held;
                }).catch(() => granted ? lost() : answer(false));
            });
        }

        function begin() {
            post("held");
            hooks.boot();
        }

        async function claimFromOther() {
            hooks.say("One moment", ["The other window is saving and letting go."]);
            const mine = waiting = stopAfter(patience);
            post("release");
            const given = await claim({ signal: mine.signal });
            const outrun = waiting !== mine;
            waiting = null;
            if (given || (!outrun && await claim({ steal: true }))) return begin();
            ask();
        }

        function ask() {
            const wasTaken = history.state === taken;
            if (wasTaken) history.replaceState(null, "");
            hooks.say("Four Fifths is open in another window", [
                wasTaken ? "The other window has taken over, so this one has stopped. What was not saved here is added "
                        + "there."
                    : "Only one window can work with your records at a time. You can go on in the other window and "
                        + "close this one.",
                "If you use it here, the other window saves what it has and stops.",
            ], [["Use it here", claimFromOther]]);
        }

        function hear({ data }) {
            if (data === "release" && holding) hooks.asked();
            if (data === "left" && holding) hooks.left();
            if (data === "held" && waiting) {
                const outrun = waiting;
                waiting = null;
                outrun.abort();
            }
        }

        // The memory is empty by now; `bytes` are sealed, none when everything was saved.
        async function letGo(bytes) {
            holding = false;
            let kept = true;
            if (bytes.length > 0) kept = await FourFifthsLeft.keep(bytes).then(() => true, () => false);
            releaseLock();
            post("left");
            if (kept) {
                history.replaceState(taken, "");
                return location.reload();
            }
            const download = () => hooks.download("unsaved changes.fourfifths", "application/octet-stream", bytes);
            hooks.say("Four Fifths is open in another window", [
                "Your last changes here were not saved, and this browser does not keep them for the other window. "
                    + "Download them now, then choose the file on the Back up screen of the other window.",
            ], [["Download the unsaved changes", download], ["Use it here", () => location.reload()]]);
        }

        return {
            async open() {
                if (channel) channel.onmessage = hear;
                // A page that comes back from the browser's memory without the lock has nothing to go on with.
                addEventListener("pageshow", event => { if (event.persisted && !holding) location.reload(); });
                if (await claim({ ifAvailable: true }) || await claim({ signal: stopAfter(crashed).signal })) begin();
                else ask();
            },
            letGo,
            holds: () => holding,
        };
    }

    return { create };
})();

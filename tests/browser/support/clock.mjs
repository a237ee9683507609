// The day on which the tests work, so that they find the same on every day of the year: a Wednesday, in the morning.
// FOURFIFTHS_DAY=2027-01-01 takes another. From there the clock goes on as the computer's does.
const day = process.env.FOURFIFTHS_DAY ?? "2026-11-18";
const ahead = Date.parse(day + "T10:40:00Z") - Date.now();

/// The moment of the tests' day that it is now.
export const now = () => new Date(Date.now() + ahead);

/// In a page, before its own scripts: puts its clock to the tests' day. Who replaces Date.now later moves all of it.
function putAhead(by) {
    const real = Date.now;
    Date.now = () => real.call(Date) + by;
    globalThis.Date = new Proxy(Date, {
        construct: (target, given) => given.length ? Reflect.construct(target, given) : new target(target.now()),
    });
}

/// Every page of this browser is on the tests' day.
export const setClock = context => context.addInitScript(putAhead, ahead);

// Whether this browser keeps what is saved in it: nobody can ask it, so it is tried. Data are stored, the browser is
// closed, and what is there afterwards decides.
#pragma once
#include "time/time_types.h"
#include <optional>

namespace fourfifths {

/// What is known of the browser since the page was here last.
enum class Sitting {
    same,    // the browser was not closed since, or it brought back what it had open
    unknown, // a new window: nobody can say whether the others were closed
    fresh,   // it was closed and started again
};

struct Keeping {
    enum class State { unasked, asked, keeps, forgets } state = State::unasked;
    std::optional<Instant> since; // of `keeps`: when that was seen last
    bool new_window = false;      // asked before, and this may be the answer: only the person knows
    bool news = false;            // found out by this very start, and not yet waved away
    bool forgets() const { return state == State::forgets; }
};

} // namespace fourfifths

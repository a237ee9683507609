// What was worked in a range, cut at its borders: breaks, planned and binned entries are not among it, and an entry
// that runs ends now. Every report begins with this, so all of them leave out the same.
#pragma once
#include "model/workspace.h"
#include "report/attribution.h"
#include "time/zone.h"

namespace fourfifths {

struct Worked {
    std::vector<Stretch> stretches;    // by start, none of them empty
    std::vector<const Entry*> entries; // what each came from, in the same order

    /// The united length of the stretches whose entry is wanted: what lies over itself counts once.
    template <class Wanted>
    Minutes once(Wanted wanted) const {
        std::vector<Span> spans;
        for (std::size_t i = 0; i < stretches.size(); ++i)
            if (wanted(*entries[i])) spans.push_back(stretches[i].span);
        return total(united(spans));
    }
};

/// The range from its first midnight to its last, as clocks in the zone show it.
Span span_of(DateRange range, const Zone& zone);
Worked worked_in(const Workspace& workspace, Span range, Instant now);

/// The part of a whole in per cent, to the nearest; 0 of nothing.
int rounded_percent(Minutes part, Minutes whole);

} // namespace fourfifths

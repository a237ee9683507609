// Whom and what a copy for the family would give away: names of other people in the records, their relatives too, and
// numbers that point at one person. A last look before it leaves; it masks nothing, and it can miss some.
#pragma once
#include "model/workspace.h"
#include "text/utf8.h"
#include <span>

namespace fourfifths {

struct ShareHit {
    LineId line;
    TextSpan span;         // of the line's text
    std::string_view what; // "a name of somebody else in your records", "an NHS number"
};

/// In the order of the summary, the hits of a line together; of a line each wording once. Not looked at: lines left
/// out, and third-party lines that are not among `kept`. Names that the person and those around them (Person::others)
/// bear themselves are none.
std::vector<ShareHit> share_hits(const Workspace& workspace, const Summary& summary, std::span<const LineId> kept);

} // namespace fourfifths

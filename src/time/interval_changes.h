// What may be done to stretches of time that were logged. Each change is a value: what was, and what is now; made the
// other way round it is undone. No minute is gained or lost that the picture does not show. The picture is read by
// tests/time/interval_changes_test.cpp: the spans that were go in, and the spans that are now must come out.
//
//   trim    was  [-----------)               the earlier one ends where the later one starts
//           was        [-----------)
//           now  [-----)
//           now        [-----------)
//   meet    was  [-----------)               both end and start in the middle of what they share
//           was        [-----------)
//           now  [--------)
//           now           [--------)
//   cut     was  [-----------------)         the longer one is cut around the shorter
//           was        [-----)
//           now  [-----)
//           now        [-----)
//           now              [-----)
//   split   was  [-----------------)         in two, where the sign stands
//           at         |
//           now  [-----)
//           now        [-----------)
//   merge   was  [-----------)               one from the first start to the last end
//           was        [-----------)
//           now  [-----------------)
//   merge   was  [-----)                     also when they only touch; never over a gap
//           was        [-----------)
//           now  [-----------------)
//   fill    was  [-----)                     to the end of the gap that follows, or the start of the one before
//           gap        [-----)
//           now  [-----------)
#pragma once
#include "time/interval.h"

namespace fourfifths {

/// after[i] is what became of before[i]; what is beyond is new, or gone.
struct SpanChange {
    std::vector<Span> before;
    std::vector<Span> after;
    bool operator==(const SpanChange&) const = default;
};

SpanChange reversed(const SpanChange& change);

/// Absent when they do not overlap, or nothing would be left of the earlier one.
std::optional<SpanChange> trimmed(Span earlier, Span later);
/// Makes room for both: cut around the later one where it lies within, else both meet in the middle, the odd minute
/// going to the later. Absent when they do not overlap, or one of them would have nothing left.
std::optional<SpanChange> parted(Span earlier, Span later);
/// Absent unless `at` lies within, with a minute on each side.
std::optional<SpanChange> split(Span span, Instant at);
/// Absent when a gap lies between them.
std::optional<SpanChange> merged(Span a, Span b);
/// Absent unless the gap touches the span.
std::optional<SpanChange> filled(Span span, Span gap);

} // namespace fourfifths

// Which entry each worked minute counts for. Where entries lie over each other a minute counts once: for a direct kind
// before any other, then for the entry that began later, then for the kind earlier in the published list.
//
//   drive (T1)   [-------------------)
//   call  (D3)         [------)          counts as  T1 [---) D3 [------) T1 [----)
#pragma once
#include "model/records.h"
#include "time/interval.h"
#include <map>
#include <span>
#include <vector>

namespace fourfifths {

/// A worked stretch: breaks, planned and binned entries are not among these.
struct Stretch {
    Span span;
    Instant began; // of the entry, before it was cut at a border
    Kind kind = Kind::o1;
};

/// A part of the time and the stretch, by its place in the list, that it counts for.
struct Piece {
    Span span;
    std::size_t of = 0;
    bool operator==(const Piece&) const = default;
};

/// In order, none over another; together they are the united stretches.
std::vector<Piece> pieces_of(std::span<const Stretch> stretches, std::span<const Kind> direct);

/// Minutes for each kind; their sum is the united length of all stretches.
std::map<Kind, Minutes> attributed(std::span<const Stretch> stretches, std::span<const Kind> direct);

} // namespace fourfifths

// A table with totals as a network: rows and columns are nodes, every figure is an arc, and what flows in flows out.
//
//                  column             a figure    row → column       the total of a row     total column → row
//     row          [  x  ]  total     the sum of all: total row → total column
//                   total             the total of a column   column → total row
//
// A hidden arc can carry more, or less down to what the attacker knows is in it; a shown one is fixed.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace fourfifths {

constexpr int most_nodes = 16;
using Arcs = std::uint64_t;    // a set of arcs, one bit each
using NodeSet = std::uint32_t; // a set of nodes, one bit each

constexpr Arcs one_arc(std::size_t place) { return Arcs{1} << place; }

struct StudyArc {
    int from = 0;
    int to = 0;
    std::int64_t more = 0; // by how much it could grow
    std::int64_t less = 0; // by how much it could shrink
    std::int64_t cost = 0; // of hiding it
};

/// What subtraction gives exactly: the sum of the hidden arcs from one side of a directed cut to the other.
struct KnownSum {
    Arcs sum = 0;
    Arcs between = 0; // every arc between the two sides, hidden or shown
};

struct ArcRange {
    bool wide_enough = false;
    Arcs to_hide = 0; // what would widen it at the least cost; nothing when nothing would
};

class StudyNetwork {
public:
    /// An arc for each figure of a table with totals, row by row: at most 64. `rows` and `columns` without totals.
    StudyNetwork(int rows, int columns);

    StudyArc& arc(std::size_t place) { return arcs_[place]; }
    const StudyArc& arc(std::size_t place) const { return arcs_[place]; }
    std::size_t size() const { return arcs_.size(); }

    /// Each once or more often, until `found` returns false.
    template <class Found>
    void each_known_sum(Arcs hidden, Found found) const {
        const auto before = before_each(hidden);
        NodeSet active = 0;
        for (std::size_t node = 0; node < before.size(); ++node)
            if (before[node] != 0) active |= before[node] | NodeSet{1} << node;
        std::vector<std::uint16_t> enters(std::size_t{1} << before.size(), 0);
        for (NodeSet side = 1; side < enters.size(); ++side) {
            if ((side & ~active) != 0) continue;
            enters[side] = static_cast<std::uint16_t>(enters[side & (side - 1)] | before[lowest(side)]);
            if ((enters[side] & ~side) != 0) continue; // a hidden arc comes in from the other side
            const Arcs crossing = between(side);
            if ((crossing & hidden) != 0 && !found(KnownSum{crossing & hidden, crossing})) return;
        }
    }
    /// Whether `place` can take values in a range of at least `wanted` while only the hidden arcs change.
    ArcRange range_of(std::size_t place, std::int64_t wanted, Arcs hidden, Arcs may_hide) const;

private:
    struct Flow {
        std::array<std::array<std::int64_t, most_nodes>, most_nodes> room{};
    };
    static std::size_t lowest(NodeSet side);
    std::vector<std::uint16_t> before_each(Arcs hidden) const; // for each node, where hidden arcs to it come from
    Arcs between(NodeSet side) const;
    Flow room_of(Arcs arcs, std::size_t without) const;
    std::int64_t push(Flow& flow, int from, int to, std::int64_t wanted) const;
    Arcs cheapest_path(const Flow& flow, int from, int to, std::int64_t wanted, Arcs may_hide) const;

    int nodes_ = 0;
    std::vector<StudyArc> arcs_;
};

} // namespace fourfifths

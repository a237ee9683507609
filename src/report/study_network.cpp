#include "report/study_network.h"
#include <algorithm>
#include <limits>

namespace fourfifths {

StudyNetwork::StudyNetwork(int rows, int columns) : nodes_(rows + columns + 2) {
    for (int row = 0; row <= rows; ++row)
        for (int column = 0; column <= columns; ++column) {
            const int row_node = row, column_node = rows + 1 + column;
            const bool along = (row == rows) == (column == columns);
            arcs_.push_back({along ? row_node : column_node, along ? column_node : row_node, 0, 0, 0});
        }
}

std::size_t StudyNetwork::lowest(NodeSet side) {
    std::size_t node = 0;
    while ((side >> node & 1) == 0) ++node;
    return node;
}

std::vector<std::uint16_t> StudyNetwork::before_each(Arcs hidden) const {
    std::vector<std::uint16_t> before(static_cast<std::size_t>(nodes_), 0);
    for (std::size_t place = 0; place < arcs_.size(); ++place)
        if ((hidden & one_arc(place)) != 0)
            before[static_cast<std::size_t>(arcs_[place].to)] |= static_cast<std::uint16_t>(1u << arcs_[place].from);
    return before;
}

Arcs StudyNetwork::between(NodeSet side) const {
    Arcs crossing = 0;
    for (std::size_t place = 0; place < arcs_.size(); ++place)
        if ((side >> arcs_[place].from & 1) != (side >> arcs_[place].to & 1)) crossing |= one_arc(place);
    return crossing;
}

StudyNetwork::Flow StudyNetwork::room_of(Arcs arcs, std::size_t without) const {
    Flow flow;
    for (std::size_t place = 0; place < arcs_.size(); ++place) {
        if (place == without || (arcs & one_arc(place)) == 0) continue;
        const StudyArc& arc = arcs_[place];
        flow.room[static_cast<std::size_t>(arc.from)][static_cast<std::size_t>(arc.to)] = arc.more;
        flow.room[static_cast<std::size_t>(arc.to)][static_cast<std::size_t>(arc.from)] = arc.less;
    }
    return flow;
}

/// Shortest augmenting paths (Edmonds and Karp 1972), no further than `wanted`.
std::int64_t StudyNetwork::push(Flow& flow, int from, int to, std::int64_t wanted) const {
    std::int64_t pushed = 0;
    while (pushed < wanted) {
        std::array<int, most_nodes> came_from{};
        came_from.fill(-1);
        came_from[static_cast<std::size_t>(from)] = from;
        std::vector<int> queue = {from};
        for (std::size_t next = 0; next < queue.size() && came_from[static_cast<std::size_t>(to)] < 0; ++next)
            for (int node = 0; node < nodes_; ++node) {
                const auto at = static_cast<std::size_t>(queue[next]), other = static_cast<std::size_t>(node);
                if (came_from[other] >= 0 || flow.room[at][other] <= 0) continue;
                came_from[other] = queue[next];
                queue.push_back(node);
            }
        if (came_from[static_cast<std::size_t>(to)] < 0) return pushed;
        const auto each_step = [&](auto step) {
            for (int node = to; node != from; node = came_from[static_cast<std::size_t>(node)])
                step(static_cast<std::size_t>(came_from[static_cast<std::size_t>(node)]),
                     static_cast<std::size_t>(node));
        };
        std::int64_t narrowest = wanted - pushed;
        each_step([&](std::size_t a, std::size_t b) { narrowest = std::min(narrowest, flow.room[a][b]); });
        each_step([&](std::size_t a, std::size_t b) {
            flow.room[a][b] -= narrowest;
            flow.room[b][a] += narrowest;
        });
        pushed += narrowest;
    }
    return pushed;
}

/// The arcs to hide on the path that costs least and has room for `wanted`. A table has few nodes: Bellman and Ford.
Arcs StudyNetwork::cheapest_path(const Flow& flow, int from, int to, std::int64_t wanted, Arcs may_hide) const {
    constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
    std::array<std::int64_t, most_nodes> cost{};
    std::array<Arcs, most_nodes> hidden{};
    cost.fill(never);
    cost[static_cast<std::size_t>(from)] = 0;
    const auto go = [&](int a, int b, std::int64_t step, Arcs arc) {
        const auto at = static_cast<std::size_t>(a), other = static_cast<std::size_t>(b);
        if (cost[at] == never || cost[at] + step >= cost[other]) return;
        cost[other] = cost[at] + step;
        hidden[other] = hidden[at] | arc;
    };
    for (int round = 0; round < nodes_; ++round) {
        for (int a = 0; a < nodes_; ++a)
            for (int b = 0; b < nodes_; ++b)
                if (flow.room[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)] >= wanted) go(a, b, 0, 0);
        for (std::size_t place = 0; place < arcs_.size(); ++place) {
            const StudyArc& arc = arcs_[place];
            if ((may_hide & one_arc(place)) == 0) continue;
            if (arc.more >= wanted) go(arc.from, arc.to, arc.cost, one_arc(place));
            if (arc.less >= wanted) go(arc.to, arc.from, arc.cost, one_arc(place));
        }
    }
    return hidden[static_cast<std::size_t>(to)];
}

ArcRange StudyNetwork::range_of(std::size_t place, std::int64_t wanted, Arcs hidden, Arcs may_hide) const {
    const StudyArc& arc = arcs_[place];
    Flow up = room_of(hidden, place), down = up;
    std::int64_t width = push(up, arc.to, arc.from, wanted); // it grows when as much can flow back
    if (width < wanted) width += push(down, arc.from, arc.to, std::min(arc.less, wanted - width));
    if (width >= wanted) return {true, 0};
    may_hide &= ~hidden;
    for (std::int64_t missing = wanted - width; missing > 0; missing /= 2)
        if (const Arcs found = cheapest_path(up, arc.to, arc.from, missing, may_hide)) return {false, found};
    return {false, 0};
}

} // namespace fourfifths

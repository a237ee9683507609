#include "report/attribution.h"
#include "stable_sort.h"
#include <algorithm>
#include <tuple>

namespace fourfifths {
namespace {

/// First in this order wins a minute.
struct Claim {
    bool indirect = false;
    std::int64_t began_backwards = 0; // later beginnings first
    Kind kind = Kind::o1;
    std::size_t index = 0;
    bool operator<(const Claim& other) const {
        return std::tie(indirect, began_backwards, kind, index) <
               std::tie(other.indirect, other.began_backwards, other.kind, other.index);
    }
};

struct Edge {
    Instant at;
    bool opens = false;
    std::size_t index = 0;
};

std::vector<Edge> edges_of(std::span<const Stretch> stretches) {
    std::vector<Edge> edges;
    edges.reserve(2 * stretches.size());
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        if (stretches[i].span.start >= stretches[i].span.end) continue;
        edges.push_back({stretches[i].span.start, true, i});
        edges.push_back({stretches[i].span.end, false, i});
    }
    stable_sort(edges, [](const Edge& a, const Edge& b) { return a.at < b.at; });
    return edges;
}

} // namespace

std::vector<Piece> pieces_of(std::span<const Stretch> stretches, std::span<const Kind> direct) {
    const auto claim_of = [&](std::size_t index) {
        const Stretch& stretch = stretches[index];
        const bool is_direct = std::find(direct.begin(), direct.end(), stretch.kind) != direct.end();
        return Claim{!is_direct, -stretch.began.minute, stretch.kind, index};
    };
    std::vector<Piece> pieces;
    std::vector<Claim> open; // first in its order first; hardly ever more than three
    Instant from;
    for (const Edge& edge : edges_of(stretches)) {
        if (!open.empty() && from < edge.at) pieces.push_back({{from, edge.at}, open.front().index});
        from = edge.at;
        const Claim claim = claim_of(edge.index);
        const auto place = std::lower_bound(open.begin(), open.end(), claim);
        if (edge.opens) open.insert(place, claim);
        else open.erase(place);
    }
    return pieces;
}

std::map<Kind, Minutes> attributed(std::span<const Stretch> stretches, std::span<const Kind> direct) {
    std::map<Kind, Minutes> minutes;
    for (const Piece& piece : pieces_of(stretches, direct)) minutes[stretches[piece.of].kind] += piece.span.length();
    return minutes;
}

} // namespace fourfifths

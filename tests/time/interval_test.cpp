#include "support/builders.h"
#include "time/interval.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

Span span(std::int64_t start, std::int64_t end) { return {{start}, {end}}; }

std::vector<Span> random_spans(const Entropy& entropy) {
    std::vector<Span> spans(entropy() % 8);
    for (Span& one : spans) {
        const auto start = static_cast<std::int64_t>(entropy() % 100);
        one = span(start, start + static_cast<std::int64_t>(entropy() % 20));
    }
    return spans;
}

bool covered(std::span<const Span> spans, std::int64_t minute) {
    for (const Span& one : spans) {
        if (one.start.minute <= minute && minute < one.end.minute) return true;
    }
    return false;
}

} // namespace

//          [---- this ----)
//   A  [--)                        before, apart
//   B  [---)                       before, touches: no overlap
//   C    [-----)                   overlaps the start
//   D      [--)                    within
//   E          [--------)          overlaps the end
//   F                  [---)       touches: no overlap
TEST_CASE("two stretches of time overlap only when they share a minute") {
    const Span one = span(10, 25);
    struct Row {
        char name;
        Span other;
        std::optional<Span> shared;
    };
    const Row rows[] = {
        {'A', span(6, 9), {}},
        {'B', span(6, 10), {}},
        {'C', span(8, 14), span(10, 14)},
        {'D', span(14, 17), span(14, 17)},
        {'E', span(18, 27), span(18, 25)},
        {'F', span(25, 29), {}},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(overlaps(one, row.other) == row.shared.has_value());
        CHECK(overlaps(row.other, one) == row.shared.has_value());
        CHECK(intersection(one, row.other) == row.shared);
        CHECK(intersection(row.other, one) == row.shared);
    }
}

TEST_CASE("a running stretch ends now, and never before it began") {
    CHECK(ended({{10}, {}}, {30}) == span(10, 30));
    CHECK(ended({{10}, Instant{20}}, {30}) == span(10, 20));
    CHECK(ended({{40}, {}}, {30}) == span(40, 40));
}

TEST_CASE("parallel time counts once, and what is not covered is a gap: no minute is lost") {
    const Entropy entropy = build::entropy();
    for (int round = 0; round < 2000; ++round) {
        const std::vector<Span> spans = random_spans(entropy);
        const Span within = span(20, 90);
        const std::vector<Span> joined = united(spans);
        const std::vector<Span> free = gaps(within, spans);
        for (std::int64_t minute = 0; minute < 130; ++minute) {
            REQUIRE(covered(joined, minute) == covered(spans, minute));
            const bool inside = minute >= 20 && minute < 90;
            REQUIRE(covered(free, minute) == (inside && !covered(spans, minute)));
        }
        for (std::size_t place = 1; place < joined.size(); ++place) {
            REQUIRE(joined[place - 1].end < joined[place].start);
        }
        std::vector<Span> worked;
        for (const Span& one : joined) {
            if (const auto shared = intersection(one, within)) worked.push_back(*shared);
        }
        REQUIRE(total(free) + total(worked) == within.length());
    }
}

TEST_CASE("stretches that touch are joined, empty ones vanish") {
    const std::vector<Span> spans = {span(5, 8), span(1, 5), span(20, 20)};
    CHECK(united(spans) == std::vector<Span>{span(1, 8)});
    CHECK(total(united(spans)) == Minutes{7});
}

TEST_CASE("snapping goes to the nearest step, and halves go up") {
    CHECK(snapped({12}, {5}) == Instant{10});
    CHECK(snapped({13}, {5}) == Instant{15});
    CHECK(snapped({5}, {10}) == Instant{10});
    CHECK(snapped({-12}, {5}) == Instant{-10});
    CHECK(snapped({-13}, {5}) == Instant{-15});
    CHECK(snapped({13}, {1}) == Instant{13});
    CHECK(snapped({13}, {0}) == Instant{13});
}

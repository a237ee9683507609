#include "interval_picture.h"
#include "support/builders.h"
#include <catch2/catch.hpp>
#include <map>

using namespace fourfifths;
using build::span;

namespace {

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

/// What the functions say of the other one, in the words of the picture.
std::string words_of(Span one, Span other) {
    const auto shared = intersection(one, other);
    if (!shared) {
        const bool before = other.end <= one.start;
        const bool touches = before ? other.end == one.start : other.start == one.end;
        return std::string(before ? "before" : "after") + (touches ? ", touches: no overlap" : ", apart");
    }
    if (*shared == one) return other == one ? "the same" : "holds it";
    if (*shared != other) return shared->start == one.start ? "overlaps the start" : "overlaps the end";
    if (other.start == one.start) return "starts it";
    return other.end == one.end ? "ends it" : "within";
}

} // namespace

TEST_CASE("the picture in the header and what the functions say agree, case by case") {
    const auto rows = build::picture_rows("time/interval.h");
    REQUIRE(rows.size() == 12);
    const Span one = rows[0].span;
    std::string letters;
    for (std::size_t at = 1; at < rows.size(); ++at) {
        const Span other = rows[at].span;
        INFO(rows[at].line);
        letters += rows[at].before;
        CHECK(words_of(one, other) == rows[at].after);
        CHECK(overlaps(one, other) == intersection(one, other).has_value());
        CHECK(overlaps(other, one) == overlaps(one, other));
        CHECK(intersection(other, one) == intersection(one, other));
        std::int64_t shared = 0;
        for (std::int64_t minute = 0; minute < 60; ++minute) {
            shared += covered(std::vector{one}, minute) && covered(std::vector{other}, minute) ? 1 : 0;
        }
        const auto both = intersection(one, other);
        CHECK((both ? both->length().count : 0) == shared);
    }
    CHECK(letters == "ABCDEFGHIJK");
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

TEST_CASE("an empty stretch overlaps nothing, not even what it lies in") {
    CHECK_FALSE(overlaps(span(10, 20), span(15, 15)));
    CHECK_FALSE(overlaps(span(15, 15), span(15, 15)));
}

TEST_CASE("snapping goes to the nearest step, and halves go up") {
    CHECK(snapped(12, 5) == 10);
    CHECK(snapped(13, 5) == 15);
    CHECK(snapped(5, 10) == 10);
    CHECK(snapped(-12, 5) == -10);
    CHECK(snapped(-13, 5) == -15);
    CHECK(snapped(13, 1) == 13);
    CHECK(snapped(13, 0) == 13);
    CHECK(snapped(13, 5, Snap::down) == 10);
    CHECK(snapped(11, 5, Snap::up) == 15);
}

TEST_CASE("snapping stays within half a step, is done once, and keeps the order") {
    for (const int step : {2, 5, 10, 15, 60}) {
        for (int minute = -150; minute < 1500; ++minute) {
            const int nearest = snapped(minute, step), down = snapped(minute, step, Snap::down);
            REQUIRE(nearest % step == 0);
            REQUIRE(std::abs(nearest - minute) * 2 <= step);
            REQUIRE(snapped(nearest, step) == nearest);
            REQUIRE(down <= minute);
            REQUIRE(snapped(minute, step, Snap::up) - down == (minute % step == 0 ? 0 : step));
            REQUIRE(snapped(minute + 1, step) >= nearest);
        }
    }
}

TEST_CASE("days share out a stretch over nights, months and clock changes without losing a minute") {
    const Zone zone;
    std::map<std::int64_t, int> lengths; // of days: how many have it
    for (const char* first : {"2026-03-27", "2026-10-23", "2026-12-30", "2027-03-26", "2027-10-29", "2028-02-27"}) {
        const Date day = build::day(first);
        for (int hour = 0; hour < 48; ++hour) {
            const Instant start = start_of_day(zone, day) + Minutes{hour * 60 + 17};
            const Span stretch{start, start + Minutes{3 * 24 * 60 + 5}};
            std::vector<Span> parts;
            for (Date one = day; one < day + 8; one = one + 1) {
                const Interval whole = interval_of_day(zone, one);
                if (hour == 0) ++lengths[(*whole.end - whole.start).count];
                if (const auto part = intersection(stretch, {whole.start, *whole.end})) parts.push_back(*part);
            }
            REQUIRE(total(parts) == stretch.length());
            REQUIRE(united(parts) == std::vector{stretch});
            for (std::size_t at = 1; at < parts.size(); ++at) REQUIRE_FALSE(overlaps(parts[at - 1], parts[at]));
        }
    }
    CHECK(lengths == std::map<std::int64_t, int>{{1380, 2}, {1440, 44}, {1500, 2}});
}

TEST_CASE("a running stretch counts each minute once as the clock goes on") {
    const Interval running{{10}, {}};
    for (std::int64_t now = 10; now < 40; ++now) {
        CHECK(ended(running, {now + 1}).length() == ended(running, {now}).length() + Minutes{1});
        CHECK(total(united(std::vector{ended(running, {now}), span(10, now)})) == Minutes{now - 10});
    }
}

#include "interval_picture.h"
#include "support/builders.h"
#include "time/interval_changes.h"
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace fourfifths;
using build::span;

namespace {

/// One change as the picture shows it.
struct Shown {
    std::string name;
    std::vector<Span> was, now;
    std::optional<Span> gap;
    std::optional<Instant> at;
};

std::vector<Shown> shown_changes() {
    std::vector<Shown> out;
    for (const build::PictureRow& row : build::picture_rows("time/interval_changes.h")) {
        const std::size_t space = row.before.find(' ');
        const std::string role = space == std::string::npos ? row.before : row.before.substr(row.before.rfind(' ') + 1);
        if (space != std::string::npos) out.push_back({row.before.substr(0, space), {}, {}, {}, {}});
        REQUIRE_FALSE(out.empty());
        if (role == "was") out.back().was.push_back(row.span);
        else if (role == "now") out.back().now.push_back(row.span);
        else if (role == "gap") out.back().gap = row.span;
        else if (role == "at") out.back().at = row.span.start;
        else FAIL("what is this row: " << row.line);
    }
    return out;
}

std::optional<SpanChange> made(const Shown& shown) {
    REQUIRE_FALSE(shown.was.empty());
    const Span first = shown.was.front(), last = shown.was.back();
    if (shown.name == "trim") return trimmed(first, last);
    if (shown.name == "meet" || shown.name == "cut") return parted(first, last);
    if (shown.name == "split") return split(first, shown.at.value());
    if (shown.name == "merge") return merged(first, last);
    if (shown.name == "fill") return filled(first, shown.gap.value());
    FAIL("there is no change called " << shown.name);
    return {};
}

/// A day's spans with the change made: what was goes out, what is now comes in.
std::vector<Span> with(std::vector<Span> day, const SpanChange& change) {
    for (const Span& one : change.before) {
        const auto place = std::find(day.begin(), day.end(), one);
        REQUIRE(place != day.end());
        day.erase(place);
    }
    day.insert(day.end(), change.after.begin(), change.after.end());
    std::sort(day.begin(), day.end());
    return day;
}

Span random_span(const Entropy& entropy) {
    const auto start = static_cast<std::int64_t>(entropy() % 60);
    return span(start, start + static_cast<std::int64_t>(entropy() % 25));
}

std::vector<Span> joined(Span one, Span other) { return united(std::vector{one, other}); }

} // namespace

TEST_CASE("the picture of the changes and what the functions do agree") {
    std::multiset<std::string> names;
    for (const Shown& shown : shown_changes()) {
        INFO(shown.name);
        names.insert(shown.name);
        const auto change = made(shown);
        REQUIRE(change);
        CHECK(change->before == shown.was);
        CHECK(change->after == shown.now);
    }
    CHECK(names == std::multiset<std::string>{"trim", "meet", "cut", "split", "merge", "merge", "fill"});
}

TEST_CASE("no change gains or loses a minute, leaves an empty piece, or keeps an overlap it was to end") {
    const Entropy entropy = build::entropy();
    std::map<std::string, int> made;
    for (int round = 0; round < 5000; ++round) {
        const Span one = random_span(entropy), other = random_span(entropy);
        const auto gaps_between = joined(one, other).size() > 1;
        if (const auto change = trimmed(one, other)) {
            ++made["trim"];
            REQUIRE_FALSE(overlaps(change->after[0], change->after[1]));
            REQUIRE(change->after[1] == other);
            REQUIRE(change->after[0].end == other.start);
            const Minutes lost{std::max<std::int64_t>(0, (one.end - other.end).count)}; // beyond the later one's end
            REQUIRE(total(united(change->after)) + lost == total(joined(one, other)));
        }
        if (const auto change = parted(one, other)) {
            ++made[change->after.size() == 3 ? "cut" : "meet"];
            REQUIRE(united(change->after) == joined(one, other));
            REQUIRE(total(change->after) == total(joined(one, other)));
            for (const Span& piece : change->after) REQUIRE(piece.length().count > 0);
        }
        if (const auto change = split(one, other.start)) {
            ++made["split"];
            REQUIRE(united(change->after) == std::vector{one});
            REQUIRE(change->after[0].end == change->after[1].start);
            for (const Span& piece : change->after) REQUIRE(piece.length().count > 0);
        }
        const bool empty = one.length().count == 0 || other.length().count == 0;
        if (const auto change = merged(one, other)) {
            ++made["merge"];
            REQUIRE((empty || !gaps_between));
            if (!empty) REQUIRE(change->after == joined(one, other));
        } else REQUIRE((empty || gaps_between));
        if (const auto change = filled(one, other)) {
            ++made["fill"];
            REQUIRE(total(change->after) == one.length() + other.length());
        }
    }
    for (const char* name : {"trim", "meet", "cut", "split", "merge", "fill"}) {
        INFO(name);
        CHECK(made[name] > 20);
    }
}

TEST_CASE("every change of a day is undone by its reverse") {
    const Entropy entropy = build::entropy(3);
    int undone = 0;
    for (int round = 0; round < 3000; ++round) {
        std::vector<Span> day;
        for (int count = 0; count < 5; ++count) day.push_back(random_span(entropy));
        std::sort(day.begin(), day.end());
        const Span one = day[entropy() % 5], other = day[entropy() % 5];
        if (one == other) continue;
        for (const auto& change : {trimmed(one, other), parted(one, other), split(one, other.start), merged(one, other),
                                   filled(one, random_span(entropy))}) {
            if (!change) continue;
            REQUIRE(with(with(day, *change), reversed(*change)) == day);
            REQUIRE(reversed(reversed(*change)) == *change);
            ++undone;
        }
    }
    CHECK(undone > 1000);
}

TEST_CASE("what cannot be done is not done") {
    CHECK_FALSE(trimmed(span(0, 10), span(10, 20))); // they only touch
    CHECK_FALSE(trimmed(span(5, 10), span(5, 8)));   // nothing would be left
    CHECK_FALSE(trimmed(span(8, 20), span(5, 10)));  // the other way round
    CHECK_FALSE(parted(span(5, 10), span(5, 8)));
    CHECK_FALSE(parted(span(0, 10), span(12, 20)));
    CHECK_FALSE(split(span(0, 10), {0}));
    CHECK_FALSE(split(span(0, 10), {10}));
    CHECK_FALSE(merged(span(0, 10), span(11, 20)));
    CHECK_FALSE(filled(span(0, 10), span(12, 20)));
    CHECK(filled(span(12, 20), span(8, 12))->after == std::vector{span(8, 20)});
}

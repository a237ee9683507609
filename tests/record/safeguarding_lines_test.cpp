#include "record/safeguarding.h"
#include "support/safeguarding_lines.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

struct Tally {
    int marked = 0, found = 0, as_meant = 0;
};

std::string manner_of(const SafeguardingHit& hit) {
    return std::string(hit.negated ? "-" : "") + (hit.supposed ? "?" : "") + (hit.historical ? "~" : "");
}

void add(const SafeguardingLine& line, Tally& tally) {
    const auto hits = safeguarding_hits(line.text);
    for (const auto& mark : line.marks) {
        ++tally.marked;
        for (const auto& hit : hits) {
            if (hit.span.begin >= mark.span.end || hit.span.end <= mark.span.begin) continue;
            ++tally.found;
            tally.as_meant += manner_of(hit) == mark.manner ? 1 : 0;
            break;
        }
    }
}

} // namespace

TEST_CASE("of invented sentences nine in ten safeguarding words are found, and as they are meant") {
    Tally tally;
    for (const auto& line : safeguarding_lines(FOURFIFTHS_TESTS "/fixtures/safeguarding_lines.tsv")) add(line, tally);
    CAPTURE(tally.marked, tally.found, tally.as_meant);
    REQUIRE(tally.marked > 140);
    CHECK(tally.found * 10 >= tally.marked * 9);
    CHECK(tally.as_meant * 100 >= tally.found * 97);
}

TEST_CASE("a hit is bytes of its text, in order, apart, and never ends inside a character") {
    for (const auto& line : safeguarding_lines(FOURFIFTHS_TESTS "/fixtures/safeguarding_lines.tsv")) {
        CAPTURE(line.text);
        std::size_t end = 0;
        for (const auto& hit : safeguarding_hits(line.text)) {
            CHECK(hit.span.begin >= end);
            CHECK(hit.span.begin < hit.span.end);
            REQUIRE(hit.span.end <= line.text.size());
            CHECK(is_boundary(line.text, hit.span.begin));
            CHECK(is_boundary(line.text, hit.span.end));
            end = hit.span.end;
        }
    }
}

#include "vault/cipher.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

// A stopwatch on a computer where one key at the default cost takes this long.
Stopwatch taking(std::int64_t microseconds) {
    return [at = std::int64_t{7}, microseconds]() mutable { return std::exchange(at, at + microseconds); };
}

} // namespace

TEST_CASE("the key costs about a second where the computer can, and never less than the default") {
    struct Case {
        const char* computer;
        std::int64_t milliseconds;
        KeyCost expected;
    };
    const Case cases[] = {
        {"very slow", 3000, {64, 3}},    {"takes a second", 1000, {64, 3}}, {"slow", 853, {64, 3}},
        {"half a second", 500, {64, 6}}, {"common", 250, {64, 10}},         {"fast", 174, {96, 10}},
        {"faster", 90, {128, 10}},       {"beyond belief", 1, {128, 10}},   {"stands still", 0, {64, 3}},
        {"runs back", -500, {64, 3}},
    };
    for (const Case& each : cases) {
        CAPTURE(each.computer);
        const KeyCost cost = calibrated_cost(taking(each.milliseconds * 1000));
        CHECK(cost.memory_mib == each.expected.memory_mib);
        CHECK(cost.passes == each.expected.passes);
        CHECK(is_accepted(cost));
        const double seconds = static_cast<double>(each.milliseconds) / 1000 * cost.memory_mib * cost.passes / (64 * 3);
        if (each.milliseconds < 1000) CHECK(seconds <= 1.01);
    }
}

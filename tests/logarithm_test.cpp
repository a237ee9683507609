#include "logarithm.h"
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>
#include <cstring>

using namespace fourfifths;

namespace {

std::uint64_t bits(double x) {
    std::uint64_t result = 0;
    std::memcpy(&result, &x, sizeof result);
    return result;
}

bool is_near(double value, double truth) { return std::fabs(value - truth) <= 1e-14 * std::fabs(truth) + 1e-300; }

} // namespace

TEST_CASE("logarithms and powers are those of the C library, nearly") {
    for (double x = 1e-310; x < 1e300; x *= 3.7) {
        INFO(x);
        CHECK(is_near(natural_logarithm(x), std::log(x)));
    }
    for (double x = 0.5; x < 2; x += 0.001) {
        INFO(x);
        CHECK(std::fabs(natural_logarithm(x) - std::log(x)) < 2e-16);
    }
    for (double x = -690; x < 690; x += 0.37) {
        INFO(x);
        CHECK(std::fabs(exponential(x) / std::exp(x) - 1) < 1e-13);
    }
    for (int words = 1; words < 400; ++words) CHECK(is_near(power(words, 0.45), std::pow(words, 0.45)));
}

TEST_CASE("logarithms at the ends") {
    CHECK(natural_logarithm(1) == 0);
    CHECK(exponential(0) == 1);
    CHECK(std::isinf(natural_logarithm(0)));
    CHECK(std::isinf(natural_logarithm(-1)));
    CHECK(exponential(-1000) == 0);
    CHECK(std::isinf(exponential(1000)));
    CHECK(power(0, 0.45) == 0);
}

TEST_CASE("logarithms and powers are the same to the last bit in every build") {
    CHECK(bits(natural_logarithm(2570.0 / 37)) == 0x4010f685670bd6bdull);
    CHECK(bits(natural_logarithm(0.3)) == 0xbff34378fcbda721ull);
    CHECK(bits(exponential(-1.7)) == 0x3fc7622c78a98a07ull);
    CHECK(bits(power(23, 0.45)) == 0x40106656bbbf39beull);
}

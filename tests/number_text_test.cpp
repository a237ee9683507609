#include "number_text.h"
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

using namespace fourfifths;

namespace {

int format(char* to, std::size_t size, const char* how, ...) {
    std::va_list list;
    va_start(list, how);
    const int length = format_into(to, size, how, list);
    va_end(list);
    return length;
}

/// What we write, when the C library writes the same.
template <class... Values>
void check_same(const char* how, Values... values) {
    char ours[200], theirs[200];
    const int our_length = format(ours, sizeof ours, how, values...);
    const int their_length = std::snprintf(theirs, sizeof theirs, how, values...);
    INFO(how);
    CHECK(std::string(ours) == theirs);
    CHECK(our_length == their_length);
}

} // namespace

TEST_CASE("numbers are written as the C library writes them") {
    for (const char* how : {"%d", "%5d", "%-5d|", "%05d", "%.3d", "<%8.4d>", "%i", "%x", "%X", "%u"}) {
        for (const int value : {0, 1, -1, 42, -4200, 2147483647, -2147483647 - 1}) check_same(how, value);
    }
    for (const char* how : {"%lld", "%llu", "%llx", "%020lld"}) {
        for (const long long value : {0LL, -1LL, 9223372036854775807LL, -9223372036854775807LL - 1}) {
            check_same(how, value);
        }
    }
    check_same("%zu of %ld", std::size_t{18}, -5L);
    for (const char* how : {"%f", "%.0f", "%.2f", "%8.3f", "%-8.1f|", "%08.2f"}) {
        for (const double value : {0.0, 1.0, -1.5, 13.25, 0.125, 99.96, 123456.789}) check_same(how, value);
    }
}

TEST_CASE("text is written as the C library writes it, and cut to its room") {
    check_same("%s, %.0fpx", "DejaVu", 16.0);
    check_same("[%10s] [%-10s] [%.2s] [%*s] %c %%", "one", "two", "three", 6, "four", 'x');
    check_same("%.*s", 3, "abcdef");
    char small[4] = "zzz";
    CHECK(format(small, sizeof small, "%s", "longer") == 6);
    CHECK(std::string(small) == "lon");
    CHECK(format(nullptr, 0, "%d", 1234) == 4);
    CHECK(format(small, sizeof small, "%s", static_cast<const char*>(nullptr)) == 6);
}

TEST_CASE("what is no conversion is written as it stands") {
    char text[40];
    format(text, sizeof text, "%q and 100%");
    CHECK(std::string(text) == "%q and 100%");
}

TEST_CASE("text is read as the number that the C library reads") {
    for (const char* text : {"0",           "-0",    "1",        "+1.5",
                             "  12.25rest", ".5",    "5.",       "1e3",
                             "1e",          "1e+",   "-2.5E-3x", "123456789012345",
                             "1e22",        "-",     "",         "abc",
                             ".",           "0.1",   "0.3",      "1.7976931348623157e10",
                             "00012",       "1e400", "-1e400",   "1e-400"}) {
        INFO(text);
        const char* end = nullptr;
        char* their_end = nullptr;
        const double ours = number_at(text, &end), theirs = std::strtod(text, &their_end);
        CHECK(ours == theirs);
        CHECK(std::signbit(ours) == std::signbit(theirs));
        CHECK(end - text == their_end - text);
    }
}

TEST_CASE("numbers of fifteen digits are read exactly, longer ones very nearly") {
    std::mt19937_64 random(5);
    for (int i = 0; i < 2000; ++i) {
        const auto digits = std::to_string(random() % 1'000'000'000'000'000) + "e" +
                            std::to_string(static_cast<int>(random() % 45) - 22);
        INFO(digits);
        CHECK(number_at(digits.c_str(), nullptr) == std::strtod(digits.c_str(), nullptr));
        const auto longer = "1." + std::to_string(random()) + std::to_string(random()) + "e" +
                            std::to_string(static_cast<int>(random() % 500) - 250);
        INFO(longer);
        const double truth = std::strtod(longer.c_str(), nullptr);
        CHECK(std::fabs(number_at(longer.c_str(), nullptr) / truth - 1) < 1e-14);
    }
}

// What every native benchmark shares: the median of several runs, and the rows of the table that scripts/bench prints.
// A row says what was measured, the budget of the design where there is one, and their ratio: under 1 is within.
#pragma once
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace fourfifths::bench {

template <class Work>
double milliseconds(Work&& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// Median milliseconds of one run out of `runs`; the first, cold one is not counted.
template <class Work>
double median_ms(int runs, Work&& work) {
    work();
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) times.push_back(milliseconds(work));
    return median(std::move(times));
}

inline std::string amount(double value, const char* unit) {
    char text[48];
    std::snprintf(text, sizeof text, value < 10 ? "%.3f %s" : "%.1f %s", value, unit);
    return text;
}

inline void row(const std::string& what, double measured, const char* unit, std::optional<double> budget = {}) {
    const std::string limit = budget ? amount(*budget, unit) : "-";
    std::printf("%-72s %16s %14s", what.c_str(), amount(measured, unit).c_str(), limit.c_str());
    if (budget) std::printf(" %7.2f\n", measured / *budget);
    else std::printf(" %7s\n", "-");
    std::fflush(stdout);
}

/// What the compiler may not leave out, because somebody might look at it.
template <class T>
void keep(const T& value) {
    asm volatile("" : : "g"(&value) : "memory");
}

} // namespace fourfifths::bench

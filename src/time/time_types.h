// Points and stretches of time, in whole minutes. The types do not mix: a Date is a day on a wall calendar, a WallTime
// is what a clock on the wall shows, an Instant is a moment everywhere at once, Minutes is a length.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>

namespace fourfifths {

struct Minutes {
    std::int64_t count = 0;
    auto operator<=>(const Minutes&) const = default;
    Minutes operator+(Minutes other) const { return {count + other.count}; }
    Minutes operator-(Minutes other) const { return {count - other.count}; }
    Minutes& operator+=(Minutes other) {
        count += other.count;
        return *this;
    }
};

/// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
struct Date {
    std::int32_t days = 0;
    auto operator<=>(const Date&) const = default;
    Date operator+(int more) const { return {days + more}; }
    Date operator-(int fewer) const { return {days - fewer}; }
    int operator-(Date earlier) const { return days - earlier.days; }
};

/// Minutes after local midnight, 0 … 1439.
struct WallTime {
    std::int32_t minute = 0;
    auto operator<=>(const WallTime&) const = default;
};

/// Minutes since 1970-01-01T00:00Z.
struct Instant {
    std::int64_t minute = 0;
    auto operator<=>(const Instant&) const = default;
    Instant operator+(Minutes length) const { return {minute + length.count}; }
    Instant operator-(Minutes length) const { return {minute - length.count}; }
    Minutes operator-(Instant earlier) const { return {minute - earlier.minute}; }
};

/// Half-open [start, end). An absent end means "still running".
struct Interval {
    Instant start;
    std::optional<Instant> end;
    bool operator==(const Interval&) const = default;
};

} // namespace fourfifths

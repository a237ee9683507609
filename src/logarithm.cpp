#include "logarithm.h"
#include <cstdint>
#include <cstring>
#include <limits>

namespace fourfifths {
namespace {

// ln 2 in two parts, so that a whole number of them can be taken away without loss.
constexpr double ln2_high = 6.93147180369123816490e-01;
constexpr double ln2_low = 1.90821492927058770002e-10;
constexpr double half_root = 0.70710678118654752440; // √½

std::uint64_t bits_of(double x) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, &x, sizeof bits);
    return bits;
}

double from_bits(std::uint64_t bits) {
    double x = 0;
    std::memcpy(&x, &bits, sizeof x);
    return x;
}

double two_to(int exponent) { return from_bits(static_cast<std::uint64_t>(exponent + 1023) << 52); }

} // namespace

double natural_logarithm(double x) {
    if (!(x > 0)) return -std::numeric_limits<double>::infinity();
    int scaled = 0;
    if (x < 1e-300) { // subnormal numbers have no leading one to read
        x *= two_to(60);
        scaled = -60;
    }
    const auto bits = bits_of(x);
    int exponent = static_cast<int>(bits >> 52) - 1022;
    double part = from_bits((bits & 0x000FFFFFFFFFFFFFull) | 0x3FE0000000000000ull); // ½ … 1
    if (part < half_root) {
        part *= 2;
        --exponent;
    }
    // ln m = 2 artanh((m − 1) / (m + 1)), as a series: |s| ≤ 0.172
    const double s = (part - 1) / (part + 1), square = s * s;
    double series = 0;
    for (int odd = 23; odd >= 1; odd -= 2) series = series * square + 1.0 / odd;
    const double whole = exponent + scaled;
    return whole * ln2_high + (2 * s * series + whole * ln2_low);
}

double exponential(double x) {
    if (x < -700) return 0;
    if (x > 700) return std::numeric_limits<double>::infinity();
    const double twos = x / (ln2_high + ln2_low);
    const int whole = static_cast<int>(twos < 0 ? twos - 0.5 : twos + 0.5);
    const double rest = (x - whole * ln2_high) - whole * ln2_low;
    double series = 1;
    for (int i = 16; i >= 1; --i) series = 1 + rest / i * series;
    return series * two_to(whole);
}

double power(double base, double exponent) { return base > 0 ? exponential(exponent * natural_logarithm(base)) : 0; }

} // namespace fourfifths

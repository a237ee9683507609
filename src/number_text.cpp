#include "number_text.h"
#include <cstdint>
#include <cstring>

namespace fourfifths {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Up to 19 digits of a decimal number, and by how many powers of ten they are off.
struct Decimal {
    std::uint64_t digits = 0;
    int exponent = 0;
    bool any = false;
};

void take_digits(const char*& at, Decimal& number, bool fraction) {
    for (; is_digit(*at); ++at) {
        number.any = true;
        const bool fits = number.digits < 1'000'000'000'000'000'000u;
        if (fits) number.digits = number.digits * 10 + static_cast<unsigned>(*at - '0');
        number.exponent += (fits ? 0 : 1) - (fraction ? 1 : 0);
    }
}

/// "e-7", or nothing.
int exponent_at(const char*& at) {
    if (*at != 'e' && *at != 'E') return 0;
    const char* digit = at + 1;
    const bool minus = *digit == '-';
    if (minus || *digit == '+') ++digit;
    if (!is_digit(*digit)) return 0;
    int value = 0;
    for (; is_digit(*digit); ++digit) value = value < 10'000 ? value * 10 + (*digit - '0') : value;
    at = digit;
    return minus ? -value : value;
}

double scaled(double value, int tens) {
    constexpr double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    for (; tens > 22 && value != 0 && value < 1e300; tens -= 22) value *= 1e22;
    for (; tens < -22 && value != 0; tens += 22) value /= 1e22;
    if (tens > 22) return value * 1e300 * 1e300;
    if (tens < -22) return 0;
    return tens < 0 ? value / powers[-tens] : value * powers[tens];
}

/// One conversion of a format: "%-08.3lld".
struct Conversion {
    bool left = false, zeros = false;
    int width = 0;
    int precision = -1;
    int longs = 0;
    char letter = 0;
};

class Formatter {
public:
    Formatter(char* to, std::size_t size) : to_(to), size_(size) {}

    void put(char c) {
        if (length_ + 1 < size_) to_[length_] = c;
        ++length_;
    }

    void put(const char* text, std::size_t length) {
        for (std::size_t i = 0; i < length; ++i) put(text[i]);
    }

    /// Text that goes to the right of its width, or to the left; zeros go between a sign and its digits.
    void padded(const char* text, std::size_t length, const Conversion& how, bool number) {
        const auto room = how.width > static_cast<int>(length) ? static_cast<std::size_t>(how.width) - length : 0;
        const bool zeros = number && how.zeros && !how.left;
        if (!how.left && !zeros) fill(' ', room);
        const std::size_t sign = zeros && length > 0 && text[0] == '-' ? 1 : 0;
        put(text, sign);
        if (zeros) fill('0', room);
        put(text + sign, length - sign);
        if (how.left) fill(' ', room);
    }

    int finish() {
        if (size_ > 0) to_[length_ < size_ ? length_ : size_ - 1] = 0;
        return static_cast<int>(length_);
    }

private:
    void fill(char c, std::size_t times) {
        for (std::size_t i = 0; i < times; ++i) put(c);
    }

    char* const to_; // the caller's; lives as long as format_into runs
    const std::size_t size_;
    std::size_t length_ = 0;
};

/// Digits written backwards from the end of a buffer.
class Digits {
public:
    void add(std::uint64_t value, unsigned base, const char* letters, int least) {
        for (int i = 0; value != 0 || i < least; ++i, value /= base) front(letters[value % base]);
    }
    void front(char c) { text_[--begin_] = c; }
    const char* text() const { return text_ + begin_; }
    std::size_t length() const { return sizeof text_ - begin_; }

private:
    char text_[96];
    std::size_t begin_ = sizeof text_;
};

constexpr const char* small_letters = "0123456789abcdef";
constexpr int longest_precision = 40;

int least_digits(const Conversion& how) {
    if (how.precision < 0) return 1;
    return how.precision < longest_precision ? how.precision : longest_precision;
}

void write_whole(Formatter& out, const Conversion& how, std::uint64_t size, bool minus) {
    Digits digits;
    const bool hexadecimal = how.letter == 'x' || how.letter == 'X' || how.letter == 'p';
    digits.add(size, hexadecimal ? 16 : 10, how.letter == 'X' ? "0123456789ABCDEF" : small_letters, least_digits(how));
    if (how.letter == 'p') {
        digits.front('x');
        digits.front('0');
    }
    if (minus) digits.front('-');
    out.padded(digits.text(), digits.length(), how, how.precision < 0);
}

void write_fixed(Formatter& out, const Conversion& how, double value) {
    const bool minus = value < 0;
    if (minus) value = -value;
    if (!(value < 9.2e18)) return out.padded(minus ? "-big" : "big", minus ? 4 : 3, how, false);
    const int places = how.precision < 0 ? 6 : how.precision < 9 ? how.precision : 9;
    std::uint64_t scale = 1;
    for (int i = 0; i < places; ++i) scale *= 10;
    auto whole = static_cast<std::uint64_t>(value);
    const double places_after = (value - static_cast<double>(whole)) * static_cast<double>(scale);
    auto part = static_cast<std::uint64_t>(places_after);
    const double rest = places_after - static_cast<double>(part);
    const bool odd = ((places > 0 ? part : whole) & 1u) != 0; // a half goes to the even side
    if (rest > 0.5 || (rest == 0.5 && odd)) ++part;
    if (part >= scale) {
        part -= scale;
        ++whole;
    }
    Digits digits;
    if (places > 0) {
        digits.add(part, 10, small_letters, places);
        digits.front('.');
    }
    digits.add(whole, 10, small_letters, 1);
    if (minus) digits.front('-');
    out.padded(digits.text(), digits.length(), how, true);
}

int number_in(const char*& at, std::va_list& list) {
    if (*at == '*') {
        ++at;
        return va_arg(list, int);
    }
    int value = 0;
    for (; is_digit(*at); ++at) value = value < 100'000 ? value * 10 + (*at - '0') : value;
    return value;
}

Conversion conversion_at(const char*& at, std::va_list& list) {
    Conversion how;
    for (; *at == '-' || *at == '0'; ++at) (*at == '-' ? how.left : how.zeros) = true;
    how.width = number_in(at, list);
    if (*at == '.') how.precision = number_in(++at, list);
    for (; *at == 'l' || *at == 'z' || *at == 'h'; ++at) {
        if (*at == 'l') ++how.longs;
        else if (*at == 'z') how.longs = sizeof(std::size_t) == sizeof(long long) ? 2 : 1;
    }
    how.letter = *at;
    return how;
}

std::int64_t signed_argument(const Conversion& how, std::va_list& list) {
    if (how.longs >= 2) return va_arg(list, long long);
    return how.longs == 1 ? va_arg(list, long) : va_arg(list, int);
}

std::uint64_t unsigned_argument(const Conversion& how, std::va_list& list) {
    if (how.longs >= 2) return va_arg(list, unsigned long long);
    return how.longs == 1 ? va_arg(list, unsigned long) : va_arg(list, unsigned);
}

void write_text(Formatter& out, const Conversion& how, const char* text) {
    if (!text) text = "(null)";
    const std::size_t most = how.precision < 0 ? static_cast<std::size_t>(-1) : static_cast<std::size_t>(how.precision);
    std::size_t length = 0;
    while (length < most && text[length] != 0) ++length;
    out.padded(text, length, how, false);
}

bool write_one(Formatter& out, const Conversion& how, std::va_list& list) {
    switch (how.letter) {
        case 'd':
        case 'i': {
            const auto value = signed_argument(how, list);
            const auto size = static_cast<std::uint64_t>(value);
            write_whole(out, how, value < 0 ? 0 - size : size, value < 0);
            return true;
        }
        case 'u':
        case 'x':
        case 'X': write_whole(out, how, unsigned_argument(how, list), false); return true;
        case 'p': write_whole(out, how, reinterpret_cast<std::uintptr_t>(va_arg(list, void*)), false); return true;
        case 'f': write_fixed(out, how, va_arg(list, double)); return true;
        case 's': write_text(out, how, va_arg(list, const char*)); return true;
        case 'c': {
            const char c = static_cast<char>(va_arg(list, int));
            out.padded(&c, 1, how, false);
            return true;
        }
        case '%': out.put('%'); return true;
        default: return false;
    }
}

} // namespace

double number_at(const char* text, const char** end) {
    const char* at = text;
    while (is_blank(*at)) ++at;
    const bool minus = *at == '-';
    if (minus || *at == '+') ++at;
    Decimal number;
    take_digits(at, number, false);
    if (*at == '.' && (number.any || is_digit(at[1]))) take_digits(++at, number, true);
    if (number.any) number.exponent += exponent_at(at);
    if (end) *end = number.any ? at : text;
    if (!number.any) return 0;
    const double value = scaled(static_cast<double>(number.digits), number.exponent);
    return minus ? -value : value;
}

int format_into(char* to, std::size_t size, const char* format, std::va_list list) {
    std::va_list arguments; // a parameter of this type cannot everywhere be handed on by reference
    va_copy(arguments, list);
    Formatter out(to, size);
    for (const char* at = format; *at != 0; ++at) {
        if (*at != '%') {
            out.put(*at);
            continue;
        }
        const char* const start = at++;
        const Conversion how = conversion_at(at, arguments);
        if (write_one(out, how, arguments)) continue;
        if (*at == 0) --at;
        out.put(start, static_cast<std::size_t>(at - start + 1));
    }
    va_end(arguments);
    return out.finish();
}

} // namespace fourfifths

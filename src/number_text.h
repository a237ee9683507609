// Numbers as text and text as numbers, for the libraries that ask the C library for it. Its own way brings arithmetic
// on long doubles with it, which WebAssembly does not have: 9 kB of what a browser loads, for numbers nobody writes.
#pragma once
#include <cstdarg>
#include <cstddef>

namespace fourfifths {

/// As strtod reads decimal numbers, without infinities, "nan" and hexadecimal: `end` is where the number ends, or
/// `text` when there is none. Exactly rounded up to 15 digits with an exponent within ±22; else within 1e-14.
double number_at(const char* text, const char** end);

/// As vsnprintf writes, for %c %d %i %u %x %X %p %s %f and %% with flags - and 0, widths, precisions and lengths; of %f
/// the value below 2^63 and nine places at most. Any other conversion is written as it stands. Always ends with a zero
/// when there is room for one; the length that the whole would have.
int format_into(char* to, std::size_t size, const char* format, std::va_list list);

} // namespace fourfifths

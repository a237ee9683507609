// The names under which libraries ask for what number_text.h does. What is defined here is not linked from Emscripten's
// C library, and neither is the arithmetic on long doubles that its own functions need.
#include "number_text.h"
#include <cstdio>

namespace {

constexpr std::size_t longest_message = 512; // of a library that gives up

int format_to(std::FILE* file, const char* format, std::va_list list) {
    char text[longest_message];
    const int length = fourfifths::format_into(text, sizeof text, format, list);
    std::fputs(text, file);
    return length;
}

} // namespace

extern "C" {

int vsnprintf(char* to, std::size_t size, const char* format, std::va_list list) {
    return fourfifths::format_into(to, size, format, list);
}

int snprintf(char* to, std::size_t size, const char* format, ...) {
    std::va_list list;
    va_start(list, format);
    const int length = fourfifths::format_into(to, size, format, list);
    va_end(list);
    return length;
}

int vfprintf(std::FILE* file, const char* format, std::va_list list) { return format_to(file, format, list); }
int vfiprintf(std::FILE* file, const char* format, std::va_list list) { return format_to(file, format, list); }

int fprintf(std::FILE* file, const char* format, ...) {
    std::va_list list;
    va_start(list, format);
    const int length = format_to(file, format, list);
    va_end(list);
    return length;
}

int fiprintf(std::FILE* file, const char* format, ...) {
    std::va_list list;
    va_start(list, format);
    const int length = format_to(file, format, list);
    va_end(list);
    return length;
}

double strtod(const char* text, char** end) {
    const char* after = nullptr;
    const double value = fourfifths::number_at(text, &after);
    if (end) *end = const_cast<char*>(after);
    return value;
}

float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
long double strtold(const char* text, char** end) { return strtod(text, end); }
}

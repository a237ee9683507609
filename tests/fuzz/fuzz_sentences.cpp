// Any bytes at all: spans stay inside the text, in order, and never inside a character.
#include "record/check.h"
#include "text/readability.h"
#include "text/sentences.h"
#include <cstdlib>

using namespace fourfifths;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    std::size_t before = 0;
    for (const auto span : sentences(text)) {
        const bool good = before <= span.begin && span.begin < span.end && span.end <= size;
        if (!good || !is_boundary(text, span.begin) || !is_boundary(text, span.end)) std::abort();
        before = span.end;
    }
    reading_age(text);
    check_text(text);
    return 0;
}

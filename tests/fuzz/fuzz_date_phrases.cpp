// Any bytes at all, on an ordinary day and on a leap day: dates stand in the text in order and apart, never empty, and
// neither begin nor end inside a character of whole UTF-8.
#include "text/utf8.h"
#include "time/date_phrases.h"
#include <cstdlib>

using namespace fourfifths;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const bool whole = is_utf8(text);
    for (const char* today : {"2024-06-05", "2024-02-29"}) {
        std::size_t before = 0;
        for (const auto& phrase : date_phrases(text, *date_from_iso(today))) {
            if (phrase.begin < before || phrase.end <= phrase.begin || phrase.end > size) std::abort();
            if (whole && (!is_boundary(text, phrase.begin) || !is_boundary(text, phrase.end))) std::abort();
            if (phrase.days.days() < 1 || (phrase.otherwise && phrase.otherwise->days() < 1)) std::abort();
            before = phrase.end;
        }
    }
    return 0;
}

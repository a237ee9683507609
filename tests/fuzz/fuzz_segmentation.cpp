// Any bytes at all: boundaries begin at 0, end at the end, go up, never split a character, and are the same again; and
// words and sentences lie between them in order.
#include "text/segmentation.h"
#include "text/sentences.h"
#include "text/words.h"
#include <cstdlib>

using namespace fourfifths;

namespace {

void check(std::string_view text, std::vector<std::size_t> (*breaks)(std::string_view)) {
    const auto found = breaks(text);
    if (text.empty() != found.empty()) std::abort();
    if (found.empty()) return;
    if (found.front() != 0 || found.back() != text.size() || found != breaks(text)) std::abort();
    for (std::size_t i = 1; i < found.size(); ++i)
        if (found[i - 1] >= found[i] || !is_boundary(text, found[i])) std::abort();
}

void check(std::string_view text, std::vector<TextSpan> (*spans)(std::string_view)) {
    const auto found = spans(text);
    std::size_t before = 0;
    for (const auto span : found) {
        const bool good = before <= span.begin && span.begin < span.end && span.end <= text.size();
        if (!good || !is_boundary(text, span.begin) || !is_boundary(text, span.end)) std::abort();
        before = span.end;
    }
    if (found != spans(text)) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check(text, grapheme_breaks);
    check(text, word_breaks);
    check(text, sentence_breaks);
    check(text, words);
    check(text, sentences);
    return 0;
}

#include "text/readability.h"
#include "text/sentences.h"
#include "text/syllables.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {

ReadingCounts reading_counts(std::string_view text) {
    ReadingCounts counts;
    for (const auto sentence : sentences(text)) {
        const auto found = words(sentence.of(text));
        if (found.empty()) continue;
        ++counts.sentences;
        counts.words += static_cast<int>(found.size());
        for (const auto span : found) counts.syllables += syllables_of(span.of(sentence.of(text)));
    }
    return counts;
}

double flesch_reading_ease(const ReadingCounts& counts) {
    if (counts.words == 0) return 0;
    const double all = counts.words;
    return 206.835 - 1.015 * all / counts.sentences - 84.6 * counts.syllables / all;
}

double flesch_kincaid_grade(const ReadingCounts& counts) {
    if (counts.words == 0) return 0;
    const double all = counts.words;
    return 0.39 * all / counts.sentences + 11.8 * counts.syllables / all - 15.59;
}

TargetAge target_age(Audience audience) {
    if (audience == Audience::record) return {14, "12 to 14"};
    return audience == Audience::letter ? TargetAge{11, "9 to 11"} : TargetAge{9, "9 or under"};
}

HarderBy harder_by(const ReadingCounts& counts) {
    if (counts.words == 0) return {};
    const double all = counts.words;
    return {0.39 * (all / counts.sentences - 14), 11.8 * (counts.syllables / all - 1.45)};
}

bool is_too_short(const ReadingCounts& counts) { return counts.sentences < 5 || counts.words < 100; }

std::optional<int> reading_age(const ReadingCounts& counts) {
    if (is_too_short(counts)) return {};
    return std::max(5, static_cast<int>(flesch_kincaid_grade(counts) + 5.5));
}

std::optional<int> reading_age(std::string_view text) { return reading_age(reading_counts(text)); }

} // namespace fourfifths

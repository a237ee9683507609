// How hard a text is to read, by counting: sentences, words and syllables. R. Flesch 1948 and J. P. Kincaid 1975.
// English only; not what published figures count (src/cli/published_figures.h).
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace fourfifths {

struct ReadingCounts {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
};

ReadingCounts reading_counts(std::string_view text);
/// 206.835 − 1.015 words per sentence − 84.6 syllables per word; 0 without words.
double flesch_reading_ease(const ReadingCounts& counts);
/// 0.39 words per sentence + 11.8 syllables per word − 15.59; 0 without words.
double flesch_kincaid_grade(const ReadingCounts& counts);
/// Who a text is for, and the reading ages that suits.
enum class Audience : std::uint8_t { record, letter, easy_read };
struct TargetAge {
    int to = 0;             // years
    std::string_view words; // "12 to 14"
};
TargetAge target_age(Audience audience);

/// By how many school grades sentences and words are harder than in a text for a reader of 13: 14 words a sentence,
/// 1.45 syllables a word. Nothing or less: they are not.
struct HarderBy {
    double sentences = 0;
    double words = 0;
};
HarderBy harder_by(const ReadingCounts& counts);

/// Below 5 sentences or 100 words: too little to say anything about the whole.
bool is_too_short(const ReadingCounts& counts);
/// Grade + 5, never under 5. Absent when the text is too short.
std::optional<int> reading_age(const ReadingCounts& counts);
std::optional<int> reading_age(std::string_view text);

} // namespace fourfifths

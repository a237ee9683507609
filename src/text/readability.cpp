#include "text/readability.h"
#include "text/sentences.h"
#include "text/words.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

struct Exception {
    std::string_view word;
    int syllables;
};

// Words of notes that the rules below get wrong. Sorted.
constexpr std::array<Exception, 84> exceptions = {{
    {"abandoned", 3},  {"aged", 1},       {"agency", 3},    {"area", 3},      {"areas", 3},      {"being", 2},
    {"business", 2},   {"careful", 2},    {"carefully", 3}, {"caregiver", 3}, {"chaos", 2},      {"children", 2},
    {"client", 2},     {"clients", 2},    {"create", 2},    {"created", 3},   {"creates", 2},    {"creating", 3},
    {"creative", 3},   {"diary", 3},      {"doing", 2},     {"eviction", 3},  {"evening", 2},    {"every", 3},
    {"everyone", 3},   {"everything", 3}, {"faeries", 2},   {"fiance", 3},    {"going", 2},      {"homeless", 2},
    {"homework", 2},   {"idea", 3},       {"ideas", 3},     {"interview", 3}, {"lately", 2},     {"likely", 2},
    {"lion", 2},       {"lives", 1},      {"lonely", 2},    {"maybe", 2},     {"medicine", 3},   {"moved", 1},
    {"movement", 2},   {"museum", 3},     {"naked", 2},     {"nobody", 3},    {"ongoing", 3},    {"people", 2},
    {"placement", 2},  {"placements", 2}, {"poem", 2},      {"poet", 2},      {"quiet", 2},      {"quietly", 3},
    {"react", 2},      {"reality", 4},    {"really", 2},    {"recipe", 3},    {"reunite", 3},    {"riot", 2},
    {"safely", 2},     {"safer", 2},      {"safety", 2},    {"science", 2},   {"seeing", 2},     {"sincerely", 3},
    {"society", 4},    {"someone", 2},    {"something", 2}, {"sometimes", 2}, {"songwriter", 3}, {"statement", 2},
    {"sunglasses", 3}, {"themselves", 2}, {"therefore", 2}, {"trial", 2},     {"useful", 2},     {"variety", 4},
    {"violence", 3},   {"violent", 3},    {"wednesday", 2}, {"whereas", 2},   {"whole", 1},      {"wicked", 2},
}};

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

bool ends_with(std::string_view word, std::string_view ending) {
    return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

int vowel_groups(std::string_view word) {
    int groups = 0;
    bool before = false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool vowel = is_vowel(word[i]);
        if (vowel && !before) ++groups;
        before = vowel;
    }
    return groups;
}

/// A silent e at the end: "made", "moved", "times", but not "table", "needed", "boxes".
int silent_endings(std::string_view word) {
    const auto size = word.size();
    if (size < 3) return 0;
    const char before = word[size - 2];
    if (word.back() == 'e') {
        if (is_vowel(before)) return 0;
        return before == 'l' && !is_vowel(word[size - 3]) ? 0 : 1;
    }
    if (size < 4 || before != 'e' || is_vowel(word[size - 3])) return 0;
    const char stem_end = word[size - 3];
    const char further = word[size - 4];
    if (word.back() == 'd') return stem_end == 't' || stem_end == 'd' ? 0 : 1;
    if (word.back() != 's') return 0;
    if (stem_end == 'l' && !is_vowel(further)) return 0;
    if (stem_end == 's' || stem_end == 'x' || stem_end == 'z' || stem_end == 'c' || stem_end == 'g') return 0;
    if (stem_end == 'h' && (further == 's' || further == 'c')) return 0;
    return 1;
}

/// Two vowels together that are said apart: "area", "radio", "situation" (but not "-tion"), "fluid".
int split_vowels(std::string_view word) {
    int extra = 0;
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
        const auto pair = word.substr(i, 2);
        const char before = i == 0 ? ' ' : word[i - 1];
        if (pair == "ia" && before != 't' && before != 'c' && !(before == 'r' && ends_with(word, "riage"))) ++extra;
        if (pair == "io" && before != 't' && before != 's' && before != 'g' && before != 'x' && before != 'c') ++extra;
        if (pair == "iu" || pair == "eo" || (pair == "ua" && before != 'q' && before != 'g')) ++extra;
        if (pair == "yi") ++extra;
    }
    return extra;
}

int by_rule(std::string_view word) {
    int count = vowel_groups(word) - silent_endings(word) + split_vowels(word);
    if (ends_with(word, "ism") || ends_with(word, "n't")) ++count;
    return std::max(count, 1);
}

int letters_only(std::string_view word) {
    const auto found =
        std::lower_bound(exceptions.begin(), exceptions.end(), word,
                         [](const Exception& each, std::string_view wanted) { return each.word < wanted; });
    if (found != exceptions.end() && found->word == word) return found->syllables;
    return by_rule(word);
}

bool has_letter(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; });
}

/// Of one word, by its parts between hyphens.
int in_word(std::string_view word) {
    int count = 0;
    const auto whole = folded(word);
    std::string_view rest = whole;
    while (!rest.empty()) {
        const auto hyphen = rest.find('-');
        auto part = rest.substr(0, hyphen);
        rest = hyphen == std::string_view::npos ? std::string_view() : rest.substr(hyphen + 1);
        if (ends_with(part, "'s")) part.remove_suffix(2);
        if (!part.empty()) count += has_letter(part) ? letters_only(part) : 1;
    }
    return count;
}

} // namespace

int syllables_in(std::string_view word) {
    int count = 0;
    for (const auto span : words(word)) count += in_word(span.of(word));
    return count;
}

ReadingCounts reading_counts(std::string_view text) {
    ReadingCounts counts;
    for (const auto sentence : sentences(text)) {
        const auto found = words(sentence.of(text));
        if (found.empty()) continue;
        ++counts.sentences;
        counts.words += static_cast<int>(found.size());
        for (const auto span : found) counts.syllables += in_word(span.of(sentence.of(text)));
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

std::optional<int> reading_age(const ReadingCounts& counts) {
    if (counts.sentences < 5 || counts.words < 100) return {};
    return std::max(5, static_cast<int>(flesch_kincaid_grade(counts) + 5.5));
}

std::optional<int> reading_age(std::string_view text) { return reading_age(reading_counts(text)); }

} // namespace fourfifths

#include "text/syllables.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

bool is_vowel_letter(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/// With y where it is one ("my", "flying", not "yes", "player") and without u where it is none ("quick", "guess").
bool is_vowel(std::string_view word, std::size_t at) {
    const char c = word[at];
    const bool vowel_next = at + 1 < word.size() && is_vowel_letter(word[at + 1]);
    if (c == '\xC3') return true; // "café"
    if (c == 'y') return !vowel_next || (at > 0 && !is_vowel_letter(word[at - 1]));
    if (c == 'u' && at > 0 && word[at - 1] == 'q') return false;
    if (c == 'u' && at > 0 && word[at - 1] == 'g' && vowel_next) return word[at + 1] == 'o';
    return is_vowel_letter(c);
}

bool is_one_of(char c, std::string_view letters) { return letters.find(c) != std::string_view::npos; }

int vowel_groups(std::string_view word) {
    int groups = 0;
    bool before = false;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const bool vowel = is_vowel(word, at);
        if (vowel && !before) ++groups;
        before = vowel;
    }
    return groups;
}

/// Whether the e at `at`, after a consonant, is heard for the l or r before it: "table", "settled", "centre", not
/// "called", "while".
bool carries_consonant(std::string_view word, std::size_t at) {
    return at >= 2 && is_one_of(word[at - 1], "lr") && !is_vowel(word, at - 2) && !is_one_of(word[at - 2], "lrw");
}

/// Endings before which an e is as silent as at the end: "safely", "movements", "homeless".
constexpr std::string_view after_silent[] = {"ly", "ment", "ments", "ful", "fully", "less", "lessly", "ness", "ty"};

/// A silent e in an ending: "made", "moved", "times", but not "table", "needed", "boxes".
bool is_silent(std::string_view word, std::size_t at) {
    if (at < 2 || word[at] != 'e' || is_vowel(word, at - 1) || carries_consonant(word, at)) return false;
    const char before = word[at - 1];
    const auto ending = word.substr(at + 1);
    if (ending.empty()) return true;
    if (ending == "d") return !is_one_of(before, "td");
    if (ending == "s") return !is_one_of(before, "sxzcg") && !(before == 'h' && is_one_of(word[at - 2], "sc"));
    return std::find(std::begin(after_silent), std::end(after_silent), ending) != std::end(after_silent);
}

bool begins_with_one_of(std::string_view text, std::string_view letters) {
    return !text.empty() && is_one_of(text[0], letters);
}

bool is_split_i(std::string_view word, std::size_t at) {
    const char before = at == 0 ? ' ' : word[at - 1];
    const auto rest = word.substr(at + 2);
    switch (word[at + 1]) {
        case 'a': // "diary", "associate", not "social", "marriage", "familiar"
            if (is_one_of(before, "tcgxs")) return begins_with_one_of(rest, "t");
            return rest != "ge" && rest != "ges" && !(before == 'l' && begins_with_one_of(rest, "r"));
        case 'e': // "quiet", "easier", "client", not "tried", "patient"
            if (begins_with_one_of(rest, "t")) return true;
            if (rest == "r" || rest == "rs" || rest == "st") return at > 2;
            return !is_one_of(before, "tcns") && (rest.starts_with("nt") || rest.starts_with("nc"));
        case 'o': // "radio", not "situation", "million"
            if (is_one_of(before, "ln")) return !begins_with_one_of(rest, "nr");
            return !is_one_of(before, "tcgxsh");
        default: return true;
    }
}

bool is_split_u(std::string_view word, std::size_t at) {
    const auto rest = word.substr(at + 2);
    switch (word[at + 1]) {
        case 'e': return begins_with_one_of(rest, "nl"); // "fluent", "cruel"
        case 'i':
            return rest.starts_with("ng") || rest.starts_with("ty") || rest.starts_with('d'); // "continuing", "fluid"
        case 'a':
        case 'o': return true; // "usual", "virtuous"
        default: return false;
    }
}

/// Two vowels together that are said apart.
bool is_split(std::string_view word, std::size_t at) {
    const auto pair = word.substr(at, 2);
    const auto rest = word.substr(at + 2);
    if (pair[0] == 'i') return is_split_i(word, at);
    if (pair[0] == 'u') return is_split_u(word, at);
    if (pair == "ao" || pair == "yi") return true;
    if (pair == "eo")
        return !(at > 0 && word[at - 1] == 'g' && begins_with_one_of(rest, "nu"));    // "video", not "surgeon"
    if (pair == "ea") return (rest.empty() || rest == "s") && vowel_groups(word) > 1; // "area", not "sea"
    if (pair == "ei" || pair == "oi") return rest == "ng";                            // "being"
    if (pair == "oe") return begins_with_one_of(rest, "tm");                          // "poem"
    return pair == "ai" && rest.starts_with('c');                                     // "mosaic"
}

/// "tingling", "settling": the l is heard as in "settle".
bool has_heard_l(std::string_view word) {
    return word.size() > 5 && word.ends_with("ling") && is_one_of(word[word.size() - 5], "bfgkptz");
}

/// Of a word without apostrophe.
int plain_count(std::string_view word) {
    int count = vowel_groups(word);
    // Letters read out, "tv", "gp", but not "shh".
    if (count == 0 && word.size() > 1 && word.size() < 5 && word.back() != word[word.size() - 2])
        return static_cast<int>(word.size());
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (at + 1 < word.size() && is_vowel(word, at) && is_vowel(word, at + 1) && is_split(word, at)) ++count;
        if (is_silent(word, at)) --count;
    }
    for (const std::string_view heard : {"ire", "ired", "ires", "sm", "sms", "thm", "thms"})
        if (word.ends_with(heard)) ++count;
    if (has_heard_l(word)) ++count;
    if (word.ends_with("ically")) --count;
    return std::max(count, 1);
}

/// What "'s", "'ll" or "n't" adds to the word before it.
bool is_heard(std::string_view word, std::string_view ending) {
    if (word.empty()) return false;
    const char last = word.back();
    if (ending == "'t") return !is_vowel_letter(last) || (last == 'e' && !word.ends_with("re"));
    if (ending == "'d") return is_one_of(last, "td");
    if (ending == "'ll" || ending == "'ve" || ending == "'re") return !is_one_of(last, "aeiouyw");
    if (ending != "'s") return false;
    if (last == 'e') return word.size() > 2 && is_one_of(word[word.size() - 2], "scgzx");
    return is_one_of(last, "sxz") || word.ends_with("ch") || word.ends_with("sh");
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Where the last beginning stands that is `key` or comes before it in the alphabet; the list's end when there is none.
std::size_t last_not_after(std::string_view list, std::string_view key) {
    auto found = list.size();
    std::size_t low = 0;
    auto high = list.size();
    while (low < high) {
        auto start = (low + high) / 2;
        while (start > low && !is_digit(list[start - 1])) --start;
        const auto end = list.find_first_of("0123456789", start);
        if (list.substr(start, end - start) <= key) {
            found = start;
            low = end + 1;
        } else {
            high = start;
        }
    }
    return found;
}

/// By how many syllables the rules are out: what the longest beginning in the list says that the word has.
int out_by(const std::string& word) {
    const auto list = syllable_exceptions();
    const std::string whole = word + ' ';
    std::string_view key = whole;
    while (!key.empty()) {
        const auto at = last_not_after(list, key);
        if (at == list.size()) return 0;
        const auto end = list.find_first_of("0123456789", at);
        const auto beginning = list.substr(at, end - at);
        if (key.starts_with(beginning)) return list[end] - '5';
        key = key.substr(
            0, static_cast<std::size_t>(
                   std::mismatch(key.begin(), key.end(), beginning.begin(), beginning.end()).first - key.begin()));
    }
    return 0;
}

bool has_letter(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; });
}

} // namespace

int syllables_of(std::string_view written) {
    int count = 0;
    const auto small = folded(written);
    std::string_view word = small;
    while (!word.empty()) {
        const auto hyphen = std::min(word.find('-'), word.size());
        const std::string part(word.substr(0, hyphen));
        if (!part.empty()) count += has_letter(part) ? std::max(1, syllables_by_rule(part) + out_by(part)) : 1;
        word.remove_prefix(std::min(hyphen + 1, word.size()));
    }
    return count;
}

int syllables_by_rule(std::string_view word) {
    const auto apostrophe = word.find('\'', 1);
    if (apostrophe == std::string_view::npos) return plain_count(word);
    const auto ending = word.substr(apostrophe);
    word = word.substr(0, apostrophe);
    if (ending == "'t" && word.ends_with('n')) word.remove_suffix(1);
    return plain_count(word) + (is_heard(word, ending) ? 1 : 0);
}

int syllables_in(std::string_view text) {
    int count = 0;
    for (const auto span : words(text)) count += syllables_of(span.of(text));
    return count;
}

} // namespace fourfifths

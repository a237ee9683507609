#include "text/words.h"
#include <algorithm>
#include <span>

namespace fourfifths {
namespace {

bool is_consonant(std::string_view word, std::size_t at) {
    switch (word[at]) {
        case 'a':
        case 'e':
        case 'i':
        case 'o':
        case 'u': return false;
        case 'y': return at == 0 || !is_consonant(word, at - 1);
        default: return true;
    }
}

/// The m of the paper: how many times a vowel is followed by a consonant.
int measure(std::string_view word) {
    int count = 0;
    bool vowel_before = false;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const bool consonant = is_consonant(word, at);
        if (consonant && vowel_before) ++count;
        vowel_before = !consonant;
    }
    return count;
}

bool has_vowel(std::string_view word) {
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (!is_consonant(word, at)) return true;
    }
    return false;
}

bool ends_doubled(std::string_view word) {
    const auto size = word.size();
    return size >= 2 && word[size - 1] == word[size - 2] && is_consonant(word, size - 1);
}

/// Consonant, vowel, consonant other than w, x, y: "hop", not "snow".
bool ends_short(std::string_view word) {
    const auto size = word.size();
    if (size < 3) return false;
    const char last = word[size - 1];
    return is_consonant(word, size - 3) && !is_consonant(word, size - 2) && is_consonant(word, size - 1) &&
           last != 'w' && last != 'x' && last != 'y';
}

bool ends_with(std::string_view word, std::string_view ending) {
    return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

std::string_view without(std::string_view word, std::string_view ending) {
    return word.substr(0, word.size() - ending.size());
}

void swap_ending(std::string& word, std::string_view ending, std::string_view with) {
    word.replace(word.size() - ending.size(), ending.size(), with);
}

struct Rule {
    std::string_view ending;
    std::string_view with;
};

/// The first rule whose ending matches is the one that counts, whether or not what is left is long enough.
void apply_first(std::string& word, std::span<const Rule> rules, int longer_than) {
    for (const auto& rule : rules) {
        if (!ends_with(word, rule.ending)) continue;
        if (measure(without(word, rule.ending)) > longer_than) swap_ending(word, rule.ending, rule.with);
        return;
    }
}

void plurals(std::string& word) {
    if (ends_with(word, "sses")) swap_ending(word, "sses", "ss");
    else if (ends_with(word, "ies")) swap_ending(word, "ies", "i");
    else if (!ends_with(word, "ss") && ends_with(word, "s")) word.pop_back();
}

void after_past_tense(std::string& word) {
    if (ends_with(word, "at") || ends_with(word, "bl") || ends_with(word, "iz")) word += 'e';
    else if (ends_doubled(word) && word.back() != 'l' && word.back() != 's' && word.back() != 'z') word.pop_back();
    else if (measure(word) == 1 && ends_short(word)) word += 'e';
}

void past_tense(std::string& word) {
    if (ends_with(word, "eed")) {
        if (measure(without(word, "eed")) > 0) word.pop_back();
        return;
    }
    for (const std::string_view ending : {"ed", "ing"}) {
        if (!ends_with(word, ending)) continue;
        if (!has_vowel(without(word, ending))) return;
        swap_ending(word, ending, "");
        after_past_tense(word);
        return;
    }
}

constexpr Rule step_2[] = {{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"},   {"anci", "ance"},
                           {"izer", "ize"},    {"abli", "able"},   {"alli", "al"},     {"entli", "ent"},
                           {"eli", "e"},       {"ousli", "ous"},   {"ization", "ize"}, {"ation", "ate"},
                           {"ator", "ate"},    {"alism", "al"},    {"iveness", "ive"}, {"fulness", "ful"},
                           {"ousness", "ous"}, {"aliti", "al"},    {"iviti", "ive"},   {"biliti", "ble"}};
constexpr Rule step_3[] = {{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"},
                           {"ical", "ic"},  {"ful", ""},   {"ness", ""}};
constexpr std::string_view step_4[] = {"al",  "ance", "ence", "er",  "ic",  "able", "ible", "ant", "ement", "ment",
                                       "ent", "ion",  "ou",   "ism", "ate", "iti",  "ous",  "ive", "ize"};

void long_endings(std::string& word) {
    for (const auto ending : step_4) {
        if (!ends_with(word, ending)) continue;
        const auto left = without(word, ending);
        const bool after_s_or_t = !left.empty() && (left.back() == 's' || left.back() == 't');
        if (measure(left) > 1 && (ending != "ion" || after_s_or_t)) swap_ending(word, ending, "");
        return;
    }
}

void last_letters(std::string& word) {
    if (word.back() == 'e') {
        const auto left = without(word, "e");
        if (measure(left) > 1 || (measure(left) == 1 && !ends_short(left))) word.pop_back();
    }
    if (measure(word) > 1 && ends_doubled(word) && word.back() == 'l') word.pop_back();
}

} // namespace

std::string stem(std::string_view word) {
    std::string result(word);
    const bool plain = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (word.size() <= 2 || !plain) return result;
    plurals(result);
    past_tense(result);
    if (ends_with(result, "y") && has_vowel(without(result, "y"))) result.back() = 'i';
    apply_first(result, step_2, 0);
    apply_first(result, step_3, 0);
    long_endings(result);
    if (!result.empty()) last_letters(result);
    return result;
}

} // namespace fourfifths

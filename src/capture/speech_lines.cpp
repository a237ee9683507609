#include "capture/speech_lines.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr std::size_t longest_label = 60; // bytes
constexpr int most_words = 6;
constexpr int often = 3; // a label in small letters that comes so often is a name all the same

/// Of forms, letters and e-mails; never who speaks.
constexpr std::string_view headings =
    "|action|actions|address|agenda|also|and|apologies|attendees|bcc|because|but|cc|date|decision|decisions|dob|"
    "duration|"
    "email|example|from|http|https|invited|location|minutes|name|no|note|notes|ok|okay|or|phone|present|question|re|"
    "ref|reference|regarding|so|status|subject|summary|tel|telephone|time|title|to|topic|transcript|venue|well|yes|";

bool in_list(std::string_view list, std::string_view word) {
    return list.find('|' + std::string(word) + '|') != std::string_view::npos;
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// A stop belongs to a name in "Dr.", "A.J." and "St.", not behind a longer word.
bool ends_sentence(std::string_view label) {
    std::size_t letters = 0;
    for (const char c : label) {
        if (c == '.' && letters > 4) return true;
        letters = c == '.' || is_blank(c) ? 0 : letters + 1;
    }
    return false;
}

int words_in(std::string_view label) {
    int words = 0;
    bool inside = false;
    for (const char c : label) {
        if (!is_blank(c) && !inside) ++words;
        inside = !is_blank(c);
    }
    return words;
}

bool may_be_label(std::string_view label) {
    if (label.empty() || label.find_first_of("?!;\"{}<>=|/\\[]") < label.find('(')) return false;
    if (words_in(label) > most_words || ends_sentence(label) || in_list(headings, folded(label))) return false;
    // A number alone is a list's, unless it is long enough to be who telephoned in.
    const bool letters = std::any_of(label.begin(), label.end(), [](char c) {
        return is_word_character(static_cast<unsigned char>(c)) && !(c >= '0' && c <= '9');
    });
    return letters || label.size() >= 8;
}

} // namespace

int take_clock(std::string_view& text) {
    std::string_view rest = text;
    std::size_t digits = 0;
    int total = take_digits(rest, digits);
    int parts = 1;
    if (digits == 0 || digits > 3) return untold;
    for (; parts < 3 && rest.starts_with(':'); ++parts) {
        rest.remove_prefix(1);
        const int part = take_digits(rest, digits);
        if (digits == 0 || digits > 2 || part > 59) return untold;
        total = total * 60 + part;
    }
    if (parts == 1 || total > 500 * 3600) return untold;
    total *= 1000;
    if (rest.size() > 1 && (rest[0] == '.' || rest[0] == ',') && rest[1] >= '0' && rest[1] <= '9') {
        rest.remove_prefix(1);
        int worth = 100;
        for (; !rest.empty() && rest[0] >= '0' && rest[0] <= '9'; rest.remove_prefix(1), worth /= 10)
            total += (rest[0] - '0') * worth;
    }
    text = rest;
    return total;
}

int take_bracketed_clock(std::string_view& text) {
    const char open = text.empty() ? ' ' : text[0];
    if (open != '(' && open != '[') return take_clock(text);
    std::string_view rest = text.substr(1);
    const int at = take_clock(rest);
    if (at < 0 || !rest.starts_with(open == '(' ? ')' : ']')) return untold;
    text = rest.substr(1);
    return at;
}

bool take_clock_range(std::string_view& text, int& start_ms, int& end_ms) {
    std::string_view rest = text;
    start_ms = take_clock(rest);
    rest = without_blanks(rest);
    if (start_ms < 0 || !rest.starts_with("-->")) return false;
    rest = without_blanks(rest.substr(3));
    end_ms = take_clock(rest);
    if (end_ms < 0) return false;
    text = rest;
    return true;
}

Labelled labelled(std::string_view line) {
    line = without_blanks(line);
    while (line.starts_with(">>")) line = without_blanks(line.substr(2));
    const std::size_t colon = line.substr(0, longest_label + 1).find(':');
    if (colon == std::string_view::npos) return {{}, line};
    const std::string_view words = line.substr(colon + 1);
    const std::string_view label = without_blanks(line.substr(0, colon));
    if ((!words.empty() && !is_blank(words[0])) || !may_be_label(label)) return {{}, line};
    return {label, without_blanks(words)};
}

bool looks_like_name(std::string_view label) {
    constexpr std::string_view small = "|de|del|der|den|van|von|bin|ibn|al|el|la|le|di|da|dos|ap|ab|of|and|the|y|";
    if (!may_be_label(label)) return false;
    if (in_list(headings, folded(label.substr(0, label.find(','))))) return false; // "Yes, Sarah: …"
    bool named = false;
    int bracketed = 0;
    for (std::size_t at = 0; at < label.size();) {
        const std::size_t end = std::min(label.find_first_of(" \t", at), label.size());
        const std::string_view word = label.substr(at, end - at);
        at = end + 1;
        if (word.empty()) continue;
        bracketed += word[0] == '(' ? 1 : 0;
        if (bracketed == 0 && word != "&" && word != "-" && !in_list(small, word)) {
            if (is_lower(character_at(word, 0).code)) return false;
            named = true;
        }
        bracketed -= word.back() == ')' ? 1 : 0;
    }
    return named;
}

void SpeakerLabels::add(std::string_view label) {
    for (Count& one : counts_) {
        if (one.label != label) continue;
        ++one.lines;
        return;
    }
    if (counts_.size() < 1000) counts_.push_back({std::string(label), 1});
}

bool SpeakerLabels::is_speaker(std::string_view label) const {
    if (looks_like_name(label)) return true;
    return std::any_of(counts_.begin(), counts_.end(),
                       [&](const Count& one) { return one.label == label && one.lines >= often; });
}

int SpeakerLabels::lines() const {
    int lines = 0;
    for (const Count& one : counts_) lines += is_speaker(one.label) ? one.lines : 0;
    return lines;
}

bool SpeakerLabels::any_again() const {
    return std::any_of(counts_.begin(), counts_.end(),
                       [&](const Count& one) { return one.lines > 1 && is_speaker(one.label); });
}

} // namespace fourfifths

#include "record/check_reader.h"
#include "record/check_words.h"
#include "record/quotations.h"
#include "record/safeguarding.h"
#include "text/passive.h"
#include "text/sentences.h"
#include "text/syllables.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr int longest_sentence = 25; // words
constexpr std::size_t context_bytes = 48;
constexpr std::size_t most_hard_words = 5;
constexpr std::size_t explained_within = 80; // bytes before a short form in brackets

bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit_ascii(char c) { return c >= '0' && c <= '9'; }

bool is_part_of_word(std::string_view text, std::size_t at) {
    const char before = text[at - 1];
    return is_upper_ascii(before) || is_digit_ascii(before) || (before >= 'a' && before <= 'z') || (before & 0x80) != 0;
}

bool is_letter_ascii(char c) { return is_upper_ascii(c) || (c >= 'a' && c <= 'z'); }

/// Whether the letters of "CIN" stand in this order among those of "child in need", the first one first.
bool is_short_for(std::string_view acronym, std::string_view words) {
    const auto wanted = folded(acronym), given = folded(words);
    if (given.empty() || given[0] != wanted[0]) return false;
    std::size_t at = 0;
    for (const char c : wanted) {
        if (!is_letter_ascii(c)) continue;
        at = given.find(c, at);
        if (at == std::string::npos) return false;
        ++at;
    }
    return true;
}

/// The first letters of the last words: "cin" for "a plan as a child in need ".
std::string initials(std::string_view before) {
    std::string letters;
    for (const auto span : words(before)) {
        bool first = true;
        for (const char c : folded(span.of(before))) {
            if (first) letters += c;
            first = c == '-';
        }
    }
    return letters;
}

/// Either half of "CH5 2AB" or "AB12 CDE", a postcode or a number plate.
bool is_code(std::string_view text, TextSpan span) {
    const auto after = text.substr(span.end, 4);
    if (is_digit_ascii(text[span.end - 1]) && after.size() == 4 && after[0] == ' ')
        return is_upper_ascii(after[2]) && is_upper_ascii(after[3]);
    const auto before = text.substr(0, span.begin);
    if (before.size() < 4 || before.back() != ' ' || !is_digit_ascii(before[before.size() - 2])) return false;
    return is_upper_ascii(before[before.size() - 3]) || is_upper_ascii(before[before.size() - 4]);
}

std::string quoted(std::string_view words) { return "“" + std::string(words) + "”"; }

/// The words of four syllables or more, as they come, each once.
std::string hard_words(std::string_view text) {
    std::vector<std::string> found;
    for (const auto span : words(text)) {
        auto word = folded(span.of(text));
        if (syllables_of(word) < 4 || std::find(found.begin(), found.end(), word) != found.end()) continue;
        found.push_back(std::move(word));
        if (found.size() == most_hard_words) break;
    }
    std::string listed;
    for (const auto& word : found) listed += (listed.empty() ? "" : ", ") + word;
    return listed;
}

} // namespace

std::string in_context(std::string_view text, TextSpan span) {
    auto begin = span.begin > context_bytes ? span.begin - context_bytes : 0;
    auto end = std::min(text.size(), span.end + context_bytes);
    if (begin > 0) {
        const auto space = text.find(' ', begin);
        begin = space < span.begin ? space + 1 : span.begin;
    }
    if (end < text.size()) {
        const auto space = text.rfind(' ', end);
        end = space != std::string_view::npos && space >= span.end ? space : span.end;
    }
    return (begin > 0 ? "…" : "") + std::string(text.substr(begin, end - begin)) + (end < text.size() ? "…" : "");
}

void CheckReader::read(std::string_view text, LineId line, std::string_view place, std::string_view said_by) {
    text_ = text;
    line_ = line;
    quotations_ = quotations(text);
    sentences_of_text(place);
    passive_decisions();
    acronyms();
    wordy_phrases();
    safeguarding(said_by);
}

void CheckReader::add(Concern concern, std::string what, TextSpan span, std::string suggestion, bool negated) {
    causes.push_back({concern, std::move(what), in_context(text_, span), std::string(span.of(text_)),
                      std::move(suggestion), line_, EntryId{}, negated, span, PassageId{}});
}

bool CheckReader::is_quoted(TextSpan span) const {
    return std::any_of(quotations_.begin(), quotations_.end(),
                       [&](TextSpan each) { return each.begin <= span.begin && span.end <= each.end; });
}

/// In a line of capitals, or before a colon.
bool CheckReader::is_heading(TextSpan span) const {
    const auto begin = text_.rfind('\n', span.begin) + 1; // 0 when there is none
    const auto end = std::min(text_.find('\n', span.end), text_.size());
    const auto line = text_.substr(begin, end - begin);
    const bool small = std::any_of(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return !small || text_.substr(span.end, 1) == ":";
}

/// "child in need (CIN)", "CIN (child in need)", or what it stands for written out before.
bool CheckReader::is_explained(TextSpan span, std::string_view meaning) const {
    const auto before = text_.substr(0, span.begin);
    if (!meaning.empty() && folded(before).find(folded(meaning)) != std::string::npos) return true;
    const auto acronym = span.of(text_);
    if (text_.substr(span.end, 2) == " (") {
        const auto after = text_.substr(span.end + 2);
        return is_short_for(acronym, after.substr(0, after.find(')')));
    }
    if (before.empty() || before.back() != '(') return false;
    const auto near = before.size() > explained_within ? before.size() - explained_within : 0;
    const auto letters = initials(before.substr(near));
    for (std::size_t at = 0; at < letters.size(); ++at)
        if (is_short_for(acronym, std::string_view(letters).substr(at))) return true;
    return false;
}

void CheckReader::sentences_of_text(std::string_view place) {
    for (const auto span : sentences(text_)) {
        const auto sentence = span.of(text_);
        const auto found = words(sentence);
        if (found.empty()) continue;
        const TextSpan first{span.begin + found.front().begin, span.begin + found.front().end};
        const auto count = static_cast<int>(found.size());
        const bool quoted_whole = is_quoted(span);
        if (count > longest_sentence && !quoted_whole) {
            add(Concern::long_sentence, "One sentence has " + std::to_string(count) + " words.", first);
            causes.back().span = span;
        }
        const auto before = repeats_.read(sentence, places_.size());
        places_.emplace_back(place);
        if (!before || quoted_whole) continue;
        const auto& where = places_[*before];
        add(Concern::repeated,
            where.empty() ? "Nearly the same sentence stands before: number " + std::to_string(*before + 1) + "."
                          : "Nearly the same sentence stands under " + quoted(where) + ".",
            first);
        causes.back().span = span;
    }
}

void CheckReader::passive_decisions() {
    for (const auto& each : passives(text_)) {
        if (each.agent || is_quoted(each.span) || !is_deciding_participle(folded(each.participle.of(text_)))) continue;
        auto span = each.span;
        for (const std::string_view opening : {"it ", "has "}) {
            if (span.begin < opening.size()) continue;
            const auto before = span.begin - opening.size();
            const bool whole = before == 0 || !is_part_of_word(text_, before);
            if (whole && folded(text_.substr(before, opening.size())) == opening) span.begin = before;
        }
        add(Concern::passive_decision, quoted(span.of(text_)) + ": by whom?", span);
    }
}

/// A run of capitals, digits, & and /, two to seven long, with an s at most.
void CheckReader::acronyms() {
    for (std::size_t at = 0; at < text_.size();) {
        const auto character = character_at(text_, at);
        if (!is_upper_ascii(text_[at]) || (at > 0 && is_part_of_word(text_, at))) {
            at += character.length;
            continue;
        }
        auto end = at;
        while (end < text_.size() &&
               (is_upper_ascii(text_[end]) || is_digit_ascii(text_[end]) || text_[end] == '&' || text_[end] == '/')) {
            ++end;
        }
        if (text_.substr(at, 4) == "DoLS") end = at + 4;
        const auto length = end - at;
        if (end < text_.size() && text_[end] == 's') ++end;
        if (length >= 2 && length <= 7 && !is_word_character(character_at(text_, end).code)) acronym({at, end});
        at = end;
    }
}

void CheckReader::acronym(TextSpan span) {
    const std::string word(span.of(text_));
    const auto meaning = gloss(word);
    const bool letters = std::count_if(word.begin(), word.end(), is_upper_ascii) >= (meaning ? 1 : 2);
    if (!letters || needs_no_gloss(word) || is_quoted(span)) return;
    if (!meaning && (is_heading(span) || is_code(text_, span))) return;
    if (!acronyms_seen_.insert(word).second || is_explained(span, meaning.value_or(std::string_view()))) return;
    add(Concern::acronym, word + " is not explained.", span, meaning ? std::string(*meaning) : std::string());
}

void CheckReader::wordy_phrases() {
    const auto spans = words(text_);
    std::string joined;
    std::vector<std::size_t> starts;
    for (const auto span : spans) {
        starts.push_back(joined.size());
        joined += folded(span.of(text_)) + ' ';
    }
    // Words with the same first letter in a chain, so that a phrase is compared with few of them.
    std::size_t first_with[256] = {};
    std::vector<std::size_t> next_with(spans.size(), 0); // numbers from 1; 0 ends a chain
    for (auto number = spans.size(); number > 0; --number) {
        auto& first = first_with[static_cast<unsigned char>(joined[starts[number - 1]])];
        next_with[number - 1] = first;
        first = number;
    }
    Wording wording;
    for (auto rest = wordings(); next_wording(rest, wording);) {
        const auto& wordy = wording.wordy;
        for (auto number = first_with[static_cast<unsigned char>(wordy[0])]; number > 0;
             number = next_with[number - 1]) {
            const auto end = starts[number - 1] + wordy.size();
            if (joined.compare(starts[number - 1], wordy.size(), wordy) != 0 || joined[end] != ' ') continue;
            const auto after = std::upper_bound(starts.begin(), starts.end(), end) - starts.begin();
            const TextSpan span{spans[number - 1].begin, spans[static_cast<std::size_t>(after) - 1].end};
            if (is_quoted(span)) continue;
            add(Concern::wordy, quoted(span.of(text_)) + " can be shorter.", span, std::string(wording.plain));
        }
    }
}

void CheckReader::safeguarding(std::string_view said_by) {
    for (const auto& hit : safeguarding_hits(text_)) {
        auto what = quoted(hit.span.of(text_)) + manner_text(hit);
        if (!said_by.empty()) what += ", said by " + std::string(said_by);
        add(Concern::safeguarding_word, what + ".", hit.span, {}, hit.negated);
    }
}

std::optional<int> CheckReader::reading_level(std::string_view text, Audience audience) {
    const auto counts = reading_counts(text);
    const auto age = reading_age(counts);
    const auto target = target_age(audience);
    if (!age || *age <= target.to) return age;
    auto what = "Harder to read than it should be for age " + std::string(target.words) + ".";
    const auto share = harder_by(counts);
    if (share.sentences > 0)
        what += " Sentences have " + std::to_string((counts.words + counts.sentences / 2) / counts.sentences) +
                " words on average.";
    const auto hard = share.words > 0 ? hard_words(text) : std::string();
    if (!hard.empty()) what += " Long words: " + hard + ".";
    causes.push_back({Concern::hard_to_read, std::move(what), {}, {}, {}, {}, {}, false, {}, {}});
    return age;
}

} // namespace fourfifths

#include "text/spoken_of.h"
#include "text/name_tokens.h"
#include "text/name_words.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

bool has(const std::vector<std::string>& parts, const std::string& word) {
    return std::find(parts.begin(), parts.end(), word) != parts.end();
}

bool has_all(const std::vector<std::string>& parts, const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(), [&parts](const std::string& word) { return has(parts, word); });
}

/// "sam" of "samantha"; "danny" of "dan".
bool is_short_form(const std::string& brief, const std::string& whole) {
    if (brief.size() < 3 || brief.size() >= whole.size() || whole.compare(0, brief.size(), brief) != 0) return false;
    return true;
}

bool is_pet_form(const std::string& pet, const std::string& name) {
    if (name.size() < 3 || !is_short_form(name, pet)) return false;
    const std::string ending = pet.substr(name.size());
    return ending == "y" || ending == "ie" || ending == "ey" || ending == "o" ||
           (ending.size() == 2 && ending[0] == name.back() && ending[1] == 'y');
}

std::string first_letter(const std::string& part) {
    const std::string letter = part.substr(0, character_at(part, 0).length);
    return letter[0] >= 'a' && letter[0] <= 'z' ? std::string(1, static_cast<char>(letter[0] - 32)) : letter;
}

std::string initials_of(const std::vector<std::string>& parts) {
    constexpr std::size_t most = 3;
    std::string letters;
    for (std::size_t i = 0; i < parts.size() && i < most; ++i) letters += first_letter(parts[i]);
    return letters;
}

bool is_part_or_two(const std::vector<std::string>& parts, std::string_view word) {
    for (const std::string& part : parts) {
        if (word == part) return true;
        if (word.size() <= part.size() + 1 || part.size() < 2 || word.substr(0, part.size()) != part) continue;
        if (has(parts, std::string(word.substr(part.size())))) return true;
    }
    return false;
}

} // namespace

bool carries(const SpokenOf& person, std::string_view word) {
    const auto may_start = [word](const std::string& part) { return part.front() == word.front(); };
    if (word.empty() || std::none_of(person.parts.begin(), person.parts.end(), may_start)) return false;
    if (is_part_or_two(person.parts, word)) return true;
    std::string_view letters = word;
    while (!letters.empty() && letters.back() >= '0' && letters.back() <= '9') letters.remove_suffix(1);
    if (letters.size() < word.size()) return letters.size() > 2 && is_part_or_two(person.parts, letters);
    if (word.size() < 4 || word.back() != 's') return false;
    word.remove_suffix(1);
    return !is_name_and_word(word) && is_part_or_two(person.parts, word);
}

std::vector<std::string> name_parts(std::string_view name) {
    std::vector<std::string> parts;
    const auto tokens = name_tokens(name);
    for (const NameToken& token : tokens) {
        if (is_title(token.bare) || is_role(token.bare) || token.bare.size() < 2) continue;
        const bool lower_label = !token.capital && tokens.size() > 1; // "mother" of "Speaker 2 (mother Chantelle)"
        const bool figures = token.bare.find_first_not_of("0123456789") == std::string::npos && token.bare.size() < 4;
        if (!lower_label && !figures && !has(parts, token.bare)) parts.push_back(token.bare);
    }
    return parts;
}

PeopleSpokenOf::PeopleSpokenOf(std::span<const KnownPerson> known, std::span<const Turn> turns) {
    for (const KnownPerson& person : known) {
        std::vector<std::string> parts = name_parts(person.name);
        const std::string initials = initials_of(parts);
        for (const std::string& other : person.also)
            for (const std::string& part : name_parts(other))
                if (!has(parts, part)) parts.push_back(part);
        if (parts.empty()) continue;
        people_.push_back({std::move(parts), initials, NameKind::person, true});
    }
    std::string_view last;
    for (const Turn& turn : turns) {
        if (turn.speaker == last) continue;
        last = turn.speaker;
        const auto tokens = name_tokens(turn.speaker);
        const bool label = tokens.size() == 1 && tokens[0].span.end - tokens[0].span.begin <= 3 && tokens[0].capitals;
        auto parts = label ? std::vector<std::string>() : name_parts(turn.speaker);
        if (!parts.empty() && only_one_with(parts) == none) add(std::move(parts), true);
    }
}

void PeopleSpokenOf::add(std::vector<std::string> parts, bool listed) {
    std::string initials = initials_of(parts);
    people_.push_back({std::move(parts), std::move(initials), listed ? NameKind::person : NameKind::unknown, listed});
}

bool PeopleSpokenOf::lists(const std::string& word) const {
    return std::any_of(people_.begin(), people_.end(),
                       [&word](const SpokenOf& person) { return person.listed && carries(person, word); });
}

bool PeopleSpokenOf::lists_with_s(const std::string& word) const {
    if (!lists(word) || word.back() != 's') return false;
    return std::none_of(people_.begin(), people_.end(),
                        [&word](const SpokenOf& person) { return has(person.parts, word); });
}

std::size_t PeopleSpokenOf::only_one_with(const std::vector<std::string>& parts) const {
    std::size_t found = none;
    for (std::size_t i = 0; i < people_.size(); ++i) {
        if (people_[i].parts == parts) return i;
        if (!has_all(people_[i].parts, parts)) continue;
        if (found != none) return none;
        found = i;
    }
    return found;
}

std::size_t PeopleSpokenOf::long_form_of(const std::string& word) const {
    std::size_t found = none;
    for (std::size_t i = 0; i < people_.size(); ++i) {
        if (people_[i].parts.empty() || !people_[i].listed) continue;
        const std::string& first = people_[i].parts.front();
        if (!is_short_form(word, first) && !is_pet_form(word, first)) continue;
        if (found != none) return none;
        found = i;
    }
    return found;
}

/// Of those who are listed; none when a part stands alone, for that is only_one_with's to say.
std::size_t PeopleSpokenOf::only_one_carrying(const std::string& word) const {
    std::size_t found = none;
    for (std::size_t i = 0; i < people_.size(); ++i) {
        if (!people_[i].listed || !carries(people_[i], word)) continue;
        if (found != none || has(people_[i].parts, word)) return none;
        found = i;
    }
    return found;
}

bool PeopleSpokenOf::short_for(const std::string& word) const { return long_form_of(word) != none; }

std::size_t PeopleSpokenOf::of(const std::vector<std::string>& parts, bool listed) {
    std::vector<std::string> wanted = parts;
    if (wanted.size() == 1 && lists_with_s(wanted[0])) wanted[0].pop_back();
    auto found = only_one_with(wanted);
    if (found == none && wanted.size() == 1) found = only_one_carrying(wanted[0]);
    if (found == none && wanted.size() == 1) found = long_form_of(wanted[0]);
    if (found != none) return found;
    add(std::move(wanted), listed);
    return people_.size() - 1;
}

void PeopleSpokenOf::is(std::size_t person, NameKind kind) {
    if (people_[person].kind != NameKind::person) people_[person].kind = kind;
}

std::vector<SpokenOf> PeopleSpokenOf::with_initials() {
    // Those who are surely people are counted first, so that a place for a tick never changes their initials.
    std::vector<std::string> given;
    for (const NameKind kind : {NameKind::person, NameKind::unknown, NameKind::relation}) {
        for (SpokenOf& person : people_) {
            if (person.kind != kind) continue;
            const auto same = std::count(given.begin(), given.end(), person.initials);
            given.push_back(person.initials);
            if (same > 0) person.initials += std::to_string(same + 1);
        }
    }
    return std::move(people_);
}

} // namespace fourfifths

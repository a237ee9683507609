#include "capture/line_people.h"
#include "stable_sort.h"
#include <algorithm>
#include <array>

namespace fourfifths {

namespace {

/// First names that are also everyday words count only with a capital.
constexpr std::string_view everyday_words =
    "will|may|mark|grace|hope|joy|faith|bill|art|rose|summer|april|june|august|dawn|sky|drew|rob|pat|sue|"
    "jack|page|paige|rich|chance|sunny|star|angel|ray|dean|max|miles|heath|holly|ivy|olive|ruby|amber|"
    "pearl|crystal|skip|home|an|do|so|hung|long|the|no|in|my|see|law|bob|nick|frank|guy|carol|eve|duke|"
    "earl|prince|king|young|call|court|train|park";

struct NameForm {
    std::vector<std::string> words;
    const Person* person;
};

/// "josé" → "jose": the accents of Western European names fall away, so that they need not be typed.
std::string without_accents(std::string_view word) {
    constexpr std::string_view plain = "aaaaaaaceeeeiiiidnooooo/ouuuuypy"; // of U+00E0 … U+00FF
    std::string out;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const auto next = static_cast<unsigned char>(at + 1 < word.size() ? word[at + 1] : 0);
        if (word[at] == '\xC3' && next >= 0xA0 && next <= 0xBF) out += plain[word[++at] & 0x1F];
        else out += word[at];
    }
    return out;
}

std::vector<std::string> name_words(std::string_view name) {
    std::vector<std::string> out;
    for (const LineWord& word : words_of(name)) out.push_back(without_accents(word.folded));
    return out;
}

std::vector<NameForm> name_forms(const Workspace& workspace, bool closed) {
    std::vector<NameForm> forms;
    for (const auto& [id, person] : workspace.people()) {
        if (person.binned_at || person.closed_at.has_value() != closed) continue;
        const auto full = name_words(person.name);
        const auto known = name_words(person.known_as);
        const Person* named = &person;
        const auto add = [&forms, named](std::vector<std::string> words) {
            if (!words.empty()) forms.push_back({std::move(words), named});
        };
        add(full);
        if (full.size() > 1) {
            add({full.front()});
            add({full.front(), full.back()});
            add({full.front(), full.back().substr(0, 1)});
        }
        add(known);
        if (known.size() == 1 && full.size() > 1) {
            add({known.front(), full.back()});
            add({known.front(), full.back().substr(0, 1)});
        }
        auto with_reference = full;
        for (auto& word : name_words(person.reference)) with_reference.push_back(std::move(word));
        if (with_reference.size() > full.size()) add(std::move(with_reference));
    }
    return forms;
}

std::size_t length_at(std::span<const LineWord> words, std::size_t at, const NameForm& form) {
    if (at + form.words.size() > words.size()) return 0;
    for (std::size_t i = 0; i < form.words.size(); ++i) {
        const LineWord& word = words[at + i];
        if (word.taken) return 0;
        const std::string plain = without_accents(word.folded);
        const bool last = i + 1 == form.words.size();
        if (plain != form.words[i] && !(last && without_possessive(plain) == form.words[i])) return 0;
    }
    const bool everyday = is_among(form.words.front(), everyday_words);
    const bool initial_only = form.words.front().size() == 1;
    if ((everyday || initial_only) && !words[at].capital) return 0;
    return form.words.size();
}

std::optional<NamedPerson> person_at(std::span<const LineWord> words, std::size_t at, std::span<const NameForm> forms,
                                     std::size_t& length) {
    length = 0;
    NamedPerson found;
    for (const NameForm& form : forms) {
        const std::size_t here = length_at(words, at, form);
        if (here == 0 || here < length) continue;
        if (here > length) found.could_be.clear();
        length = here;
        if (std::find(found.could_be.begin(), found.could_be.end(), form.person) == found.could_be.end()) {
            found.could_be.push_back(form.person);
        }
    }
    if (length == 0) return {};
    found.begin = words[at].begin;
    found.end = words[at + length - 1].end;
    return found;
}

struct OtherWords {
    OtherRole role;
    std::string_view phrases; // parted by bars
};

constexpr auto other_words = std::to_array<OtherWords>({
    {OtherRole::family,
     "mum|mam|mom|mother|dad|father|step-dad|stepdad|step dad|stepmum|step-mum|step mum|parents|parent|"
     "nan|nana|nanna|gran|granny|grandma|grandmother|grandad|granddad|grandfather|grandparents|mgm|pgm|"
     "aunt|auntie|aunty|uncle|cousin|brother|sister|sibling|siblings|son|daughter|husband|wife|partner|"
     "boyfriend|girlfriend|family|neighbour|carer|carers|foster carer|foster carers|kinship carer"},
    {OtherRole::professional,
     "teacher|head teacher|headteacher|class teacher|school|nursery|senco|dsl|health visitor|gp|doctor|"
     "paediatrician|nurse|school nurse|district nurse|midwife|police|police officer|solicitor|guardian|"
     "iro|cafcass|camhs|psychologist|psychiatrist|therapist|ot|occupational therapist|support worker|"
     "family support worker|key worker|keyworker|youth worker|personal adviser|housing officer|housing|"
     "probation|hospital|ward|care home|care agency"},
    {OtherRole::unknown, "advocate|interpreter"},
});

std::size_t other_at(std::span<const LineWord> words, std::size_t at, OtherRole& role) {
    std::size_t best = 0;
    if (!words[at].taken && is_health_visitor(words, at)) best = 1, role = OtherRole::professional;
    for (const OtherWords& one : other_words) {
        std::string_view list = one.phrases;
        while (!list.empty()) {
            const std::size_t length = phrase_length_at(words, at, next_item(list));
            if (length <= best) continue;
            best = length;
            role = one.role;
        }
    }
    return best;
}

bool is_title(std::string_view word) { return is_among(word, "mr|mrs|ms|miss|mx|dr|pc|dc|ds"); }

/// "Ms Bird", with " (school)" when it follows: the end in bytes, and how many words it took.
std::size_t titled_at(std::string_view line, std::span<const LineWord> words, std::size_t at, std::size_t& end) {
    if (words[at].taken || !is_title(words[at].folded) || !words[at].capital) return 0;
    std::size_t length = 1;
    while (at + length < words.size() && length < 3 && words[at + length].capital && !words[at + length].taken)
        ++length;
    if (length == 1) return 0;
    end = words[at + length - 1].end;
    if (line.substr(end).starts_with(" (")) {
        const std::size_t close = line.find(')', end);
        if (close != std::string_view::npos && close - end < 60) {
            end = close + 1;
            while (at + length < words.size() && words[at + length].begin < end) ++length;
        }
    }
    return length;
}

bool says_topic(std::span<const LineWord> words, std::size_t at) {
    if (at == 0) return false;
    return is_among(words[at - 1].folded, "about|re|regarding|concerning");
}

} // namespace

std::vector<NamedPerson> find_people(std::span<LineWord> words, const Workspace& workspace) {
    std::vector<NamedPerson> out;
    if (words.empty() || workspace.people().empty()) return out;
    for (const bool closed : {false, true}) {
        const auto forms = name_forms(workspace, closed);
        for (std::size_t at = 0; at < words.size(); ++at) {
            std::size_t length = 0;
            auto person = person_at(words, at, forms, length);
            if (!person) continue;
            const std::size_t next = at + length;
            OtherRole role = OtherRole::unknown;
            const bool possessive = is_possessive(words[next - 1].folded);
            person->about_only = possessive && next < words.size() && other_at(words, next, role) != 0;
            if (says_topic(words, at)) person->about_only = true;
            take(words.subspan(at, length));
            out.push_back(std::move(*person));
            at = next - 1;
        }
    }
    stable_sort(out, [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return out;
}

std::vector<NamedPerson> find_slipped_people(std::span<LineWord> words, const Workspace& workspace) {
    std::vector<NamedPerson> out;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const LineWord& word = words[at];
        const bool where_names_stand =
            at > 0 && (words[at - 1].taken || is_among(words[at - 1].folded, "with|and|to|for|from|by|about|re|visit"));
        if (word.taken || word.folded.size() < 4 || !(word.capital || where_names_stand)) continue;
        const std::string typed = without_accents(without_possessive(word.folded));
        NamedPerson found{word.begin, word.end, {}, says_topic(words, at)};
        for (const auto& [id, person] : workspace.people()) {
            if (person.binned_at || person.closed_at) continue;
            bool close = false;
            for (const std::string_view name : {std::string_view(person.name), std::string_view(person.known_as)}) {
                for (const std::string& part : name_words(name)) close = close || is_slip_of(typed, part);
            }
            if (close) found.could_be.push_back(&person);
        }
        if (found.could_be.empty() || found.could_be.size() > 5) continue;
        words[at].taken = true;
        out.push_back(std::move(found));
    }
    return out;
}

std::vector<NamedOther> find_quoted(std::string_view line, std::span<LineWord> words) {
    std::vector<NamedOther> out;
    std::size_t from = 0;
    while ((from = line.find('"', from)) != std::string_view::npos) {
        const std::size_t close = line.find('"', from + 1);
        if (close == std::string_view::npos || close == from + 1) break;
        out.push_back({from, close + 1, std::string(line.substr(from + 1, close - from - 1)), OtherRole::unknown});
        for (LineWord& word : words) {
            if (word.begin > from && word.end <= close) word.taken = true;
        }
        from = close + 1;
    }
    return out;
}

std::vector<NamedOther> find_others(std::string_view line, std::span<LineWord> words) {
    std::vector<NamedOther> out;
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::size_t end = 0;
        OtherRole role = OtherRole::unknown;
        std::size_t length = titled_at(line, words, at, end);
        if (length == 0) {
            length = other_at(words, at, role);
            if (length == 0 || says_topic(words, at)) continue;
            end = words[at + length - 1].end;
        }
        const std::size_t begin = words[at].begin;
        out.push_back({begin, end, std::string(line.substr(begin, end - begin)), role});
        take(words.subspan(at, length));
        at += length - 1;
    }
    stable_sort(out, [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return out;
}

std::string telling_name(const Person& person, const Workspace& workspace) {
    for (const auto& [id, other] : workspace.people()) {
        if (other.id != person.id && !other.binned_at && other.name == person.name && !person.reference.empty()) {
            return person.name + " " + person.reference;
        }
    }
    return person.name;
}

} // namespace fourfifths

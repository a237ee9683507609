#include "export/case_list.h"
#include <algorithm>

namespace fourfifths {
namespace {

/// Without what says who it is: "Mum: Saira Khan" and "Saira Khan (mum)" are Saira Khan; "mum" alone is nobody.
void add_one(std::string_view words, std::vector<KnownPerson>& people) {
    const auto colon = words.find(':');
    if (colon != std::string_view::npos) words.remove_prefix(colon + 1);
    words = words.substr(0, words.find('('));
    const std::string_view name = trimmed(words, {0, words.size()}).of(words);
    bool capital = false;
    for (std::size_t at = 0; at < name.size(); at += character_at(name, at).length)
        capital = capital || is_upper(character_at(name, at).code);
    if (!capital) return;
    for (const KnownPerson& one : people)
        if (one.name == name) return;
    people.push_back({std::string(name), {}});
}

void add_all(std::string_view words, std::vector<KnownPerson>& people) {
    while (!words.empty()) {
        const auto end = std::min(words.find_first_of(";\n"), words.size());
        add_one(words.substr(0, end), people);
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

} // namespace

std::vector<KnownPerson> people_in(std::string_view words) {
    std::vector<KnownPerson> people;
    add_all(words, people);
    return people;
}

std::vector<KnownPerson> case_list(const Workspace& workspace) {
    std::vector<KnownPerson> people;
    for (const auto& [id, person] : workspace.people()) {
        if (person.binned_at) continue;
        KnownPerson known{person.name, {}};
        if (!person.known_as.empty()) known.also.push_back(person.known_as);
        if (!person.reference.empty()) known.also.push_back(person.reference);
        people.push_back(std::move(known));
    }
    for (const auto& [id, person] : workspace.people())
        if (!person.binned_at) add_all(person.others, people);
    for (const auto& [id, entry] : workspace.entries())
        if (!entry.binned_at)
            for (const std::string& other : entry.others) add_one(other, people);
    return people;
}

} // namespace fourfifths

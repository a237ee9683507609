#include "screens/erase_plan.h"
#include "screens/entry_words.h"
#include "screens/hand_over_ledger.h"
#include "screens/summary_start.h"
#include "stable_sort.h"
#include "text/utf8.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr std::size_t shortest_name = 2, shortest_number = 4;

std::string_view first_name(const Person& person) {
    constexpr std::string_view before_samples = "Sample: ";
    std::string_view name = person.name;
    if (name.substr(0, before_samples.size()) == before_samples) name.remove_prefix(before_samples.size());
    return name.substr(0, name.find(' '));
}

std::vector<std::string> terms_for(const Person& person) {
    std::vector<std::string> terms;
    const auto add = [&](std::string_view term, std::size_t shortest) {
        if (term.size() >= shortest) terms.push_back(folded(term));
    };
    add(first_name(person), shortest_name);
    add(person.known_as, shortest_name);
    add(person.reference, shortest_number);
    return terms;
}

bool is_within_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

bool has_word(const std::string& text, const std::string& term) {
    for (std::size_t at = text.find(term); at != std::string::npos; at = text.find(term, at + 1)) {
        const std::size_t end = at + term.size();
        const bool begins = at == 0 || !is_within_word(text[at - 1]);
        if (begins && (end == text.size() || !is_within_word(text[end]))) return true;
    }
    return false;
}

bool has_any(const std::vector<std::string>& terms, std::string_view text) {
    if (text.empty() || terms.empty()) return false;
    const std::string lower = folded(text);
    return std::any_of(terms.begin(), terms.end(), [&](const std::string& term) { return has_word(lower, term); });
}

using Terms = std::vector<std::string>;

bool in(const Terms& terms, const Passage& passage) {
    return has_any(terms, passage.text) || has_any(terms, passage.who) || has_any(terms, passage.how);
}
bool in(const Terms& terms, const Entry& entry) {
    const auto says = [&](const Passage& passage) { return in(terms, passage); };
    const auto is = [&](const std::string& other) { return has_any(terms, other); };
    return has_any(terms, entry.title) || has_any(terms, entry.process) ||
           std::any_of(entry.others.begin(), entry.others.end(), is) ||
           std::any_of(entry.passages.begin(), entry.passages.end(), says);
}
bool in(const Terms& terms, const Person& person) {
    return has_any(terms, person.others) || has_any(terms, person.why_involved) ||
           has_any(terms, person.what_matters) || has_any(terms, person.needs.what_helps) ||
           has_any(terms, person.needs.contact_method);
}
bool in(const Terms& terms, const Summary& summary) {
    for (const SummarySection& section : summary.sections)
        for (const SummaryLine& line : section.lines)
            if (has_any(terms, line.text)) return true;
    return std::any_of(summary.addenda.begin(), summary.addenda.end(),
                       [&](const Addendum& one) { return has_any(terms, one.text); });
}

bool is_of(const ErasePlan& plan, const HandOver& hand_over) {
    const auto is_it = [&](const auto* record) { return record->id == hand_over.summary; };
    const auto is_entry = [&](const Entry* entry) { return entry->id == hand_over.entry; };
    return std::any_of(plan.summaries.begin(), plan.summaries.end(), is_it) ||
           std::any_of(plan.alone.begin(), plan.alone.end(), is_entry);
}

template <class T>
void put(Edit& edit, const T& before, T after) {
    if (!(before == after)) edit.changes.push_back({Record{before}, Record{std::move(after)}});
}

Entry bare_time(const Entry& entry) {
    Entry bare;
    bare.id = entry.id;
    bare.time = entry.time;
    bare.kind = entry.kind;
    bare.created = entry.created;
    bare.binned_at = entry.binned_at;
    bare.meant_beside = entry.meant_beside;
    for (const Flag flag : {Flag::out_of_hours, Flag::administrator_could, Flag::typed_twice, Flag::system_offline})
        bare.flags.set(flag, entry.flags.has(flag));
    return bare;
}

Entry without(const Entry& entry, const Person& person, const Terms& terms, const EraseState& decided) {
    Entry after = entry;
    std::erase(after.people, person.id);
    std::erase_if(after.others, [&](const std::string& other) { return has_any(terms, other); });
    std::erase_if(after.passages, [&](const Passage& passage) {
        return decided.dropped.count({entry.id, passage.id}) != 0;
    });
    if (has_any(terms, after.title)) after.title.clear(); // the kind's name stands there then
    if (has_any(terms, after.process)) after.process.clear();
    if (after.passages.empty()) after.noted.reset();
    return after;
}

Settings without(const Settings& settings, const Person& person, const Terms& terms) {
    Settings after = settings;
    const bool on_their_page = after.half_typed_route.find(hex_text(person.id.value)) != std::string::npos;
    std::erase_if(after.half_typed, [&](const HalfTyped& kept) {
        return on_their_page || has_any(terms, kept.text) || has_any(terms, kept.label);
    });
    if (on_their_page) after.half_typed_route.clear();
    std::erase_if(after.learnt, [&](const LearntPhrase& learnt) { return has_any(terms, learnt.phrase); });
    return after;
}

} // namespace

ErasePlan erase_plan(const Workspace& workspace, const Person& person) {
    ErasePlan plan;
    for (const auto& [id, entry] : workspace.entries()) {
        if (std::find(entry.people.begin(), entry.people.end(), person.id) == entry.people.end()) continue;
        (entry.people.size() == 1 ? plan.alone : plan.shared).push_back(&entry);
    }
    for (std::vector<const Entry*>* entries : {&plan.alone, &plan.shared})
        stable_sort(*entries, [](const Entry* a, const Entry* b) { return a->time.start < b->time.start; });
    for (const auto& [id, action] : workspace.actions())
        if (action.person == person.id) plan.actions.push_back(&action);
    for (const auto& [id, summary] : workspace.summaries())
        if (summary.person == person.id) plan.summaries.push_back(&summary);
    for (const auto& [id, hand_over] : workspace.hand_overs())
        if (is_of(plan, hand_over)) plan.hand_overs.push_back(&hand_over);
    return plan;
}

bool names(const Person& person, std::string_view text) { return has_any(terms_for(person), text); }

std::set<std::pair<EntryId, PassageId>> passages_to_drop(const ErasePlan& plan, const Person& person) {
    const Terms terms = terms_for(person);
    std::set<std::pair<EntryId, PassageId>> dropped;
    for (const Entry* entry : plan.shared)
        for (const Passage& passage : entry->passages)
            if (in(terms, passage)) dropped.insert({entry->id, passage.id});
    return dropped;
}

std::vector<Mention> mentions_elsewhere(const Workspace& workspace, const ErasePlan& plan, const Person& person,
                                        const Zone& zone) {
    const Terms terms = terms_for(person);
    std::vector<Mention> found;
    for (const auto& [id, other] : workspace.people())
        if (id != person.id && in(terms, other)) found.push_back({other.name, person_route(id)});
    for (const auto& [id, action] : workspace.actions())
        if (action.person != person.id && (has_any(terms, action.what) || has_any(terms, action.who)))
            found.push_back({"Action: " + action.what, action.person ? person_route(action.person) : "#/today"});
    for (const auto& [id, summary] : workspace.summaries())
        if (summary.person != person.id && in(terms, summary))
            found.push_back({name_of(workspace, summary), summary_route(id)});
    const auto is_of_plan = [&](const Entry& entry) {
        const auto has = [&](const std::vector<const Entry*>& some) {
            return std::find(some.begin(), some.end(), &entry) != some.end();
        };
        return has(plan.alone) || has(plan.shared);
    };
    for (const auto& [id, entry] : workspace.entries())
        if (in(terms, entry) && !is_of_plan(entry)) found.push_back({name_of(workspace, entry, zone), entry_route(id)});
    return found;
}

Edit edit_before_erasing(const Workspace& workspace, const ErasePlan& plan, const Person& person,
                         const EraseState& decided) {
    const Terms terms = terms_for(person);
    Edit edit{"erase a person", {}};
    for (const Entry* entry : plan.shared) put(edit, *entry, without(*entry, person, terms, decided));
    if (decided.keep_time)
        for (const Entry* entry : plan.alone) put(edit, *entry, bare_time(*entry));
    for (const auto& [id, action] : workspace.actions()) {
        const auto goes = [source = action.source.entry](const Entry* entry) { return entry->id == source; };
        if (action.person == person.id || std::none_of(plan.alone.begin(), plan.alone.end(), goes)) continue;
        Action after = action;
        after.source = {};
        put(edit, action, std::move(after));
    }
    put(edit, workspace.settings(), without(workspace.settings(), person, terms));
    return edit;
}

std::vector<RecordId> records_to_erase(const ErasePlan& plan, const Person& person, bool keep_time) {
    std::vector<RecordId> ids{{RecordType::person, person.id.value}};
    const auto add = [&](RecordType type, const auto& records) {
        for (const auto* record : records) ids.push_back({type, record->id.value});
    };
    if (!keep_time) add(RecordType::entry, plan.alone);
    add(RecordType::action, plan.actions);
    add(RecordType::summary, plan.summaries);
    add(RecordType::hand_over, plan.hand_overs);
    return ids;
}

} // namespace fourfifths

#include "model/workspace.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr Minutes one_day{24 * 60};

template <class IdType, class Value>
const Value* found(const std::map<IdType, Value>& records, IdType id) {
    const auto place = records.find(id);
    return place == records.end() ? nullptr : &place->second;
}

template <class Value>
std::optional<Record> copied(const Value* value) {
    if (value == nullptr) return std::nullopt;
    return Record{*value};
}

bool is_long(const Entry& entry) { return !entry.time.end || *entry.time.end - entry.time.start > one_day; }

/// Half-open; an entry of no length belongs to the minute it stands in.
bool touches(const Entry& entry, Span period) {
    if (entry.time.start >= period.end) return false;
    return entry.time.start >= period.start || !entry.time.end || *entry.time.end > period.start;
}

bool is_about(const Entry& entry, PersonId person) {
    return std::find(entry.people.begin(), entry.people.end(), person) != entry.people.end();
}

} // namespace

Edit reversed(const Edit& edit) {
    Edit back{edit.name, {}};
    back.changes.reserve(edit.changes.size());
    for (auto change = edit.changes.rbegin(); change != edit.changes.rend(); ++change) {
        back.changes.push_back({change->after, change->before});
    }
    return back;
}

const Person* Workspace::find(PersonId id) const { return found(people_, id); }
const Entry* Workspace::find(EntryId id) const { return found(entries_, id); }
const Action* Workspace::find(ActionId id) const { return found(actions_, id); }
const Summary* Workspace::find(SummaryId id) const { return found(summaries_, id); }
const HandOver* Workspace::find(HandOverId id) const { return found(hand_overs_, id); }

std::optional<Record> Workspace::find(RecordId id) const {
    switch (id.type) {
        case RecordType::settings: return Record{settings_};
        case RecordType::person: return copied(find(PersonId{id.value}));
        case RecordType::entry: return copied(find(EntryId{id.value}));
        case RecordType::action: return copied(find(ActionId{id.value}));
        case RecordType::summary: return copied(find(SummaryId{id.value}));
        case RecordType::hand_over: return copied(find(HandOverId{id.value}));
    }
    return std::nullopt;
}

std::vector<const Entry*> Workspace::overlapping(const Timed& by_start, Span period, PersonId person) const {
    std::vector<const Entry*> entries;
    const Instant earliest = period.start - one_day;
    for (const auto& [start, id] : long_) {
        if (start >= earliest) break;
        const Entry* entry = find(id);
        if (touches(*entry, period) && (!person || is_about(*entry, person))) entries.push_back(entry);
    }
    for (auto place = by_start.lower_bound({earliest, EntryId{}}); place != by_start.end(); ++place) {
        if (place->first >= period.end) break;
        const Entry* entry = find(place->second);
        if (touches(*entry, period)) entries.push_back(entry);
    }
    return entries;
}

std::vector<const Entry*> Workspace::entries_between(Instant from, Instant to) const {
    return overlapping(by_start_, {from, to}, {});
}

std::vector<const Entry*> Workspace::entries_about(PersonId person, std::optional<Span> within) const {
    const auto place = by_person_.find(person);
    if (!person || place == by_person_.end()) return {};
    if (within) return overlapping(place->second, *within, person);
    std::vector<const Entry*> entries;
    for (const auto& [start, id] : place->second) entries.push_back(find(id));
    return entries;
}

const Entry* Workspace::running() const { return running_.empty() ? nullptr : find(running_.rbegin()->second); }

const Entry* Workspace::from_calendar(const std::string& calendar_key) const {
    if (calendar_key.empty()) return nullptr;
    const auto place = by_calendar_key_.lower_bound({calendar_key, EntryId{}});
    if (place == by_calendar_key_.end() || place->first != calendar_key) return nullptr;
    return find(place->second);
}

void Workspace::apply(const Edit& edit) {
    for (const RecordChange& change : edit.changes) {
        if (change.after) put(*change.after);
        else if (change.before) remove(id_of(*change.before));
    }
}

void Workspace::put(Record record) {
    if (auto* settings = std::get_if<Settings>(&record)) settings_ = std::move(*settings);
    else if (auto* person = std::get_if<Person>(&record)) people_.insert_or_assign(person->id, std::move(*person));
    else if (auto* action = std::get_if<Action>(&record)) actions_.insert_or_assign(action->id, std::move(*action));
    else if (auto* summary = std::get_if<Summary>(&record)) {
        summaries_.insert_or_assign(summary->id, std::move(*summary));
    } else if (auto* hand_over = std::get_if<HandOver>(&record)) {
        hand_overs_.insert_or_assign(hand_over->id, std::move(*hand_over));
    } else if (auto* entry = std::get_if<Entry>(&record)) {
        if (const Entry* before = find(entry->id)) unindex(*before);
        const auto place = entries_.insert_or_assign(entry->id, std::move(*entry)).first;
        index(place->second);
    }
}

void Workspace::remove(RecordId id) {
    switch (id.type) {
        case RecordType::settings: settings_ = Settings{}; break;
        case RecordType::person: people_.erase(PersonId{id.value}); break;
        case RecordType::action: actions_.erase(ActionId{id.value}); break;
        case RecordType::summary: summaries_.erase(SummaryId{id.value}); break;
        case RecordType::hand_over: hand_overs_.erase(HandOverId{id.value}); break;
        case RecordType::entry:
            if (const Entry* before = find(EntryId{id.value})) {
                unindex(*before);
                entries_.erase(EntryId{id.value});
            }
            break;
    }
}

void Workspace::index(const Entry& entry) {
    const std::pair<Instant, EntryId> timed{entry.time.start, entry.id};
    if (!entry.calendar_key.empty()) by_calendar_key_.emplace(entry.calendar_key, entry.id);
    if (entry.binned_at) return;
    by_start_.insert(timed);
    if (is_long(entry)) long_.insert(timed);
    if (!entry.time.end) running_.insert(timed);
    for (const PersonId person : entry.people) by_person_[person].insert(timed);
}

void Workspace::unindex(const Entry& entry) {
    const std::pair<Instant, EntryId> timed{entry.time.start, entry.id};
    by_calendar_key_.erase({entry.calendar_key, entry.id});
    by_start_.erase(timed);
    long_.erase(timed);
    running_.erase(timed);
    for (const PersonId person : entry.people) {
        const auto place = by_person_.find(person);
        if (place == by_person_.end()) continue;
        place->second.erase(timed);
        if (place->second.empty()) by_person_.erase(place);
    }
}

bool Workspace::operator==(const Workspace& other) const {
    return settings_ == other.settings_ && people_ == other.people_ && entries_ == other.entries_ &&
           actions_ == other.actions_ && summaries_ == other.summaries_ && hand_overs_ == other.hand_overs_;
}

} // namespace fourfifths

// All of a worker's data as one value, and edits to it. An Edit is data: applying its reverse undoes it, the vault
// saves its `after` sides, the undo list shows its name. Nothing else changes a Workspace.
#pragma once
#include "model/records.h"
#include "time/interval.h"
#include <map>
#include <set>
#include <span>

namespace fourfifths {

struct RecordChange {
    std::optional<Record> before; // absent: the record is new
    std::optional<Record> after;  // absent: the record is gone for good (never from a screen: screens bin)
    bool operator==(const RecordChange&) const = default;
};

struct Edit {
    std::string name; // what Undo shows: "delete Home visit 09:30"
    std::vector<RecordChange> changes;
    bool operator==(const Edit&) const = default;
};

Edit reversed(const Edit& edit);

class Workspace {
public:
    const Settings& settings() const { return settings_; }
    const std::map<PersonId, Person>& people() const { return people_; }
    const std::map<EntryId, Entry>& entries() const { return entries_; }
    const std::map<ActionId, Action>& actions() const { return actions_; }
    const std::map<SummaryId, Summary>& summaries() const { return summaries_; }
    const std::map<HandOverId, HandOver>& hand_overs() const { return hand_overs_; }

    /// Null when there is no such record; binned records are found too.
    const Person* find(PersonId id) const;
    const Entry* find(EntryId id) const;
    const Action* find(ActionId id) const;
    const Summary* find(SummaryId id) const;
    const HandOver* find(HandOverId id) const;
    std::optional<Record> find(RecordId id) const;

    /// Entries not in the bin that overlap [from, to), by start; O(log n + found).
    std::vector<const Entry*> entries_between(Instant from, Instant to) const;
    /// Entries not in the bin about this person, by start, optionally within [from, to).
    std::vector<const Entry*> entries_about(PersonId person, std::optional<Span> within = {}) const;
    /// The running entry, or null. At most one runs: starting another stops it.
    const Entry* running() const;
    /// The entry that came from this calendar event, binned or not, or null.
    const Entry* from_calendar(const std::string& calendar_key) const;

    /// Replaces or removes each changed record. Applying an edit and its reverse gives an equal workspace.
    void apply(const Edit& edit);
    void put(Record record);
    void remove(RecordId id);

    bool operator==(const Workspace&) const;

private:
    Settings settings_;
    std::map<PersonId, Person> people_;
    std::map<EntryId, Entry> entries_;
    std::map<ActionId, Action> actions_;
    std::map<SummaryId, Summary> summaries_;
    std::map<HandOverId, HandOver> hand_overs_;
    // Indexes over the maps above, kept right by put and remove. What is in the bin is only in by_calendar_key_.
    using Timed = std::set<std::pair<Instant, EntryId>>;
    Timed by_start_;
    Timed long_; // running, or longer than a day: they may overlap a period that starts long after them
    Timed running_;
    std::map<PersonId, Timed> by_person_;
    std::set<std::pair<std::string, EntryId>> by_calendar_key_;

    void index(const Entry& entry);
    void unindex(const Entry& entry);
    std::vector<const Entry*> overlapping(const Timed& by_start, Span period, PersonId person) const;
};

} // namespace fourfifths

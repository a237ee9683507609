#include "screens/entry_words.h"
#include "model/cues.h"
#include <algorithm>

namespace fourfifths {

std::string title_of(const Entry& entry) {
    return entry.title.empty() ? std::string(info(entry.kind).short_label) : entry.title;
}

std::string who_of(const Entry& entry, const Workspace& workspace) {
    std::string out;
    const auto add = [&out](const std::string& name) {
        if (!out.empty()) out += ", ";
        out += name;
    };
    for (const PersonId id : entry.people) {
        const Person* person = workspace.find(id);
        add(person == nullptr || person->name.empty() ? "someone" : person->name);
    }
    for (const std::string& other : entry.others) add(other);
    return out;
}

std::string times_of(const Entry& entry, const Zone& zone, Date day) {
    const Date starts_on = date_at(zone, entry.time.start);
    std::string out = starts_on == day ? "" : short_text(starts_on) + " ";
    out += clock_text(wall_time_at(zone, entry.time.start));
    if (!entry.time.end) return out + ", running";
    return out + " to " + clock_text(wall_time_at(zone, *entry.time.end));
}

std::string address_of(EntryId id) { return "#/entry/" + hex_text(id.value); }

std::string note_of(const Entry& entry) {
    if (entry.passages.empty()) return "time only";
    const std::size_t count = count_written(entry);
    std::string out = count == 0 ? "" : std::to_string(count) + (count == 1 ? " passage" : " passages");
    if (count < entry.passages.size()) out += out.empty() ? "transcript" : ", transcript";
    return out;
}

std::string record_of(const Entry& entry) {
    if (entry.passages.empty() && entry.flags.has(Flag::write_up_due)) return "to write up";
    const std::string out = note_of(entry);
    const bool own_words = std::any_of(entry.passages.begin(), entry.passages.end(),
                                       [](const Passage& passage) { return passage.own_words; });
    return own_words ? out + ", own words" : out;
}

std::uint8_t tone_of(Kind kind) { return static_cast<std::uint8_t>(static_cast<int>(info(kind).group) + 1); }

Minutes length_of(const Entry& entry, Instant now) { return ended(entry.time, now).length(); }

std::vector<Option> kind_options() {
    std::vector<Option> out;
    for (const KindInfo& one : all_kinds()) {
        out.push_back({std::string(one.code), std::string(one.label) + " (" + std::string(one.code) + ")"});
    }
    return out;
}

Edit change_entry(std::string name, const Entry& before, const Entry& after) {
    return {std::move(name), {RecordChange{Record{before}, Record{after}}}};
}

Edit add_entry(std::string name, const Entry& entry) {
    return {std::move(name), {RecordChange{std::nullopt, Record{entry}}}};
}

Edit bin_entry(const Entry& entry, const Zone& zone, Instant now) {
    Entry binned = entry;
    binned.binned_at = now;
    if (!binned.time.end) binned.time.end = std::max(now, binned.time.start); // what is in the bin does not run on
    const std::string start = clock_text(wall_time_at(zone, entry.time.start));
    return change_entry("delete " + title_of(entry) + " " + start, entry, binned);
}

} // namespace fourfifths

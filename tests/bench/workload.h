// A worker's data as benchmarks need it: as many entries as asked for, 10,000 of them a year, one in three with a note
// of a few sentences; people, actions and monthly summaries in proportion. The same number gives the same records.
#pragma once
#include "model/names.h"
#include "model/workspace.h"
#include "time/zone.h"
#include <random>

namespace fourfifths::bench {

/// The moment that native benchmarks take for now: a Thursday afternoon.
inline Instant afternoon() { return instant_of(Zone{}, *date_of(2026, 11, 19), {15 * 60 + 30}); }

class Workload {
public:
    Workload(int entries, Instant now) : entries_(entries), now_(now) {}

    std::vector<Record> records() {
        Settings settings;
        settings.worker_name = "Ines Hart";
        records_.push_back(settings);
        const int people = std::max(5, entries_ / 500);
        for (int i = 0; i < people; ++i) add_person(i);
        add_days();
        return std::move(records_);
    }

private:
    static constexpr int a_day = 38; // 10,000 a year of 260 working days

    std::size_t below(std::uint64_t limit) { return static_cast<std::size_t>(engine_() % limit); }
    template <class IdType>
    IdType id() {
        return new_id<IdType>([this] { return engine_(); });
    }

    std::string name() {
        static constexpr const char* given[] = {"Amira", "Sam",  "Joan",  "Kofi",   "Lena",  "Owen", "Priya", "Tomasz",
                                                "Ruth",  "Dean", "Yusuf", "Martha", "Chloe", "Ivan", "Nadia", "George"};
        static constexpr const char* family[] = {"Khan",   "Okoro", "Bird",  "Price", "Novak", "Ahmed",
                                                 "Walsh",  "Lowe",  "Patel", "Grant", "Reid",  "Hughes",
                                                 "Mensah", "Shaw",  "Begum", "Frost"};
        return std::string(given[below(16)]) + " " + family[below(16)];
    }

    std::string note() {
        static constexpr const char* openings[] = {
            "The kitchen was tidy and there was food in the fridge.",
            "Mum opened the door and asked us to sit in the front room.",
            "He was quiet at first and then showed me the model he is building.",
            "She said that school has been better since the move to the smaller group.",
            "The health visitor confirmed that the two-year check has been booked.",
            "Dad arrived twenty minutes late and apologised.",
        };
        static constexpr const char* middles[] = {
            "We talked about the plan for contact at weekends and who will collect the children.",
            "The bedroom was clean, with new bedding and a working heater.",
            "He told me that he walks to the shop alone and would like to try the bus.",
            "The carer asked for a break in December because her own mother is ill.",
            "Attendance since half term is 94 percent, up from 81 percent.",
            "She has not taken the evening tablets since Tuesday because the packet ran out.",
            "The landlord has agreed to mend the window by the end of the month.",
        };
        static constexpr const char* ends[] = {
            "I will ring the surgery tomorrow and send the form to the team.",
            "We agreed to meet again on the fourteenth, at the library.",
            "I think that the support is working and should go on for another six weeks.",
            "Mum will call the school by Friday.",
            "My view is that the risk is lower than in September, because grandma is there every day.",
        };
        std::string text = openings[below(6)];
        for (auto sentences = 1 + below(5); sentences > 0; --sentences) text += std::string(" ") + middles[below(7)];
        return text + " " + ends[below(5)];
    }

    void add_person(int index) {
        Person person;
        person.id = id<PersonId>();
        person.name = name();
        person.reference = std::to_string(200'000 + index);
        person.what_matters = "Seeing friends after school, and being told early when plans change.";
        person.others = "Mum: " + name() + "\nSchool: " + name();
        people_.push_back(person.id);
        records_.push_back(person);
    }

    /// Today first, whatever day it is, then back through the working days.
    void add_days() {
        const Date today = date_at(Zone{}, now_);
        int left = entries_;
        for (Date day = today; left > 0; day = day - 1) {
            if (day != today && weekday_of(day) >= Weekday::saturday) continue;
            for (int i = 0; i < std::min(left, a_day); ++i) add_entry(day, i);
            left -= std::min(left, a_day);
        }
    }

    void add_entry(Date day, int place) {
        const auto& kind = all_kinds()[below(all_kinds().size())];
        Entry entry;
        entry.id = id<EntryId>();
        entry.time.start = instant_of(Zone{}, day, {8 * 60 + place * 15});
        entry.time.end = entry.time.start + Minutes{5 + static_cast<std::int64_t>(below(3)) * 5};
        entry.created = *entry.time.end;
        entry.kind = kind.kind;
        entry.title = kind.short_label;
        if (below(3) != 0) entry.people.push_back(people_[below(people_.size())]);
        if (below(10) == 0) entry.others.push_back(name());
        if (below(3) == 0) {
            entry.noted = entry.created;
            entry.passages.push_back({id<PassageId>(), PassageType::seen_or_heard, note(), {}, {}, false});
            if (below(20) == 0) add_action(entry);
        }
        if (below(100) == 0) add_summary(entry, day);
        records_.push_back(std::move(entry));
    }

    void add_action(const Entry& entry) {
        Action action;
        action.id = id<ActionId>();
        if (!entry.people.empty()) action.person = entry.people.front();
        action.what = "Ring the surgery and send the form to the team";
        action.who = "Ines Hart";
        action.source = {entry.id, entry.passages.front().id, 0, 20};
        if (below(10) != 0) action.done_at = entry.created + Minutes{3 * 24 * 60};
        records_.push_back(action);
    }

    void add_summary(const Entry& entry, Date day) {
        Summary summary;
        summary.id = id<SummaryId>();
        summary.person = people_[below(people_.size())];
        summary.month = month_of(day);
        summary.template_id = "monthly-summary";
        for (const char* heading : {"What we did", "What we saw and heard", "What happens next"}) {
            SummarySection section{heading, heading, {}};
            for (int i = 0; i < 4; ++i) section.lines.push_back({id<LineId>(), note(), Badge::own, {}, false});
            summary.sections.push_back(section);
        }
        summary.finished_at = entry.created;
        records_.push_back(summary);
    }

    int entries_;
    Instant now_;
    std::mt19937_64 engine_{7};
    std::vector<PersonId> people_;
    std::vector<Record> records_;
};

inline Workspace workspace_of(std::vector<Record> records) {
    Workspace workspace;
    for (Record& record : records) workspace.put(std::move(record));
    return workspace;
}

inline Edit first_edit(const Record& record) { return {"add", {{std::nullopt, record}}}; }

} // namespace fourfifths::bench

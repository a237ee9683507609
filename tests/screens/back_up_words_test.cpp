#include "screens/back_up_words.h"
#include "support/builders.h"
#include <catch2/catch.hpp>
#include <set>

using namespace fourfifths;

namespace {

Urgency urgency(std::string_view backed_up, std::string_view now, int changes, bool forgets = false,
                int remind_after_days = 1) {
    Workspace workspace;
    Settings settings;
    if (!backed_up.empty()) settings.backed_up_at = build::at(backed_up);
    settings.back_up_after_days = remind_after_days;
    workspace.put(Record{settings});
    SaveStatus status;
    status.changes_since_back_up = changes;
    Keeping keeping;
    if (forgets) keeping.state = Keeping::State::forgets;
    return back_up_urgency(workspace, status, keeping, Zone{}, build::at(now));
}

} // namespace

TEST_CASE("a back-up is due after a working day or 20 changes, overdue after three working days") {
    struct Case {
        std::string_view backed_up, now;
        int changes;
        Urgency urgency;
    };
    constexpr std::array cases = {
        Case{"2026-11-17 16:40", "2026-11-17 17:00", 0, Urgency::none},
        Case{"2026-11-17 16:40", "2026-11-27 17:00", 0, Urgency::none}, // nothing has changed since
        Case{"2026-11-17 16:40", "2026-11-17 16:50", 19, Urgency::none},
        Case{"2026-11-17 16:40", "2026-11-17 16:50", 20, Urgency::due},
        Case{"2026-11-17 16:40", "2026-11-18 16:40", 1, Urgency::none},
        Case{"2026-11-17 16:40", "2026-11-18 16:41", 1, Urgency::due},
        Case{"2026-11-17 16:40", "2026-11-20 16:40", 1, Urgency::due},
        Case{"2026-11-17 16:40", "2026-11-20 16:41", 1, Urgency::overdue},
        // Saturday and Sunday do not count.
        Case{"2026-11-20 16:40", "2026-11-22 12:00", 1, Urgency::none},
        Case{"2026-11-20 16:40", "2026-11-23 16:40", 1, Urgency::none},
        Case{"2026-11-20 16:40", "2026-11-23 16:41", 1, Urgency::due},
        Case{"2026-11-20 16:40", "2026-11-25 16:41", 1, Urgency::overdue},
        Case{"2026-01-01 09:00", "2026-11-25 16:41", 1, Urgency::overdue},
    };
    for (const Case& one : cases) {
        CAPTURE(one.backed_up, one.now, one.changes);
        CHECK(urgency(one.backed_up, one.now, one.changes) == one.urgency);
    }
}

TEST_CASE("who wishes to be reminded later is, and is not called late before that") {
    CHECK(urgency("2026-11-09 09:00", "2026-11-13 09:00", 1, false, 7) == Urgency::none);
    CHECK(urgency("2026-11-09 09:00", "2026-11-19 09:00", 1, false, 7) == Urgency::overdue);
}

TEST_CASE("in a browser that forgets any change is overdue") {
    CHECK(urgency("2026-11-17 16:40", "2026-11-17 16:41", 1, true) == Urgency::overdue);
    CHECK(urgency("2026-11-17 16:40", "2026-11-17 16:41", 0, true) == Urgency::none);
}

TEST_CASE("what was never backed up is as old as the first real entry") {
    const Instant logged = build::at("2026-11-16 09:00");
    Workspace workspace;
    SaveStatus status;
    status.changes_since_back_up = 5;
    const auto at = [&](std::string_view now) {
        return back_up_urgency(workspace, status, {}, Zone{}, build::at(now));
    };
    CHECK(at("2026-11-16 09:00") == Urgency::none);
    Entry sample = build::entry(1, "2026-10-01 09:30", 45, Kind::d1, "Sample visit", {{7}});
    sample.created = build::at("2026-10-01 09:30");
    Person invented = build::person(7, "Sample: Amira Khan");
    invented.sample = true;
    workspace.put(Record{invented});
    workspace.put(Record{sample});
    CHECK(at("2026-11-20 09:00") == Urgency::none);
    Entry real = build::entry(2, "2026-11-16 09:00", 45, Kind::d1, "Visit", {});
    real.created = logged;
    workspace.put(Record{real});
    CHECK(at("2026-11-16 12:00") == Urgency::none);
    CHECK(at("2026-11-17 09:01") == Urgency::due);
    CHECK(at("2026-11-19 09:01") == Urgency::overdue);
}

TEST_CASE("each trouble with the linked file has a sentence of its own that says what to do") {
    std::set<std::string> sentences;
    for (int answer = static_cast<int>(FileAnswer::cancelled); answer <= static_cast<int>(FileAnswer::damaged);
         ++answer)
        sentences.insert(linked_file_words(static_cast<FileAnswer>(answer), "work.fourfifths"));
    CHECK(sentences.size() == 11);
}

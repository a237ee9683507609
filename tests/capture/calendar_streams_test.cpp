#include "capture/calendar_texts.h"
#include <cstdlib>
#include <nlohmann/json.hpp>

using namespace fourfifths;

namespace {

std::string outcome(const Result<CalendarReading>& reading) {
    if (!reading) return "refused: " + reading.error().detail + "\n";
    std::string out = std::to_string(reading->events) + " events, " + std::to_string(reading->proposed.size()) +
                      " proposed, " + std::to_string(reading->private_skipped) + " private, " +
                      std::to_string(reading->cancelled_skipped) + " cancelled, " +
                      std::to_string(reading->outside_range) + " outside\n";
    for (const std::string& line : reading->not_read) out += "    " + line + "\n";
    return out;
}

Result<CalendarReading> in_slices(std::string_view bytes, std::size_t length, const CalendarContext& context) {
    CalendarReader reader(context.range, context.with_details);
    for (std::size_t at = 0; at < bytes.size(); at += length) {
        const auto taken = reader.take(bytes.substr(at, length));
        if (!taken) return taken.error();
    }
    return reader.finish(context);
}

std::vector<std::string> fixture_names() {
    std::vector<std::string> names;
    for (const auto& one : nlohmann::json::parse(fixture("manifest.json"))) names.push_back(one["file"]);
    return names;
}

} // namespace

TEST_CASE("each public calendar is read as it was read and approved, or refused with a reason") {
    std::string all;
    for (const std::string& name : fixture_names()) {
        all += name + ": " + outcome(read(fixture(name), Workspace{}, range("1995-01-01", "2030-01-01")));
    }
    const std::string path = std::string(FOURFIFTHS_TESTS) + "/golden/capture/icalendar.txt";
    if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << all;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream golden;
    golden << file.rdbuf();
    CHECK(all == golden.str());
}

TEST_CASE("a calendar read in any slices is the calendar read at once") {
    const Workspace nobody;
    const CalendarContext context{nobody, Zone{}, range("1995-01-01", "2030-01-01"), true, true};
    for (const std::string& name : fixture_names()) {
        const std::string bytes = fixture(name);
        const auto whole = read_calendar(bytes, context);
        for (const std::size_t length : {std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{100}}) {
            INFO(name << " by " << length);
            const auto parts = in_slices(bytes, length, context);
            REQUIRE(parts.ok() == whole.ok());
            CHECK(outcome(parts) == outcome(whole));
            if (parts) CHECK(told(*parts) == told(*whole));
        }
    }
}

TEST_CASE("a public calendar proposes nothing new the second time") {
    for (const std::string& name : fixture_names()) {
        INFO(name);
        const DateRange days = range("1995-01-01", "2030-01-01");
        const auto first = read(fixture(name), Workspace{}, days, true);
        if (!first) continue;
        Workspace workspace;
        std::uint64_t id = 1;
        for (const ProposedEntry& one : first->proposed) {
            Entry entry = one.entry;
            entry.id = {id++};
            workspace.put(entry);
        }
        const auto again = read(fixture(name), workspace, days, true);
        REQUIRE(again);
        CHECK(again->proposed.size() == first->proposed.size());
        for (const ProposedEntry& one : again->proposed) CHECK((one.known && !one.changed));
    }
}

TEST_CASE("any window of a calendar is the window of what a longer one holds") {
    const DateRange all = range("2011-06-01", "2014-06-01");
    const std::string bytes = fixture("ical.js--recur_instances.ics");
    const auto whole = read(bytes, Workspace{}, all, true);
    REQUIRE(whole);
    for (Date day = all.first; day + 11 < all.after_last; day = day + 11) {
        const DateRange window{day, day + 11};
        const auto part = read(bytes, Workspace{}, window, true);
        REQUIRE(part);
        CalendarReading wanted;
        for (const ProposedEntry& one : whole->proposed) {
            const Interval shown = interval_of(Zone{}, window);
            const Instant start = one.entry.time.start, end = *one.entry.time.end;
            if (start < *shown.end && (shown.start < end || shown.start == start)) wanted.proposed.push_back(one);
        }
        CHECK(told(*part) == told(wanted));
    }
}

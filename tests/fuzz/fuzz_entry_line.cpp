#include "capture/entry_line.h"
#include <cstdlib>

using namespace fourfifths;

namespace {

Workspace known_people() {
    Workspace made;
    std::uint64_t id = 1;
    for (const char* name : {"Sam Okoro", "Sam Bird", "Amira Khan", "Grace Adeyemi", "José Álvarez"}) {
        Person person;
        person.id = {id++};
        person.name = name;
        made.put(person);
    }
    return made;
}

void must_hold(bool so) {
    if (!so) std::abort();
}

bool within(std::size_t begin, std::size_t end, const std::string& line) { return begin <= end && end <= line.size(); }

/// An answer in its place may be asked about again, but never breaks the line.
void check(const std::string& line, const LineContext& context, int answers_left) {
    const LineReading reading = read_entry_line(line, context);
    for (const Understood& part : reading.understood) must_hold(within(part.begin, part.end, line));
    for (const LineQuestion& one : reading.questions) {
        must_hold(within(one.begin, one.end, line));
        must_hold(!one.words.empty());
        if (answers_left == 0 || one.answers.empty()) continue;
        std::string next = line;
        const std::string& answer = one.answers.front();
        next.replace(one.begin, one.end - one.begin, one.begin == one.end ? answer + " " : answer);
        check(next, context, answers_left - 1);
    }
    if (!reading.entry) return;
    must_hold(reading.entry->time.end.has_value());
    must_hold(reading.entry->time.start < *reading.entry->time.end);
}

} // namespace

/// Any bytes, on an ordinary day and on those the clocks change: what is understood and asked lies within the line, and
/// an entry always ends after it starts.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Workspace workspace = known_people();
    const std::string line(reinterpret_cast<const char*>(data), size);
    for (const char* day : {"2026-11-19", "2026-03-29", "2026-10-25"}) {
        const Zone zone;
        const Date date = *date_from_iso(day);
        check(line, {workspace, zone, instant_of(zone, date, WallTime{14 * 60 + 2}), date}, 2);
    }
    return 0;
}

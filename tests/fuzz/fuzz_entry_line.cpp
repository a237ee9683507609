#include "capture/entry_line.h"
#include <cstdlib>

using namespace fourfifths;

/// Any bytes: what is understood lies within the line, and an entry never ends before it starts.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Workspace workspace = [] {
        Workspace made;
        std::uint64_t id = 1;
        for (const char* name : {"Sam Okoro", "Sam Bird", "Amira Khan", "Grace Adeyemi"}) {
            Person person;
            person.id = {id++};
            person.name = name;
            made.put(person);
        }
        return made;
    }();
    const std::string line(reinterpret_cast<const char*>(data), size);
    const LineReading reading = read_entry_line(line, {workspace, Zone{}, Instant{29'000'000}, Date{20'138}});
    for (const Understood& part : reading.understood) {
        if (part.begin > part.end || part.end > line.size()) std::abort();
    }
    if (reading.entry && *reading.entry->time.end < reading.entry->time.start) std::abort();
    return 0;
}

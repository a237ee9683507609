#include "report/study_register.h"
#include <cstdlib>

/// What is accepted is a whole week that is written back as it was read, and can be in a pool; a register likewise.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace fourfifths;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto known = register_from_json(text);
    if (known && !(*register_from_json(to_json(*known)) == *known)) std::abort();
    const auto week = study_from_json(text);
    if (!week) {
        if (week.error().detail.empty()) std::abort();
        return 0;
    }
    if (!(*study_from_json(to_json(*week)) == *week)) std::abort();
    int sum = 0;
    for (const auto& day : week->parts)
        for (const int parts : day) sum += parts;
    if (sum != whole_week || !is_study_id(week->member)) std::abort();
    std::vector<NamedStudy> team(5, NamedStudy{"x", *week});
    if (combined(team, 5)) std::abort(); // one worker five times
    return 0;
}

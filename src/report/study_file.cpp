#include "model/data_file.h"
#include "report/study.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr std::string_view format = "fourfifths-study";
constexpr int version = 1;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// The line of the first character that differs, blanks aside; 0 when none does.
int line_that_differs(std::string_view text, std::string_view canonical) {
    int line = 1;
    std::size_t at = 0;
    for (const char c : text) {
        if (c == '\n') ++line;
        if (is_blank(c)) continue;
        while (at < canonical.size() && is_blank(canonical[at])) ++at;
        if (at == canonical.size() || canonical[at] != c) return line;
        ++at;
    }
    while (at < canonical.size() && is_blank(canonical[at])) ++at;
    return at == canonical.size() ? 0 : line;
}

std::string id_of(DataFile& file, const char* name) {
    std::string id = file.key(name);
    if (!file.failed() && !is_study_id(id)) file.wrong(name, "give 32 figures and letters a to f");
    return id;
}

/// Reads the parts of one day into the week and gives their sum.
int read_day(DataFile& file, StudyWeek& week, std::size_t day) {
    int sum = 0;
    if (day >= study_days) {
        file.wrong(nullptr, "a week has seven days; take this one out");
        return 0;
    }
    if (file.text("day") != iso_text(week.monday + static_cast<int>(day)) && !file.failed())
        file.wrong("day", "give the seven days of the week in their order, as 2026-11-16");
    for (std::size_t group = 0; group < study_groups.size(); ++group) {
        const std::string name(study_word(study_groups[group]));
        week.parts[day][group] = file.number(name.c_str(), 0, whole_week, 0);
        sum += week.parts[day][group];
    }
    return sum;
}

} // namespace

std::string to_json(const StudyWeek& week) {
    std::string text = "{\n  \"format\": \"" + std::string(format) + "\",\n  \"version\": " + std::to_string(version) +
                       ",\n  \"study\": \"" + week.study + "\",\n  \"member\": \"" + week.member +
                       "\",\n  \"week\": \"" + iso_text(week.monday) + "\",\n  \"days\": [\n";
    for (std::size_t day = 0; day < study_days; ++day) {
        text += "    {\"day\": \"" + iso_text(week.monday + static_cast<int>(day)) + "\"";
        for (std::size_t group = 0; group < study_groups.size(); ++group) {
            text += ", \"";
            text += study_word(study_groups[group]);
            text += "\": " + std::to_string(week.parts[day][group]);
        }
        text += day + 1 < study_days ? "},\n" : "}\n";
    }
    return text + "  ]\n}\n";
}

Result<StudyWeek> study_from_json(std::string_view text) {
    DataFile file(text, "study");
    StudyWeek week;
    constexpr std::array formats = {format};
    file.one_of("format", formats);
    if (!file.failed() && file.number("version", 1, 1'000'000, 0) > version)
        return Error{Fault::unsupported, "/version: written by a newer version of the program; use that version"};
    week.study = id_of(file, "study");
    week.member = id_of(file, "member");
    const auto monday = date_from_iso(file.text("week"));
    if (!file.failed() && (!monday || weekday_of(*monday) != Weekday::monday))
        file.wrong("week", "give the Monday of the week, as 2026-11-16");
    if (monday) week.monday = *monday;
    std::size_t day = 0;
    int sum = 0;
    file.each("days", [&] { sum += read_day(file, week, day++); });
    if (!file.failed() && day != study_days) file.wrong("days", "give the seven days of the week");
    if (!file.failed() && sum != whole_week)
        file.wrong("days", "the parts sum to " + std::to_string(sum) + ", not 10000; make the file again");
    if (file.failed()) return file.error();
    if (const int line = line_that_differs(text, to_json(week)))
        return Error{Fault::bad_input, "line " + std::to_string(line) +
                                           ": a study file holds shares and nothing else, in the order in which it "
                                           "was made; make it again with 'fourfifths study make'"};
    return week;
}

} // namespace fourfifths

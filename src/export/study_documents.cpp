#include "export/study_documents.h"
#include <algorithm>

namespace fourfifths {
namespace {

struct Field {
    std::string_view name, type, description, constraints;
};

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; } // no text here needs escapes

std::string described(std::string_view name, std::string_view title, std::string_view path,
                      std::span<const Field> fields) {
    std::string text = "{\n  \"profile\": \"tabular-data-package\",\n  \"name\": " + quoted(name) +
                       ",\n  \"title\": " + quoted(title) +
                       ",\n  \"resources\": [{\n    \"profile\": \"tabular-data-resource\",\n" +
                       "    \"name\": " + quoted(name) + ",\n    \"path\": " + quoted(path) +
                       ",\n    \"format\": \"csv\",\n    \"mediatype\": \"text/csv\",\n    \"encoding\": \"utf-8\",\n"
                       "    \"schema\": {\n      \"missingValues\": [\"\"],\n      \"fields\": [\n";
    for (const Field& field : fields) {
        text += "        {\"name\": " + quoted(field.name) + ", \"type\": " + quoted(field.type) +
                ", \"description\": " + quoted(field.description) + ", \"constraints\": {" +
                std::string(field.constraints) + "}}";
        text += &field == &fields.back() ? "\n" : ",\n";
    }
    return text + "      ]\n    }\n  }]\n}\n";
}

constexpr std::string_view needed = "\"required\": true";
constexpr std::string_view id_pattern = "\"required\": true, \"pattern\": \"[0-9a-f]{32}\"";
constexpr std::string_view group_words = "\"required\": true, \"enum\": [\"direct\", \"partners\", \"recording\", "
                                         "\"travel\", \"meetings\", \"reflection\", \"other\"]";

constexpr std::array pool_fields = {
    Field{"study", "string", "The id of the study", id_pattern},
    Field{"week", "date", "The Monday of the week", needed},
    Field{"members", "integer", "How many people are in the pool", "\"required\": true, \"minimum\": 5"},
    Field{"minimum", "integer", "Fewer people than this stand behind no figure", "\"required\": true, \"minimum\": 5"},
    Field{"part", "string", "What the figure is of: a group, a day, or a group on a day",
          "\"required\": true, \"enum\": [\"group\", \"day\", \"cell\"]"},
    Field{"day", "date", "Empty for a group in the whole week", "\"required\": false"},
    Field{"group", "string", "Empty for all groups of a day; not-shown for the rest of a part",
          "\"enum\": [\"direct\", \"partners\", \"recording\", \"travel\", \"meetings\", \"reflection\", \"other\", "
          "\"not-shown\"]"},
    Field{"share", "number", "Percent of the time of the pool; empty when it is not shown",
          "\"minimum\": 0, \"maximum\": 100"},
};

constexpr std::array row_fields = {
    Field{"study", "string", "The id of the study", id_pattern},
    Field{"member", "string", "The worker's id in this study", id_pattern},
    Field{"week", "date", "The Monday of the week", needed},
    Field{"day", "date", "A day of that week", needed},
    Field{"group", "string", "The group of work", group_words},
    Field{"parts", "integer", "Ten-thousandths of the time that the worker logged in the week",
          "\"required\": true, \"minimum\": 0, \"maximum\": 10000"},
};

std::string share_field(const PoolShare& share) { return share ? percent_text(*share) : ""; }

/// At least `width` characters; "–" counts as one.
std::string padded_left(const std::string& text, std::size_t width) {
    const auto characters = static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    return std::string(width > characters ? width - characters : 0, ' ') + text;
}

std::string padded_right(std::string text, std::size_t width) {
    if (text.size() < width) text.append(width - text.size(), ' ');
    return text;
}

std::string shown(const PoolShare& share) { return share ? percent_text(*share) : "–"; }

constexpr std::size_t day_width = 12, group_width = 12;

} // namespace

std::vector<ExportedFile> study_pool_package(const StudyPool& pool) {
    const std::string start = pool.study + "," + iso_text(pool.monday) + "," + std::to_string(pool.members) + "," +
                              std::to_string(pool.minimum) + ",";
    std::string csv;
    for (const Field& field : pool_fields) csv += (csv.empty() ? "" : ",") + std::string(field.name);
    csv += "\r\n";
    const auto add = [&](std::string_view part, const std::string& day, std::string_view group,
                         const PoolShare& share) {
        csv += start + std::string(part) + "," + day + "," + std::string(group) + "," + share_field(share) + "\r\n";
    };
    const auto day_text = [&](std::size_t day) { return iso_text(pool.monday + static_cast<int>(day)); };
    for (std::size_t group = 0; group < study_groups.size(); ++group)
        add("group", "", study_word(study_groups[group]), pool.by_group[group]);
    add("group", "", "not-shown", pool.groups_not_shown);
    for (std::size_t day = 0; day < study_days; ++day) add("day", day_text(day), "", pool.by_day[day]);
    add("day", "", "not-shown", pool.days_not_shown);
    for (std::size_t day = 0; day < study_days; ++day)
        for (std::size_t group = 0; group < study_groups.size(); ++group)
            add("cell", day_text(day), study_word(study_groups[group]), pool.cells[day][group]);
    add("cell", "", "not-shown", pool.cells_not_shown);
    return {{"study-pool.csv", "text/csv", csv},
            {"datapackage.json", "application/json",
             described("study-pool", "Where a team's time went", "study-pool.csv", pool_fields)}};
}

std::string study_pool_text(const StudyPool& pool) {
    std::string text = "Where the time of " + std::to_string(pool.members) + " people went, week of " +
                       long_text(pool.monday) + "\nPercent of their time; – is not shown\n\n" +
                       std::string(day_width, ' ');
    for (const Group group : study_groups) text += padded_left(std::string(label(group)), group_width);
    text += padded_left("All", group_width) + "\n";
    for (std::size_t day = 0; day < study_days; ++day) {
        text += padded_right(short_text(pool.monday + static_cast<int>(day)), day_width);
        for (const PoolShare& share : pool.cells[day]) text += padded_left(shown(share), group_width);
        text += padded_left(shown(pool.by_day[day]), group_width) + "\n";
    }
    text += padded_right("Week", day_width);
    for (const PoolShare& share : pool.by_group) text += padded_left(shown(share), group_width);
    text += padded_left("100.00", group_width) + "\n\n";
    for (const std::string& statement : pool.statements) text += statement + "\n";
    return text;
}

std::string study_rows_header() {
    std::string names;
    for (const Field& field : row_fields) names += (names.empty() ? "" : ",") + std::string(field.name);
    return names + "\n";
}

std::string study_rows(const StudyWeek& week) {
    std::string rows;
    for (std::size_t day = 0; day < study_days; ++day)
        for (std::size_t group = 0; group < study_groups.size(); ++group) {
            rows += week.study + "," + week.member + "," + iso_text(week.monday) + "," +
                    iso_text(week.monday + static_cast<int>(day)) + ",";
            rows += study_word(study_groups[group]);
            rows += "," + std::to_string(week.parts[day][group]) + "\n";
        }
    return rows;
}

ExportedFile study_rows_description() {
    return {"datapackage.json", "application/json",
            described("study-rows", "Study files as rows", "study-rows.csv", row_fields)};
}

} // namespace fourfifths

#include "cli/files.h"
#include "cli/json_output.h"
#include "export/study_documents.h"
#include "report/study_register.h"
#include <cstdio>
#include <fstream>
#include <ostream>

namespace fourfifths::cli {
namespace {

constexpr std::string_view help =
    "fourfifths study start\n"
    "fourfifths study make --study ID [--week DAY] [--zone ZONE] [--now MOMENT] [--output FILE] WORKSPACE\n"
    "fourfifths study combine [--minimum NUMBER] [--register FILE] [--json | --package FOLDER] FILE…\n"
    "fourfifths study rows [--description] FILE…\n"
    "\n"
    "How a team shares out its time, without names and without a server.\n"
    "  start       prints the id of a new study; give it to everybody who takes part\n"
    "  make        one worker's file for one week: shares by day and group, random ids and nothing else\n"
    "  combine     the files of at least five people as one table. Figures with too few people behind them are not\n"
    "              shown, nor enough others that they could be worked out. The same worker twice is refused\n"
    "  rows        study files as CSV rows for a database: scripts/warehouse. As confidential as the files\n"
    "  --week      a day of the week; otherwise last week\n"
    "  --minimum   ask for more people than five\n"
    "  --register  what was put out of this study; made when it is not there. Pools that could be subtracted are\n"
    "              refused. Keep it with the study files, and put it out nowhere\n"
    "  --package   writes study-pool.csv and datapackage.json into a folder that is there\n"
    "  --description  the datapackage.json of the rows\n";

Error usage(std::string what_to_do) { return {Fault::bad_input, std::move(what_to_do)}; }

/// Writes a file that may not be there yet.
Result<Done> write_new(const std::string& path, const std::string& bytes) {
    if (std::ifstream(path)) return Error{Fault::bad_input, "'" + path + "' is there already; choose another name"};
    std::ofstream out(path, std::ios::binary);
    out << bytes;
    out.close();
    if (!out)
        return Error{Fault::storage_failed,
                     "cannot write '" + path + "'; check the folder and the room left on the disk"};
    return Done{};
}

/// The whole file under its name or the old one: never half of it.
Result<Done> replace(const std::string& path, const std::string& bytes) {
    const std::string beside = path + ".new";
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out << bytes;
    out.close();
    if (!out || std::rename(beside.c_str(), path.c_str()) != 0)
        return Error{Fault::storage_failed,
                     "cannot write '" + path + "'; check the folder and the room left on the disk"};
    return Done{};
}

Entropy entropy_of(Surroundings& around) {
    return [&around] {
        std::array<std::uint8_t, 8> bytes{};
        around.random(bytes);
        std::uint64_t value = 0;
        for (const std::uint8_t byte : bytes) value = value << 8 | byte;
        return value;
    };
}

Result<std::vector<NamedStudy>> read_studies(const std::vector<std::string>& paths, Surroundings& around) {
    std::vector<NamedStudy> studies;
    for (const std::string& path : paths) {
        const auto text = read_file(path, around);
        if (!text) return text.error();
        auto week = study_from_json(*text);
        if (!week) return Error{week.error().fault, "'" + path + "' is no study file: " + week.error().detail};
        studies.push_back({path, std::move(*week)});
    }
    return studies;
}

/// Two decimals have a shortest form: 12.34 is written as that.
Json json_of(const PoolShare& share) { return share ? Json(*share / 100.0) : Json(nullptr); }

Json json_of(const StudyPool& pool) {
    Json json = {
        {"study", pool.study}, {"week", iso_text(pool.monday)}, {"members", pool.members}, {"minimum", pool.minimum}};
    Json& groups = json["by_group"] = Json::object();
    for (std::size_t group = 0; group < study_groups.size(); ++group)
        groups[std::string(study_word(study_groups[group]))] = json_of(pool.by_group[group]);
    groups["not-shown"] = json_of(PoolShare(pool.groups_not_shown));
    Json& days = json["by_day"] = Json::object();
    Json& cells = json["cells"] = Json::object();
    for (std::size_t day = 0; day < study_days; ++day) {
        const std::string date = iso_text(pool.monday + static_cast<int>(day));
        days[date] = json_of(pool.by_day[day]);
        for (std::size_t group = 0; group < study_groups.size(); ++group)
            cells[date][std::string(study_word(study_groups[group]))] = json_of(pool.cells[day][group]);
    }
    days["not-shown"] = json_of(PoolShare(pool.days_not_shown));
    cells["not-shown"] = json_of(PoolShare(pool.cells_not_shown));
    json["statements"] = pool.statements;
    return json;
}

/// At least five; absent when the text is no number.
std::optional<int> minimum_from(std::string_view text) {
    if (text.empty() || text.size() > 6 || text.find_first_not_of("0123456789") != text.npos) return std::nullopt;
    int number = 0;
    for (const char c : text) number = number * 10 + (c - '0');
    return number;
}

Exit start(const Arguments& arguments, Surroundings& around) {
    if (!arguments.rest.empty()) return misused(around, "study", "start takes no file");
    around.out << new_study_id(entropy_of(around)) << '\n';
    return Exit::done;
}

Result<StudyRequest> request_of(const Arguments& arguments, const Settings& settings, Instant clock) {
    StudyRequest request;
    request.study = arguments.option("--study").value_or("");
    if (!is_study_id(request.study))
        return usage("give --study and the id that 'fourfifths study start' printed: 32 figures and letters a to f");
    const auto zone = zone_of(arguments, settings);
    if (!zone) return zone.error();
    request.zone = *zone;
    request.now = clock;
    if (const auto text = arguments.option("--now")) {
        const auto now = instant_from(*text, *zone);
        if (!now) return now.error();
        request.now = *now;
    }
    request.monday = monday_of(date_at(*zone, request.now)) - 7;
    if (const auto text = arguments.option("--week")) {
        const auto day = date_from_iso(*text);
        if (!day) return usage("give --week as a day such as 2026-11-16");
        request.monday = monday_of(*day);
    }
    return request;
}

Exit make(const Arguments& arguments, Surroundings& around) {
    if (arguments.rest.size() != 1) return misused(around, "study", "name one workspace file, or - for standard input");
    if (!arguments.option("--study"))
        return misused(around, "study", "give --study and the id that 'fourfifths study start' printed");
    const auto workspace = read_workspace(arguments.rest[0], around);
    if (!workspace) return failed(around, workspace.error().detail);
    const auto request = request_of(arguments, workspace->settings(), around.now);
    if (!request) return misused(around, "study", request.error().detail);
    const auto week = study_week(*workspace, *request);
    if (!week) return failed(around, week.error().detail);
    if (const auto path = arguments.option("--output")) {
        const auto written = write_new(*path, to_json(*week));
        return written ? Exit::done : failed(around, written.error().detail);
    }
    around.out << to_json(*week);
    return Exit::done;
}

/// Puts the pool into the register before anybody sees it.
Result<Done> register_pool(const std::string& path, const std::vector<NamedStudy>& studies, int minimum,
                           Surroundings& around) {
    StudyRegister known = new_register(studies.front().week.study, entropy_of(around));
    if (std::ifstream(path)) {
        const auto text = read_file(path, around);
        if (!text) return text.error();
        auto read = register_from_json(*text);
        if (!read) return Error{Fault::bad_input, "'" + path + "' is no register: " + read.error().detail};
        known = std::move(*read);
    }
    const auto next = registered(known, studies, minimum);
    if (!next) return next.error();
    const std::string text = to_json(*next);
    if (!register_from_json(text))
        return Error{Fault::too_large, "'" + path + "' is full; begin another study for more people"};
    return replace(path, text);
}

Exit combine(const Arguments& arguments, Surroundings& around) {
    if (arguments.rest.empty()) return misused(around, "study", "name the study files to combine");
    const auto minimum = minimum_from(arguments.option("--minimum").value_or(std::to_string(least_members)));
    if (!minimum || *minimum < least_members)
        return misused(around, "study", "--minimum is a whole number from 5; it can only be raised");
    const auto studies = read_studies(arguments.rest, around);
    if (!studies) return failed(around, studies.error().detail);
    const auto pool = combined(*studies, *minimum);
    if (!pool) return failed(around, pool.error().detail);
    const auto known = arguments.option("--register");
    if (known) {
        const auto kept = register_pool(*known, *studies, *minimum, around);
        if (!kept) return failed(around, kept.error().detail);
    } else {
        around.err << "fourfifths: without --register nobody notices a second pool of nearly the same people\n";
    }
    if (const auto folder = arguments.option("--package")) {
        for (const ExportedFile& file : study_pool_package(*pool))
            if (const auto written = write_new(*folder + "/" + file.name, file.bytes); !written)
                return failed(around, written.error().detail);
        return Exit::done;
    }
    if (arguments.has("--json")) around.out << text_of(json_of(*pool));
    else around.out << study_pool_text(*pool);
    return Exit::done;
}

Exit rows(const Arguments& arguments, Surroundings& around) {
    if (arguments.has("--description")) {
        around.out << study_rows_description().bytes;
        return Exit::done;
    }
    if (arguments.rest.empty()) return misused(around, "study", "name the study files");
    const auto studies = read_studies(arguments.rest, around);
    if (!studies) return failed(around, studies.error().detail);
    around.out << study_rows_header();
    for (const NamedStudy& each : *studies) around.out << study_rows(each.week);
    return Exit::done;
}

struct Part {
    std::string_view name;
    Known known;
    Exit (*run)(const Arguments&, Surroundings&);
};

} // namespace

Exit study_command(Words words, Surroundings& around) {
    const Part parts[] = {
        {"start", {}, start},
        {"make", {{"--study", "--week", "--zone", "--now", "--output"}, {}}, make},
        {"combine", {{"--minimum", "--register", "--package"}, {"--json"}}, combine},
        {"rows", {{}, {"--description"}}, rows},
    };
    if (words.empty()) return misused(around, "study", "say 'start', 'make', 'combine' or 'rows'");
    if (words[0] == "--help" || words[0] == "-h") {
        around.out << help;
        return Exit::done;
    }
    for (const Part& part : parts) {
        if (words[0] != part.name) continue;
        const auto parsed = arguments_of(words.subspan(1), part.known);
        if (!parsed) return misused(around, "study", parsed.error().detail);
        if (!parsed->has("--help")) return part.run(*parsed, around);
        around.out << help;
        return Exit::done;
    }
    return misused(around, "study", "there is no 'study " + words[0] + "'; say 'start', 'make', 'combine' or 'rows'");
}

} // namespace fourfifths::cli

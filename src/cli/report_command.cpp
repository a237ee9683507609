#include "cli/files.h"
#include "cli/report_output.h"
#include "report/scheme_file.h"
#include <algorithm>
#include <ostream>

namespace fourfifths::cli {
namespace {

constexpr std::string_view help =
    "fourfifths report [--scheme SCHEME] [--from DAY --to DAY] [--direct CODES] [--zone ZONE] [--now MOMENT]\n"
    "                  [--contracted] [--step STEP] [--rate POUNDS] [--change DAY] [--names] [--json] WORKSPACE\n"
    "\n"
    "Where the time went: by bucket of the scheme, kind, person, process and mark, over time and by hour of the week,\n"
    "with every definition. Parallel time counts once; breaks, planned and binned entries count in nothing.\n"
    "  --scheme      basw2018, newton2022, liquid2012, hants2017, direct-indirect, or a .json file: a scheme with its\n"
    "                versions, of which the one in force on the last day counts, or a saved report, for its scheme\n"
    "  --from, --to  days, both included; otherwise this week\n"
    "  --direct      what counts as direct, such as D1,D2,D3\n"
    "  --now         running entries count up to here, such as 2026-11-22T09:30Z; otherwise the computer's clock\n"
    "  --contracted  shares of contracted time instead of time worked\n"
    "  --step        the trend by day, week or month; otherwise as fits the days\n"
    "  --rate        what an hour costs, such as 15.50: time that could be given back as money\n"
    "  --change      shares before this day against those from it on, with a 95 % interval\n"
    "  --names       people by name; otherwise they are numbered, most time first\n"
    "  --json        for other programs: every number and its definition\n";

Result<std::vector<Kind>> kinds_from(std::string_view codes) {
    std::vector<Kind> kinds;
    while (!codes.empty()) {
        const std::string_view code = codes.substr(0, codes.find(','));
        const auto kind = kind_from_code(code);
        if (!kind || *kind == Kind::x0)
            return Error{Fault::bad_input,
                         "'" + std::string(code) + "' is no kind of work; use codes such as D1,D2,D3"};
        if (std::find(kinds.begin(), kinds.end(), *kind) == kinds.end()) kinds.push_back(*kind);
        codes.remove_prefix(std::min(codes.size(), code.size() + 1));
    }
    return kinds;
}

/// A preset by its name, or the versions of a file.
Result<SchemeFile> scheme_from(const std::string& wanted, Surroundings& around) {
    if (!wanted.ends_with(".json")) {
        auto preset = preset_scheme(wanted);
        if (preset) return SchemeFile{{{std::move(*preset), {}}}};
        return Error{Fault::not_found,
                     "there is no scheme '" + wanted +
                         "'; use basw2018, newton2022, liquid2012, hants2017, direct-indirect or a .json file"};
    }
    const auto text = read_file(wanted, around);
    if (!text) return text.error();
    auto file = scheme_file_from_json(*text);
    if (file) return file;
    return Error{Fault::bad_input, "'" + wanted + "' is not a scheme: " + file.error().detail};
}

/// Everything that the options say about one report.
struct Asked {
    Zone zone;
    Instant now;
    DateRange range;
    std::vector<Kind> direct;
    Step step = Step::day;
    std::optional<std::int64_t> pence_an_hour;
    std::optional<Date> change;
};

Result<Step> step_of(const Arguments& arguments, DateRange range) {
    const auto text = arguments.option("--step");
    if (!text) return step_for(range);
    for (const Step step : {Step::day, Step::week, Step::month})
        if (*text == word_of(step)) return step;
    return Error{Fault::bad_input, "--step is day, week or month"};
}

/// --rate and --change, which say what more to work out.
Result<Done> read_more(const Arguments& arguments, Asked& asked) {
    if (const auto rate = arguments.option("--rate")) {
        asked.pence_an_hour = pence_from(*rate);
        if (!asked.pence_an_hour) return Error{Fault::bad_input, "give --rate in pounds, such as 15 or 15.50"};
    }
    if (const auto text = arguments.option("--change")) {
        const auto day = date_from_iso(*text);
        if (!day || !asked.range.contains(*day) || *day == asked.range.first)
            return Error{Fault::bad_input, "give --change as a day after --from and not after --to, such as " +
                                               iso_text(asked.range.first + asked.range.days() / 2)};
        asked.change = *day;
    }
    return Done{};
}

Result<Asked> asked_for(const Arguments& arguments, const Settings& settings, Instant clock) {
    Asked asked;
    const auto zone = zone_of(arguments, settings);
    if (!zone) return zone.error();
    asked.zone = *zone;
    asked.now = clock;
    if (const auto text = arguments.option("--now")) {
        const auto now = instant_from(*text, asked.zone);
        if (!now) return now.error();
        asked.now = *now;
    }
    const auto range = range_of(arguments, week_of(date_at(asked.zone, asked.now)));
    if (!range) return range.error();
    asked.range = *range;
    asked.direct = settings.direct;
    if (const auto codes = arguments.option("--direct")) {
        auto kinds = kinds_from(*codes);
        if (!kinds) return kinds.error();
        asked.direct = std::move(*kinds);
    }
    const auto step = step_of(arguments, asked.range);
    if (!step) return step.error();
    asked.step = *step;
    if (const auto more = read_more(arguments, asked); !more) return more.error();
    return asked;
}

/// Numbers instead of names and keys, most time first.
void hide_names(Breakdown& people) {
    int number = 0;
    for (ShareLine& line : people.lines) {
        if (line.key == "nobody") continue;
        line.label = "Person " + std::to_string(++number);
        line.key = std::to_string(number);
    }
}

WholeReport whole_report(const Workspace& workspace, const Asked& asked, const VersionInForce& scheme,
                         const Arguments& arguments) {
    const ReportRequest request{
        asked.range, asked.zone, asked.now, asked.direct, scheme.version.scheme, arguments.has("--contracted")};
    WholeReport report;
    report.scheme = scheme.version.scheme;
    report.scheme_from = scheme.version.from;
    report.time = time_report(workspace, request);
    if (!scheme.statement.empty()) report.time.statements.push_back(scheme.statement);
    report.people = by_person(workspace, request);
    if (!arguments.has("--names")) hide_names(report.people);
    report.processes = by_process(workspace, request);
    report.flags = by_flag(workspace, request);
    report.step = asked.step;
    report.trend = trend_of(workspace, request, asked.step);
    report.heat_map = heat_map_of(workspace, request);
    report.days_to_record = days_to_record(workspace, request);
    report.plans = planned_against_kept(workspace, request);
    if (asked.change) report.before_after = before_and_after(workspace, request, *asked.change);
    report.pence_an_hour = asked.pence_an_hour;
    return report;
}

} // namespace

Exit report_command(Words words, Surroundings& around) {
    const auto parsed = arguments_of(
        words, {{"--scheme", "--from", "--to", "--direct", "--zone", "--now", "--step", "--rate", "--change"},
                {"--json", "--contracted", "--names"}});
    if (!parsed) return misused(around, "report", parsed.error().detail);
    if (parsed->has("--help")) {
        around.out << help;
        return Exit::done;
    }
    if (parsed->rest.size() != 1) return misused(around, "report", "name one workspace file, or - for standard input");
    const auto workspace = read_workspace(parsed->rest[0], around);
    if (!workspace) return failed(around, workspace.error().detail);
    const auto asked = asked_for(*parsed, workspace->settings(), around.now);
    if (!asked) return misused(around, "report", asked.error().detail);
    const auto scheme = scheme_from(parsed->option("--scheme").value_or(workspace->settings().scheme), around);
    if (!scheme) return failed(around, scheme.error().detail);
    const WholeReport report = whole_report(*workspace, *asked, version_for(*scheme, asked->range), *parsed);
    if (parsed->has("--json")) around.out << report_json(report);
    else write_report(around.out, report);
    return Exit::done;
}

} // namespace fourfifths::cli

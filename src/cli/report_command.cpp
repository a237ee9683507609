#include "cli/files.h"
#include "cli/json_output.h"
#include "report/time_report.h"
#include <algorithm>
#include <ostream>

namespace fourfifths::cli {
namespace {

constexpr std::string_view help =
    "fourfifths report [--scheme SCHEME] [--from DAY --to DAY] [--direct CODES] [--zone ZONE] [--now MOMENT]\n"
    "                  [--contracted] [--json] WORKSPACE\n"
    "\n"
    "Where the time went. Parallel time counts once; breaks, planned and binned entries count in nothing.\n"
    "  --scheme      basw2018, newton2022, liquid2012, hants2017, direct-indirect, or a scheme file (.json)\n"
    "  --from, --to  days, both included; otherwise this week\n"
    "  --direct      what counts as direct, such as D1,D2,D3\n"
    "  --now         running entries count up to here, such as 2026-11-22T09:30Z; otherwise the computer's clock\n"
    "  --contracted  shares of contracted time instead of time worked\n"
    "  --json        for other programs\n";

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

Result<Scheme> scheme_from(const std::string& wanted, Surroundings& around) {
    if (!wanted.ends_with(".json")) {
        auto preset = preset_scheme(wanted);
        if (preset) return preset;
        return Error{Fault::not_found,
                     "there is no scheme '" + wanted +
                         "'; use basw2018, newton2022, liquid2012, hants2017, direct-indirect or a .json file"};
    }
    const auto text = read_file(wanted, around);
    if (!text) return text.error();
    auto scheme = scheme_from_json(*text);
    if (scheme) return scheme;
    return Error{Fault::bad_input, "'" + wanted + "' is not a scheme: " + scheme.error().detail};
}

Json json_of(const std::vector<ShareLine>& lines, bool shares) {
    Json list = Json::array();
    for (const ShareLine& line : lines) {
        Json json = {{"key", line.key}, {"label", line.label}, {"minutes", line.time.count}};
        if (shares) json["percent"] = line.percent;
        list.push_back(json);
    }
    return list;
}

Json json_of(const TimeReport& report) {
    Json json;
    json["from"] = iso_text(report.range.first);
    json["to"] = iso_text(report.range.after_last - 1);
    json["zone"] = report.zone;
    json["scheme"] = {{"id", report.scheme_id}, {"name", report.scheme_name}, {"version", report.scheme_version}};
    json["definition"] = report.definition;
    json["denominator"] = {{"name", report.denominator_name}, {"minutes", report.denominator.count}};
    json["worked_minutes"] = report.worked.count;
    json["direct_minutes"] = report.direct.count;
    json["direct_percent"] = report.direct_percent;
    json["parallel_minutes"] = report.parallel.count;
    json["days_logged"] = report.days_logged;
    json["working_days"] = report.working_days;
    json["percent_of_contracted"] = report.percent_of_contracted;
    json["codes_left_out"] = report.codes_left_out;
    json["by_bucket"] = json_of(report.by_bucket, report.shares);
    json["by_kind"] = json_of(report.by_kind, true);
    json["administrator_could_minutes"] = report.administrator_could.count;
    json["typed_twice_minutes"] = report.typed_twice.count;
    json["out_of_hours_minutes"] = report.out_of_hours.count;
    json["system_offline_minutes"] = report.system_offline.count;
    json["reflective_minutes"] = report.reflective.count;
    json["statements"] = report.statements;
    return json;
}

/// Columns of figures end below each other; a label too long for its column pushes them to the right.
void write_line(std::ostream& out, const std::string& label, const std::string& time, const std::string& share) {
    constexpr std::size_t label_width = 48, time_width = 10, share_width = 7;
    const auto gap = [](std::size_t width, std::size_t used) {
        return std::string(width > used ? width - used : 1, ' ');
    };
    out << "  " << label << gap(label_width + time_width, label.size() + time.size()) << time;
    if (!share.empty()) out << gap(share_width, share.size()) << share;
    out << '\n';
}

void write_text(std::ostream& out, const TimeReport& report) {
    out << "Where the time went, " << long_text(report.range.first) << " to " << long_text(report.range.after_last - 1)
        << "\n\n"
        << report.direct_percent << " % direct: " << duration_text(report.direct) << " of "
        << duration_text(report.denominator) << ' ' << report.denominator_name << ".\n"
        << report.definition << '\n'
        << report.days_logged << " days logged, " << report.working_days << " working days so far, "
        << report.percent_of_contracted << " % of their contracted time logged.\n\n"
        << report.scheme_name << ", version " << report.scheme_version << '\n';
    for (const ShareLine& line : report.by_bucket)
        write_line(out, line.label, duration_text(line.time), report.shares ? std::to_string(line.percent) + " %" : "");
    out << "\nBy kind of work\n";
    for (const ShareLine& line : report.by_kind)
        write_line(out, line.key + " " + line.label, duration_text(line.time), std::to_string(line.percent) + " %");
    out << "\nWhat could give time back\n";
    write_line(out, "Could be done by an administrator", duration_text(report.administrator_could), "");
    write_line(out, "Typed twice", duration_text(report.typed_twice), "");
    write_line(out, "System slow or offline", duration_text(report.system_offline), "");
    write_line(out, "Outside contracted hours", duration_text(report.out_of_hours), "");
    out << "\nCodes left out:";
    for (const std::string& code : report.codes_left_out) out << ' ' << code;
    out << '\n';
    for (const std::string& statement : report.statements) out << statement << '\n';
}

/// Everything that the options say about one report.
struct Asked {
    Zone zone;
    Instant now;
    DateRange range;
    std::vector<Kind> direct;
};

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
    return asked;
}

} // namespace

Exit report_command(Words words, Surroundings& around) {
    const auto parsed = arguments_of(
        words, {{"--scheme", "--from", "--to", "--direct", "--zone", "--now"}, {"--json", "--contracted"}});
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
    const TimeReport report = time_report(
        *workspace, {asked->range, asked->zone, asked->now, asked->direct, *scheme, parsed->has("--contracted")});
    if (parsed->has("--json")) around.out << text_of(json_of(report));
    else write_text(around.out, report);
    return Exit::done;
}

} // namespace fourfifths::cli

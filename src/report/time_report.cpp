#include "report/time_report.h"
#include "report/worked.h"
#include <algorithm>
#include <set>

namespace fourfifths {
namespace {

bool is_among(Kind kind, std::span<const Kind> kinds) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

Minutes flagged(const Worked& worked, Flag flag) {
    return worked.once([flag](const Entry& entry) { return entry.flags.has(flag); });
}

int days_with_time(const Worked& worked, const ReportRequest& request) {
    std::set<Date> days;
    for (const Stretch& stretch : worked.stretches) {
        const Date last = date_at(request.zone, stretch.span.end - Minutes{1});
        for (Date day = date_at(request.zone, stretch.span.start); day <= last; day = day + 1) days.insert(day);
    }
    return static_cast<int>(days.size());
}

int working_days_until_now(const Settings& settings, const ReportRequest& request) {
    const Date today = date_at(request.zone, request.now);
    int days = 0;
    for (Date day = request.range.first; day < request.range.after_last && day <= today; day = day + 1) {
        const auto& working = settings.working_days;
        if (std::find(working.begin(), working.end(), weekday_of(day)) != working.end()) ++days;
    }
    return days;
}

Minutes contracted(const Settings& settings, int working_days) {
    const auto days_a_week = static_cast<std::int64_t>(settings.working_days.size());
    if (days_a_week == 0) return {};
    return {(settings.contracted_week.count * working_days + days_a_week / 2) / days_a_week};
}

void add_percents(std::vector<ShareLine>& lines) {
    std::vector<std::int64_t> amounts;
    for (const ShareLine& line : lines) amounts.push_back(line.time.count);
    const std::vector<int> percents = percentages(amounts);
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i].percent = percents[i];
}

/// Shares of the denominator. More worked than contracted cannot sum to 100: then each is rounded by itself.
void add_shares(std::vector<ShareLine>& lines, const TimeReport& report) {
    if (report.worked > report.denominator) {
        for (ShareLine& line : lines) line.percent = rounded_percent(line.time, report.denominator);
        return;
    }
    if (report.worked < report.denominator)
        lines.push_back({"not-logged", "Not logged", Group::rest, report.denominator - report.worked, 0});
    add_percents(lines);
}

std::vector<ShareLine> kind_lines(const std::map<Kind, Minutes>& minutes) {
    std::vector<ShareLine> lines;
    for (const auto& [kind, time] : minutes) {
        const KindInfo& known = info(kind);
        lines.push_back({std::string(known.code), std::string(known.label), known.group, time, 0});
    }
    return lines;
}

std::vector<ShareLine> empty_bucket_lines(const Scheme& scheme) {
    std::vector<ShareLine> lines;
    for (const Bucket& bucket : scheme.buckets) {
        const Group group = bucket.kinds.empty() ? Group::direct : info(bucket.kinds.front()).group;
        lines.push_back({bucket.key, bucket.label, group, {}, 0});
    }
    return lines;
}

std::vector<ShareLine> bucket_lines(const std::map<Kind, Minutes>& minutes, const ReportRequest& request) {
    std::vector<ShareLine> lines = empty_bucket_lines(request.scheme);
    Minutes homeless;
    for (const auto& [kind, time] : minutes) {
        const auto index = bucket_of(request.scheme, kind, request.direct);
        if (index) lines[*index].time += time;
        else homeless += time;
    }
    if (homeless.count > 0) lines.push_back({"no-bucket", "In no bucket of this scheme", Group::other, homeless, 0});
    return lines;
}

/// Hours that may overlap: within a bucket parallel time counts once, between buckets it counts in each.
std::vector<ShareLine> overlapping_lines(const Worked& worked, const ReportRequest& request) {
    std::vector<ShareLine> lines = empty_bucket_lines(request.scheme);
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i].time =
            worked.once([&](const Entry& entry) { return bucket_of(request.scheme, entry.kind, request.direct) == i; });
    return lines;
}

/// The big figure agrees with the table when a bucket of the table holds just the direct kinds.
int percent_of_direct(const TimeReport& report, const ReportRequest& request) {
    if (report.shares)
        for (std::size_t i = 0; i < request.scheme.buckets.size(); ++i) {
            const Bucket& bucket = request.scheme.buckets[i];
            const std::set<Kind> held(bucket.kinds.begin(), bucket.kinds.end());
            const std::set<Kind> direct(request.direct.begin(), request.direct.end());
            if (bucket.follows_definition || held == direct) return report.by_bucket[i].percent;
        }
    return rounded_percent(report.direct, report.denominator);
}

std::string named(Kind kind) { return std::string(info(kind).short_label) + " (" + std::string(info(kind).code) + ")"; }

std::string listed(const std::vector<std::string>& items) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i != 0) text += i + 1 == items.size() ? " and " : ", ";
        text += items[i];
    }
    return text;
}

std::string definition_of(std::span<const Kind> direct) {
    std::vector<std::string> counted, contested;
    for (const KindInfo& kind : all_kinds())
        if (is_among(kind.kind, direct)) counted.push_back(named(kind.kind));
    for (const Kind kind : {Kind::d4, Kind::p2, Kind::t1})
        if (!is_among(kind, direct)) contested.push_back(named(kind));
    std::string text =
        counted.empty() ? "Direct = nothing: no kind of work is counted." : "Direct = " + listed(counted) + ".";
    if (!contested.empty()) text += " Not counted: " + listed(contested) + ".";
    return text;
}

std::vector<std::string> codes_left_out(const ReportRequest& request) {
    std::vector<std::string> codes;
    for (const KindInfo& kind : all_kinds())
        if (kind.kind == Kind::x0 || !bucket_of(request.scheme, kind.kind, request.direct))
            codes.emplace_back(kind.code);
    return codes;
}

void say_clock_changes(TimeReport& report, const ReportRequest& request) {
    for (Date day = request.range.first; day < request.range.after_last; day = day + 1) {
        const Minutes length = length_of_day(request.zone, day);
        if (length == Minutes{24 * 60}) continue;
        report.statements.push_back("The clocks change on " + long_text(day) + ": that day has " +
                                    duration_text(length) + ".");
    }
}

std::vector<std::string> first_statements(const TimeReport& report) {
    std::vector<std::string> said;
    if (!report.shares) said.push_back("Hours in this scheme may overlap, so they are not shown as shares.");
    else if (report.worked > report.denominator)
        said.push_back("More was worked than contracted, so the shares sum to more than 100.");
    else said.push_back("Percentages are rounded so that they sum to 100. Stored times are never rounded.");
    if (report.parallel.count > 0)
        said.push_back(
            duration_text(report.parallel) +
            " was logged more than once and is counted once: as direct work first, then for what began last.");
    said.push_back("Times are those of " + report.zone + ".");
    return said;
}

void add_definitions(TimeReport& report, const ReportRequest& request) {
    report.range = request.range;
    report.zone = std::string(request.zone.name);
    report.scheme_id = request.scheme.id;
    report.scheme_name = request.scheme.name;
    report.scheme_version = request.scheme.version;
    report.shares = !request.scheme.overlapping;
    report.direct_kinds = request.direct;
    report.definition = definition_of(request.direct);
    report.denominator_name = request.contracted_denominator ? "contracted" : "worked";
    report.codes_left_out = codes_left_out(request);
}

void add_flagged_time(TimeReport& report, const Worked& worked) {
    report.administrator_could = flagged(worked, Flag::administrator_could);
    report.typed_twice = flagged(worked, Flag::typed_twice);
    report.out_of_hours = flagged(worked, Flag::out_of_hours);
    report.system_offline = flagged(worked, Flag::system_offline);
    report.reflective = worked.once([](const Entry& entry) { return entry.kind == Kind::s2; });
}

} // namespace

TimeReport time_report(const Workspace& workspace, const ReportRequest& request) {
    TimeReport report;
    add_definitions(report, request);
    const Worked worked = worked_in(workspace, span_of(request.range, request.zone), request.now);
    const std::map<Kind, Minutes> minutes = attributed(worked.stretches, request.direct);
    for (const auto& [kind, time] : minutes) {
        report.worked += time;
        if (is_among(kind, request.direct)) report.direct += time;
    }
    for (const Stretch& stretch : worked.stretches) report.parallel += stretch.span.length();
    report.parallel = report.parallel - report.worked;

    report.days_logged = days_with_time(worked, request);
    report.working_days = working_days_until_now(workspace.settings(), request);
    const Minutes contract = contracted(workspace.settings(), report.working_days);
    report.percent_of_contracted = rounded_percent(report.worked, contract);
    report.denominator = request.contracted_denominator ? contract : report.worked;

    report.by_kind = kind_lines(minutes);
    add_shares(report.by_kind, report);
    report.by_bucket = report.shares ? bucket_lines(minutes, request) : overlapping_lines(worked, request);
    if (report.shares) add_shares(report.by_bucket, report);
    report.direct_percent = percent_of_direct(report, request);
    add_flagged_time(report, worked);
    report.statements = first_statements(report);
    say_clock_changes(report, request);
    return report;
}

} // namespace fourfifths

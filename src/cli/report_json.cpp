#include "cli/json_output.h"
#include "cli/report_output.h"
#include "report/published.h"

namespace fourfifths::cli {
namespace {

Json json_of(std::span<const Kind> kinds) {
    Json codes = Json::array();
    for (const Kind kind : kinds) codes.push_back(info(kind).code);
    return codes;
}

Json json_of(const Scheme& scheme, std::optional<Date> from) {
    Json json = {{"id", scheme.id}, {"name", scheme.name}, {"version", scheme.version}};
    if (from) json["from"] = iso_text(*from);
    if (scheme.overlapping) json["overlapping"] = true;
    json["buckets"] = Json::array();
    for (const Bucket& bucket : scheme.buckets) {
        Json one = {{"key", bucket.key}, {"label", bucket.label}, {"kinds", json_of(bucket.kinds)}};
        if (bucket.follows_definition) one["follows_definition"] = true;
        if (!bucket.published.empty()) one["published"] = bucket.published;
        json["buckets"].push_back(std::move(one));
    }
    json["left_out"] = json_of(scheme.left_out);
    return json;
}

Json json_of(const std::vector<ShareLine>& lines, bool shares) {
    Json list = Json::array();
    for (const ShareLine& line : lines) {
        Json json = {{"key", line.key}, {"label", line.label}, {"minutes", line.time.count}};
        if (shares) json["percent"] = line.percent;
        list.push_back(std::move(json));
    }
    return list;
}

Json json_of(const Breakdown& breakdown) {
    return {{"definition", breakdown.definition}, {"lines", json_of(breakdown.lines, true)}};
}

Json json_of_trend(const WholeReport& report) {
    Json points = Json::array();
    for (const TrendPoint& point : report.trend)
        points.push_back({{"from", iso_text(point.part.range.first)},
                          {"to", iso_text(point.part.range.after_last - 1)},
                          {"worked_minutes", point.worked.count},
                          {"direct_minutes", point.direct.count},
                          {"denominator_minutes", point.denominator.count},
                          {"direct_percent", point.direct_percent},
                          {"days_logged", point.days_logged}});
    return {{"definition", "The report of each day, week or month of the range, cut at its borders."},
            {"step", word_of(report.step)},
            {"points", std::move(points)}};
}

Json json_of(const HeatMap::Week& week) {
    Json days = Json::array();
    for (const auto& hours : week) {
        Json day = Json::array();
        for (const Minutes minutes : hours) day.push_back(minutes.count);
        days.push_back(std::move(day));
    }
    return days;
}

Json json_of(const DaysToRecord& record) {
    return {{"definition", record.definition},        {"written", record.written},
            {"to_write_up", record.unwritten},        {"same_day", record.spread[0]},
            {"next_day", record.spread[1]},           {"after_2_to_3_days", record.spread[2]},
            {"after_4_to_7_days", record.spread[3]},  {"after_more_than_7_days", record.spread[4]},
            {"half_within_days", record.half_within}, {"nine_in_ten_within_days", record.nine_in_ten_within},
            {"longest_days", record.longest}};
}

Json json_of(const PlanLine& line) {
    return {{"planned_minutes", line.planned.count},
            {"kept_minutes", line.kept.count},
            {"other_work_minutes", line.other_work.count},
            {"nothing_logged_minutes", line.nothing_logged.count}};
}

Json json_of(const PlannedKept& plans) {
    Json lines = Json::array();
    for (const PlanLine& line : plans.lines) {
        Json json = {{"kind", info(line.kind).code}};
        json.update(json_of(line));
        lines.push_back(std::move(json));
    }
    return {{"definition", plans.definition}, {"all", json_of(plans.all)}, {"by_kind", std::move(lines)}};
}

Json give_back_json(const WholeReport& report) {
    Json lines = Json::array();
    for (const GiveBackLine& line : give_back(report.time)) {
        Json json = {{"key", line.key}, {"label", line.what}, {"minutes", line.time.count}, {"percent", line.percent}};
        if (report.pence_an_hour) json["pence"] = cost_of(line.time, *report.pence_an_hour);
        lines.push_back(std::move(json));
    }
    Json json = {{"definition", "Marked so by the worker, in per cent of the time worked; parallel time counts once."}};
    if (report.pence_an_hour) json["pence_an_hour"] = *report.pence_an_hour;
    json["lines"] = std::move(lines);
    return json;
}

double percent_of(int hundredths) { return hundredths / 100.0; }

Json json_of(const BeforeAfterReport& report) {
    Json lines = Json::array();
    for (const auto& [key, label, difference] : report.lines) {
        Json line = {{"key", key},
                     {"label", label},
                     {"before_percent", percent_of(difference.before)},
                     {"after_percent", percent_of(difference.after)},
                     {"difference_points", percent_of(difference.points)}};
        if (difference.low) line["interval_95_points"] = {percent_of(*difference.low), percent_of(*difference.high)};
        lines.push_back(std::move(line));
    }
    return {{"from", iso_text(report.from)},
            {"days_before", report.days_before},
            {"days_after", report.days_after},
            {"lines", std::move(lines)},
            {"statements", report.statements}};
}

Json published_json() {
    Json list = Json::array();
    for (const PublishedFigure& figure : published_figures()) {
        Json json = {{"study", figure.study}};
        if (figure.year != 0) json["year"] = figure.year;
        json.update({{"method", figure.method},
                     {"n", figure.n},
                     {"what", figure.what},
                     {"figure", figure.figure},
                     {"percent", figure.percent},
                     {"caveat", figure.caveat}});
        list.push_back(std::move(json));
    }
    return list;
}

Json definitions_of(const WholeReport& whole) {
    const TimeReport& report = whole.time;
    return {{"from", iso_text(report.range.first)},
            {"to", iso_text(report.range.after_last - 1)},
            {"zone", report.zone},
            {"scheme", json_of(whole.scheme, whole.scheme_from)},
            {"definition", report.definition},
            {"direct_kinds", json_of(report.direct_kinds)},
            {"denominator", {{"name", report.denominator_name}, {"minutes", report.denominator.count}}},
            {"codes_left_out", report.codes_left_out},
            {"statements", report.statements}};
}

} // namespace

std::string report_json(const WholeReport& report) {
    const TimeReport& time = report.time;
    Json json = definitions_of(report);
    json["worked_minutes"] = time.worked.count;
    json["direct_minutes"] = time.direct.count;
    json["direct_percent"] = time.direct_percent;
    json["parallel_minutes"] = time.parallel.count;
    json["days_logged"] = time.days_logged;
    json["working_days"] = time.working_days;
    json["percent_of_contracted"] = time.percent_of_contracted;
    json["by_bucket"] = json_of(time.by_bucket, time.shares);
    json["by_kind"] = json_of(time.by_kind, true);
    json["by_person"] = json_of(report.people);
    json["by_process"] = json_of(report.processes);
    json["by_flag"] = json_of(report.flags);
    json["administrator_could_minutes"] = time.administrator_could.count;
    json["typed_twice_minutes"] = time.typed_twice.count;
    json["out_of_hours_minutes"] = time.out_of_hours.count;
    json["system_offline_minutes"] = time.system_offline.count;
    json["reflective_minutes"] = time.reflective.count;
    json["give_back"] = give_back_json(report);
    json["trend"] = json_of_trend(report);
    json["heat_map"] = {{"definition", "Minutes by weekday, Monday first, and by the 24 hours of its clock; the hour "
                                       "that comes twice in October gathers both."},
                        {"worked", json_of(report.heat_map.worked)},
                        {"direct", json_of(report.heat_map.direct)}};
    json["days_to_record"] = json_of(report.days_to_record);
    json["planned_against_kept"] = json_of(report.plans);
    if (report.before_after) json["before_after"] = json_of(*report.before_after);
    json["published"] = published_json();
    return text_of(json);
}

} // namespace fourfifths::cli

#include "cli/report_output.h"
#include "report/published.h"
#include <array>
#include <cstdlib>
#include <ostream>

namespace fourfifths::cli {
namespace {

/// How many columns a text takes: one for each character of more than one byte, too.
std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (const char c : text) width += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return width;
}

std::string to_the_right(std::string_view text, std::size_t width) {
    const std::size_t used = width_of(text);
    return std::string(width > used ? width - used : 1, ' ') + std::string(text);
}

/// Columns of figures end below each other; a label too long for its column pushes them to the right.
void write_line(std::ostream& out, const std::string& label, const std::string& time,
                std::initializer_list<std::string> more = {}) {
    constexpr std::size_t label_width = 48, time_width = 10, more_width = 12;
    const std::size_t used = width_of(label);
    out << "  " << label << to_the_right(time, label_width + time_width > used ? label_width + time_width - used : 1);
    for (const std::string& text : more) out << to_the_right(text, more_width);
    out << '\n';
}

std::string percent_text(int percent) { return std::to_string(percent) + " %"; }

void write_lines(std::ostream& out, std::string_view heading, const std::vector<ShareLine>& lines, bool shares,
                 bool codes) {
    out << '\n' << heading << '\n';
    for (const ShareLine& line : lines) {
        const std::string label = codes ? line.key + " " + line.label : line.label;
        if (shares) write_line(out, label, duration_text(line.time), {percent_text(line.percent)});
        else write_line(out, label, duration_text(line.time));
    }
    if (lines.empty()) out << "  Nothing.\n";
}

void write_breakdown(std::ostream& out, std::string_view heading, const Breakdown& breakdown) {
    write_lines(out, heading, breakdown.lines, true, false);
    out << breakdown.definition << '\n';
}

void write_head(std::ostream& out, const TimeReport& report) {
    out << "Where the time went, " << long_text(report.range.first) << " to " << long_text(report.range.after_last - 1)
        << "\n\n"
        << report.direct_percent << " % direct: " << duration_text(report.direct) << " of "
        << duration_text(report.denominator) << ' ' << report.denominator_name << ".\n"
        << report.definition << '\n'
        << report.days_logged << " days logged, " << report.working_days << " working days so far, "
        << report.percent_of_contracted << " % of their contracted time logged.\n";
    out << "Codes left out:";
    for (const std::string& code : report.codes_left_out) out << ' ' << code;
    out << '\n';
    for (const std::string& statement : report.statements) out << statement << '\n';
}

void write_give_back(std::ostream& out, const WholeReport& report) {
    out << "\nWhat could give time back\n";
    const auto lines = give_back(report.time);
    for (const GiveBackLine& line : lines) {
        std::string label(line.what);
        label[0] = static_cast<char>(label[0] - 'a' + 'A');
        const std::string percent = percent_text(line.percent);
        if (report.pence_an_hour)
            write_line(out, label, duration_text(line.time),
                       {percent, pounds_text(cost_of(line.time, *report.pence_an_hour))});
        else write_line(out, label, duration_text(line.time), {percent});
    }
    if (lines.empty()) out << "  Nothing is marked.\n";
    write_line(out, "Reflective practice", duration_text(report.time.reflective));
    if (report.pence_an_hour) out << "Money at " << pounds_text(*report.pence_an_hour) << " an hour.\n";
}

void write_trend(std::ostream& out, const WholeReport& report) {
    out << "\nBy " << word_of(report.step) << ": worked, direct, and its share\n";
    for (const TrendPoint& point : report.trend)
        write_line(
            out, point.part.range.days() == 1 ? short_text(point.part.range.first) : point.part.name,
            duration_text(point.worked),
            {duration_text(point.direct), point.denominator.count > 0 ? percent_text(point.direct_percent) : "–"});
}

/// A row for each day of the week and a column for each hour that has time on any of them.
void write_heat_map(std::ostream& out, const HeatMap& map) {
    out << "\nMinutes by weekday and hour of the clock\n      ";
    std::array<bool, 24> shown{};
    for (std::size_t hour = 0; hour < shown.size(); ++hour)
        for (const auto& day : map.worked) shown[hour] = shown[hour] || day[hour].count > 0;
    for (std::size_t hour = 0; hour < shown.size(); ++hour)
        if (shown[hour]) out << to_the_right(std::to_string(hour), 6);
    out << '\n';
    constexpr std::array<std::string_view, 7> names = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    for (std::size_t day = 0; day < names.size(); ++day) {
        out << "  " << names[day] << ' ';
        for (std::size_t hour = 0; hour < shown.size(); ++hour)
            if (shown[hour]) out << to_the_right(std::to_string(map.worked[day][hour].count), 6);
        out << '\n';
    }
}

std::string within_text(int days) {
    if (days == 0) return "on the same day";
    return "within " + std::to_string(days) + (days == 1 ? " day" : " days");
}

void write_days_to_record(std::ostream& out, const DaysToRecord& record) {
    out << "\nDays from event to record\n";
    for (std::size_t i = 0; i < record.spread.size() && record.written > 0; ++i)
        write_line(out, "Written " + std::string(days_to_record_words[i]), std::to_string(record.spread[i]));
    write_line(out, "Still to write up", std::to_string(record.unwritten));
    if (record.written > 0)
        out << "Half were written " << within_text(record.half_within) << ", nine in ten "
            << within_text(record.nine_in_ten_within) << ", the last after " << record.longest << " days.\n";
    out << record.definition << '\n';
}

void write_plans(std::ostream& out, const PlannedKept& plans) {
    out << "\nPlanned against kept: planned, kept, other work, nothing logged\n";
    const auto write = [&out](const std::string& label, const PlanLine& line) {
        write_line(out, label, duration_text(line.planned),
                   {duration_text(line.kept), duration_text(line.other_work), duration_text(line.nothing_logged)});
    };
    for (const PlanLine& line : plans.lines) write(std::string(info(line.kind).short_label), line);
    write("All", plans.all);
    out << plans.definition << '\n';
}

void write_before_after(std::ostream& out, const BeforeAfterReport& report) {
    out << "\nBefore and after " << long_text(report.from) << ": " << report.days_before << " days before, "
        << report.days_after << " days after\n";
    for (const auto& [key, label, difference] : report.lines)
        write_line(out, label, percent_of_hundredths(difference.before),
                   {percent_of_hundredths(difference.after), points_of_hundredths(difference.points),
                    !difference.low
                        ? std::string("no interval")
                        : points_of_hundredths(*difference.low) + " to " + points_of_hundredths(*difference.high)});
    out << "Before, after, difference in points, and its 95 % interval.\n";
    for (const std::string& statement : report.statements) out << statement << '\n';
}

void write_published(std::ostream& out) {
    out << "\nBeside published figures\n";
    for (const PublishedFigure& figure : published_figures())
        out << "  " << figure.study << (figure.year == 0 ? "" : " " + std::to_string(figure.year)) << ": "
            << figure.what << ", " << figure.figure << " (" << figure.method << "; " << figure.n << "). "
            << figure.caveat << '\n';
}

std::string tenths_text(int hundredths) {
    const int tenths = (std::abs(hundredths) + 5) / 10;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

} // namespace

std::string_view word_of(Step step) {
    switch (step) {
        case Step::day: return "day";
        case Step::week: return "week";
        case Step::month: return "month";
    }
    return "";
}

std::string percent_of_hundredths(int hundredths) { return tenths_text(hundredths) + " %"; }

std::string points_of_hundredths(int hundredths) {
    return (hundredths >= 5 ? "+" : hundredths <= -5 ? "−" : "") + tenths_text(hundredths);
}

void write_report(std::ostream& out, const WholeReport& report) {
    const TimeReport& time = report.time;
    write_head(out, time);
    write_lines(out, time.scheme_name + ", version " + std::to_string(time.scheme_version), time.by_bucket, time.shares,
                false);
    write_lines(out, "By kind of work", time.by_kind, true, true);
    write_breakdown(out, "By person", report.people);
    write_breakdown(out, "By process", report.processes);
    write_breakdown(out, "By mark", report.flags);
    write_give_back(out, report);
    write_trend(out, report);
    write_heat_map(out, report.heat_map);
    write_days_to_record(out, report.days_to_record);
    write_plans(out, report.plans);
    if (report.before_after) write_before_after(out, *report.before_after);
    write_published(out);
}

} // namespace fourfifths::cli

#include "screens/time_report_parts.h"
#include "stable_sort.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

constexpr std::array contested = {Kind::d4, Kind::p2, Kind::t1};

std::string percent_text(int percent) { return std::to_string(percent) + " %"; }

void change_settings(Session& session, Settings after, std::string name, std::string said) {
    const Settings& before = session.workspace.settings();
    session.ask(ask::Apply{{std::move(name), {{Record{before}, Record{std::move(after)}}}}, std::move(said)});
}

void direct_switch(Ui& ui, Session& session, Kind kind) {
    const Settings& settings = session.workspace.settings();
    const KindInfo& known = info(kind);
    bool counted = std::find(settings.direct.begin(), settings.direct.end(), kind) != settings.direct.end();
    const std::string label = std::string(known.label) + " (" + std::string(known.code) + ")";
    if (!ui.checkbox(known.code, label, counted)) return;
    Settings after = settings;
    if (counted) after.direct.push_back(kind);
    else after.direct.erase(std::remove(after.direct.begin(), after.direct.end(), kind), after.direct.end());
    stable_sort(after.direct);
    const std::string name =
        std::string(counted ? "count " : "do not count ") + std::string(known.short_label) + " as direct";
    change_settings(session, std::move(after), name,
                    std::string(known.short_label) +
                        (counted ? " now counts as direct" : " no longer counts as direct"));
}

void definition_switches(Ui& ui, Session& session) {
    const auto details = ui.details("change", "Change what counts as direct");
    {
        const auto set = ui.open(Role::field_set, "kinds", "Count these as direct too");
        for (const Kind kind : contested) direct_switch(ui, session, kind);
    }
    const std::array<Option, 2> options = {Option{"worked", "Time worked"}, Option{"contracted", "Contracted time"}};
    ui.radios("denominator", "Show shares of", options, session.state.time_report.denominator);
}

void scheme_select(Ui& ui, Session& session) {
    std::string chosen = chosen_scheme(session).id;
    std::vector<Option> options;
    for (const Scheme& scheme : session.state.time_report.schemes) options.push_back({scheme.id, scheme.name});
    if (!ui.select("scheme", "Sort the time by", options, chosen)) return;
    Settings after = session.workspace.settings();
    after.scheme = chosen;
    change_settings(session, std::move(after), "sort time by another scheme", "The table is sorted anew");
}

/// The most of any line, so that the longest bar fills its cell.
Minutes longest(const std::vector<ShareLine>& lines) {
    Minutes most{1};
    for (const ShareLine& line : lines) most = std::max(most, line.time);
    return most;
}

void bucket_row(Ui& ui, const TimeReport& report, const ShareLine& line, Minutes most, std::string_view published) {
    const auto row = ui.row(line.key);
    ui.row_header(line.label);
    {
        const auto cell = ui.open(Role::cell, "bar");
        ui.bar(static_cast<float>(line.time.count) / static_cast<float>(most.count),
               static_cast<std::uint8_t>(static_cast<int>(line.group) + 1));
    }
    ui.cell(duration_text(line.time), Look::numeric);
    if (report.shares) ui.cell(percent_text(line.percent), Look::numeric);
    if (published.data() != nullptr) ui.cell(published, Look::numeric);
}

bool is_study(const Scheme& scheme) {
    return std::any_of(scheme.buckets.begin(), scheme.buckets.end(),
                       [](const Bucket& bucket) { return !bucket.published.empty(); });
}

std::string_view published_of(const Scheme& scheme, std::size_t line) {
    if (line >= scheme.buckets.size() || scheme.buckets[line].published.empty()) return "–";
    return scheme.buckets[line].published;
}

} // namespace

void big_figure_card(Ui& ui, Session& session, const TimeReport& report, const ReportPeriod& period) {
    const auto section = ui.section("direct", 2, "Direct work", Look::card | Look::stack);
    ui.text(percent_text(report.direct_percent), Look::big);
    ui.paragraph("of the time " + report.denominator_name + " " + period.in_words +
                 " was direct work: " + duration_text(report.direct) + " of " + duration_text(report.denominator) +
                 " " + report.denominator_name + ".");
    ui.paragraph(report.definition, Look::muted);
    definition_switches(ui, session);
    std::string logged = std::to_string(report.days_logged) + " days logged; " + std::to_string(report.working_days) +
                         " working days so far; " + percent_text(report.percent_of_contracted) +
                         " of their contracted time logged.";
    ui.paragraph(logged, Look::muted);
    for (const std::string& statement : report.statements) ui.paragraph(statement, Look::muted);
}

void buckets_card(Ui& ui, Session& session, const TimeReport& report) {
    const auto section = ui.section("buckets", 2, "By kind of work", Look::card | Look::stack);
    scheme_select(ui, session);
    const Scheme& scheme = chosen_scheme(session);
    const bool study = is_study(scheme);
    std::vector<std::string_view> columns = {"Kind", "Amount", "Hours"};
    if (report.shares) columns.emplace_back("Share");
    if (study) columns.emplace_back("The study says");
    {
        const auto table = ui.table("table", "Hours and shares by kind of work", columns, Look::dense | Look::narrow);
        const Minutes most = longest(report.by_bucket);
        for (std::size_t i = 0; i < report.by_bucket.size(); ++i) {
            const ShareLine& line = report.by_bucket[i];
            if (line.time.count == 0 && !study) continue;
            bucket_row(ui, report, line, most, study ? published_of(scheme, i) : std::string_view{});
        }
    }
    std::string codes;
    for (const std::string& code : report.codes_left_out) codes += (codes.empty() ? "" : ", ") + code;
    ui.paragraph("Codes left out of this scheme: " + codes + ". Scheme version " +
                     std::to_string(report.scheme_version) + ".",
                 Look::muted);
}

} // namespace fourfifths

#include "screens/hand_over_ledger.h"
#include "screens/moments.h"
#include "screens/screens.h"
#include "stable_sort.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

struct Line {
    Subject subject;
    std::string name;
    const HandOver* hand_over = nullptr;
    std::string_view state;
    std::string_view due;
    Instant since{INT64_MAX}; // when its wait began
};

Line line_of(const Workspace& workspace, const Summary& summary, Instant now) {
    const HandOver* hand_over = hand_over_of(workspace, summary.id);
    return {summary.id,
            name_of(workspace, summary),
            hand_over,
            state_words(summary.finished_at.has_value(), hand_over),
            reminder(summary, hand_over, now),
            summary.finished_at.value_or(Instant{INT64_MAX})};
}

Line line_of(const Session& session, const Entry& entry, const HandOver& hand_over) {
    const Instant since = hand_over.steps.empty() ? session.now : hand_over.steps.front().at;
    return {entry.id, name_of(session.workspace, entry, session.zone), &hand_over, state_words(true, &hand_over), {},
            since};
}

/// Finished summaries, those on their way and the notes that were begun, longest waiting first.
std::vector<Line> lines_of(const Session& session, bool confirmed) {
    const Workspace& workspace = session.workspace;
    std::vector<Line> lines;
    for (const auto& [id, summary] : workspace.summaries()) {
        const HandOver* hand_over = hand_over_of(workspace, id);
        if (summary.binned_at || (!summary.finished_at && hand_over == nullptr)) continue;
        if (is_confirmed(hand_over) == confirmed) lines.push_back(line_of(workspace, summary, session.now));
    }
    for (const auto& [id, hand_over] : workspace.hand_overs()) {
        const Entry* entry = workspace.find(hand_over.entry);
        if (entry == nullptr || entry->binned_at || entry->passages.empty() || hand_over.binned_at) continue;
        if (is_confirmed(&hand_over) == confirmed) lines.push_back(line_of(session, *entry, hand_over));
    }
    stable_sort(lines, [](const Line& a, const Line& b) { return a.since < b.since; });
    return lines;
}

void state_cell(Ui& ui, const Line& line) {
    const auto cell = ui.open(Role::cell, "state");
    ui.text(line.state);
    if (!line.due.empty()) ui.text(line.due, Look::chip | Look::notice);
}

void kept_cell(Ui& ui, const Session& session, const Line& line) {
    const auto until = kept_until(session, line.hand_over);
    const auto cell = ui.open(Role::cell, "kept");
    ui.text(until ? day_month_year_text(*until) : "As long as you wish");
    if (until && *until <= session.today()) ui.text("due to be removed", Look::chip | Look::notice);
}

std::string last_step_text(const Session& session, const HandOver* hand_over) {
    if (hand_over == nullptr) return "Nothing yet";
    if (hand_over->confirmed_at) {
        const std::string when = moment_text(session.zone, *hand_over->confirmed_at, session.now);
        return "Confirmed " + when + (hand_over->reference.empty() ? "" : ", reference " + hand_over->reference);
    }
    if (hand_over->steps.empty()) return "Nothing yet";
    return counted(static_cast<long long>(hand_over->steps.size()), "step", "steps") + ", last " +
           moment_text(session.zone, hand_over->steps.back().at, session.now);
}

void ledger(Ui& ui, const Session& session, std::string_view key, std::string_view heading, std::string_view caption,
            const std::vector<Line>& lines) {
    if (lines.empty()) return;
    const auto section = ui.section(key, 2, heading, Look::card | Look::stack);
    constexpr std::array<std::string_view, 4> columns = {"Record", "State", "What was done", "Kept here until"};
    const std::size_t shown = lines[0].hand_over != nullptr && is_confirmed(lines[0].hand_over) ? 4 : 3;
    const auto table = ui.table("table", caption, std::span(columns).first(shown));
    for (const Line& line : lines) {
        const auto scope = ui.id(line.subject.summary ? line.subject.summary.value : line.subject.entry.value);
        const auto row = ui.row("row");
        {
            const auto header = ui.open(Role::row_header, "name");
            ui.link("open", line.name, hand_over_route(line.subject));
        }
        state_cell(ui, line);
        ui.cell(last_step_text(session, line.hand_over));
        if (shown == 4) kept_cell(ui, session, line);
    }
}

void nothing_waits(Ui& ui) {
    const auto section = ui.section("empty", 2, "Nothing waits to be handed over", Look::card | Look::stack);
    ui.paragraph(
        "When you finish a summary it comes here. You then copy it field by field into your council’s case "
        "system, or save a page that the person or family can read. A single note is handed over from its entry.");
    ui.link("to summaries", "Go to summaries", "#/summaries", {.look = Look::primary});
}

} // namespace

void hand_overs_screen(Ui& ui, Session& session) {
    ui.title("Hand over");
    const auto main = ui.main_region();
    const auto page = ui.group("page", Look::stack);
    ui.heading(1, "Hand over");
    ui.paragraph("The council’s case system is the record; this is the working copy. Each record stays here until you "
                 "have seen it in the case system.",
                 Look::muted);
    const auto waiting = lines_of(session, false);
    if (waiting.empty()) nothing_waits(ui);
    ledger(ui, session, "waiting", "Waiting", "Records waiting to be handed over", waiting);
    ledger(ui, session, "done", "In the case system", "Records confirmed in the case system", lines_of(session, true));
}

} // namespace fourfifths

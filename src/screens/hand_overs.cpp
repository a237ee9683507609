#include "screens/hand_over_ledger.h"
#include "screens/moments.h"
#include "screens/screens.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

struct Line {
    const Summary* summary = nullptr;
    const HandOver* hand_over = nullptr;
};

/// Finished summaries and those on their way, longest waiting first.
std::vector<Line> lines_of(const Workspace& workspace, bool confirmed) {
    std::vector<Line> lines;
    for (const auto& [id, summary] : workspace.summaries()) {
        const HandOver* hand_over = hand_over_of(workspace, id);
        if (summary.binned_at || (!summary.finished_at && hand_over == nullptr)) continue;
        if (is_confirmed(hand_over) == confirmed) lines.push_back({&summary, hand_over});
    }
    const auto waits_since = [](const Line& line) { return line.summary->finished_at.value_or(Instant{INT64_MAX}); };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](const Line& a, const Line& b) { return waits_since(a) < waits_since(b); });
    return lines;
}

void state_cell(Ui& ui, const Line& line, Instant now) {
    const auto cell = ui.open(Role::cell, "state");
    ui.text(state_words(*line.summary, line.hand_over));
    const std::string_view due = reminder(*line.summary, line.hand_over, now);
    if (!due.empty()) ui.text(due, Look::chip | Look::notice);
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
    constexpr std::array<std::string_view, 3> columns = {"Summary", "State", "What was done"};
    const auto table = ui.table("table", caption, columns);
    for (const Line& line : lines) {
        const auto scope = ui.id(line.summary->id.value);
        const auto row = ui.row("row");
        {
            const auto header = ui.open(Role::row_header, "name");
            ui.link("open", name_of(session.workspace, *line.summary),
                    "#/hand-over/" + hex_text(line.summary->id.value));
        }
        state_cell(ui, line, session.now);
        ui.cell(last_step_text(session, line.hand_over));
    }
}

void nothing_waits(Ui& ui) {
    const auto section = ui.section("empty", 2, "Nothing waits to be handed over", Look::card | Look::stack);
    ui.paragraph("When you finish a summary it comes here. You then copy it field by field into your council’s case "
                 "system, or save a page that the person or family can read.");
    ui.link("to summaries", "Go to summaries", "#/summaries", {.look = Look::primary});
}

} // namespace

void hand_overs_screen(Ui& ui, Session& session) {
    ui.title("Hand over");
    const auto main = ui.main_region();
    const auto page = ui.group("page", Look::stack);
    ui.heading(1, "Hand over");
    ui.paragraph("The council’s case system is the record; this is the working copy. Each summary stays here until you "
                 "have seen it in the case system.",
                 Look::muted);
    const auto waiting = lines_of(session.workspace, false);
    if (waiting.empty()) nothing_waits(ui);
    ledger(ui, session, "waiting", "Waiting", "Summaries waiting to be handed over", waiting);
    ledger(ui, session, "done", "In the case system", "Summaries confirmed in the case system",
           lines_of(session.workspace, true));
}

} // namespace fourfifths

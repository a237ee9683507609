#include "record/summary_draft.h"
#include "screens/changes.h"
#include "screens/moments.h"
#include "screens/needs_words.h"
#include "screens/screens.h"
#include "screens/summary_parts.h"
#include "screens/summary_start.h"

namespace fourfifths {
namespace {

constexpr int words_on_a_page = 400; // A4, 12 pt, with the headings

std::string length_text(const Summary& summary) {
    const int words = word_count(summary);
    const auto text = counted(words, "word", "words");
    if (words <= words_on_a_page) return text + " · fits one page";
    return text + " · " + std::to_string(words - words_on_a_page) + " over one page";
}

std::string badges_text(const Summary& summary) {
    int verbatim = 0, edited = 0, own = 0;
    for (const auto& section : summary.sections) {
        for (const auto& line : section.lines) {
            if (line.left_out) continue;
            if (line.badge == Badge::own) ++own;
            else if (line.badge == Badge::edited) ++edited;
            else ++verbatim;
        }
    }
    return counted(verbatim, "line word for word", "lines word for word") + " · " + std::to_string(edited) +
           " edited · " + std::to_string(own) + " yours";
}

void show_state(SummaryState& state, const Session& session, const Summary& summary) {
    if (state.shown == summary.id) return;
    state = {};
    state.shown = summary.id;
    state.signed_by = session.workspace.settings().worker_name;
    state.addendum_author = state.signed_by;
}

void actions(Ui& ui, Session& session, const Summary& summary) {
    auto& state = session.state.summary;
    const auto row = ui.group("actions", Look::row);
    ui.text(summary.finished_at ? "Finished" : "Draft", Look::badge);
    if (const auto* before = summary_of(session.workspace, summary.person, previous(summary.month))) {
        ui.link("before", "Look at " + month_name(before->month), summary_route(before->id));
    }
    if (summary.finished_at) {
        ui.link("hand over", "Hand over", "#/hand-over/" + hex_text(summary.id.value), {.look = Look::primary});
        return;
    }
    if (ui.button("new draft", "Make a new draft")) state.asks_new_draft = true;
    if (ui.button("delete draft", "Delete draft")) {
        auto after = summary;
        after.binned_at = session.now;
        session.ask(ask::Apply{changed("delete the draft for " + text_of(summary.month), summary, std::move(after)),
                               "Draft moved to the bin"});
        session.ask(ask::Go{"#/summaries"});
    }
    if (ui.button("finish", "Finish", {.look = Look::primary})) state.asks_finish = true;
}

void head(Ui& ui, Session& session, const Summary& summary) {
    const auto row = ui.group("head", Look::row | Look::spread);
    {
        const auto title = ui.group("title", Look::stack | Look::dense);
        const auto* person = session.workspace.find(summary.person);
        if (person) {
            const auto who = ui.group("who", Look::row | Look::dense);
            ui.link("person", person->name, person_route(person->id), {.look = Look::source});
            if (person->sample) ui.text("invented sample", Look::muted);
        }
        ui.heading(1, "Summary for " + text_of(summary.month));
        if (person && person->needs.any()) ui.text(needs_text(person->needs), Look::flag);
    }
    actions(ui, session, summary);
}

void page(Ui& ui, Session& session, const Summary& summary) {
    const auto card = ui.section("text", 2, "The summary", Look::card | Look::stack);
    {
        const auto row = ui.group("counts", Look::row | Look::spread);
        ui.text(length_text(summary), Look::muted);
        ui.text(badges_text(summary), Look::muted);
    }
    summary_seal(ui, session, summary);
    summary_sections(ui, session, summary);
    summary_collapsed(ui, session, summary);
}

} // namespace

void summary_screen(Ui& ui, Session& session) {
    const auto id = session.route.size() > 1 ? from_hex(session.route[1]) : std::nullopt;
    const auto* summary = id ? session.workspace.find(SummaryId{*id}) : nullptr;
    if (!summary || summary->binned_at) return not_found_screen(ui, session);
    show_state(session.state.summary, session, *summary);
    const auto scope = ui.id(summary->id.value);
    ui.title("Summary for " + text_of(summary->month));
    const auto main = ui.main_region();
    head(ui, session, *summary);
    {
        const auto columns = ui.group("columns", Look::columns | Look::wide_side);
        page(ui, session, *summary);
        const auto side = ui.group("side", Look::stack);
        if (!summary->finished_at) summary_check(ui, session, *summary);
        summary_addenda(ui, session, *summary);
        summary_notes(ui, session, *summary);
    }
    if (summary->finished_at) return;
    finish_dialog(ui, session, *summary);
    new_draft_dialog(ui, session, *summary);
}

} // namespace fourfifths

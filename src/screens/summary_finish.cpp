#include "record/summary_draft.h"
#include "screens/changes.h"
#include "screens/moments.h"
#include "screens/summary_parts.h"
#include "screens/summary_start.h"
#include "text/utf8.h"

namespace fourfifths {
namespace {

std::string bare(const std::string& text) { return std::string(trimmed(text, {0, text.size()}).of(text)); }

void finish(Ui& ui, Session& session, const Summary& summary) {
    auto& state = session.state.summary;
    const auto done = finished(summary, state.signed_by, session.now);
    if (!done) {
        state.sign_error = bare(state.signed_by).empty() ? "Type your name: it stands on the summary."
                                                         : "There is no line left in. Put one back or write one first.";
        ui.focus("signed by");
        return;
    }
    session.ask(ask::Apply{changed("finish summary for " + text_of(summary.month), summary, *done),
                           "Summary finished and locked"});
    state.asks_finish = false;
    state.sign_error.clear();
    state.addendum_author = done->finished_by;
    ui.focus("hand over");
}

} // namespace

void finish_dialog(Ui& ui, Session& session, const Summary& summary) {
    auto& state = session.state.summary;
    if (!state.asks_finish) return;
    const auto dialog = ui.dialog("finish dialog", "Finish this summary?");
    ui.paragraph("Finishing locks every line, with today’s date and your name. After that nobody can change it; what "
                 "comes later is added below it as a dated addendum.");
    const int left = uncleared(session, summary);
    if (left > 0) {
        ui.paragraph(counted(left, "safeguarding word is", "safeguarding words are") +
                         " not cleared yet. Look at each one first.",
                     Look::notice);
    }
    const auto form = ui.form("sign");
    ui.text_field("signed by", "Your name", state.signed_by, {.state = State::required, .error = state.sign_error});
    const auto row = ui.group("buttons", Look::row);
    if (ui.button("finish now", "Finish and lock", {.look = Look::primary, .state = State::submits})) {
        finish(ui, session, summary);
    }
    if (ui.button("not yet", "Not yet") || ui.dismissed("finish dialog")) {
        state.asks_finish = false;
        state.sign_error.clear();
        ui.focus("finish");
    }
}

void new_draft_dialog(Ui& ui, Session& session, const Summary& summary) {
    auto& state = session.state.summary;
    if (!state.asks_new_draft) return;
    const auto dialog = ui.dialog("new draft dialog", "Make a new draft?");
    ui.paragraph(
        "The notes of " + text_of(summary.month) +
        " are read again. What stands here now is replaced, your edits and your own lines too. You can undo it.");
    const auto row = ui.group("buttons", Look::row);
    if (ui.button("replace", "Replace with a new draft", {.look = Look::primary})) {
        draft_again(session, summary);
        state.asks_new_draft = false;
        state.editing = {};
        ui.focus("new draft");
    }
    if (ui.button("keep", "Keep this one") || ui.dismissed("new draft dialog")) {
        state.asks_new_draft = false;
        ui.focus("new draft");
    }
}

void summary_seal(Ui& ui, const Session& session, const Summary& summary) {
    if (!summary.finished_at) return;
    ui.paragraph("Finished " + moment_text(session.zone, *summary.finished_at, session.now) + " by " +
                     summary.finished_by + ". Locked.",
                 Look::success);
    if (!is_as_finished(summary)) {
        ui.paragraph(
            "This text is not the one that was finished. Compare it with the case system, and open a back-up from "
            "before if they differ.",
            Look::error);
    }
}

void summary_addenda(Ui& ui, Session& session, const Summary& summary) {
    if (!summary.finished_at) return;
    auto& state = session.state.summary;
    const auto section = ui.section("addenda", 2, "Addenda", Look::card | Look::stack);
    if (summary.addenda.empty()) {
        ui.paragraph("Nothing added since it was finished.", Look::muted);
    } else {
        const auto list = ui.open(Role::ordered_list, "list");
        for (std::size_t i = 0; i < summary.addenda.size(); ++i) {
            const auto scope = ui.id(i);
            const auto item = ui.open(Role::list_item, "item");
            const auto& each = summary.addenda[i];
            ui.text(each.text);
            ui.text(moment_text(session.zone, each.written, session.now) + ", " + each.author, Look::muted);
        }
    }
    const auto form = ui.form("addendum form");
    ui.text_area(
        "addendum", "Add to this summary", state.addendum,
        {.description = "It is dated and signed, and cannot be changed later.", .error = state.addendum_error});
    ui.text_field("author", "Your name", state.addendum_author);
    if (!ui.button("add addendum", "Add addendum", {.state = State::submits})) return;
    Addendum added{session.now, bare(state.addendum_author), bare(state.addendum)};
    if (added.text.empty() || added.author.empty()) {
        state.addendum_error = added.text.empty() ? "Type what is to be added." : "Type your name below as well.";
        ui.focus(added.text.empty() ? "addendum" : "author");
        return;
    }
    auto after = summary;
    after.addenda.push_back(std::move(added));
    session.ask(ask::Apply{changed("add an addendum", summary, std::move(after)), "Addendum added"});
    state.addendum.clear();
    state.addendum_error.clear();
    ui.focus("addendum");
}

} // namespace fourfifths

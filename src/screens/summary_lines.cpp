#include "model/cues.h"
#include "model/names.h"
#include "record/month_notes.h"
#include "record/summary_draft.h"
#include "screens/changes.h"
#include "screens/summary_edits.h"
#include "screens/summary_parts.h"
#include "screens/summary_start.h"
#include "text/utf8.h"
#include <algorithm>

namespace fourfifths {
namespace {

std::string bare(const std::string& text) { return std::string(trimmed(text, {0, text.size()}).of(text)); }

/// The first words of a line, to tell its buttons from the others'.
std::string opening(const std::string& text) {
    constexpr std::size_t enough = 40;
    if (text.size() <= enough) return text;
    const auto space = text.rfind(' ', enough);
    if (space != std::string::npos && space > 0) return text.substr(0, space) + "…";
    auto end = enough;
    while (!is_boundary(text, end)) --end;
    return text.substr(0, end) + "…";
}

void put(Session& session, const Summary& before, Summary after, std::string_view name, std::string said) {
    session.ask(ask::Apply{changed(std::string(name), before, std::move(after)), std::move(said)});
}

void source_of(Ui& ui, const Session& session, const SummaryLine& line) {
    if (!line.source) return;
    const auto label = source_label(session.workspace, line.source, session.zone);
    if (label.empty()) ui.text("source removed", Look::badge);
    else ui.link("source", label, source_route(session.workspace, line.source), {.look = Look::source});
}

void badges(Ui& ui, const Session& session, const SummaryLine& line) {
    // Who was seen when is a fact of the entry, not words from its note.
    const bool fact = line.source && !line.source.passage && line.badge == Badge::verbatim;
    ui.text(fact ? "from the entry" : label(line.badge), Look::badge);
    const auto* passage = passage_of(session.workspace, line.source);
    if (passage && passage->type == PassageType::third_party) {
        ui.text(passage->who.empty() ? "third party" : "third party: " + passage->who, Look::badge);
    } else if (passage && is_transcript(*passage)) {
        ui.text("from a transcript", Look::badge);
    }
    if (line.left_out) ui.text("left out", Look::badge);
}

class LineEditor {
public:
    LineEditor(Ui& ui, Session& session, const Summary& summary, const SummaryLine& line)
        : ui_(ui), session_(session), summary_(summary), line_(line), state_(session.state.summary) {}

    /// A form in the place of the line.
    void form() {
        const auto box = ui_.form("edit");
        ui_.text_area("text", "Change this line", state_.text, {.error = state_.text_error});
        const auto row = ui_.group("edit buttons", Look::row);
        const bool save = ui_.button("save line", "Save line", {.look = Look::primary, .state = State::submits});
        if (ui_.button("cancel line", "Cancel")) return done();
        const auto words = source_text(session_.workspace, line_.source);
        if (!words.empty() && (line_.text != words || state_.text != words) &&
            ui_.button("back", "Back to the source words")) {
            put(session_, summary_, with_source_words(session_.workspace, summary_, line_.id),
                "go back to the source words", "The source words are back");
            return done();
        }
        if (!save) return;
        auto text = bare(state_.text);
        if (text.empty()) {
            state_.text_error = "Type the line, or choose Cancel and then Leave out.";
            ui_.focus("text");
            return;
        }
        if (text != line_.text) {
            put(session_, summary_, with_text(session_.workspace, summary_, line_.id, std::move(text)), "edit a line",
                "Line saved");
        }
        done();
    }

    void buttons() {
        const auto row = ui_.group("line buttons", Look::row | Look::dense);
        const auto about = opening(line_.text);
        const Extra extra{.look = Look::quiet | Look::dense, .description = about};
        const Look small = Look::quiet | Look::dense | Look::icon_only;
        const bool quote = is_own_words(session_.workspace, line_);
        if (!line_.left_out && !quote && ui_.button("edit line", "Edit", extra)) start();
        // One button with two names, so that focus stays where it is.
        if (ui_.button(line_key(line_.id), line_.left_out ? "Put back" : "Leave out", extra))
            leave_out(!line_.left_out);
        if (!line_.source && ui_.button("delete line", "Delete", extra)) {
            put(session_, summary_, without_line(summary_, line_.id), "delete a line", "Line deleted");
        }
        move("up", "Move up", Way::up, {.look = small, .description = about, .icon = "up"});
        move("down", "Move down", Way::down, {.look = small, .description = about, .icon = "down"});
    }

private:
    void start() {
        state_.editing = line_.id;
        state_.text = line_.text;
        state_.text_error.clear();
        ui_.focus("text");
    }

    void done() {
        state_.editing = {};
        state_.text_error.clear();
        ui_.focus("edit line");
    }

    void leave_out(bool out) {
        put(session_, summary_, with_left_out(summary_, line_.id, out), out ? "leave out a line" : "put back a line",
            out ? "Line left out" : "Line put back");
    }

    /// At the edge of its section the button is not there, and focus goes to the one that leads back.
    void move(std::string_view key, std::string_view name, Way way, const Extra& extra) {
        if (!can_move(summary_, line_.id, way) || !ui_.button(key, name, extra)) return;
        auto after = with_moved(summary_, line_.id, way);
        const std::string_view back = way == Way::up ? "down" : "up";
        ui_.focus(can_move(after, line_.id, way) ? key : back);
        put(session_, summary_, std::move(after), way == Way::up ? "move a line up" : "move a line down",
            way == Way::up ? "Line moved up" : "Line moved down");
    }

    Ui& ui_;
    Session& session_;
    const Summary& summary_;
    const SummaryLine& line_;
    SummaryState& state_;
};

void words_of(Ui& ui, const Session& session, const SummaryLine& line) {
    const auto* passage = passage_of(session.workspace, line.source);
    const auto look = line.left_out ? Look::muted : Look::plain;
    if (!passage || !passage->own_words) {
        ui.text(line.text, look);
        return;
    }
    const auto quote = ui.open(Role::quote, "quote", {}, {.look = look});
    ui.paragraph("“" + line.text + "”");
    auto said = passage->who.empty() ? std::string() : "— " + passage->who;
    if (!passage->how.empty()) said += (said.empty() ? "— " : ", ") + passage->how;
    if (!said.empty()) ui.text(said, Look::muted);
}

void line_item(Ui& ui, Session& session, const Summary& summary, const SummaryLine& line) {
    const auto scope = ui.id(line.id.value);
    const auto item = ui.open(Role::list_item, "line");
    LineEditor editor(ui, session, summary, line);
    if (!summary.finished_at && session.state.summary.editing == line.id) return editor.form();
    words_of(ui, session, line);
    {
        const auto row = ui.group("about", Look::row | Look::dense | Look::spread);
        {
            const auto from = ui.group("from", Look::row | Look::dense);
            source_of(ui, session, line);
            badges(ui, session, line);
        }
        if (!summary.finished_at) editor.buttons();
    }
}

void own_line(Ui& ui, Session& session, const Summary& summary, const SummarySection& section) {
    auto& text = session.state.summary.new_lines[section.key];
    const auto details = ui.details("add", "Add your own line", section.key == "analysis" && section.lines.empty());
    const auto form = ui.form("own");
    ui.text_area("own text", "Your own line under “" + section.heading + "”", text);
    if (!ui.button("add own", "Add line", {.state = State::submits, .description = section.heading})) return;
    auto words = bare(text);
    ui.focus("own text");
    if (words.empty()) {
        ui.announce("Type the line first.");
        return;
    }
    put(session, summary, with_own_line(summary, section.key, new_id<LineId>(session.entropy), std::move(words)),
        "add your own line", "Line added");
    text.clear();
}

bool says_nothing(const SummarySection& section) {
    return std::all_of(section.lines.begin(), section.lines.end(),
                       [](const SummaryLine& line) { return line.left_out; });
}

} // namespace

std::string line_key(LineId line) { return "line " + hex_text(line.value); }

void summary_sections(Ui& ui, Session& session, const Summary& summary) {
    for (const auto& section : summary.sections) {
        const auto part = ui.section("section " + section.key, 3, section.heading, Look::stack);
        if (says_nothing(section)) ui.paragraph("Not covered.", Look::muted);
        const bool shown = std::any_of(section.lines.begin(), section.lines.end(),
                                       [&](const SummaryLine& line) { return !summary.finished_at || !line.left_out; });
        if (shown) {
            const auto list = ui.open(Role::list, "lines");
            for (const auto& line : section.lines) {
                if (!summary.finished_at || !line.left_out) line_item(ui, session, summary, line);
            }
        }
        if (!summary.finished_at) own_line(ui, session, summary, section);
    }
}

void summary_collapsed(Ui& ui, const Session& session, const Summary& summary) {
    const auto notes = month_notes(session.workspace, summary.person, summary.month, session.zone);
    std::size_t number = 0;
    for (const auto& each : collapsed(notes.failed, session.zone)) {
        const auto scope = ui.id(++number);
        ui.paragraph(each.text + ", counted as time and left out of the record.", Look::muted);
        const auto details = ui.details("collapsed", "Show them");
        const auto list = ui.open(Role::list, "list");
        for (const auto entry : each.entries) {
            const auto item_scope = ui.id(entry.value);
            const auto item = ui.open(Role::list_item, "item");
            ui.link("open", source_label(session.workspace, Source{entry, {}, 0, 0}, session.zone), entry_route(entry),
                    {.look = Look::source});
        }
    }
}

} // namespace fourfifths

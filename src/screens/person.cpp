#include "model/names.h"
#include "screens/changes.h"
#include "screens/entry_words.h"
#include "screens/moments.h"
#include "screens/needs_words.h"
#include "screens/person_forms.h"
#include "screens/screens.h"
#include "screens/summary_start.h"
#include <algorithm>
#include <span>

namespace fourfifths {
namespace {

constexpr std::size_t months_shown = 6;
constexpr std::size_t entries_shown = 8;

void title_row(Ui& ui, const Session& session, const Person& person) {
    const auto row = ui.group("title", Look::row);
    ui.heading(1, person.name);
    const auto needs = needs_text(person.needs);
    if (!needs.empty()) ui.text(needs, Look::flag);
    const auto review = review_text(person.needs, session.today());
    if (!review.empty())
        ui.text(review, is_overdue(person.needs, session.today()) ? Look::error | Look::badge : Look::muted);
    if (person.sample) ui.text("invented sample", Look::badge);
    if (person.closed_at)
        ui.text("closed " + day_month_year_text(date_at(session.zone, *person.closed_at)), Look::badge);
}

const std::string& called(const Person& person) { return person.known_as.empty() ? person.name : person.known_as; }

void part(Ui& ui, std::string_view heading, const std::string& text, std::string_view when_empty) {
    const auto together = ui.group(heading, Look::stack | Look::dense);
    ui.heading(3, heading);
    if (text.empty()) ui.paragraph(when_empty, Look::muted);
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        if (end > begin) ui.paragraph(std::string_view(text).substr(begin, end - begin));
        begin = end + 1;
    }
}

void about(Ui& ui, Session& session, const Person& person) {
    const auto section = ui.section("about", 2, "About " + called(person), Look::card | Look::stack);
    auto& form = session.state.people.details;
    if (form.open) return details_form(ui, session, person);
    std::string facts;
    if (!person.known_as.empty()) facts += "Likes to be called " + person.known_as + ". ";
    if (person.born) facts += "Born " + day_month_year_text(*person.born) + ". ";
    if (!person.reference.empty()) facts += "Number in the case system: " + person.reference + ".";
    if (!facts.empty()) ui.paragraph(facts, Look::muted);
    part(ui, "What matters to them", person.what_matters, "Not written down yet. Ask them.");
    part(ui, "Why we are involved", person.why_involved, "Not written down yet.");
    part(ui, "Who they live with, family and network", person.others, "Not written down yet.");
    if (ui.button("edit details", "Edit details")) {
        open_details(form, person);
        ui.focus("name");
    }
}

void needs(Ui& ui, Session& session, const Person& person) {
    const auto section = ui.section("needs", 2, "Communication needs", Look::card | Look::stack);
    auto& form = session.state.people.needs;
    if (form.open) return needs_form(ui, session, person);
    const auto text = needs_text(person.needs);
    ui.paragraph(text.empty() ? "Nothing recorded. Ask how they want to be told things, and in what form." : text);
    if (!person.needs.what_helps.empty()) ui.paragraph("What helps: " + person.needs.what_helps);
    const auto review = review_text(person.needs, session.today());
    if (!review.empty())
        ui.paragraph(review + ".", is_overdue(person.needs, session.today()) ? Look::notice : Look::muted);
    if (ui.button("edit needs", "Edit communication needs")) {
        open_needs(form, person);
        ui.focus("language");
    }
}

void month_summaries(Ui& ui, Session& session, const Person& person) {
    const auto section = ui.section("summaries", 2, "Month summaries", Look::card | Look::stack);
    std::vector<Month> months;
    auto month = month_of(session.today());
    for (int back = 0; back < 24 && months.size() < months_shown; ++back, month = previous(month)) {
        if (has_notes(session, person.id, month) || summary_of(session.workspace, person.id, month))
            months.push_back(month);
    }
    if (months.empty()) {
        ui.paragraph("When there are notes about " + person.name + ", you can draft the month’s summary here.",
                     Look::muted);
        return;
    }
    const auto list = ui.open(Role::list, "months");
    for (const auto each : months) {
        const auto item = ui.open(Role::list_item, iso_text(each), {}, {.look = Look::row});
        const auto* summary = summary_of(session.workspace, person.id, each);
        if (summary) {
            ui.link("open", "Summary for " + text_of(each), summary_route(summary->id));
            ui.text(summary->finished_at ? "finished" : "draft", Look::badge);
        } else if (ui.button("draft", "Draft summary for " + text_of(each))) {
            start_summary(session, person.id, each);
        }
    }
}

std::string what_happened(const Entry& entry) {
    return entry.title.empty() ? std::string(info(entry.kind).short_label) : entry.title;
}

std::string note_words(const Entry& entry) {
    const auto note = note_of(entry);
    if (entry.flags.has(Flag::seen_alone)) return "seen alone, " + note;
    return entry.flags.has(Flag::seen) ? "seen, " + note : note;
}

using Newest = std::span<const Entry* const>;

void entry_table(Ui& ui, const Session& session, std::string_view key, const std::string& caption, Newest newest) {
    constexpr std::string_view columns[] = {"Day", "What", "Note"};
    const auto table = ui.table(key, caption, columns, Look::dense | Look::spread);
    for (const Entry* entry : newest) {
        const auto scope = ui.id(entry->id.value);
        const auto row = ui.row("row");
        ui.row_header(day_month_year_text(date_at(session.zone, entry->time.start)));
        {
            const auto cell = ui.open(Role::cell, "what");
            ui.link("open", what_happened(*entry), entry_route(entry->id));
        }
        ui.cell(note_words(*entry));
    }
}

void entries(Ui& ui, const Session& session, const Person& person) {
    const auto section = ui.section("entries", 2, "Entries", Look::card | Look::stack);
    auto found = session.workspace.entries_about(person.id);
    if (found.empty()) {
        ui.paragraph("Nothing logged yet. Write a line on Today and name " + person.name + " in it.", Look::muted);
        return;
    }
    std::reverse(found.begin(), found.end());
    const Newest all(found);
    const auto newest = all.first(std::min(entries_shown, all.size()));
    entry_table(ui, session, "newest", "Entries about " + person.name + ", newest first", newest);
    const auto earlier = all.subspan(newest.size());
    if (earlier.empty()) return;
    const auto details = ui.details("earlier", "Earlier entries: " + std::to_string(earlier.size()));
    entry_table(ui, session, "earlier table", "Earlier entries about " + person.name, earlier);
}

void close_or_bin(Ui& ui, Session& session, const Person& person) {
    auto& state = session.state.people;
    const auto row = ui.group("end", Look::row);
    auto after = person;
    if (person.closed_at) {
        if (ui.button("reopen", "Reopen")) {
            after.closed_at.reset();
            session.ask(ask::Apply{changed("reopen " + person.name, person, after), person.name + " is open again"});
        }
    } else if (ui.button("close", "Close our involvement")) {
        after.closed_at = session.now;
        session.ask(ask::Apply{changed("close " + person.name, person, after), person.name + " closed"});
    }
    if (ui.button("bin", "Delete …", {.look = Look::danger})) state.asks_bin = true;
    {
        const auto more = ui.details("more", "More");
        ui.link("erase", "Erase this person’s records…", person_route(person.id) + "/erase");
    }
    if (!state.asks_bin) return;
    const auto dialog = ui.dialog("bin dialog", "Delete " + person.name + "?");
    ui.paragraph("The page rests in the bin for 30 days and can be restored. Entries stay where they are, as time.");
    const auto buttons = ui.group("choices", Look::row);
    if (ui.button("yes", "Move to the bin", {.look = Look::danger})) {
        after = person;
        after.binned_at = session.now;
        session.ask(ask::Apply{changed("delete " + person.name, person, after), person.name + " moved to the bin"});
        session.ask(ask::Go{"#/people"});
        state.asks_bin = false;
    }
    if (ui.button("no", "Keep", {.state = State::autofocus}) || ui.dismissed("bin dialog")) {
        state.asks_bin = false;
        ui.focus("bin");
    }
}

} // namespace

void person_screen(Ui& ui, Session& session) {
    const auto id = session.route.size() > 1 ? from_hex(session.route[1]) : std::nullopt;
    const auto* person = id ? session.workspace.find(PersonId{*id}) : nullptr;
    if (!person || person->binned_at) return not_found_screen(ui, session);
    auto& state = session.state.people;
    if (state.shown != person->id) {
        state.shown = person->id;
        state.details = {};
        state.needs = {};
        state.action = {};
        state.found.reset();
        state.asks_bin = false;
    }
    const auto person_scope = ui.id(person->id.value);
    ui.title(person->name);
    const auto main = ui.main_region();
    title_row(ui, session, *person);
    {
        const auto columns = ui.group("columns", Look::columns | Look::wide_side);
        {
            const auto left = ui.group("left", Look::stack);
            about(ui, session, *person);
            entries(ui, session, *person);
        }
        const auto right = ui.group("right", Look::stack);
        month_summaries(ui, session, *person);
        person_actions(ui, session, *person);
        needs(ui, session, *person);
    }
    close_or_bin(ui, session, *person);
}

} // namespace fourfifths

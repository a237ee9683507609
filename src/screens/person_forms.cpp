#include "screens/person_forms.h"
#include "screens/changes.h"
#include "text/utf8.h"
#include <array>
#include <cstdlib>

namespace fourfifths {
namespace {

std::string bare(const std::string& text) { return std::string(trimmed(text, {0, text.size()}).of(text)); }

/// An empty text is no date; anything else must be one.
bool read_date(const std::string& text, std::optional<Date>& date) {
    date.reset();
    if (text.empty()) return true;
    const auto read = date_from_iso(text);
    if (read) date = *read;
    return read.ok();
}

bool save_details(Session& session, const Person& person, PersonForm& form) {
    auto after = form.draft;
    after.name = bare(after.name);
    form.name_error = after.name.empty() ? "Type the person’s name." : "";
    form.born_error = read_date(form.born, after.born) ? "" : "Give the day as a date, or leave it empty.";
    if (!form.name_error.empty() || !form.born_error.empty()) return false;
    after.needs = person.needs;
    session.ask(ask::Apply{changed("change details of " + person.name, person, std::move(after)), "Details saved"});
    form = {};
    return true;
}

bool save_needs(Session& session, const Person& person, NeedsForm& form) {
    auto after = person;
    after.needs = form.draft;
    after.needs.print_points = std::atoi(form.print_points.c_str());
    if (!read_date(form.review_on, after.needs.review_on)) {
        form.review_error = "Give the day as a date, or leave it empty.";
        return false;
    }
    session.ask(ask::Apply{changed("change communication needs of " + person.name, person, std::move(after)),
                           "Communication needs saved"});
    form = {};
    return true;
}

} // namespace

void open_details(PersonForm& form, const Person& person) {
    form = {};
    form.open = true;
    form.draft = person;
    if (person.born) form.born = iso_text(*person.born);
}

void details_form(Ui& ui, Session& session, const Person& person) {
    auto& form = session.state.people.details;
    const auto box = ui.form("details form");
    ui.text_field("name", "Name", form.draft.name, {.state = State::required, .error = form.name_error});
    ui.text_field("known as", "Likes to be called", form.draft.known_as);
    ui.field(Role::date_field, "born", "Date of birth", form.born, {.error = form.born_error});
    ui.text_field("reference", "Number in the case system", form.draft.reference);
    ui.text_area("matters", "What matters to them", form.draft.what_matters,
                 {.description = "In their own words where you can."});
    ui.text_area("why", "Why we are involved", form.draft.why_involved);
    ui.text_area("others", "Who they live with, family and network", form.draft.others,
                 {.description = "One to a line, such as “Mum: Saira Khan”."});
    const auto row = ui.group("details buttons", Look::row);
    const bool save = ui.button("save details", "Save details", {.look = Look::primary, .state = State::submits});
    if (ui.button("cancel details", "Cancel")) {
        form = {};
        ui.focus("edit details");
    } else if (save) {
        if (save_details(session, person, form)) ui.focus("edit details");
        else ui.focus(form.name_error.empty() ? "born" : "name");
    }
}

void open_needs(NeedsForm& form, const Person& person) {
    form = {};
    form.open = true;
    form.draft = person.needs;
    form.print_points = std::to_string(person.needs.print_points);
    if (person.needs.review_on) form.review_on = iso_text(*person.needs.review_on);
}

void needs_form(Ui& ui, Session& session, const Person& person) {
    auto& form = session.state.people.needs;
    const auto box = ui.form("needs form");
    ui.text_field("language", "Language", form.draft.language);
    ui.checkbox("interpreter", "Needs an interpreter", form.draft.interpreter);
    const std::array formats = {Option{"", "No special format"},  Option{"Large print", "Large print"},
                                Option{"Easy Read", "Easy Read"}, Option{"Braille", "Braille"},
                                Option{"Audio", "Audio"},         Option{"Sign language", "Sign language"}};
    ui.select("format", "Format", formats, form.draft.format);
    const std::array sizes = {Option{"0", "Ordinary size"}, Option{"16", "16 pt"}, Option{"18", "18 pt"},
                              Option{"20", "20 pt"},        Option{"24", "24 pt"}, Option{"28", "28 pt"}};
    ui.select("points", "Print size", sizes, form.print_points);
    ui.text_field("contact method", "How to get in touch", form.draft.contact_method,
                  {.placeholder = "Text before calling"});
    ui.text_area("helps", "What helps", form.draft.what_helps);
    ui.field(Role::date_field, "review", "Review on", form.review_on, {.error = form.review_error});
    const auto row = ui.group("needs buttons", Look::row);
    const bool save =
        ui.button("save needs", "Save communication needs", {.look = Look::primary, .state = State::submits});
    if (ui.button("cancel needs", "Cancel")) {
        form = {};
        ui.focus("edit needs");
    } else if (save) {
        ui.focus(save_needs(session, person, form) ? "edit needs" : "review");
    }
}

} // namespace fourfifths

#include "model/cues.h"
#include "model/names.h"
#include "screens/entry_words.h"
#include "screens/erase_plan.h"
#include "screens/moments.h"
#include "screens/screens.h"
#include "screens/summary_start.h"
#include "text/utf8.h"

namespace fourfifths {
namespace {

constexpr std::size_t mentions_shown = 20;

void look(Session& session, const ErasePlan& plan, const Person& person) {
    EraseState& state = session.state.erase;
    if (state.shown != person.id) {
        state = {};
        state.shown = person.id;
        state.dropped = passages_to_drop(plan, person);
    }
    if (state.looked) return;
    state.looked = true;
    state.mentions = mentions_elsewhere(session.workspace, plan, person, session.zone);
    state.mention_count = static_cast<int>(state.mentions.size());
    if (state.mentions.size() > mentions_shown) state.mentions.resize(mentions_shown);
}

void item(Ui& ui, std::size_t count, std::string_view one, std::string_view several) {
    if (count == 0) return;
    const auto scope = ui.open(Role::list_item, one);
    ui.text(counted(static_cast<long long>(count), one, several));
}

void what_goes(Ui& ui, const ErasePlan& plan, EraseState& state, const Person& person) {
    const auto section = ui.section("goes", 2, "What goes", Look::card | Look::stack);
    {
        const auto list = ui.open(Role::list, "list");
        {
            const auto page = ui.open(Role::list_item, "page");
            ui.text("The page of " + person.name);
        }
        item(ui, plan.alone.size(), "entry about nobody else, with its note",
             "entries about nobody else, with their notes");
        item(ui, plan.actions.size(), "action", "actions");
        item(ui, plan.summaries.size(), "month summary", "month summaries");
        item(ui, plan.hand_overs.size(), "line of the hand-over ledger", "lines of the hand-over ledger");
    }
    if (plan.alone.empty()) return;
    ui.checkbox("time", "Keep the minutes of these entries, without name, title and note", state.keep_time,
                {.description = "Your time totals then stay as they are."});
}

std::string others_in(const Session& session, const Entry& entry, PersonId person) {
    std::string text;
    for (const PersonId id : entry.people) {
        const Person* other = session.workspace.find(id);
        if (id != person && other != nullptr) text += (text.empty() ? "" : ", ") + other->name;
    }
    return text;
}

/// Of a transcript the turns that name them go; the rest goes or stays as a whole.
void transcript_decision(Ui& ui, EraseState& state, const Entry& entry, const Person& person) {
    std::vector<PassageId> rest;
    for (const Passage& passage : entry.passages) {
        if (is_transcript(passage) && !names(person, passage.text) && !names(person, passage.who))
            rest.push_back(passage.id);
    }
    const std::size_t named = count_transcript_turns(entry) - rest.size();
    if (named > 0)
        ui.paragraph(counted(static_cast<long long>(named), "turn", "turns") + " of the transcript that " +
                     (named == 1 ? "names" : "name") + " them will go.");
    if (rest.empty()) return;
    bool keep = state.dropped.count({entry.id, rest.front()}) == 0;
    if (!ui.checkbox("transcript",
                     "Keep the other " + counted(static_cast<long long>(rest.size()), "turn", "turns") +
                         " of the transcript",
                     keep))
        return;
    for (const PassageId id : rest) {
        if (keep) state.dropped.erase({entry.id, id});
        else state.dropped.insert({entry.id, id});
    }
}

void decisions(Ui& ui, EraseState& state, const Entry& entry, const Person& person) {
    transcript_decision(ui, state, entry, person);
    for (const Passage& passage : entry.passages) {
        if (is_transcript(passage)) continue;
        const auto scope = ui.id(passage.id.value);
        const auto line = ui.group("line", Look::row);
        const std::pair place{entry.id, passage.id};
        bool keep = state.dropped.count(place) == 0;
        if (ui.checkbox("keep", "Keep: " + passage.text, keep)) {
            if (keep) state.dropped.erase(place);
            else state.dropped.insert(place);
        }
        if (names(person, passage.text) || names(person, passage.who)) ui.text("names them", Look::flag);
    }
}

void what_is_shared(Ui& ui, const Session& session, const ErasePlan& plan, EraseState& state, const Person& person) {
    if (plan.shared.empty()) return;
    const auto section = ui.section("shared", 2, "Entries shared with others", Look::card | Look::stack);
    const auto count = static_cast<long long>(plan.shared.size());
    ui.paragraph(counted(count, "entry stays", "entries stay") + ", because it is about others too. " + person.name +
                 " is taken out of the list of people and of the title. Decide which passages stay: those that are not "
                 "ticked go.");
    for (const Entry* entry : plan.shared) {
        const auto scope = ui.id(entry->id.value);
        if (entry->passages.empty()) continue;
        const std::string day = day_month_year_text(date_at(session.zone, entry->time.start));
        const auto part = ui.section("entry", 3, title_of(*entry) + ", " + day, Look::stack);
        ui.paragraph("With " + others_in(session, *entry, person.id), Look::muted);
        decisions(ui, state, *entry, person);
    }
}

void what_names_them(Ui& ui, const EraseState& state, const Person& person) {
    if (state.mention_count == 0) return;
    const auto section = ui.section("named", 2, "Named elsewhere", Look::card | Look::stack);
    ui.paragraph(counted(state.mention_count, "other record has", "other records have") + " the name of " +
                     person.name + " in the words. They stay as they are, so change them first where you should.",
                 Look::notice);
    const auto list = ui.open(Role::list, "list");
    for (std::size_t place = 0; place < state.mentions.size(); ++place) {
        const auto scope = ui.id(place);
        const auto one = ui.open(Role::list_item, "item");
        ui.link("open", state.mentions[place].what, state.mentions[place].route);
    }
}

void what_stays(Ui& ui) {
    const auto section = ui.section("stays", 2, "What you cannot reach from here", Look::card | Look::stack);
    ui.paragraph(
        "Back-up files, saved documents and the case system still have these records. A back-up that is merged "
        "later does not bring them back here. Make a new back-up afterwards and delete the older files.");
}

std::string initials_of(const Person& person) {
    std::string initials;
    bool starts = true;
    for (std::size_t at = 0; at < person.name.size(); at += character_at(person.name, at).length) {
        const Character here = character_at(person.name, at);
        if (starts && is_word_character(here.code)) initials += person.name.substr(at, here.length);
        starts = !is_word_character(here.code);
    }
    return initials;
}

bool is_confirmed(const Person& person, const std::string& typed) {
    const std::string words = folded(trimmed(typed, {0, typed.size()}).of(typed));
    return !words.empty() && (words == folded(person.name) || words == folded(initials_of(person)));
}

void confirmation(Ui& ui, Session& session, const ErasePlan& plan, const Person& person) {
    EraseState& state = session.state.erase;
    const auto section = ui.section("confirm", 2, "Erase for good", Look::card | Look::stack);
    ui.paragraph("This cannot be undone: not with Undo, not from the bin. All other undoing goes too.", Look::notice);
    const auto form = ui.form("form");
    ui.text_field("typed", "Type “" + person.name + "” or their initials to confirm", state.typed,
                  {.state = State::no_spellcheck, .error = state.error});
    const auto row = ui.group("end", Look::row);
    const bool pressed = ui.button("erase", "Erase for good", {.look = Look::danger, .state = State::submits});
    ui.link("keep", "Keep everything", person.binned_at ? std::string("#/bin") : person_route(person.id));
    if (!pressed) return;
    if (!is_confirmed(person, state.typed)) {
        state.error = "That is not the name. Type it as it stands above.";
        ui.focus("typed");
        return;
    }
    session.ask(ask::Erase{edit_before_erasing(session.workspace, plan, person, state),
                           records_to_erase(plan, person, state.keep_time), "Erased for good", "#/people"});
}

} // namespace

void erase_screen(Ui& ui, Session& session) {
    const auto id = session.route.size() > 1 ? from_hex(session.route[1]) : std::nullopt;
    const Person* person = id ? session.workspace.find(PersonId{*id}) : nullptr;
    if (person == nullptr) return not_found_screen(ui, session);
    const ErasePlan plan = erase_plan(session.workspace, *person);
    look(session, plan, *person);
    EraseState& state = session.state.erase;
    const auto scope = ui.id(person->id.value);
    ui.title("Erase the records of " + person->name);
    const auto main = ui.main_region();
    const auto column = ui.group("column", Look::narrow | Look::stack);
    ui.heading(1, "Erase the records of " + person->name);
    what_goes(ui, plan, state, *person);
    what_is_shared(ui, session, plan, state, *person);
    what_names_them(ui, state, *person);
    what_stays(ui);
    confirmation(ui, session, plan, *person);
}

} // namespace fourfifths

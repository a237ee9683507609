#include "model/cues.h"
#include "screens/entry_parts.h"
#include <algorithm>
#include <array>

namespace fourfifths {

namespace {

constexpr std::array types = {PassageType::seen_or_heard, PassageType::said_by, PassageType::third_party,
                              PassageType::analysis, PassageType::decision};

std::string type_words(PassageType type) { return std::string(symbol(type)) + " " + std::string(label(type)); }

std::vector<Option> type_options() {
    std::vector<Option> out;
    for (const PassageType type : types) {
        out.push_back({std::to_string(static_cast<int>(type)), type_words(type)});
    }
    return out;
}

std::optional<PassageType> type_from(std::string_view value) {
    for (const PassageType type : types) {
        if (std::to_string(static_cast<int>(type)) == value) return type;
    }
    return {};
}

/// Which passages were written, transcripts apart.
std::vector<std::size_t> places_in_note(const Entry& entry) {
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < entry.passages.size(); ++at) {
        if (!is_transcript(entry.passages[at])) places.push_back(at);
    }
    return places;
}

/// One passage of the note, and the entry it would be part of.
struct Place {
    Entry& entry;
    const std::vector<std::size_t>& note; // as places_in_note gives it
    std::size_t number_in_note;
    std::size_t at() const { return note[number_in_note]; }
    const Passage& passage() const { return entry.passages[at()]; }
    std::string number() const { return std::to_string(number_in_note + 1); }
};

void write(Session& session, const Place& place, const Passage& passage) {
    Entry after = place.entry;
    after.passages[place.at()] = passage;
    if (!after.noted && !passage.text.empty()) after.noted = session.now;
    after.flags.set(Flag::write_up_due, false);
    change(session, place.entry, after, "edit passage " + place.number() + " of " + title_of(place.entry));
}

std::string who_label(PassageType type) { return type == PassageType::third_party ? "Who told you" : "Who said it"; }

void text_fields(Ui& ui, Session& session, const Place& place) {
    Passage passage = place.passage();
    if (ui.text_area("text", "Passage " + place.number(), passage.text)) write(session, place, passage);
    passage = place.passage();
    const bool said = passage.type == PassageType::said_by || passage.type == PassageType::third_party;
    if (said || passage.own_words || !passage.who.empty()) {
        if (ui.text_field("who", who_label(passage.type) + " (passage " + place.number() + ")", passage.who)) {
            write(session, place, passage);
        }
        passage = place.passage();
    }
    if (passage.own_words || !passage.how.empty()) {
        if (ui.text_field("how", "How these words were obtained (passage " + place.number() + ")", passage.how,
                          {.placeholder = "said while drawing"})) {
            write(session, place, passage);
        }
    }
}

void type_fields(Ui& ui, Session& session, const Place& place) {
    const auto row = ui.group("type row", Look::row);
    Passage passage = place.passage();
    std::string type = std::to_string(static_cast<int>(passage.type));
    if (ui.select("type", "What passage " + place.number() + " is", type_options(), type)) {
        passage.type = type_from(type).value_or(passage.type);
        write(session, place, passage);
    }
    passage = place.passage();
    const bool told = passage.type == PassageType::said_by || passage.type == PassageType::third_party;
    if (!told && !passage.own_words) return;
    if (ui.checkbox("own words", "Own words, exactly as said (passage " + place.number() + ")", passage.own_words)) {
        write(session, place, passage);
    }
}

void move(Session& session, const Place& place, std::size_t to) {
    Entry after = place.entry;
    std::swap(after.passages[place.at()], after.passages[place.note[to]]);
    change(session, place.entry, after, "move passage " + place.number() + " of " + title_of(place.entry),
           "Passage " + place.number() + " is now passage " + std::to_string(to + 1));
}

void order_buttons(Ui& ui, Session& session, const Place& place) {
    const auto row = ui.group("order", Look::row | Look::dense);
    const bool first = place.number_in_note == 0;
    const bool last = place.number_in_note + 1 == place.note.size();
    const std::string number = " passage " + place.number();
    constexpr Look look = Look::quiet | Look::icon_only;
    if (!first && ui.button("up", "Move" + number + " up", {.look = look, .icon = "up"}))
        move(session, place, place.number_in_note - 1);
    if (!last && ui.button("down", "Move" + number + " down", {.look = look, .icon = "down"}))
        move(session, place, place.number_in_note + 1);
    if (!ui.button("delete", "Delete" + number, {.look = look, .icon = "bin"})) return;
    Entry after = place.entry;
    after.passages.erase(after.passages.begin() + static_cast<std::ptrdiff_t>(place.at()));
    if (count_written(after) == 0) after.noted.reset();
    change(session, place.entry, after, "delete" + number + " of " + title_of(place.entry),
           "Passage " + place.number() + " deleted. Undo brings it back.");
}

void passage_item(Ui& ui, Session& session, const Place& place) {
    const auto scope = ui.id(place.passage().id.value);
    const auto item = ui.open(Role::list_item, "passage", {}, {.look = Look::stack});
    type_fields(ui, session, place);
    text_fields(ui, session, place);
    if (session.state.entry.fresh == place.passage().id) {
        session.state.entry.fresh = {};
        ui.focus("text");
    }
    order_buttons(ui, session, place);
}

void add_buttons(Ui& ui, Session& session, Entry& entry) {
    const auto set = ui.open(Role::field_set, "add", "Add to the note");
    const auto row = ui.group("row", Look::row);
    for (const PassageType type : types) {
        if (!ui.button(std::to_string(static_cast<int>(type)), type_words(type))) continue;
        Entry after = entry;
        Passage fresh;
        fresh.id = new_id<PassageId>(session.entropy);
        fresh.type = type;
        // Before a transcript: what is written is one list, whatever is added later.
        const auto end = std::find_if(after.passages.begin(), after.passages.end(), is_transcript);
        after.passages.insert(end, fresh);
        session.state.entry.fresh = fresh.id;
        change(session, entry, after, "add passage to " + title_of(entry));
    }
}

} // namespace

void entry_note(Ui& ui, Session& session, Entry& entry) {
    const auto card = ui.section("note", 2, "The note", Look::card | Look::stack);
    auto note = places_in_note(entry);
    if (note.empty()) {
        ui.paragraph("Time only. It counts in your hours and stays out of the record.", Look::muted);
        ui.paragraph("If it matters, add what you saw or heard, what was said, what you make of it, and what was "
                     "decided and why. Each passage says where it comes from.");
    } else {
        ui.paragraph("Saved as you type. Each passage says where it comes from.", Look::muted);
        const auto list = ui.open(Role::ordered_list, "passages");
        for (std::size_t i = 0; i < note.size(); ++i) {
            const std::size_t before = entry.passages.size();
            passage_item(ui, session, {entry, note, i});
            if (entry.passages.size() != before) note = places_in_note(entry); // it was deleted
        }
    }
    add_buttons(ui, session, entry);
}

} // namespace fourfifths

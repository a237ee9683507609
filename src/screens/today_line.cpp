#include "screens/today_parts.h"
#include <algorithm>

namespace fourfifths {

namespace {

const Understood* part_of(const LineReading& reading, LinePart part) {
    for (const Understood& one : reading.understood) {
        if (one.part == part) return &one;
    }
    return nullptr;
}

bool names_kind(const LineReading& reading) { return part_of(reading, LinePart::kind) != nullptr; }

/// The entry as it would be added: with the kind that was chosen where the words name none.
std::optional<Entry> entry_of(const TodayState& state, const LineReading& reading) {
    std::optional<Entry> entry = reading.entry;
    const auto chosen = kind_from_code(state.kind);
    if (entry && chosen && !names_kind(reading)) entry->kind = *chosen;
    return entry;
}

void chips(Ui& ui, const Session& session, const LineReading& reading, const Entry* entry) {
    const auto row = ui.group("understood", Look::row);
    ui.text("Understood:", Look::muted);
    if (entry != nullptr) {
        const Date day = date_at(session.zone, entry->time.start);
        const Date shown = session.today();
        const std::string date = day == shown ? "" : short_text(day) + ", ";
        ui.text(date + times_of(*entry, session.zone, day) + " · " + duration_text(length_of(*entry, session.now)),
                Look::chip);
        const KindInfo& kind = info(entry->kind);
        ui.text(title_of(*entry) + " · " + std::string(kind.short_label) + " · " + std::string(label(kind.group)),
                Look::chip, tone_of(entry->kind));
    }
    for (const Understood& one : reading.understood) {
        const bool settled = !one.meaning.empty();
        const bool person = one.part == LinePart::person || one.part == LinePart::other;
        const bool extra = one.part == LinePart::flag;
        const bool alone = entry == nullptr && one.part != LinePart::title;
        if (settled && (person || extra || alone)) ui.text(one.meaning, Look::chip);
    }
    if (entry != nullptr && entry->flags.has(Flag::planned)) ui.text("planned, not yet worked", Look::chip);
}

void put_answer(Session& session, const Understood& asked, const std::string& answer) {
    std::string& line = session.state.today.line;
    if (asked.end > line.size()) return;
    const bool in_front = asked.begin == asked.end;
    line.replace(asked.begin, asked.end - asked.begin, in_front ? answer + " " : answer);
    session.state.today.line_error.clear();
}

/// A name nobody settled may be somebody without a record.
void someone_else(Ui& ui, Session& session, const Understood& asked) {
    const std::string typed = session.state.today.line.substr(asked.begin, asked.end - asked.begin);
    if (ui.button("someone else", "Another " + typed)) put_answer(session, asked, "\"" + typed + "\"");
}

void questions(Ui& ui, Session& session, const LineReading& reading) {
    if (reading.questions.empty()) return;
    const auto box = ui.group("questions", Look::notice | Look::stack);
    for (const std::string& question : reading.questions) ui.paragraph(question);
    const auto row = ui.group("answers", Look::row);
    for (const Understood& one : reading.understood) {
        if (one.alternatives.empty()) continue;
        const auto scope = ui.id(one.begin + (one.part == LinePart::person ? 1u : 0u) * 100'000u);
        for (const std::string& answer : one.alternatives) {
            if (ui.button(answer, answer)) {
                put_answer(session, one, answer);
                ui.focus_key(session.state.today.line_field);
            }
        }
        if (one.part == LinePart::person) someone_else(ui, session, one);
    }
}

/// For words that name no kind: choose one, and have them remembered.
void kind_choice(Ui& ui, Session& session, const LineReading& reading) {
    TodayState& state = session.state.today;
    if (!reading.entry || names_kind(reading)) return;
    const auto row = ui.group("kind", Look::row);
    if (state.kind.empty()) state.kind = "O1";
    ui.select("kind of work", "Kind of work", kind_options(), state.kind,
              {.description = "None of the words names a kind of work yet."});
    const std::string& title = reading.entry->title;
    if (!title.empty() && state.kind != "O1") {
        ui.checkbox("remember", "Next time, “" + title + "” is this kind", state.remember);
    }
}

std::string lower(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    }
    return text;
}

void learn(Session& session, const LineReading& reading, const Entry& entry, Edit& edit) {
    const TodayState& state = session.state.today;
    if (names_kind(reading) || !state.remember || entry.kind == Kind::o1 || entry.title.empty()) return;
    const Settings& before = session.workspace.settings();
    Settings after = before;
    after.learnt.push_back({lower(entry.title), entry.kind});
    edit.changes.push_back({Record{before}, Record{after}});
}

void add(Ui& ui, Session& session, const LineReading& reading) {
    TodayState& state = session.state.today;
    std::optional<Entry> entry = entry_of(state, reading);
    if (state.line.find_first_not_of(' ') == std::string::npos) {
        state.line_error = "Type what you did first, for example: 9:30-10:15 home visit Sam, mum";
    } else if (!reading.questions.empty() || !entry) {
        state.line_error = reading.questions.empty() ? "Add the times and a word or two." : reading.questions.front();
    }
    if (!state.line_error.empty()) return ui.focus_key(state.line_field);
    entry->id = new_id<EntryId>(session.entropy);
    entry->created = session.now;
    const Date day = date_at(session.zone, entry->time.start);
    Edit edit = add_entry("add " + title_of(*entry), *entry);
    learn(session, reading, *entry, edit);
    session.ask(ask::Apply{std::move(edit),
                           "Added " + times_of(*entry, session.zone, session.today()) + ", " + title_of(*entry)});
    state.line.clear();
    state.kind.clear();
    state.remember = true;
    ui.focus_key(state.line_field);
    const bool elsewhere = session.route.size() > 1 ? session.route[1] != iso_text(day) : day != session.today();
    if (elsewhere) session.ask(ask::Go{address_of_day(day)});
}

} // namespace

void line_form(Ui& ui, Session& session, const DayView& day, const LineReading& before) {
    TodayState& state = session.state.today;
    const auto form = ui.open(Role::form, "line", {}, {.look = Look::card | Look::stack});
    bool pressed = false;
    {
        const auto row = ui.group("field", Look::row | Look::spread);
        state.line_field = ui.key("what");
        if (ui.text_field("what", "What did you do?", state.line,
                          {.error = state.line_error, .placeholder = "9:30-10:15 home visit Sam, mum"})) {
            state.line_error.clear();
        }
        pressed = ui.button("add", "Add", {.look = Look::primary, .state = State::submits});
    }
    const LineReading reading = state.line.empty() ? before : reading_of_line(session, day);
    if (pressed) return add(ui, session, reading);
    if (state.line.empty()) return;
    const std::optional<Entry> entry = entry_of(state, reading);
    chips(ui, session, reading, entry ? &*entry : nullptr);
    kind_choice(ui, session, reading);
    questions(ui, session, reading);
}

} // namespace fourfifths

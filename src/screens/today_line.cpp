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

/// Puts words in the place of others in the line: before it all where there are none.
void put_words(Ui& ui, Session& session, std::size_t begin, std::size_t end, const std::string& words) {
    TodayState& state = session.state.today;
    if (begin > end || end > state.line.size()) return;
    state.line.replace(begin, end - begin, begin == end ? words + " " : words);
    state.line_error.clear();
    ui.focus_key(state.line_field);
}

std::string typed_words(const Session& session, std::size_t begin, std::size_t end) {
    return session.state.today.line.substr(begin, end - begin);
}

/// A name nobody settled may be somebody without a record.
void someone_else(Ui& ui, Session& session, const LineQuestion& asked) {
    const std::string typed = typed_words(session, asked.begin, asked.end);
    if (ui.button("someone else", "Another " + typed))
        put_words(ui, session, asked.begin, asked.end, "\"" + typed + "\"");
}

/// Each question with its answers below it: pressing one writes it into the line.
void questions(Ui& ui, Session& session, const LineReading& reading) {
    if (reading.questions.empty()) return;
    const auto box = ui.group("questions", Look::notice | Look::stack);
    for (const LineQuestion& one : reading.questions) {
        const auto scope = ui.id(one.begin * 100u + static_cast<std::uint64_t>(one.about));
        ui.paragraph(one.words);
        if (one.answers.empty()) continue;
        const auto row = ui.group("answers", Look::row);
        for (const std::string& answer : one.answers) {
            if (ui.button(answer, answer)) put_words(ui, session, one.begin, one.end, answer);
        }
        if (one.about == Asked::who || one.about == Asked::spelling) someone_else(ui, session, one);
    }
}

/// What was settled by a rule and may have been meant otherwise: chosen here, it is written into the line.
void other_meaning(Ui& ui, Session& session, const Understood& part) {
    const std::string typed = typed_words(session, part.begin, part.end);
    std::vector<Option> options = {{"", part.meaning}};
    for (const std::string& other : part.alternatives) {
        const bool quoted = other.starts_with('"');
        options.push_back({other, quoted ? typed + ", who has no record" : other});
    }
    const auto scope = ui.id(part.begin);
    std::string chosen;
    if (ui.select("means", typed.empty() ? "Time" : "“" + typed + "” means", options, chosen) && !chosen.empty()) {
        put_words(ui, session, part.begin, part.end, chosen);
    }
}

/// The kind that the words name, to be overruled: its code in the line holds.
void named_kind(Ui& ui, Session& session, const Understood& part, Kind kind) {
    std::string chosen(info(kind).code);
    if (!ui.select("named kind", "Kind of work", kind_options(), chosen)) return;
    const bool is_code = kind_from_code(typed_words(session, part.begin, part.end)).has_value();
    if (!is_code) chosen += ' ' + typed_words(session, part.begin, part.end);
    put_words(ui, session, part.begin, part.end, chosen);
}

/// For words that name no kind: choose one, and have them remembered.
void unnamed_kind(Ui& ui, Session& session, const LineReading& reading) {
    TodayState& state = session.state.today;
    if (state.kind.empty()) state.kind = "O1";
    ui.select("kind of work", "Kind of work", kind_options(), state.kind,
              {.description = "None of the words names a kind of work yet."});
    const std::string& title = reading.entry->title;
    if (!title.empty() && state.kind != "O1") {
        ui.checkbox("remember", "Next time, “" + title + "” is this kind", state.remember);
    }
}

void corrections(Ui& ui, Session& session, const LineReading& reading) {
    if (!reading.entry) return;
    const auto row = ui.group("corrections", Look::row);
    const Understood* kind = part_of(reading, LinePart::kind);
    if (kind != nullptr) named_kind(ui, session, *kind, reading.entry->kind);
    else unnamed_kind(ui, session, reading);
    for (const Understood& part : reading.understood) {
        if (!part.alternatives.empty()) other_meaning(ui, session, part);
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
        state.line_error =
            reading.questions.empty() ? "Add the times and a word or two." : reading.questions.front().words;
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

void line_form(Ui& ui, Session& session, LineOnScreen& line) {
    TodayState& state = session.state.today;
    const LineReading before = line.reading();
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
    const LineReading reading = state.line.empty() ? before : line.reading();
    if (pressed) return add(ui, session, reading);
    if (state.line.empty()) return;
    const std::optional<Entry> entry = entry_of(state, reading);
    chips(ui, session, reading, entry ? &*entry : nullptr);
    questions(ui, session, reading);
    corrections(ui, session, reading);
}

} // namespace fourfifths

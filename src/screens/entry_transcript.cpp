#include "screens/entry_parts.h"
#include "screens/moments.h"
#include "screens/transcript_parts.h"
#include "screens/transcript_speakers.h"
#include "text/utf8.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr std::size_t page = 30; // turns at a time

void widen(int& first, int& last, const std::vector<Cue>& cues) {
    for (const Cue& cue : cues) {
        if (cue.start_ms < 0) continue;
        first = first < 0 ? cue.start_ms : std::min(first, cue.start_ms);
        last = std::max({last, cue.start_ms, cue.end_ms});
    }
}

/// The turns of an entry's transcript, looked at as they stand.
struct Turns {
    std::vector<const Passage*> passages;
    int first_ms = untold, last_ms = untold;
    std::vector<std::string> from; // "Zoom"

    explicit Turns(const Entry& entry) {
        for (const Passage& passage : entry.passages) {
            if (!is_transcript(passage)) continue;
            passages.push_back(&passage);
            if (std::find(from.begin(), from.end(), passage.how) == from.end()) from.push_back(passage.how);
        }
        // Times are only in the first and last turns of each file, so those between need no look.
        if (passages.empty()) return;
        widen(first_ms, last_ms, cues_of(*passages.front()));
        widen(first_ms, last_ms, cues_of(*passages.back()));
    }
    int span() const { return first_ms < 0 ? untold : last_ms - first_ms; }
};

/// Where an address such as "#/entry/…/00ab….120" leads: a turn and a byte of its words.
struct Led {
    PassageId passage;
    std::uint32_t byte = 0;
};

Led led_to(const Session& session) {
    if (session.route.size() < 3) return {};
    const std::string& part = session.route[2];
    const std::size_t dot = std::min(part.find('.'), part.size());
    Led led{PassageId{from_hex(part.substr(0, dot)).value_or(0)}};
    for (std::size_t i = dot + 1; i < part.size() && part[i] >= '0' && part[i] <= '9' && led.byte < 100'000'000; ++i)
        led.byte = led.byte * 10 + static_cast<std::uint32_t>(part[i] - '0');
    return led;
}

/// Words with those of one cue marked.
void marked(Ui& ui, const std::string& text, std::size_t begin, std::size_t end) {
    const auto paragraph = ui.open(Role::paragraph, "words");
    if (begin > 0) ui.text(text.substr(0, begin));
    { const auto mark = ui.open(Role::mark, "mark", text.substr(begin, end - begin)); }
    if (end < text.size()) ui.text(text.substr(end));
}

void turn_item(Ui& ui, const Passage& passage, const Led& led) {
    const auto scope = ui.id(passage.id.value);
    const auto item = ui.open(Role::list_item, "turn");
    const std::vector<Cue> cues = cues_of(passage);
    const auto said = std::find_if(cues.rbegin(), cues.rend(), [&](const Cue& cue) { return cue.begin <= led.byte; });
    const bool shown = passage.id == led.passage;
    if (!shown || said == cues.rend()) {
        const std::string heading = turn_heading(cues, passage.who);
        if (shown) ui.heading(3, heading.empty() ? "This turn" : heading, "led to");
        else if (!heading.empty()) ui.text(heading, Look::muted);
        if (shown) marked(ui, passage.text, 0, passage.text.size());
        else ui.paragraph(passage.text);
        return;
    }
    ui.heading(3, turn_heading({*said}, passage.who), "led to");
    marked(ui, passage.text, said->begin, said->end);
}

/// A link to a turn shows its page and takes the focus there, once.
void follow(Ui& ui, TranscriptState& state, const Session& session, const Turns& turns, const Led& led) {
    const std::string part = session.route.size() < 3 ? "" : session.route[2];
    if (state.led_to == part) return;
    state.led_to = part;
    for (std::size_t i = 0; i < turns.passages.size(); ++i) {
        if (turns.passages[i]->id != led.passage) continue;
        state.first = i - i % page;
        ui.focus("led to");
    }
}

void turn_by_turn(Ui& ui, const Session& session, const Turns& turns) {
    TranscriptState& state = session.state.entry.transcript;
    const Led led = led_to(session);
    const auto details = ui.details(led.passage ? "turns led to" : "turns", "Read it turn by turn", bool{led.passage});
    follow(ui, state, session, turns, led);
    if (state.first >= turns.passages.size()) state.first = 0;
    const std::size_t end = std::min(state.first + page, turns.passages.size());
    ui.text("Turns " + std::to_string(state.first + 1) + " to " + std::to_string(end) + " of " +
                std::to_string(turns.passages.size()),
            Look::muted);
    {
        const auto list = ui.open(Role::list, "list");
        for (std::size_t i = state.first; i < end; ++i) turn_item(ui, *turns.passages[i], led);
    }
    const auto row = ui.group("pages", Look::row);
    const bool back = state.first > 0 && ui.button("earlier", "Earlier turns");
    const bool on = end < turns.passages.size() && ui.button("later", "Later turns");
    if (back) state.first -= std::min(state.first, page);
    if (on) state.first = end;
    if (back || on) ui.announce("Turns from " + std::to_string(state.first + 1));
}

/// Typed first and applied together: a name half typed may be another's.
void who_speaks(Ui& ui, Session& session, Entry& entry) {
    TranscriptState& state = session.state.entry.transcript;
    auto there = speakers_in(entry);
    const bool same = std::equal(there.begin(), there.end(), state.renamed.begin(), state.renamed.end(),
                                 [](const auto& a, const auto& b) { return a.said == b.said && a.turns == b.turns; });
    if (!same) state.renamed = std::move(there);
    const auto details = ui.details("speakers", "Change who speaks");
    const auto form = ui.form("form");
    speaker_fields(ui, session, state.renamed);
    if (!ui.button("rename", "Change in all turns", {.look = Look::primary, .state = State::submits})) return;
    change(session, entry, with_speakers(entry, state.renamed), "change who speaks in " + title_of(entry),
           "Changed in all turns");
}

void said_of_all(Ui& ui, const Entry& entry, const Turns& turns) {
    std::string from;
    for (const std::string& one : turns.from) from += (from.empty() ? "" : " and ") + one;
    const auto speakers = speakers_in(entry);
    const auto named =
        std::count_if(speakers.begin(), speakers.end(), [](const auto& one) { return !one.said.empty(); });
    const auto words =
        ui.open(Role::paragraph, "transcript words",
                transcript_words(turns.passages.size(), static_cast<std::size_t>(named), turns.span(), from));
}

void what_is_there(Ui& ui, Session& session, Entry& entry) {
    if (count_transcript_turns(entry) == 0) {
        ui.paragraph(
            "A transcript of Teams, Zoom, Google Meet or Otter can be kept with this entry. Summaries may quote "
            "it, each line with the moment it was said.",
            Look::muted);
        return;
    }
    {
        const Turns turns(entry);
        said_of_all(ui, entry, turns);
        turn_by_turn(ui, session, turns);
    }
    if (entry.binned_at) return;
    who_speaks(ui, session, entry);
    if (!ui.button("remove", "Remove the transcript", {.look = Look::danger})) return;
    change(session, entry, without_transcript(entry), "remove the transcript of " + title_of(entry),
           "Transcript removed. Undo brings it back.");
    ui.focus("picker");
}

} // namespace

std::string transcript_words(std::size_t turns, std::size_t speakers, int ms, std::string_view from) {
    std::string words = "Transcript: " + counted(static_cast<long long>(turns), "turn", "turns") + ", ";
    words += speakers == 0 ? "nobody named" : counted(static_cast<long long>(speakers), "speaker", "speakers");
    if (ms >= 0) words += ", " + counted((ms + 59'999) / 60'000, "minute", "minutes");
    return words + (from.empty() ? "" : ", from " + std::string(from)) + ".";
}

int span_ms(const Transcript& transcript) {
    int first = untold, last = untold;
    for (const TranscriptTurn& turn : transcript.turns) widen(first, last, turn.cues);
    return first < 0 ? untold : last - first;
}

std::string turn_heading(const std::vector<Cue>& cues, const std::string& who) {
    const std::string at = cues.empty() || cues.front().start_ms < 0 ? "" : clock_text_of_ms(cues.front().start_ms);
    return at.empty() || who.empty() ? at + who : at + " " + who;
}

void entry_transcript(Ui& ui, Session& session, Entry& entry) {
    const auto card = ui.section("transcript", 2, "Transcript", Look::card | Look::stack);
    what_is_there(ui, session, entry);
    if (entry.binned_at) return;
    const bool folded = count_transcript_turns(entry) > 0 && !session.state.entry.transcript.read;
    if (!folded) return transcript_in(ui, session, entry);
    const auto details = ui.details("another", "Add another transcript");
    transcript_in(ui, session, entry);
}

} // namespace fourfifths

#include "screens/entry_parts.h"
#include "screens/moments.h"
#include "screens/transcript_parts.h"
#include "screens/transcript_speakers.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr std::size_t large = std::size_t{1} << 20; // bytes that take long enough for a word about it
constexpr std::size_t most_turns = 20'000;          // a working week of talk
constexpr std::size_t first_turns = 6;

/// Never what the file said: where, why, and what to do next.
std::string error_words(const std::string& file_name, const Error& error) {
    const std::string name = "“" + file_name + "”";
    if (error.fault == Fault::too_large)
        return name + " is too large for one meeting. Cut it into parts and add them one by one. Nothing was changed.";
    return name + " could not be read as a transcript: " + error.detail + " Nothing was changed.";
}

/// Of the file; which turns of the entry are shown stays.
void let_go(TranscriptState& state) {
    TranscriptState rest;
    rest.first = state.first;
    rest.led_to = std::move(state.led_to);
    state = std::move(rest);
}

void take(Ui& ui, TranscriptState& state, const Entry& entry) {
    auto read = read_transcript(state.bytes);
    state.bytes.clear();
    if (read && read->turns.size() > most_turns) read = Error{Fault::too_large, {}};
    if (!read) {
        state.error = error_words(state.file_name, read.error());
    } else if (has_transcript(entry, *read)) {
        state.error = "“" + state.file_name + "” is on this entry already. Nothing was changed.";
    } else {
        state.speakers = speakers_in(*read);
        state.read = std::move(*read);
    }
    ui.announce(state.error.empty() ? "Transcript read. Look at who speaks, then add it."
                                    : "The file could not be added.");
    if (state.read) ui.focus("add");
}

void picker(Ui& ui, TranscriptState& state, const Entry& entry) {
    const std::string said = state.error;
    if (auto file = ui.file_picker("picker", "Choose or drop a transcript (.vtt, .srt, .docx or .txt)",
                                   ".vtt,.srt,.docx,.txt,text/vtt,text/plain", {.error = said})) {
        let_go(state);
        state.file_name = std::move(file->name);
        state.bytes = std::move(file->bytes);
        // An empty file is read too, and refused.
        if (state.bytes.size() < large) take(ui, state, entry);
    }
    if (state.bytes.empty()) return;
    ui.progress("reading", "Reading " + state.file_name, std::nullopt);
    // Once that is shown.
    if (++state.passes > 2) take(ui, state, entry);
}

void opening(Ui& ui, const TranscriptState& state) {
    const auto list = ui.open(Role::ordered_list, "opening");
    for (std::size_t i = 0; i < std::min(first_turns, state.read->turns.size()); ++i) {
        const TranscriptTurn& turn = state.read->turns[i];
        const auto scope = ui.id(i);
        const auto item = ui.open(Role::list_item, "turn");
        const auto speaker = std::find_if(state.speakers.begin(), state.speakers.end(),
                                          [&](const auto& one) { return one.said == turn.said.speaker; });
        ui.text(turn_heading(turn.cues, called(*speaker)), Look::muted);
        ui.paragraph(turn.said.text);
    }
}

void preview(Ui& ui, Session& session, Entry& entry, TranscriptState& state) {
    const Transcript& read = *state.read;
    ui.heading(3, "“" + state.file_name + "”", "what was read");
    ui.paragraph(transcript_words(read.turns.size(), speakers_of(read).size(), span_ms(read), label(read.format)));
    if (read.passed_over > 0)
        ui.paragraph(counted(read.passed_over, "piece has times", "pieces have times") + " that cannot be read and " +
                         (read.passed_over == 1 ? "is" : "are") + " left out; the first is in line " +
                         std::to_string(read.first_passed_over) + ".",
                     Look::notice);
    ui.paragraph("Names, roles and who they are can be changed now or later, for all turns at once.", Look::muted);
    speaker_fields(ui, session, state.speakers);
    ui.heading(3, "It begins");
    opening(ui, state);
    const auto row = ui.group("buttons", Look::row);
    if (ui.button("add", "Add to this entry", {.look = Look::primary})) {
        const std::string turns = counted(static_cast<long long>(read.turns.size()), "turn", "turns");
        Entry after = with_transcript(entry, read, state.speakers, session.entropy);
        let_go(state);
        change(session, entry, std::move(after), "add a transcript to " + title_of(entry),
               "Transcript added: " + turns + ". Undo takes it back.");
        ui.focus("transcript words");
        return;
    }
    if (!ui.button("cancel", "Cancel")) return;
    let_go(state);
    ui.announce("Nothing was added.");
    ui.focus("picker");
}

} // namespace

void transcript_in(Ui& ui, Session& session, Entry& entry) {
    TranscriptState& state = session.state.entry.transcript;
    if (!state.read) picker(ui, state, entry);
    if (state.read) preview(ui, session, entry, state);
}

} // namespace fourfifths

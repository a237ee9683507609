#include "screens/transcript_speakers.h"
#include "screens/moments.h"
#include "text/utf8.h"
#include <algorithm>

namespace fourfifths {
namespace {

std::string bare(const std::string& text) { return std::string(trimmed(text, {0, text.size()}).of(text)); }

void count(std::vector<TranscriptSpeaker>& speakers, const std::string& name) {
    for (TranscriptSpeaker& one : speakers) {
        if (one.said != name) continue;
        ++one.turns;
        return;
    }
    speakers.push_back({name, name, {}, {}, 1});
}

const TranscriptSpeaker* of(const std::vector<TranscriptSpeaker>& speakers, const std::string& said) {
    const auto found =
        std::find_if(speakers.begin(), speakers.end(), [&](const TranscriptSpeaker& one) { return one.said == said; });
    return found == speakers.end() ? nullptr : &*found;
}

/// Who speaks is somebody whom the entry is about.
void add_people(Entry& entry, const std::vector<TranscriptSpeaker>& speakers) {
    for (const TranscriptSpeaker& one : speakers) {
        if (one.person && std::find(entry.people.begin(), entry.people.end(), one.person) == entry.people.end())
            entry.people.push_back(one.person);
    }
}

void person_select(Ui& ui, const Session& session, const std::string& which, TranscriptSpeaker& speaker) {
    std::vector<Option> options = {{"", "Somebody else"}};
    for (const auto& [id, person] : session.workspace.people()) {
        if (!person.binned_at && !person.closed_at) options.push_back({hex_text(id.value), person.name});
    }
    std::string chosen = speaker.person ? hex_text(speaker.person.value) : "";
    if (!ui.select("person", which + " is", options, chosen)) return;
    speaker.person = PersonId{from_hex(chosen).value_or(0)};
    if (const Person* person = session.workspace.find(speaker.person)) speaker.name = person->name;
}

} // namespace

std::vector<TranscriptSpeaker> speakers_in(const Transcript& transcript) {
    std::vector<TranscriptSpeaker> speakers;
    for (const TranscriptTurn& turn : transcript.turns) count(speakers, turn.said.speaker);
    return speakers;
}

std::vector<TranscriptSpeaker> speakers_in(const Entry& entry) {
    std::vector<TranscriptSpeaker> speakers;
    for (const Passage& passage : entry.passages) {
        if (is_transcript(passage)) count(speakers, passage.who);
    }
    return speakers;
}

std::string called(const TranscriptSpeaker& speaker) {
    std::string name = bare(speaker.name);
    const std::string role = bare(speaker.role);
    if (role.empty()) return name;
    return name.empty() ? role : name + " (" + role + ")";
}

void speaker_fields(Ui& ui, const Session& session, std::vector<TranscriptSpeaker>& speakers) {
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        TranscriptSpeaker& one = speakers[i];
        const auto scope = ui.id(i);
        const std::string which = one.said.empty() ? "whoever is not named" : one.said;
        const std::string heading = one.said.empty() ? "Whoever is not named" : one.said;
        const auto set = ui.open(Role::field_set, "speaker", heading + ", " + counted(one.turns, "turn", "turns"));
        const auto row = ui.group("row", Look::row);
        person_select(ui, session, heading, one);
        ui.text_field("name", "Name of " + which, one.name);
        ui.text_field("role", "Role of " + which, one.role, {.placeholder = "chair, teacher, mum"});
    }
}

Entry with_transcript(const Entry& entry, const Transcript& transcript, const std::vector<TranscriptSpeaker>& speakers,
                      const Entropy& entropy) {
    Entry after = entry;
    after.passages.reserve(after.passages.size() + transcript.turns.size());
    for (const TranscriptTurn& turn : transcript.turns) {
        const TranscriptSpeaker* const speaker = of(speakers, turn.said.speaker);
        Passage passage;
        passage.id = new_id<PassageId>(entropy);
        passage.type = PassageType::transcript;
        passage.text = turn.said.text;
        passage.who = speaker == nullptr ? turn.said.speaker : called(*speaker);
        passage.how = label(transcript.format);
        passage.cues = text_of(turn.cues);
        after.passages.push_back(std::move(passage));
    }
    add_people(after, speakers);
    return after;
}

Entry with_speakers(const Entry& entry, const std::vector<TranscriptSpeaker>& speakers) {
    Entry after = entry;
    for (Passage& passage : after.passages) {
        const TranscriptSpeaker* const speaker = is_transcript(passage) ? of(speakers, passage.who) : nullptr;
        if (speaker != nullptr) passage.who = called(*speaker);
    }
    add_people(after, speakers);
    return after;
}

Entry without_transcript(const Entry& entry) {
    Entry after = entry;
    std::erase_if(after.passages, is_transcript);
    return after;
}

bool has_transcript(const Entry& entry, const Transcript& transcript) {
    std::size_t at = 0;
    for (const Passage& passage : entry.passages) {
        if (at < transcript.turns.size() && is_transcript(passage) && passage.text == transcript.turns[at].said.text &&
            passage.cues == text_of(transcript.turns[at].cues))
            ++at;
    }
    return at == transcript.turns.size();
}

} // namespace fourfifths

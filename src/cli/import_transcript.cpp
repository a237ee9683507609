#include "cli/import_transcript.h"
#include "cli/files.h"
#include "cli/json_output.h"
#include <algorithm>
#include <ostream>

namespace fourfifths::cli {
namespace {

/// Whole thousandths of a second.
Json seconds(int ms) { return ms < 0 ? Json() : Json(static_cast<double>(ms) / 1000); }

Json json_of(const Cue& cue) {
    Json json;
    json["id"] = cue.id;
    json["start"] = seconds(cue.start_ms);
    json["end"] = seconds(cue.end_ms);
    json["begin_byte"] = cue.begin;
    json["end_byte"] = cue.end;
    return json;
}

Json json_of(const TranscriptTurn& turn) {
    Json json;
    json["speaker"] = turn.said.speaker;
    json["text"] = turn.said.text;
    int end_ms = untold;
    for (const Cue& cue : turn.cues) end_ms = std::max(end_ms, cue.end_ms);
    json["start"] = seconds(turn.cues.empty() ? untold : turn.cues.front().start_ms);
    json["end"] = seconds(end_ms);
    json["cues"] = Json::array();
    for (const Cue& cue : turn.cues) json["cues"].push_back(json_of(cue));
    return json;
}

Json json_of(const Transcript& transcript) {
    Json json;
    json["format"] = word_of(transcript.format);
    json["speakers"] = speakers_of(transcript);
    json["passed_over"] = transcript.passed_over;
    json["turns"] = Json::array();
    for (const TranscriptTurn& turn : transcript.turns) json["turns"].push_back(json_of(turn));
    return json;
}

} // namespace

std::string transcript_error_words(const Error& error) {
    if (error.fault == Fault::too_large) return "this is too large for a transcript: over 32 MB, packed or unpacked";
    return "this is no transcript that can be read: " + error.detail;
}

Exit import_transcript(const std::string& path, Surroundings& around) {
    const auto bytes = read_file(path, around);
    if (!bytes) return failed(around, bytes.error().detail);
    const auto transcript = read_transcript(*bytes);
    if (!transcript) return failed(around, transcript_error_words(transcript.error()));
    around.out << text_of(json_of(*transcript));
    return Exit::done;
}

} // namespace fourfifths::cli

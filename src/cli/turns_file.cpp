#include "cli/turns_file.h"
#include "cli/files.h"
#include "cli/import_transcript.h"
#include "cli/json_output.h"
#include "text/utf8.h"

namespace fourfifths::cli {
namespace {

std::string words_at(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Result<std::vector<Turn>> turns_from(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("turns") || !json["turns"].is_array())
        return Error{Fault::bad_input, "this is no talk; give {\"turns\":[{\"speaker\":\"…\",\"text\":\"…\"}]}"};
    std::vector<Turn> turns;
    for (const Json& turn : json["turns"]) {
        if (!turn.is_object() || !turn.contains("text") || !turn["text"].is_string())
            return Error{Fault::bad_input, "turn " + std::to_string(turns.size()) + " has no text"};
        turns.push_back({words_at(turn, "speaker"), words_at(turn, "text")});
    }
    return turns;
}

} // namespace

Result<std::vector<Turn>> read_turns(const std::string& path, Surroundings& around) {
    const auto bytes = read_file(path, around);
    if (!bytes) return bytes.error();
    const std::size_t first = bytes->find_first_not_of(" \t\r\n");
    if (first != std::string::npos && (*bytes)[first] == '{' && bytes->compare(first, 5, "{\\rtf") != 0) {
        if (!is_utf8(*bytes)) return Error{Fault::bad_input, "this is not UTF-8 text; save it again as UTF-8"};
        return turns_from(*bytes);
    }
    auto transcript = read_transcript(*bytes);
    if (!transcript) return Error{Fault::bad_input, transcript_error_words(transcript.error())};
    std::vector<Turn> turns;
    for (TranscriptTurn& turn : transcript->turns) turns.push_back(std::move(turn.said));
    return turns;
}

} // namespace fourfifths::cli

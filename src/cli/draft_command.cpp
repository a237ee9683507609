#include "cli/arguments.h"
#include "cli/json_output.h"
#include "cli/turns_file.h"
#include "record/draft.h"
#include "record/leave_out.h"
#include "record/safeguarding.h"
#include <ostream>

namespace fourfifths::cli {
namespace {

constexpr std::string_view help =
    "fourfifths draft --words NUMBER [--query TEXT] [--kind visit|meeting|call] [--suggest] FILE\n"
    "\n"
    "The sentences that say most of what a talk says, as JSON. Nothing is invented: each text is the bytes from start\n"
    "to end of its turn, without fillers (um, you know) and words said twice in a row.\n"
    "  FILE       a transcript, or {\"turns\":[{\"speaker\":\"…\",\"text\":\"…\"}]}; - is standard input\n"
    "  --words    as many at most\n"
    "  --query    only what has to do with this\n"
    "  --kind     what sort of talk it is; otherwise guessed\n"
    "  --suggest  also what a record could do without, with the reason: leave_out\n"
    "\n"
    "Words of safeguarding are listed in full, whatever fits the draft: safeguarding, each to be looked at by hand.\n";

/// At least 1; absent when the text is no number.
std::optional<int> words_from(std::string_view text) {
    if (text.empty() || text.size() > 6 || text.find_first_not_of("0123456789") != text.npos) return std::nullopt;
    int number = 0;
    for (const char c : text) number = number * 10 + (c - '0');
    return number;
}

Result<DraftOptions> options_of(const Arguments& arguments) {
    DraftOptions options;
    const auto words = words_from(arguments.option("--words").value_or(""));
    if (!words) return Error{Fault::bad_input, "give --words and a number, such as --words 300"};
    options.words = *words;
    options.query = arguments.option("--query").value_or("");
    const auto kind = arguments.option("--kind");
    if (!kind) return options;
    if (*kind == "visit") options.talk = Talk::visit;
    else if (*kind == "call") options.talk = Talk::call;
    else if (*kind == "meeting") options.talk = Talk::meeting;
    else return Error{Fault::bad_input, "--kind is visit, meeting or call"};
    return options;
}

Json place_of(std::size_t turn, TextSpan span) { return {{"turn", turn}, {"start", span.begin}, {"end", span.end}}; }

Json json_of(const std::vector<SpokenUnit>& draft) {
    Json sentences = Json::array();
    for (const auto& each : draft) {
        Json sentence = {{"text", each.text}};
        sentence.update(place_of(each.turn, each.span));
        sentences.push_back(std::move(sentence));
    }
    return sentences;
}

Json safeguarding_json(std::span<const Turn> turns) {
    Json found = Json::array();
    for (const auto& [turn, hit, context] : safeguarding_hits(turns)) {
        Json each = place_of(turn, hit.span);
        each["words"] = hit.span.of(turns[turn].text);
        each["negated"] = hit.negated;
        if (hit.supposed) each["supposed"] = true;
        if (hit.historical) each["historical"] = true;
        each["speaker"] = turns[turn].speaker;
        each["context"] = context.of(turns[turn].text);
        found.push_back(std::move(each));
    }
    return found;
}

Json leave_out_json(std::span<const Turn> turns) {
    Json found = Json::array();
    for (const auto& suggestion : leave_out_suggestions(turns)) {
        Json each = place_of(suggestion.turn, suggestion.span);
        each["reason"] = reason_text(suggestion.reason);
        if (suggestion.reason == LeaveOut::repeat)
            each["said_in"] = place_of(suggestion.same_turn, suggestion.same_span);
        found.push_back(std::move(each));
    }
    return found;
}

} // namespace

Exit draft_command(Words words, Surroundings& around) {
    const auto parsed = arguments_of(words, {{"--words", "--query", "--kind"}, {"--suggest"}});
    if (!parsed) return misused(around, "draft", parsed.error().detail);
    if (parsed->has("--help")) {
        around.out << help;
        return Exit::done;
    }
    if (parsed->rest.size() != 1) return misused(around, "draft", "name one file, or - for standard input");
    const auto options = options_of(*parsed);
    if (!options) return misused(around, "draft", options.error().detail);
    const auto turns = read_turns(parsed->rest[0], around);
    if (!turns) return failed(around, turns.error().detail);
    Json json = {{"sentences", json_of(draft_of(*turns, *options, shipped_background()))}};
    json["safeguarding"] = safeguarding_json(*turns);
    if (parsed->has("--suggest")) json["leave_out"] = leave_out_json(*turns);
    around.out << text_of(json);
    return Exit::done;
}

} // namespace fourfifths::cli

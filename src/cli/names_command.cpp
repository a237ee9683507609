#include "cli/files.h"
#include "cli/json_output.h"
#include "cli/turns_file.h"
#include "export/case_list.h"
#include "text/pseudonyms.h"
#include <algorithm>
#include <ostream>

namespace fourfifths::cli {
namespace {

constexpr std::string_view help =
    "fourfifths names [--people \"NAME; NAME\"] [--workspace FILE] [--masked] FILE\n"
    "\n"
    "The names and the numbers that point at a person in a talk, as JSON: names with their turn, bytes, kind (person,\n"
    "relation, unknown: a capitalised word to look at), whether they are listed, and initials; identifiers with\n"
    "their kind and whether their check digit is right.\n"
    "  FILE         a transcript, {\"turns\":[{\"speaker\":\"…\",\"text\":\"…\"}]} or plain text; - is standard input\n"
    "  --people     who the case is about, besides those who speak\n"
    "  --workspace  the same from the records of a workspace\n"
    "  --masked     the talk with initials instead, and where a name still stands. Pseudonymised, not anonymous\n";

struct Talk {
    std::vector<Turn> turns;
    std::vector<Turn> labels; // each speaker's label once: masked as the turns are
};

Result<Talk> read_talk(const std::string& path, Surroundings& around) {
    auto turns = read_turns(path, around);
    const bool plain = path.size() > 4 && path.substr(path.size() - 4) == ".txt";
    if (!turns && turns.error().fault == Fault::bad_input && plain) {
        auto text = read_file(path, around);
        if (!text || !is_utf8(*text)) return turns.error();
        turns = std::vector<Turn>{{"", std::move(*text)}};
    }
    if (!turns) return turns.error();
    Talk talk{std::move(*turns), {}};
    for (const Turn& turn : talk.turns) {
        const auto known = [&turn](const Turn& label) { return label.text == turn.speaker; };
        if (std::none_of(talk.labels.begin(), talk.labels.end(), known)) talk.labels.push_back({"", turn.speaker});
    }
    return talk;
}

std::vector<Identifier> identifiers_of(const std::vector<Turn>& turns, std::size_t turn) {
    return identifiers(turns[turn].text, turn > 0 ? turns[turn - 1].text : std::string_view());
}

Json place_of(std::size_t turn, TextSpan span, std::string_view text) {
    return {{"turn", turn}, {"start", span.begin}, {"end", span.end}, {"text", span.of(text)}};
}

Json found_json(const FoundNames& found, const std::vector<Turn>& turns) {
    Json names = Json::array(), numbers = Json::array();
    for (const FoundName& name : found.names) {
        if (name.turn >= turns.size()) continue;
        Json one = place_of(name.turn, name.span, turns[name.turn].text);
        one["kind"] = key(name.kind);
        one["listed"] = name.listed;
        one["initials"] = name.kind == NameKind::relation ? "" : found.people[name.person].initials;
        names.push_back(std::move(one));
    }
    for (std::size_t turn = 0; turn < turns.size(); ++turn) {
        for (const Identifier& number : identifiers_of(turns, turn)) {
            Json one = place_of(turn, number.span, turns[turn].text);
            one["kind"] = key(number.kind);
            one["valid"] = number.valid;
            numbers.push_back(std::move(one));
        }
    }
    return {{"names", names}, {"identifiers", numbers}};
}

std::string label_of(const Talk& talk, const FoundNames& found, const std::string& speaker) {
    for (std::size_t i = 0; i < talk.labels.size(); ++i) {
        if (talk.labels[i].text != speaker) continue;
        return masked(speaker, replacements(found, talk.turns.size() + i, speaker, {})).text;
    }
    return speaker;
}

Json masked_json(const Talk& talk, const FoundNames& found) {
    Json turns = Json::array(), left = Json::array(), to_look_at = Json::array();
    for (std::size_t turn = 0; turn < talk.turns.size(); ++turn) {
        const std::string& text = talk.turns[turn].text;
        const auto parts = replacements(found, turn, text, identifiers_of(talk.turns, turn));
        const std::string shown = masked(text, parts).text;
        for (const Leak& leak : leaks(shown, found.people)) left.push_back(place_of(turn, leak.span, shown));
        turns.push_back({{"speaker", label_of(talk, found, talk.turns[turn].speaker)}, {"text", shown}});
    }
    for (const FoundName& name : found.names)
        if (name.turn < talk.turns.size() && name.kind == NameKind::unknown)
            to_look_at.push_back(place_of(name.turn, name.span, talk.turns[name.turn].text));
    return {{"turns", turns}, {"leaks", left}, {"to_look_at", to_look_at}};
}

Result<std::vector<KnownPerson>> known_people(const Arguments& arguments, Surroundings& around) {
    std::vector<KnownPerson> known = people_in(arguments.option("--people").value_or(""));
    if (const auto path = arguments.option("--workspace")) {
        const auto workspace = read_workspace(*path, around);
        if (!workspace) return workspace.error();
        for (KnownPerson& one : case_list(*workspace)) known.push_back(std::move(one));
    }
    return known;
}

} // namespace

Exit names_command(Words words, Surroundings& around) {
    const auto parsed = arguments_of(words, {{"--people", "--workspace"}, {"--masked"}});
    if (!parsed) return misused(around, "names", parsed.error().detail);
    if (parsed->has("--help")) {
        around.out << help;
        return Exit::done;
    }
    if (parsed->rest.size() != 1) return misused(around, "names", "name one file, or - for standard input");
    const auto known = known_people(*parsed, around);
    if (!known) return failed(around, known.error().detail);
    const auto talk = read_talk(parsed->rest[0], around);
    if (!talk) return failed(around, talk.error().detail);
    std::vector<Turn> all = talk->turns;
    all.insert(all.end(), talk->labels.begin(), talk->labels.end());
    const FoundNames found = find_names(all, *known);
    around.out << text_of(parsed->has("--masked") ? masked_json(*talk, found) : found_json(found, talk->turns));
    return Exit::done;
}

} // namespace fourfifths::cli

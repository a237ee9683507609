// How well names and identifiers are found: published UK identifiers (uk-identifiers), the invented talks (threads) and
// the people that were marked in AMI meetings. AMI is read from FOURFIFTHS_OPEN_DATA or ../shared/data and left out,
// with a word, where it is not. The word lists were adjusted after one look at the false alarms of the threads and of
// AMI's training part.
#include "measure.h"
#include "score.h"
#include "support/threads.h"
#include "text/pseudonyms.h"
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace fourfifths;
using namespace fourfifths::bench;
using Json = nlohmann::json;

namespace {

const std::string fixtures = FOURFIFTHS_TESTS "/fixtures/";

void published_identifiers() {
    Score score;
    int right = 0, cases = 0;
    std::ifstream file(fixtures + "uk-identifiers/presidio-uk.jsonl");
    for (std::string line; std::getline(file, line); ++cases) {
        const Json row = Json::parse(line);
        const std::string text = row["text"];
        std::vector<Place> marks, finds;
        for (const Json& span : row["spans"]) marks.push_back({0, {span[0], span[1]}});
        for (const Identifier& one : identifiers(text))
            if (key(one.kind) == row["kind"].get<std::string>()) finds.push_back({0, one.span});
        Score one;
        one.add(marks, finds);
        if (one.marked == one.marked_and_found && one.found == one.found_and_marked) ++right;
        score.add(marks, finds);
    }
    score.print("names: published UK identifiers");
    std::printf("%-60s %d of %d\n", "names: published UK identifiers, lines all right", right, cases);
}

bool is_identifier(const std::string& kind) { return kind != "person" && kind != "relation"; }

void sample_talks(bool with_case_list) {
    Score sure, with_ticks, relations, numbers;
    int left = 0;
    for (const Thread& talk : threads(fixtures + "threads")) {
        std::vector<KnownPerson> known;
        std::vector<Turn> turns = talk.turns;
        for (const ThreadPerson& person : talk.people)
            if (with_case_list) known.push_back({person.name, {}});
        for (Turn& turn : turns)
            if (!with_case_list) turn.speaker.clear();
        const FoundNames found = find_names(turns, known);
        std::vector<Place> people, kin, ids, found_people, found_kin, found_any, found_ids;
        for (const MarkedKind& name : talk.names)
            (is_identifier(name.kind) ? ids : name.kind == "person" ? people : kin).push_back({name.turn, name.span});
        for (const FoundName& name : found.names) {
            if (name.kind == NameKind::relation) found_kin.push_back({name.turn, name.span});
            else found_any.push_back({name.turn, name.span});
            if (name.kind == NameKind::person) found_people.push_back({name.turn, name.span});
        }
        for (std::size_t turn = 0; turn < turns.size(); ++turn) {
            const std::string& text = turns[turn].text;
            const auto here = identifiers(text, turn > 0 ? turns[turn - 1].text : std::string());
            for (const Identifier& one : here) found_ids.push_back({turn, one.span});
            left +=
                static_cast<int>(leaks(masked(text, replacements(found, turn, text, here)).text, found.people).size());
        }
        sure.add(people, found_people);
        with_ticks.add(people, found_any);
        relations.add(kin, found_kin);
        numbers.add(ids, found_ids);
    }
    const std::string set = with_case_list ? "names: sample talks, " : "names: sample talks, nobody listed, ";
    sure.print(set + "people");
    with_ticks.print(set + "people and words to tick");
    if (!with_case_list) return;
    relations.print(set + "kinship as a name");
    numbers.print(set + "identifiers");
    std::printf("%-60s %d\n", (set + "names left after masking").c_str(), left);
}

/// A marked role ("project manager") is no name here: people are marked spans with a capital and no role word.
bool is_person(const std::string& words) {
    if (words.empty() || words[0] < 'A' || words[0] > 'Z') return false;
    for (const char* role : {"anager", "esigner", "xpert", "nterface", "esign", "ndustrial", "arketing", "_"})
        if (words.find(role) != std::string::npos) return false;
    return true;
}

void ami(const std::string& folder) {
    Score sure, with_ticks;
    for (const char* part : {"train", "dev"}) {
        std::ifstream file(folder + "/ami/acts/" + part + ".jsonl");
        for (std::string line; std::getline(file, line);) {
            const Json meeting = Json::parse(line);
            if (!meeting.value("has_entities", false)) continue;
            std::vector<Turn> turns;
            std::vector<Place> marks, people, any;
            for (const Json& act : meeting["acts"]) {
                turns.push_back({"", act["text"]});
                if (!act.contains("names")) continue;
                for (const Json& span : act["names"]) {
                    const TextSpan here{span[0], span[1]};
                    if (is_person(std::string(here.of(turns.back().text)))) marks.push_back({turns.size() - 1, here});
                }
            }
            for (const FoundName& name : find_names(turns, {}).names) {
                if (name.kind == NameKind::relation) continue;
                any.push_back({name.turn, name.span});
                if (name.kind == NameKind::person) people.push_back({name.turn, name.span});
            }
            sure.add(marks, people);
            with_ticks.add(marks, any);
        }
    }
    if (sure.marked == 0) {
        std::printf("names: AMI is left out: no ami/acts in %s (set FOURFIFTHS_OPEN_DATA)\n", folder.c_str());
        return;
    }
    sure.print("names: AMI meetings, people");
    with_ticks.print("names: AMI meetings, people and words to tick");
}

void speed() {
    std::vector<Turn> turns;
    while (turns.size() < 700)
        for (const Thread& talk : threads(fixtures + "threads"))
            turns.insert(turns.end(), talk.turns.begin(), talk.turns.end());
    turns.resize(700);
    row("names: found in 700 turns (about 10,000 words)", median_ms(7, [&] { keep(find_names(turns, {})); }), "ms");
    row("names: identifiers of the same",
        median_ms(7,
                  [&] {
                      for (const Turn& turn : turns) keep(identifiers(turn.text));
                  }),
        "ms");
}

} // namespace

int main() {
    published_identifiers();
    sample_talks(true);
    sample_talks(false);
    const char* folder = std::getenv("FOURFIFTHS_OPEN_DATA");
    ami(folder != nullptr ? folder : "../shared/data");
    speed();
}

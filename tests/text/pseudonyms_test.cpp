#include "support/threads.h"
#include "text/pseudonyms.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

std::string masked_text(const FoundNames& found, const std::vector<Turn>& turns, std::size_t turn) {
    const std::string& text = turns[turn].text;
    return masked(text, replacements(found, turn, text, identifiers(text))).text;
}

std::size_t leaks_in(const std::string& text) {
    const std::vector<Turn> none;
    const std::vector<KnownPerson> known = {{"Samuel O'Brien", {"Sam"}}, {"Rose Szymańska", {"0032698674"}}};
    return leaks(text, find_names(none, known).people).size();
}

} // namespace

TEST_CASE("masking puts in what it is told, says where, and leaves the rest as it was") {
    const std::vector<Replacement> parts = {{{0, 4}, "Z"}, {{2, 6}, "overlaps"}, {{9, 12}, "SB"}};
    const MaskedText result = masked("Zoë met Sam, é.", parts);
    CHECK(result.text == "Z met SB, é.");
    REQUIRE(result.spans.size() == 2);
    CHECK(result.spans[1].of(result.text) == "SB");
    CHECK(masked("as it was", {}).text == "as it was");
}

TEST_CASE("people become initials, numbers become what they are, and places wait for a tick") {
    const std::vector<Turn> turns = {{"", "Sam O'Brien's in Leeds, ring 07700 900418 or sam@obrien.example."}};
    const std::vector<KnownPerson> known = {{"Sam O'Brien", {}}};
    const FoundNames found = find_names(turns, known);
    CHECK(masked_text(found, turns, 0) == "SO's in Leeds, ring [phone number] or [e-mail].");
    const std::size_t leeds = found.names[1].person;
    const auto ticked = replacements(found, 0, turns[0].text, {}, std::span(&leeds, 1));
    CHECK(masked("Sam O'Brien's in Leeds", std::span(ticked).first(2)).text == "SO's in L");
}

TEST_CASE("the check for leaks sees a name in every way of writing it") {
    for (const char* text : {"Sam", "it's sam's", "SAM!", "samuel", "O’Brien", "obriens", "samobrien", "SamOBrien07",
                             "sam_obrien", "sam.obrien@x", "Szymanska", "with Rose", "no 0032698674"}) {
        CAPTURE(text);
        CHECK(leaks_in(text) > 0);
    }
}

TEST_CASE("the check for leaks lets everyday words be") {
    for (const char* text : {"the same", "a sample", "he rose early", "samba", "SO and RS", "brie"}) {
        CAPTURE(text);
        CHECK(leaks_in(text) == 0);
    }
}

TEST_CASE("no name of a sample talk survives its masking, and masking twice changes nothing") {
    for (const Thread& talk : threads(FOURFIFTHS_TESTS "/fixtures/threads")) {
        std::vector<KnownPerson> known;
        for (const ThreadPerson& person : talk.people) known.push_back({person.name, {}});
        const FoundNames found = find_names(talk.turns, known);
        std::vector<Turn> shown;
        for (std::size_t turn = 0; turn < talk.turns.size(); ++turn)
            shown.push_back({"", masked_text(found, talk.turns, turn)});
        for (const Turn& turn : shown) {
            CAPTURE(talk.id, turn.text);
            CHECK(leaks(turn.text, found.people).empty());
        }
    }
}

#include "model/cues.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

Passage turn(std::string text, const std::vector<Cue>& cues) {
    Passage passage;
    passage.type = PassageType::transcript;
    passage.text = std::move(text);
    passage.cues = text_of(cues);
    return passage;
}

const std::string guid = "5a0bc1d2-1111-4222-8333-444455556666";

} // namespace

TEST_CASE("cues are kept with their turn and come back as they were") {
    const std::vector<Cue> cues = {{guid + "/12-0", 3210, 6900, 0, 4},
                                   {guid + "/12-1", 9400, 12100, 5, 9},
                                   {"é7", 13000, untold, 10, 13},
                                   {"è 7", untold, untold, 14, 17},
                                   {"", 0, 0, 18, 21}};
    const Passage passage = turn("Good day, one two six", cues);
    CHECK(cues_of(passage) == cues);
    CHECK(passage.cues.size() < 130); // what ids share is kept once
    CHECK(cue_at(passage, 7)->id == guid + "/12-1");
    CHECK(cue_at(passage, 21)->id.empty());
    CHECK_FALSE(cue_at(turn("words", {}), 0));
}

TEST_CASE("cues that are not as they are written point nowhere outside their turn") {
    for (const char* const text : {"", "\n", "1 2 3", "1 2 99 0 a\n", "1 2 -1 0 a\n", "1 2 0 5 a\n", "x",
                                   "1  2 0 0 a\n", "99999999999 1 0 0 a\n", "5 2147483647 0 0 a\n1 1 0 0 b\n"}) {
        Passage passage = turn("words", {});
        passage.cues = text;
        for (const Cue& cue : cues_of(passage)) {
            CHECK(cue.begin <= cue.end);
            CHECK(cue.end <= passage.text.size());
        }
    }
}

TEST_CASE("times are told as clocks tell them") {
    CHECK(clock_text_of_ms(0) == "00:00:00");
    CHECK(clock_text_of_ms(751'999) == "00:12:31");
    CHECK(clock_text_of_ms(36'000'000) == "10:00:00");
}

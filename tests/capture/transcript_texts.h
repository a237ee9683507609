// Transcripts as the tests take them: the files in tests/fixtures/transcripts, and what was read as lines of text.
#pragma once
#include "capture/transcript.h"
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace fourfifths::build {

inline std::string fixture(const std::string& path) {
    std::ifstream in(std::string(FOURFIFTHS_TESTS) + "/fixtures/" + path, std::ios::binary);
    REQUIRE(in);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

inline std::string transcript_file(const std::string& name) { return fixture("transcripts/" + name); }

/// "00:00:03.210-00:00:06.900", a dash where the file tells nothing.
inline std::string times_of(const Cue& cue) {
    const auto clock = [](int ms) {
        const std::string thousandths = std::to_string(1000 + ms % 1000).substr(1);
        return ms < 0 ? std::string("?") : clock_text_of_ms(ms) + "." + thousandths;
    };
    return clock(cue.start_ms) + "-" + clock(cue.end_ms);
}

/// One line a turn, "Speaker: words", and one a cue below it: times, id and the words that are its.
inline std::string told(const Transcript& transcript) {
    std::string out = std::string(word_of(transcript.format)) + "\n";
    if (transcript.passed_over > 0)
        out += std::to_string(transcript.passed_over) + " passed over, first in line " +
               std::to_string(transcript.first_passed_over) + "\n";
    for (const TranscriptTurn& turn : transcript.turns) {
        out += (turn.said.speaker.empty() ? "?" : turn.said.speaker) + ": " + turn.said.text + "\n";
        for (const Cue& cue : turn.cues)
            out += "    " + times_of(cue) + " " + cue.id + " | " +
                   turn.said.text.substr(cue.begin, cue.end - cue.begin) + "\n";
    }
    return out;
}

} // namespace fourfifths::build

#include "capture/transcript_texts.h"
#include "capture/webvtt.h"
#include <cmath>
#include <nlohmann/json.hpp>

using namespace fourfifths;
using namespace fourfifths::build;

TEST_CASE("every file of vtt.js has the cues that vtt.js finds") {
    std::istringstream pairs(fixture("webvtt/vttjs-pairs.jsonl"));
    int count = 0;
    for (std::string line; std::getline(pairs, line); ++count) {
        const auto pair = nlohmann::json::parse(line);
        INFO(pair["name"]);
        const std::string text = pair["vtt"];
        const auto mark = text.starts_with("\xEF\xBB\xBF") ? std::size_t{3} : 0;
        const Webvtt found = read_webvtt(std::string_view(text).substr(mark));
        const auto& expected = pair["expected"]["cues"];
        REQUIRE(found.cues.size() == expected.size());
        for (std::size_t i = 0; i < found.cues.size(); ++i) {
            CHECK(found.cues[i].start_ms == std::lround(expected[i]["startTime"].get<double>() * 1000));
            CHECK(found.cues[i].end_ms == std::lround(expected[i]["endTime"].get<double>() * 1000));
            CHECK(found.cues[i].id == expected[i]["id"].get<std::string>());
            CHECK(found.cues[i].text == expected[i]["text"].get<std::string>());
        }
    }
    CHECK(count == 264);
}

TEST_CASE("a first cue that touches the first line is read when it is not the only one") {
    const Webvtt found = read_webvtt("WEBVTT\n00:01.000 --> 00:02.000\nOne\n\n00:03.000 --> 00:04.000\nTwo\n");
    REQUIRE(found.cues.size() == 2);
    CHECK(found.cues[0].text == "One");
}

TEST_CASE("cues whose times cannot be read are counted, with the line of the first") {
    const Webvtt found =
        read_webvtt("WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nOne\r\n\r\na\r\n00:61.000 --> 0\r\nTwo\r\n"
                    "\r\n--> \r\nThree\r\n");
    CHECK(found.cues.size() == 1);
    CHECK(found.passed_over == 2);
    CHECK(found.first_passed_over == 7);
}

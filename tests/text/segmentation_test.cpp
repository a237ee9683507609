#include "text/break_classes.h"
#include "text/segmentation.h"
#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <sstream>

using namespace fourfifths;

namespace {

using Breaks = std::vector<std::size_t> (*)(std::string_view);

struct Kind {
    std::string file;
    Breaks breaks;
    int lines; // of Unicode 15.0
};

const Kind kinds[] = {{"GraphemeBreakTest.txt", grapheme_breaks, 602},
                      {"WordBreakTest.txt", word_breaks, 1823},
                      {"SentenceBreakTest.txt", sentence_breaks, 502}};

void append(std::string& text, unsigned code) {
    const auto put = [&text](unsigned byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) return put(code);
    if (code < 0x800) put(0xC0u | code >> 6);
    else if (code < 0x10000) put(0xE0u | code >> 12);
    else put(0xF0u | code >> 18);
    if (code >= 0x10000) put(0x80u | (code >> 12 & 0x3Fu));
    if (code >= 0x800) put(0x80u | (code >> 6 & 0x3Fu));
    put(0x80u | (code & 0x3Fu));
}

struct Line {
    std::string text;
    std::vector<std::size_t> breaks;
};

/// "÷ 0061 × 0308 ÷": ÷ is a break, × is none.
Line line_from(const std::string& written) {
    Line line;
    std::istringstream words(written);
    for (std::string word; words >> word;) {
        if (word == "÷") line.breaks.push_back(line.text.size());
        else if (word != "×") append(line.text, static_cast<unsigned>(std::stoul(word, nullptr, 16)));
    }
    return line;
}

} // namespace

TEST_CASE("every line of Unicode's own tests breaks where it says") {
    for (const auto& kind : kinds) {
        CAPTURE(kind.file);
        std::ifstream file(std::string(FOURFIFTHS_TESTS) + "/fixtures/uax29/" + kind.file, std::ios::binary);
        REQUIRE(file.good());
        int lines = 0;
        for (std::string written; std::getline(file, written);) {
            const auto line = line_from(written.substr(0, written.find('#')));
            if (line.text.empty()) continue;
            CAPTURE(written);
            CHECK(kind.breaks(line.text) == line.breaks);
            ++lines;
        }
        CHECK(lines == kind.lines);
    }
}

TEST_CASE("boundaries cover the text in order and never split a character, whatever the bytes") {
    constexpr std::string_view pieces[] = {"a", "B",      ".", " ",        "\r", "\n", "1",  "’",    ",",        "é",
                                           "👩", "\u200D", "👧", "\xCC\x88", "ا",  "각", "🇬🇧", "\xff", "\xe2\x80", "?"};
    std::mt19937 random(29);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (auto count = random() % 20; count > 0; --count) text += pieces[random() % std::size(pieces)];
        CAPTURE(text);
        for (const auto& kind : kinds) {
            const auto breaks = kind.breaks(text);
            if (text.empty()) {
                REQUIRE(breaks.empty());
                continue;
            }
            REQUIRE(breaks.front() == 0);
            REQUIRE(breaks.back() == text.size());
            for (std::size_t i = 1; i < breaks.size(); ++i) {
                REQUIRE(breaks[i - 1] < breaks[i]);
                REQUIRE(is_boundary(text, breaks[i]));
            }
        }
    }
}

TEST_CASE("what a reader takes for one character is one grapheme") {
    struct Row {
        std::string text;
        std::size_t graphemes;
    };
    const Row rows[] = {{"Zoë", 3},  {"Zoe\xCC\x88", 3}, {"👩\u200D👧", 1}, {"🇬🇧🇮🇪", 2},
                        {"\r\n", 1}, {"각", 1},          {"नि", 1}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(grapheme_breaks(row.text).size() == row.graphemes + 1);
    }
}

TEST_CASE("the packed table knows every code point from the first to the last") {
    CHECK(break_classes(0).grapheme == GraphemeClass::control);
    CHECK(break_classes(0x10FFFF).word == WordClass::other);
    CHECK(break_classes(0xAC00).grapheme == GraphemeClass::lv);
    CHECK(break_classes(0xAC01).grapheme == GraphemeClass::lvt);
    CHECK(break_classes(0x100).sentence == SentenceClass::upper); // Ā, ā take turns
    CHECK(break_classes(0x101).sentence == SentenceClass::lower);
    CHECK(break_classes(0x139).sentence == SentenceClass::upper); // Ĺ, ĺ the other way about
    CHECK(break_classes(0x13A).sentence == SentenceClass::lower);
    CHECK(break_classes(0xE01F0).grapheme == GraphemeClass::control);
}

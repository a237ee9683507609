#include "text/utf8.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

TEST_CASE("only the shortest form of a character is UTF-8") {
    struct Row {
        std::string bytes;
        bool good;
    };
    const Row rows[] = {
        {"", true},          {"plain", true},         {"é اردو 😀", true},      {"\xEF\xBF\xBD", true},
        {"\xC0\xAF", false}, {"\xE0\x80\xAF", false}, {"\xED\xA0\x80", false}, {"\xF4\x90\x80\x80", false},
        {"\x80", false},     {"\xE2\x80", false},     {"ab\xFF", false}};
    for (const auto& row : rows) CHECK(is_utf8(row.bytes) == row.good);
}

TEST_CASE("a byte inside a character is no boundary") {
    const std::string text = "aé😀";
    const bool expected[] = {true, true, false, true, false, false, false, true};
    for (std::size_t at = 0; at <= text.size(); ++at) CHECK(is_boundary(text, at) == expected[at]);
    CHECK_FALSE(is_boundary(text, text.size() + 1));
}

TEST_CASE("bytes that are no characters are read one at a time") {
    const std::string text = "\xE2\x80 x";
    CHECK(character_at(text, 0).length == 1);
    CHECK(character_at(text, 0).code == 0xFFFD);
    CHECK(character_at(text, 1).length == 1);
    CHECK(is_boundary(text, 1));
    CHECK(character_at(text, text.size()).length == 0);
}

TEST_CASE("small letters are made of the alphabets of British notes") {
    CHECK(folded("SAM’S École, Łódź, ŻANETA, ΑΘΗΝΑ, ОЛЬГА") == "sam's école, łódź, żaneta, αθηνα, ольга");
    CHECK(folded("اردو 字 😀") == "اردو 字 😀");
}

#include "assets.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace fourfifths;

TEST_CASE("a packed word list unpacks into one word a line", "[assets]") {
    struct Case {
        std::string_view packed, unpacked;
    };
    const Case cases[] = {
        {"", ""},
        {"7\tAableEtAboy\n", "able\t7\nablet\t7\nboy\t7\n"},
        {"2\tA21stAcan't\n11\tAme\n", "21st\t2\ncan't\t2\nme\t11\n"},
        {"\tAableAboy\n", "able\nboy\n"},
        {"\tAabZc\n", "ab\nabc\n"}, // more shared letters than there are
        {"3\n", ""},
    };
    for (const auto& [packed, unpacked] : cases) CHECK(unpacked_words(packed) == unpacked);
}

TEST_CASE("the word lists that travel with the program are whole", "[assets]") {
    const auto lines = [](const std::string& list) { return std::count(list.begin(), list.end(), '\n'); };
    CHECK(lines(word_list("words/passphrase.txt")) > 2000);
    CHECK(lines(word_list("words/df.tsv")) > 2400);
    CHECK(word_list("words/df.tsv").find("# windows\t2569\n") != std::string::npos);
    CHECK(word_list("words/none.txt").empty());
}

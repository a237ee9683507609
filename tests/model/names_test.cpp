#include "model/names.h"
#include <catch2/catch.hpp>
#include <set>

using namespace fourfifths;

TEST_CASE("every kind of work has a code, words and a band, and is found by its code") {
    std::set<std::string_view> codes, labels, short_labels;
    for (const KindInfo& kind : all_kinds()) {
        INFO(kind.code);
        CHECK(codes.insert(kind.code).second);
        CHECK(labels.insert(kind.label).second);
        CHECK(short_labels.insert(kind.short_label).second);
        CHECK(&info(kind.kind) == &kind);
        CHECK(kind_from_code(kind.code) == kind.kind);
        CHECK_FALSE(label(kind.group).empty());
    }
    CHECK(codes.size() == 19);
    CHECK(kind_from_code("d1") == Kind::d1);
    CHECK_FALSE(kind_from_code("D9"));
    CHECK_FALSE(kind_from_code(""));
    CHECK_FALSE(kind_from_code("D11"));
}

TEST_CASE("every fact about an entry has words and a key of its own") {
    std::set<std::string_view> keys, labels;
    std::uint32_t bits = 0;
    for (const Flag flag : all_flags()) {
        CHECK(keys.insert(key(flag)).second);
        CHECK(labels.insert(label(flag)).second);
        bits |= static_cast<std::uint32_t>(flag);
    }
    CHECK(bits == 0xfff);
}

TEST_CASE("every type of passage has a word and a symbol, so that colour is never alone") {
    std::set<std::string_view> words, symbols;
    for (int type = 1; type <= 5; ++type) {
        CHECK(words.insert(label(static_cast<PassageType>(type))).second);
        CHECK(symbols.insert(symbol(static_cast<PassageType>(type))).second);
    }
    CHECK_FALSE(words.count(""));
    CHECK_FALSE(symbols.count(""));
}

TEST_CASE("ids are sixteen hexadecimal digits and come back") {
    CHECK(hex_text(0x1a) == "000000000000001a");
    CHECK(from_hex("000000000000001a") == 0x1a);
    CHECK(from_hex(hex_text(~std::uint64_t{0})) == ~std::uint64_t{0});
    for (const char* wrong : {"", "1a", "000000000000001A", "00000000000000001a", "000000000000001g"}) {
        CHECK_FALSE(from_hex(wrong));
    }
}

#include "model/binary.h"
#include "support/builders.h"
#include "support/random_records.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

Bytes of(std::initializer_list<int> numbers) {
    Bytes bytes;
    for (const int number : numbers) bytes.push_back(static_cast<std::uint8_t>(number));
    return bytes;
}

} // namespace

TEST_CASE("a record comes back from its bytes, whatever it holds") {
    build::RandomFields random(7);
    for (int round = 0; round < 3000; ++round) {
        const Record record = random.record();
        const Bytes bytes = to_bytes(record);
        const auto read = record_from_bytes(bytes);
        REQUIRE(read.ok());
        REQUIRE(*read == record);
        REQUIRE(to_bytes(*read) == bytes);
    }
}

TEST_CASE("a record is stored as the field list says") {
    Entry visit = build::entry(0x0102, "1970-01-02 00:00", 30, Kind::d1, "Visit");
    visit.time = {{1}, Instant{31}};
    visit.created = {0};
    // type 3; field 1: eight bytes; 2 and 3: zigzag; 4: kind 1; 5: five bytes of text
    CHECK(to_bytes(visit) == of({3, 5, 2, 1, 0, 0, 0, 0, 0, 0, 8, 2, 12, 62, 16, 1, 22, 5, 'V', 'i', 's', 'i', 't'}));
}

TEST_CASE("settings that were emptied stay empty") {
    Settings settings;
    settings.direct.clear();
    settings.zone.clear();
    settings.snap_minutes = 0;
    const auto read = record_from_bytes(to_bytes(settings));
    REQUIRE(read.ok());
    CHECK(std::get<Settings>(*read) == settings);
}

TEST_CASE("fields of a newer version are skipped, wherever they stand") {
    const Action action = [] {
        Action made;
        made.id = {9};
        made.what = "Ring school";
        return made;
    }();
    Bytes bytes = to_bytes(action);
    const Bytes unknown_number = of({100 * 4 % 128 + 128, 3, 5});         // field 100, varint 5
    const Bytes unknown_text = of({101 * 4 % 128 + 128 + 2, 3, 2, 1, 1}); // field 101, two bytes
    bytes.insert(bytes.begin() + 1, unknown_number.begin(), unknown_number.end());
    bytes.insert(bytes.end(), unknown_text.begin(), unknown_text.end());
    const auto read = record_from_bytes(bytes);
    REQUIRE(read.ok());
    CHECK(std::get<Action>(*read) == action);
}

TEST_CASE("values of a newer version fall back to the default") {
    Bytes bytes = of({3, 16, 99});
    const auto read = record_from_bytes(bytes);
    REQUIRE(read.ok());
    CHECK(std::get<Entry>(*read).kind == Kind::o1);
}

TEST_CASE("bytes that are no record are refused") {
    const std::vector<Bytes> wrong = {
        of({}),
        of({3, 16}),                                                     // tag without value
        of({3, 20, 1}),                                                  // text as a number
        of({3, 22, 5, 'V'}),                                             // text longer than the bytes
        of({3, 5, 1, 2, 3}),                                             // id cut short
        of({3, 3}),                                                      // a wire that does not exist
        of({3, 8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1}), // a number of more than 64 bits
        of({3, 8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1}),      // a moment beyond any working life
    };
    for (const Bytes& bytes : wrong) {
        INFO(bytes.size());
        CHECK_FALSE(record_from_bytes(bytes).ok());
    }
    const auto unknown = record_from_bytes(of({9}));
    REQUIRE_FALSE(unknown.ok());
    CHECK(unknown.error().fault == Fault::unsupported);
}

TEST_CASE("a record cut short at any byte, or made of any bytes, does no harm") {
    build::RandomFields random(11);
    for (int round = 0; round < 60; ++round) {
        Bytes bytes = to_bytes(random.record());
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            const auto read = record_from_bytes(Bytes(bytes.begin(), bytes.begin() + static_cast<long>(length)));
            if (read) CHECK(record_from_bytes(to_bytes(*read)).ok());
        }
        for (int change = 0; change < 200; ++change) {
            bytes[random.below(bytes.size())] = static_cast<std::uint8_t>(random.below(256));
            const auto read = record_from_bytes(bytes);
            if (read) REQUIRE(*record_from_bytes(to_bytes(*read)) == *read);
        }
    }
}

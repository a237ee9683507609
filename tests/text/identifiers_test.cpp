#include "text/identifiers.h"
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace fourfifths;

namespace {

/// "nhs:999 417 2833; phone:…", a wrong check digit with an exclamation mark.
std::string found(std::string_view text, std::string_view before = {}) {
    std::string all;
    for (const Identifier& one : identifiers(text, before)) {
        if (!all.empty()) all += "; ";
        all += std::string(key(one.kind)) + (one.valid ? ":" : "!:") + std::string(one.span.of(text));
    }
    return all;
}

struct Case {
    const char* text;
    const char* expected;
};

} // namespace

TEST_CASE("published examples of UK identifiers are found, and what only looks like them is not") {
    std::ifstream file(FOURFIFTHS_TESTS "/fixtures/uk-identifiers/presidio-uk.jsonl");
    REQUIRE(file.good());
    int cases = 0;
    for (std::string line; std::getline(file, line); ++cases) {
        const auto row = nlohmann::json::parse(line);
        const std::string text = row["text"];
        CAPTURE(row["kind"], text);
        std::vector<TextSpan> spans;
        for (const Identifier& one : identifiers(text))
            if (key(one.kind) == row["kind"].get<std::string>()) spans.push_back(one.span);
        REQUIRE(spans.size() == row["spans"].size());
        for (std::size_t i = 0; i < spans.size(); ++i) {
            // One published span starts on the space before the number.
            CHECK(spans[i].begin - row["spans"][i][0].get<std::size_t>() <= 1);
            CHECK(spans[i].end == row["spans"][i][1].get<std::size_t>());
        }
    }
    CHECK(cases == 98);
}

TEST_CASE("phone numbers are found as people write them and as transcripts hear them") {
    const Case cases[] = {
        {"ring 07700, 900, 418 or (01632) 960 877", "phone:07700, 900, 418; phone:(01632) 960 877"},
        {"+44 (0)7700 900418 after 5", "phone:+44 (0)7700 900418"},
        {"020 7946 0018, ext 4", "phone:020 7946 0018"},
        {"07700 900 162. 2 of them", "phone:07700 900 162"},
        {"it's 01632 960 no", ""},
        {"ring 101 or 999, it costs 0.50", ""},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(found(one.text) == one.expected);
    }
}

TEST_CASE("a number announced as an NHS number is told with a wrong digit, one of another sort is none") {
    CHECK(found("NHS number is 999 123 4567") == "nhs!:999 123 4567");
    CHECK(found("his NHS no 401 023 2137") == "nhs:401 023 2137");
    CHECK(found("999 123 4567") == "");
    CHECK(found("case ref 0032698674") == "");
    CHECK(found("401 023 2137-55") == "nhs:401 023 2137");
}

TEST_CASE("a date is a date of birth when it was announced, also by the question before") {
    CHECK(found("date of birth 7/5/10, DOB: 03.04.2011") == "birth:7/5/10; birth:03.04.2011");
    CHECK(found("fourth of March 1938.", "Can I check your date of birth?") == "birth:fourth of March 1938");
    CHECK(found("19th of the 6th '51", "if you give me a date of birth") == "birth:19th of the 6th '51");
    CHECK(found("21 12 79. I had one", "Date of birth?") == "birth:21 12 79");
    CHECK(found("the review is 24th March 2027") == "");
}

TEST_CASE("address lines are a number, a name and a kind of street") {
    const Case cases[] = {
        {"lives at 14 Larkfield Rise, with", "address:14 Larkfield Rise"},
        {"Flat 2, 3 Old Tannery Lane", "address:3 Old Tannery Lane"},
        {"27 cairnhill wynd; 221B Baker Street", "address:27 cairnhill wynd; address:221B Baker Street"},
        {"4 St John's Road. 8 King's Hill Rise", "address:4 St John's Road; address:8 King's Hill Rise"},
        {"2 down the road, 20 minutes drive", ""},
        {"on 14 October Court will sit", ""},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(found(one.text) == one.expected);
    }
}

TEST_CASE("what social workers write is not taken for number plates or postcodes") {
    CHECK(found("S47 CIN meeting, S20 LAC, A50, grade 4, 39.4") == "");
    CHECK(found("left at the M1 2nd exit, e3 4th") == "");
    CHECK(found("no fixed abode is ZZ99 3VZ") == "postcode:ZZ99 3VZ");
    CHECK(found("his car reg ABZ 1234") == "vehicle_registration:ABZ 1234");
    CHECK(found("mail bethan.lloyd@council.example.") == "email:bethan.lloyd@council.example");
}

TEST_CASE("identifiers stand apart, in order and never split a character") {
    const std::string text = "Zoë’s 07700 900418é 14 Łąka Road, NHS 4010232137 – dob 1/2/03 ŁAB51 ABC";
    std::size_t end = 0;
    for (const Identifier& one : identifiers(text)) {
        CHECK(one.span.begin >= end);
        CHECK(is_boundary(text, one.span.begin));
        CHECK(is_boundary(text, one.span.end));
        end = one.span.end;
    }
    CHECK(found(text) == "address:14 Łąka Road; nhs:4010232137; birth:1/2/03");
}

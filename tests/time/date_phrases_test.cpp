#include "time/date_phrases.h"
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace fourfifths;
using Json = nlohmann::json;

namespace {

std::vector<Json> rows_of(const std::string& name) {
    std::ifstream file(std::string(FOURFIFTHS_TESTS) + "/fixtures/dates/" + name, std::ios::binary);
    REQUIRE(file.good());
    std::vector<Json> rows;
    for (std::string line; std::getline(file, line);) rows.push_back(Json::parse(line));
    return rows;
}

Date reference_of(const Json& row) { return *date_from_iso(row["reference"].get<std::string>().substr(0, 10)); }

std::string days_text(const DateRange& days) {
    return iso_text(days.first) + (days.days() == 1 ? "" : ".." + iso_text(days.after_last - 1));
}

/// "2024-06-07|2024-06-14", apart by spaces; the bar stands before another reading.
std::string read(std::string_view text, std::string_view today = "2024-06-05") {
    std::string out;
    for (const auto& phrase : date_phrases(text, *date_from_iso(today))) {
        out += (out.empty() ? "" : " ") + days_text(phrase.days);
        if (phrase.otherwise) out += "|" + days_text(*phrase.otherwise);
    }
    return out;
}

struct Row {
    const char* text;
    const char* expected;
};

} // namespace

TEST_CASE("each phrase of the British table is read as the one day or week it means") {
    for (const Json& row : rows_of("uk-20.jsonl")) {
        const auto text = row["text"].get<std::string>();
        CAPTURE(text);
        const auto found = date_phrases(text, reference_of(row));
        REQUIRE(found.size() == 1);
        const auto expected = row["value"].is_null()
                                  ? row["range"][0].get<std::string>() + ".." + row["range"][1].get<std::string>()
                                  : row["value"].get<std::string>();
        CHECK(days_text(found[0].days) == expected);
    }
}

TEST_CASE("most dates of a public set are found and read right, and little else is taken for one") {
    int dates = 0, found = 0, right = 0, without = 0, false_alarms = 0;
    for (const Json& row : rows_of("recognizers-text.jsonl")) {
        if (row["spec"] != "English/DateTimeModel") continue;
        const auto phrases = date_phrases(row["text"].get<std::string>(), reference_of(row));
        without += row["dates"].empty() ? 1 : 0;
        false_alarms += row["dates"].empty() && !phrases.empty() ? 1 : 0;
        for (const Json& date : row["dates"]) {
            ++dates;
            bool overlaps = false, reads = false;
            for (const auto& phrase : phrases) {
                if (phrase.begin >= date["end"] || phrase.end <= date["start"]) continue;
                overlaps = true;
                for (const Json& value : date["values"]) reads |= value == days_text(phrase.days);
            }
            found += overlaps;
            right += reads;
        }
    }
    CAPTURE(dates, found, right, without, false_alarms);
    CHECK(found * 100 >= dates * 90);
    CHECK(right * 100 >= dates * 79);
    CHECK(false_alarms <= 3);
}

TEST_CASE("weekdays are read as people mean them, with the other reading where there are two") {
    const Row table[] = {
        {"next Friday", "2024-06-14|2024-06-07"},
        {"this Friday", "2024-06-07"},
        {"Friday", "2024-06-07|2024-05-31"},
        {"Friday week", "2024-06-14"},
        {"a fortnight on Monday", "2024-06-24"},
        {"two weeks on Thursday", "2024-06-20"},
        {"a week last Tuesday", "2024-05-21"},
        {"Tuesday of next week", "2024-06-11"},
        {"next week on Thursday", "2024-06-13"},
        {"the Friday after next", "2024-06-21|2024-06-14"},
        {"Monday just gone", "2024-06-03"},
        {"last Thursday", "2024-05-30"},
        {"Tues 18", "2024-06-18"},
        {"Tue 9.10", "2024-06-11|2024-06-04"},
        {"Friday 7.6.24", "2024-06-07"},
        {"the first Monday in July", "2024-07-01"},
        {"the last Friday of the month", "2024-06-28"},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        CHECK(read(row.text) == row.expected);
    }
}

TEST_CASE("weeks, months and their ends are read from the day on which they are said") {
    const Row table[] = {
        {"next week", "2024-06-10..2024-06-16"},
        {"the week after next", "2024-06-17..2024-06-23"},
        {"w/c 10th", "2024-06-10..2024-06-16"},
        {"w/e Friday 14 June", "2024-06-08..2024-06-14"},
        {"3-7 June", "2024-06-03..2024-06-07"},
        {"from 28 May to 3 June", "2024-05-28..2024-06-03"},
        {"Monday to Friday", "2024-06-10..2024-06-14"},
        {"by close of play Friday", "2024-06-07|2024-05-31"},
        {"by Friday, close of play", "2024-06-07|2024-05-31"},
        {"by the end of the day", "2024-06-05"},
        {"end of July", "2024-07-31"},
        {"in March", "2024-03-01..2024-03-31|2025-03-01..2025-03-31"},
        {"the last working day of the month", "2024-06-28"},
        {"in two or three weeks", "2024-06-19..2024-06-26"},
        {"in 6-8 weeks", "2024-07-17..2024-07-31"},
        {"within the next month", "2024-07-05"},
        {"within 48 hours", "2024-06-07"},
        {"ten working days from 24 May", "2024-06-10"},
        {"six weeks from Monday", "2024-07-22"},
        {"the first week of February", "2025-02-03..2025-02-09"},
        {"within the week", "2024-06-12"},
        {"the weekend before last", "2024-05-25..2024-05-26"},
        {"at the weekend", "2024-06-08..2024-06-09"},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        CHECK(read(row.text) == row.expected);
    }
}

TEST_CASE("the day comes before the month, and a year that is not said is the likeliest") {
    CHECK(read("03/04/24") == "2024-04-03|2024-03-04");
    CHECK(read("13/6/2024") == "2024-06-13");
    CHECK(read("28 May") == "2024-05-28|2023-05-28");
    CHECK(read("by 1 March") == "2025-03-01|2024-03-01");
    CHECK(read("12 December", "2025-01-05") == "2024-12-12|2025-12-12");
    CHECK(read("the fourteenth of June twenty twenty five") == "2025-06-14");
    CHECK(read("18 and 19 June") == "2024-06-18 2024-06-19");
    CHECK(read("in one month", "2024-01-31") == "2024-02-29");
}

TEST_CASE("what is told of the past is looked for in the past, unless it is only a note") {
    const Row table[] = {
        {"I saw her on Tuesday", "2024-06-04|2024-06-11"},
        {"He's been here since Friday", "2024-05-31|2024-06-07"},
        {"She died on the 21st", "2024-05-21|2024-06-21"},
        {"It was in October", "2023-10-01..2023-10-31|2024-10-01..2024-10-31"},
        {"Saturday he brought nappies", "2024-06-01|2024-06-08"},
        {"rang Thurs", "2024-06-06|2024-05-30"},
        {"He said he'll come on Tuesday", "2024-06-11|2024-06-04"},
        {"It was booked for Friday", "2024-06-07|2024-05-31"},
        {"I'll see him on Wednesday", "2024-06-12|2024-06-05"},
        {"It was Tuesday 11th June", "2024-06-11"},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        CHECK(read(row.text) == row.expected);
    }
}

TEST_CASE("what is no date, repeats, or hangs on something that is not said is left alone") {
    for (const std::string_view text : {"every Tuesday",
                                        "on Tuesdays",
                                        "for two weeks",
                                        "a six week review",
                                        "the 1st floor",
                                        "the third time",
                                        "24/7",
                                        "1/2 hour",
                                        "she scaled it 6/10",
                                        "he sat on the chair",
                                        "they march on",
                                        "she may come",
                                        "June said she would",
                                        "ref 12-34-56",
                                        "call 0161 496 0123",
                                        "on a Friday night",
                                        "the Friday group",
                                        "at the end of the day, it is hers",
                                        "by the end of term",
                                        "31/04/2024",
                                        "30 February",
                                        "within 15 working days of the strategy discussion",
                                        "a Christmas present",
                                        "in a few days",
                                        ""}) {
        CAPTURE(text);
        CHECK(read(text).empty());
    }
}

TEST_CASE("a date stands where its words stand, whatever the letters around it") {
    const std::string text = "Zoë’s visit – Fri. 14th, in a fortnight’s time";
    const auto found = date_phrases(text, *date_from_iso("2024-06-05"));
    REQUIRE(found.size() == 2);
    CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "Fri. 14th");
    CHECK(iso_text(found[1].days.first) == "2024-06-19");
}

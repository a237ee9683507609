#include "capture/entry_line_day.h"
#include <catch2/catch.hpp>
#include <fstream>
#include <iostream>
#include <map>

using namespace fourfifths;

namespace {

struct CorpusLine {
    std::string set, now, zone, line, reading;
};

std::vector<CorpusLine> corpus() {
    std::ifstream file(FOURFIFTHS_TESTS "/fixtures/entry_lines.tsv", std::ios::binary);
    REQUIRE(file);
    std::vector<CorpusLine> lines;
    for (std::string text; std::getline(file, text);) {
        if (text.empty() || text[0] == '#') continue;
        CorpusLine one;
        for (std::string* column : {&one.set, &one.now, &one.zone, &one.line, &one.reading}) {
            const std::size_t tab = text.find('\t');
            *column = text.substr(0, tab);
            text.erase(0, tab == std::string::npos ? text.size() : tab + 1);
        }
        lines.push_back(std::move(one));
    }
    return lines;
}

Zone zone_of(const CorpusLine& one) {
    const auto zone = zone_named(one.zone);
    REQUIRE(zone);
    return *zone;
}

LineReading reading_of(const CorpusLine& one, const Workspace& workspace) {
    const auto day = date_from_iso(one.now.substr(0, 10));
    const auto clock = wall_time_from(one.now.substr(11));
    REQUIRE((day && clock));
    const Zone zone = zone_of(one);
    return read_entry_line(one.line, {workspace, zone, instant_of(zone, *day, *clock), *day});
}

std::string with(std::string line, std::size_t begin, std::size_t end, const std::string& text) {
    return line.replace(begin, end - begin, begin == end ? text + " " : text);
}

} // namespace

TEST_CASE("every line of the corpus is read as a colleague would read it") {
    const Workspace workspace = build::worker_day();
    std::map<std::string, std::pair<int, int>> right; // of how many, by set
    std::string wrong;
    int count = 0;
    for (const CorpusLine& one : corpus()) {
        const std::string reading = build::told(reading_of(one, workspace), workspace, zone_of(one));
        auto& [good, all] = right[one.set];
        ++all;
        ++count;
        if (reading == one.reading) ++good;
        else
            wrong += one.set + " " + one.now + " " + one.line + "\n    wanted " + one.reading + "\n    read   " +
                     reading + "\n";
    }
    for (const auto& [set, figures] : right) {
        std::cout << "entry lines, " << set << ": " << figures.first << " of " << figures.second << " right\n";
    }
    CHECK(count >= 200);
    INFO(wrong);
    CHECK(wrong.empty());
}

TEST_CASE("an answer put in the place of what was asked about settles it, and asks nothing that was not asked") {
    const Workspace workspace = build::worker_day();
    int answers = 0;
    for (const CorpusLine& one : corpus()) {
        const LineReading asked = reading_of(one, workspace);
        for (const LineQuestion& question : asked.questions) {
            REQUIRE(question.begin <= question.end);
            REQUIRE(question.end <= one.line.size());
            for (const std::string& answer : question.answers) {
                CorpusLine next = one;
                next.line = with(one.line, question.begin, question.end, answer);
                INFO(one.line << " -> " << next.line);
                const LineReading settled = reading_of(next, workspace);
                CHECK(settled.questions.size() + 1 == asked.questions.size());
                CHECK(settled.entry.has_value());
                ++answers;
            }
        }
    }
    CHECK(answers > 60);
}

TEST_CASE("another meaning put in the place of the words is what the line then means") {
    const Workspace workspace = build::worker_day();
    int others = 0;
    for (const CorpusLine& one : corpus()) {
        const LineReading first = reading_of(one, workspace);
        for (const Understood& part : first.understood) {
            REQUIRE(part.begin <= part.end);
            REQUIRE(part.end <= one.line.size());
            for (const std::string& meaning : part.alternatives) {
                CorpusLine next = one;
                next.line = with(one.line, part.begin, part.end, meaning);
                INFO(one.line << " -> " << next.line);
                const LineReading second = reading_of(next, workspace);
                CHECK(second.questions.size() == first.questions.size());
                if (first.entry && second.entry) CHECK_FALSE(*second.entry == *first.entry);
                ++others;
            }
        }
    }
    CHECK(others > 60);
}

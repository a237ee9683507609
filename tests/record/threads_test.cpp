#include "support/threads.h"
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

using namespace fourfifths;

namespace {

const std::vector<Thread>& talks() {
    static const std::vector<Thread> all = threads(FOURFIFTHS_TESTS "/fixtures/threads");
    return all;
}

template <class List>
void check_quotes(const Thread& talk, const List& marks) {
    for (const Marked& mark : marks) {
        CAPTURE(talk.id, mark.turn, mark.quote);
        REQUIRE(mark.turn < talk.turns.size());
        const std::string& text = talk.turns[mark.turn].text;
        REQUIRE(mark.span.end <= text.size());
        CHECK_FALSE(mark.quote.empty());
        CHECK(mark.span.of(text) == mark.quote);
        CHECK(is_boundary(text, mark.span.begin));
        CHECK(is_boundary(text, mark.span.end));
    }
}

bool one_of(const std::string& word, std::initializer_list<const char*> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

TEST_CASE("every mark of the sample talks quotes its turn byte for byte") {
    for (const Thread& talk : talks()) {
        check_quotes(talk, talk.actions);
        check_quotes(talk, talk.decisions);
        check_quotes(talk, talk.dates);
        check_quotes(talk, talk.names);
        check_quotes(talk, talk.leave_out);
        check_quotes(talk, talk.safeguarding);
    }
}

TEST_CASE("there are at least thirty sample talks, of both fields and of every kind") {
    std::map<std::string, int> counts;
    for (const Thread& talk : talks()) {
        CAPTURE(talk.id);
        CHECK(one_of(talk.field, {"children", "adults"}));
        CHECK(one_of(talk.kind, {"visit", "meeting", "call", "supervision"}));
        CHECK(talk.turns.size() >= 12);
        CHECK(talk.turns.size() <= 50);
        ++counts[talk.field];
        ++counts[talk.kind];
    }
    CHECK(talks().size() >= 30);
    CHECK(counts["children"] >= 12);
    CHECK(counts["adults"] >= 12);
    CHECK(counts["visit"] >= 8);
    CHECK(counts["meeting"] >= 8);
    CHECK(counts["call"] >= 6);
    CHECK(counts["supervision"] >= 2);
}

TEST_CASE("everyone who speaks in a sample talk is one of its people") {
    for (const Thread& talk : talks()) {
        for (const Turn& turn : talk.turns) {
            CAPTURE(talk.id, turn.speaker);
            CHECK(std::any_of(talk.people.begin(), talk.people.end(),
                              [&turn](const ThreadPerson& person) { return person.name == turn.speaker; }));
        }
    }
}

TEST_CASE("what is marked in the sample talks has a sense") {
    for (const Thread& talk : talks()) {
        CAPTURE(talk.id);
        for (const MarkedAction& action : talk.actions) {
            CAPTURE(action.quote);
            CHECK_FALSE(action.who.empty());
            if (action.due) CHECK(*action.due >= talk.day);
        }
        for (const MarkedDate& date : talk.dates) {
            CAPTURE(date.quote);
            CHECK_FALSE((date.value && date.first));
            CHECK(date.first.has_value() == date.last.has_value());
            if (date.first) CHECK(*date.first <= *date.last);
        }
        for (const MarkedKind& line : talk.leave_out) {
            CAPTURE(line.quote);
            CHECK(one_of(line.kind, {"failed_contact", "scheduling", "greeting", "audio_check", "repeat"}));
        }
        for (const MarkedKind& name : talk.names) {
            CAPTURE(name.quote);
            CHECK(one_of(name.kind, {"person", "relation", "nhs", "nino", "postcode", "phone", "email", "birth",
                                     "address", "plate"}));
        }
        for (const MarkedTerm& term : talk.safeguarding) CHECK(term.speaker == talk.turns[term.turn].speaker);
    }
}

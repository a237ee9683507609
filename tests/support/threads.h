// The invented talks of tests/fixtures/threads with what a reader marked in them before any engine was run on them.
// Every span is bytes of its turn's text. Read from the folder given; a broken file ends the program with a word.
#pragma once
#include "text/turn.h"
#include "text/utf8.h"
#include "time/time_types.h"
#include <optional>
#include <string>
#include <vector>

namespace fourfifths {

/// What was marked: `quote` is the bytes `span` of the text of turn `turn`.
struct Marked {
    std::size_t turn = 0;
    TextSpan span;
    std::string quote;
};

struct MarkedAction : Marked {
    std::string who; // as in the thread's people, or as it was said
    std::optional<Date> due;
};

/// A day, or a range of days with both ends in it, or neither when nobody could say.
struct MarkedDate : Marked {
    std::optional<Date> value;
    std::optional<Date> first, last;
    bool ambiguous = false;
};

struct MarkedKind : Marked {
    std::string kind; // of a name: "person", "relation", "nhs" …; of a line to leave out: "greeting" …
};

struct MarkedTerm : Marked {
    std::string term;
    bool negated = false;
    std::string speaker;
};

struct ThreadPerson {
    std::string name, role, is;
};

struct Thread {
    std::string id, field, kind;
    Date day;
    std::vector<ThreadPerson> people;
    std::vector<Turn> turns;
    std::vector<MarkedAction> actions;
    std::vector<Marked> decisions;
    std::vector<MarkedDate> dates;
    std::vector<MarkedKind> names;
    std::vector<MarkedKind> leave_out;
    std::vector<MarkedTerm> safeguarding;
};

/// Every thread in the folder, by file name: threads(FOURFIFTHS_TESTS "/fixtures/threads").
std::vector<Thread> threads(const std::string& folder);

} // namespace fourfifths

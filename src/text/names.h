// Who is spoken of in a talk: first the people of the case and those who speak, however they are written (one part,
// possessive, hyphen, apostrophe, capitals, no capitals, short form), then kinship that stands as a name ("Mum said"),
// then every other capitalised word, for a tick. Rules and short closed lists; it helps a reader look and can miss.
#pragma once
#include "text/turn.h"
#include "text/utf8.h"
#include <span>
#include <vector>

namespace fourfifths {

struct KnownPerson {
    std::string name;              // "Samuel O'Brien"; a title in front is no part of it
    std::vector<std::string> also; // "Sam", a number in the case system
};

enum class NameKind : std::uint8_t {
    person,
    relation, // "Mum", "Nan", standing as a name
    unknown,  // a capitalised word that may be a name: for a tick
};
std::string_view key(NameKind kind); // "person" …: in JSON

struct FoundName {
    std::size_t turn = 0;
    TextSpan span; // without a title before it or a possessive behind it
    NameKind kind = NameKind::unknown;
    bool listed = false;    // one of the people of the case or of those who speak
    std::size_t person = 0; // the same number: the same person; of `FoundNames::people`
};

/// One who is spoken of, listed ones first in the order given, then speakers, then as they are met.
struct SpokenOf {
    std::vector<std::string> parts; // bare words (name_words.h): "samuel", "obrien", "sam"
    std::string initials;           // "SO"; a second person with the same gets "SO2"
    NameKind kind = NameKind::unknown;
    bool listed = false;
};

struct FoundNames {
    std::vector<FoundName> names; // in order, apart
    std::vector<SpokenOf> people;
};

FoundNames find_names(std::span<const Turn> turns, std::span<const KnownPerson> known);

} // namespace fourfifths

// Who is named in a line: people with a record, by full name, first name or what they are known as, and others
// ("mum", "Ms Bird (school)"). A name that several people share is a question, never a pick.
#pragma once
#include "capture/line_words.h"
#include "model/workspace.h"

namespace fourfifths {

struct NamedPerson {
    std::size_t begin = 0; // bytes into the line
    std::size_t end = 0;
    std::vector<const Person*> could_be; // one: settled
    bool about_only = false;             // "Sam's mum", "about Sam": Sam is not said to be there
};

enum class OtherRole : std::uint8_t { family, professional, unknown };

struct NamedOther {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text; // as typed
    OtherRole role = OtherRole::unknown;
};

/// Marks the words it understood as taken. People in the bin are not looked at; closed ones only when nobody else fits.
std::vector<NamedPerson> find_people(std::span<LineWord> words, const Workspace& workspace);
/// Words left over that are one slip of the fingers away from the names of a few people ("Lewsi"): to be asked about,
/// never taken for them. To be asked last.
std::vector<NamedPerson> find_slipped_people(std::span<LineWord> words, const Workspace& workspace);
/// Words between straight double quotes: someone without a record, named so on purpose. To be asked first.
std::vector<NamedOther> find_quoted(std::string_view line, std::span<LineWord> words);
std::vector<NamedOther> find_others(std::string_view line, std::span<LineWord> words);

/// What to call a person where others share the name: full name, with the reference when the full name is shared too.
std::string telling_name(const Person& person, const Workspace& workspace);

} // namespace fourfifths

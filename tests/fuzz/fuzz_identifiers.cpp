// Names and identifiers of any text: spans stand apart, in order and inside it and never split a character; masking and
// the look for leaks take whatever comes.
#include "text/pseudonyms.h"
#include <cstdlib>

using namespace fourfifths;

namespace {

void check(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto line = bytes.find('\n');
    const std::vector<Turn> turns = {{"Sam O'Brien", bytes.substr(0, line)},
                                     {"", line == std::string::npos ? "" : bytes.substr(line + 1)}};
    const std::vector<KnownPerson> known = {{"Rose Szyma\u0144ska", {"Rosie"}}, {"Will Marsh", {"0032698674"}}};
    const FoundNames found = find_names(turns, known);
    for (std::size_t turn = 0; turn < turns.size(); ++turn) {
        const std::string& text = turns[turn].text;
        const auto numbers = identifiers(text, turn > 0 ? turns[0].text : std::string());
        std::size_t end = 0;
        for (const Identifier& one : numbers) {
            check(one.span.begin >= end && one.span.begin < one.span.end && one.span.end <= text.size());
            check(is_boundary(text, one.span.begin) && is_boundary(text, one.span.end));
            end = one.span.end;
        }
        end = 0;
        for (const FoundName& name : found.names) {
            if (name.turn != turn) continue;
            check(name.span.begin >= end && name.span.begin < name.span.end && name.span.end <= text.size());
            check(is_boundary(text, name.span.begin) && is_boundary(text, name.span.end));
            check(name.person < found.people.size());
            end = name.span.end;
        }
        const MaskedText shown = masked(text, replacements(found, turn, text, numbers));
        for (const TextSpan span : shown.spans) check(span.begin <= span.end && span.end <= shown.text.size());
        leaks(shown.text, found.people);
    }
    return 0;
}

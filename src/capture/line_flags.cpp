#include "capture/line_flags.h"
#include <array>
#include <optional>

namespace fourfifths {

namespace {

struct FlagPhrase {
    std::string_view phrase;
    std::optional<Flag> flag; // absent: said not to be so
    bool keeps_words = false;
};

constexpr auto phrases = std::to_array<FlagPhrase>({
    {"not seen alone", {}, true},
    {"not seen", {}, true},
    {"bedroom not seen", {}, true},
    {"wasn't seen", {}, true},
    {"not significant", {}, true},
    {"seen alone", Flag::seen_alone},
    {"saw alone", Flag::seen_alone},
    {"spoken to alone", Flag::seen_alone},
    {"alone", Flag::seen_alone},
    {"bedroom seen", Flag::bedroom_seen},
    {"saw bedroom", Flag::bedroom_seen},
    {"seen bedroom", Flag::bedroom_seen},
    {"seen", Flag::seen},
    {"admin could do", Flag::administrator_could},
    {"admin could", Flag::administrator_could},
    {"admin could have done", Flag::administrator_could},
    {"admin can do", Flag::administrator_could},
    {"administrator could", Flag::administrator_could},
    {"could be admin", Flag::administrator_could},
    {"typed twice", Flag::typed_twice},
    {"typed in twice", Flag::typed_twice},
    {"double entry", Flag::typed_twice},
    {"entered twice", Flag::typed_twice},
    {"duplicate entry", Flag::typed_twice},
    {"system down", Flag::system_offline},
    {"system slow", Flag::system_offline},
    {"slow system", Flag::system_offline},
    {"system offline", Flag::system_offline},
    {"system crashed", Flag::system_offline},
    {"out of hours", Flag::out_of_hours},
    {"ooh", Flag::out_of_hours},
    {"after hours", Flag::out_of_hours},
    {"no answer", Flag::no_contact},
    {"no reply", Flag::no_contact},
    {"no response", Flag::no_contact},
    {"not home", Flag::no_contact},
    {"nobody in", Flag::no_contact},
    {"no one in", Flag::no_contact},
    {"no access", Flag::no_contact},
    {"did not attend", Flag::no_contact},
    {"dna", Flag::no_contact},
    {"failed", Flag::no_contact, true},
    {"abortive", Flag::no_contact, true},
    {"significant", Flag::significant},
    {"group work", Flag::group_work, true},
    {"groupwork", Flag::group_work, true},
    {"write up later", Flag::write_up_due},
    {"note later", Flag::write_up_due},
    {"note to follow", Flag::write_up_due},
    {"to write up", Flag::write_up_due},
    {"protected time", Flag::planned},
});

} // namespace

std::vector<FoundFlag> find_flags(std::span<LineWord> words) {
    std::vector<FoundFlag> out;
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::size_t best = 0;
        const FlagPhrase* found = nullptr;
        for (const FlagPhrase& one : phrases) {
            const std::size_t length = phrase_length_at(words, at, one.phrase);
            if (length > best) best = length, found = &one;
        }
        if (found == nullptr) continue;
        if (found->flag) out.push_back({words[at].begin, words[at + best - 1].end, *found->flag, found->keeps_words});
        if (!found->keeps_words) take(words.subspan(at, best));
        at += best - 1;
    }
    return out;
}

} // namespace fourfifths

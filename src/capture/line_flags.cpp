#include "capture/line_flags.h"
#include <array>
#include <optional>

namespace fourfifths {

namespace {

struct FlagPhrases {
    std::optional<Flag> flag; // absent: said not to be so
    bool keeps_words = false;
    std::string_view phrases; // parted by bars
};

constexpr auto all_phrases = std::to_array<FlagPhrases>({
    {{}, true, "not seen alone|not seen|bedroom not seen|wasn't seen|not significant"},
    {Flag::seen_alone, false, "seen alone|saw alone|spoken to alone|alone"},
    {Flag::bedroom_seen, false, "bedroom seen|saw bedroom|seen bedroom"},
    {Flag::seen, false, "seen"},
    {Flag::administrator_could, false,
     "admin could do|admin could|admin could have done|admin can do|administrator could|could be admin"},
    {Flag::typed_twice, false, "typed twice|typed in twice|double entry|entered twice|duplicate entry"},
    {Flag::system_offline, false, "system down|system slow|slow system|system offline|system crashed"},
    {Flag::out_of_hours, false, "out of hours|ooh|after hours|overtime|o/t"},
    {Flag::no_contact, false,
     "no answer|no reply|no response|not home|not at home|no show|nobody in|no one in|no access|did not attend|dna"},
    {Flag::no_contact, true, "failed|abortive"},
    {Flag::significant, false, "significant"},
    {Flag::group_work, true, "group work|groupwork"},
    {Flag::write_up_due, false, "write up later|note later|note to follow|to write up"},
    {Flag::planned, false, "protected time|planned"},
});

/// The longest phrase of the table at that place: its words are counted.
const FlagPhrases* flag_at(std::span<const LineWord> words, std::size_t at, std::size_t& count) {
    const FlagPhrases* found = nullptr;
    count = 0;
    for (const FlagPhrases& one : all_phrases) {
        std::string_view list = one.phrases;
        while (!list.empty()) {
            const std::size_t length = phrase_length_at(words, at, next_item(list));
            if (length > count) count = length, found = &one;
        }
    }
    return found;
}

} // namespace

std::vector<FoundFlag> find_flags(std::span<LineWord> words) {
    std::vector<FoundFlag> out;
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::size_t best = 0;
        const FlagPhrases* found = flag_at(words, at, best);
        if (found == nullptr) continue;
        if (found->flag) out.push_back({words[at].begin, words[at + best - 1].end, *found->flag, found->keeps_words});
        if (!found->keeps_words) take(words.subspan(at, best));
        at += best - 1;
    }
    return out;
}

} // namespace fourfifths

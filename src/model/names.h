// The words for kinds, flags and passage types: codes as in the published scheme, labels as a worker would say them.
#pragma once
#include "model/records.h"
#include <span>
#include <string_view>

namespace fourfifths {

/// The bands in which time is shown on a day: one colour and one symbol each.
enum class Group : std::uint8_t { direct, partners, recording, travel, meetings, reflection, other, rest };

struct KindInfo {
    Kind kind;
    std::string_view code;        // "D1"
    std::string_view label;       // "Home visit or face-to-face with the child or adult" …
    std::string_view short_label; // "Face-to-face"
    Group group;
};

std::span<const KindInfo> all_kinds();
const KindInfo& info(Kind kind);
std::optional<Kind> kind_from_code(std::string_view code); // any case
std::string_view label(Group group);
std::span<const Flag> all_flags();
std::string_view label(Flag flag);
std::string_view key(Flag flag);           // "seen_alone": in JSON and CSV
std::string_view label(PassageType type);  // "Seen or heard"
std::string_view symbol(PassageType type); // one character beside the word
std::string_view label(Badge badge);
std::string_view label(HandOverState state);

} // namespace fourfifths

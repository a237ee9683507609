// The words by which enum values are written in JSON, and so the list of values there are. Read by other programs:
// never rename. What people see is in names.h.
#pragma once
#include "model/names.h"
#include <array>
#include <optional>
#include <string_view>

namespace fourfifths {

template <class Enum>
struct Word {
    Enum value;
    std::string_view word;
};

inline constexpr std::array passage_type_words = {
    Word<PassageType>{PassageType::seen_or_heard, "seen_or_heard"},
    Word<PassageType>{PassageType::said_by, "said_by"},
    Word<PassageType>{PassageType::third_party, "third_party"},
    Word<PassageType>{PassageType::analysis, "analysis"},
    Word<PassageType>{PassageType::decision, "decision"},
    Word<PassageType>{PassageType::transcript, "transcript"},
};
inline constexpr std::array badge_words = {
    Word<Badge>{Badge::verbatim, "verbatim"},
    Word<Badge>{Badge::cleaned, "cleaned"},
    Word<Badge>{Badge::edited, "edited"},
    Word<Badge>{Badge::own, "own"},
};
inline constexpr std::array hand_over_state_words = {
    Word<HandOverState>{HandOverState::draft, "draft"},
    Word<HandOverState>{HandOverState::handed_over, "handed_over"},
    Word<HandOverState>{HandOverState::confirmed, "confirmed"},
    Word<HandOverState>{HandOverState::purged, "purged"},
};
inline constexpr std::array weekday_words = {
    Word<Weekday>{Weekday::monday, "monday"},       Word<Weekday>{Weekday::tuesday, "tuesday"},
    Word<Weekday>{Weekday::wednesday, "wednesday"}, Word<Weekday>{Weekday::thursday, "thursday"},
    Word<Weekday>{Weekday::friday, "friday"},       Word<Weekday>{Weekday::saturday, "saturday"},
    Word<Weekday>{Weekday::sunday, "sunday"},
};

inline const auto& words_of(PassageType) { return passage_type_words; }
inline const auto& words_of(Badge) { return badge_words; }
inline const auto& words_of(HandOverState) { return hand_over_state_words; }
inline const auto& words_of(Weekday) { return weekday_words; }

template <class Enum>
std::string_view word_of(Enum value) {
    for (const auto& one : words_of(value)) {
        if (one.value == value) return one.word;
    }
    return {};
}
inline std::string_view word_of(Kind kind) { return info(kind).code; }

template <class Enum>
std::optional<Enum> from_word(std::string_view word) {
    if constexpr (std::is_same_v<Enum, Kind>) return kind_from_code(word);
    else {
        for (const auto& one : words_of(Enum{})) {
            if (one.word == word) return one.value;
        }
        return std::nullopt;
    }
}

/// Whether this program has such a value.
template <class Enum>
bool is_known(Enum value) {
    if constexpr (std::is_same_v<Enum, Kind>) return info(value).kind == value;
    else return !word_of(value).empty();
}

} // namespace fourfifths

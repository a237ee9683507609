// The word tables of the plain-language check: what short forms stand for, the verbs of deciding, and plainer wordings,
// in British use. Our own; some wordings are also among those of plainlanguage.gov (CC0). Small on purpose: a list that
// flags everything is not read.
#pragma once
#include <optional>
#include <string_view>

namespace fourfifths {

/// What a short form stands for, "child in need" for "CIN"; plural forms too. Nothing when this table does not know it.
std::optional<std::string_view> gloss(std::string_view acronym);
/// Short forms everyone knows, and words people write in capitals: "GP", "NHS", "NOT".
bool needs_no_gloss(std::string_view acronym);

struct Wording {
    std::string_view wordy; // lower case
    std::string_view plain; // empty: leave it out
};

std::string_view wordings();
/// Takes the next one off the front of `rest`, which begins as wordings(). False when none is left.
bool next_wording(std::string_view& rest, Wording& wording);
/// "agreed", "decided", "refused": what is done by somebody with the power to. Lower case.
bool is_deciding_participle(std::string_view word);

} // namespace fourfifths

// Names and identifiers replaced: people by their initials, the same everywhere, identifiers by what they are
// ("[NHS number]"). And the last look: whether a name that should be gone still stands, in any way of writing it.
// The result is pseudonymised, never anonymous: what was said can still tell who it was.
#pragma once
#include "text/identifiers.h"
#include "text/names.h"

namespace fourfifths {

struct Replacement {
    TextSpan span;
    std::string with;
};

struct MaskedText {
    std::string text;
    std::vector<TextSpan> spans; // of what was put in, in `text`, in order
};

/// `parts` in order; one that overlaps the one before it is left out.
MaskedText masked(std::string_view text, std::span<const Replacement> parts);

/// What to replace in one turn: everyone who is surely a person, those ticked (numbers of `found.people`), identifiers.
/// Kinship stays ("Mum"). In order and apart.
std::vector<Replacement> replacements(const FoundNames& found, std::size_t turn, std::string_view text,
                                      std::span<const Identifier> identifiers,
                                      std::span<const std::size_t> ticked = {});

struct Leak {
    TextSpan span;
    std::size_t person = 0; // of the people given
};

/// Where a part of anyone's name still stands in a masked text: alone, possessive, in capitals, without accents, run
/// together with another part or with figures. An everyday word in small letters ("will") is none.
std::vector<Leak> leaks(std::string_view text, std::span<const SpokenOf> people);

} // namespace fourfifths

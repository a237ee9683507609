// The recovery key as people meet it: seven groups of five, each four random symbols and one that checks them, so that
// a slip of the pen is told apart from a wrong key and can be pointed at. 138 bits.
#pragma once
#include "vault/vault.h"
#include <array>
#include <optional>

namespace fourfifths {

constexpr std::size_t recovery_groups = 7;
/// The random symbols without their checks, each 0 … 30.
using RecoverySymbols = std::array<std::uint8_t, recovery_groups * 4>;

RecoverySymbols new_recovery_symbols(const RandomBytes& random);
/// "7KQ2M-…": never 0, O, 1, I or L.
std::string recovery_text(const RecoverySymbols& symbols);

struct RecoveryReading {
    bool has_shape = false;                 // thirty-five symbols of the alphabet, or nearly so
    std::optional<RecoverySymbols> symbols; // only when every check agrees
    int wrong_group = 0; // 1 … 7: the first whose check does not agree; 0: none, or the length is wrong
};

/// Spaces, hyphens and case make no difference.
RecoveryReading read_recovery_key(std::string_view text);

} // namespace fourfifths

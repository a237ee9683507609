// Names of records: random 64-bit values, never reused, never meaningful. Zero means "none".
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace fourfifths {

template <class Tag>
struct Id {
    std::uint64_t value = 0;
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value != 0; }
};

using PersonId = Id<struct PersonTag>;
using EntryId = Id<struct EntryTag>;
using PassageId = Id<struct PassageTag>;
using ActionId = Id<struct ActionTag>;
using SummaryId = Id<struct SummaryTag>;
using LineId = Id<struct LineTag>;
using FieldId = Id<struct FieldTag>;
using HandOverId = Id<struct HandOverTag>;

/// Where new ids come from; the caller owns the randomness. Returns 64 random bits.
using Entropy = std::function<std::uint64_t()>;

template <class IdType>
IdType new_id(const Entropy& entropy) {
    IdType id;
    while (!id) id.value = entropy();
    return id;
}

/// Sixteen lower-case hexadecimal digits, and back.
std::string hex_text(std::uint64_t value);
std::optional<std::uint64_t> from_hex(std::string_view text);

} // namespace fourfifths

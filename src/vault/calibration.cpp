#include "vault/cipher.h"
#include <algorithm>

namespace fourfifths {

namespace {

constexpr std::int64_t wished_us = 1'000'000;
constexpr std::int64_t most_passes = 10;
constexpr std::int64_t memory_step_mib = 16, most_memory_mib = 128;

} // namespace

// Time grows with passes × memory. Passes first: they cost no memory, which a browser's tab never gives back.
KeyCost calibrated_cost(const Stopwatch& stopwatch_us) {
    KeyCost cost;
    if (!cipher_ready()) return cost;
    const std::int64_t start = stopwatch_us();
    if (!key_from_passphrase("how long does this take?", Salt{}, cost)) return cost;
    const std::int64_t took = stopwatch_us() - start;
    if (took <= 0 || took >= wished_us) return cost;
    // In passes over one step of memory; a clock that jumps must not overflow it.
    const std::int64_t steps = cost.memory_mib / memory_step_mib;
    const std::int64_t affordable = std::min(wished_us * steps * cost.passes / took, std::int64_t{1'000'000});
    const std::int64_t passes = std::clamp(affordable / steps, std::int64_t{cost.passes}, most_passes);
    const std::int64_t memory = std::clamp(affordable / passes, steps, most_memory_mib / memory_step_mib);
    const auto memory_mib = static_cast<std::uint32_t>(memory * memory_step_mib);
    if (memory_mib > cost.memory_mib && key_from_passphrase("is there as much?", Salt{}, {memory_mib, 1}))
        cost.memory_mib = memory_mib;
    cost.passes = static_cast<std::uint32_t>(passes);
    return cost;
}

} // namespace fourfifths

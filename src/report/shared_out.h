// Sharing out a whole by largest remainder: what is rounded still sums to the whole.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace fourfifths {

/// `whole` parts in proportion to the amounts, of which those below 0 count as 0; all 0 when the amounts are. Ties go
/// to the earlier. No amount is over 10¹³.
std::vector<int> shared_out(std::span<const std::int64_t> amounts, int whole);

} // namespace fourfifths

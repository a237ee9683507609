// One record as bytes, for the vault: numbered fields, so that older programs skip what they do not know and newer
// ones read what older ones wrote. The list of fields is fields.h, shared with JSON.
#pragma once
#include "model/records.h"
#include "result.h"
#include <span>

namespace fourfifths {

using Bytes = std::vector<std::uint8_t>;

/// Same record, same bytes.
Bytes to_bytes(const Record& record);
/// bad_input when the bytes are not a whole record; never reads past them.
Result<Record> record_from_bytes(std::span<const std::uint8_t> bytes);

} // namespace fourfifths

// One file out of a zip archive (PKWARE's APPNOTE 6.3): stored or deflated, its checksum checked. Sizes are believed
// only as limits. Encrypted and split archives and those over 4 GiB are refused.
#pragma once
#include "result.h"
#include <cstdint>
#include <string>
#include <string_view>

namespace fourfifths {

bool is_zip(std::string_view bytes);
/// Fails with damaged when the archive is not whole, not_found when it has no such file, too_large when the file would
/// be over `most` bytes unpacked, unsupported when it is encrypted or packed in a way of its own.
Result<std::string> unzipped(std::string_view bytes, std::string_view name, std::size_t most);

} // namespace fourfifths

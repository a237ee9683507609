// SHA-256 (FIPS 180-4), for the seal of a finished summary. Not for passwords and not a signature.
#pragma once
#include <string>
#include <string_view>

namespace fourfifths {

/// Sixty-four lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

} // namespace fourfifths

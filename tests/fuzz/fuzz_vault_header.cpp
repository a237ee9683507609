// Any bytes are a header or a refusal, and a header that was read writes back the same bytes.
#include "vault/header.h"
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace fourfifths;
    if (!cipher_ready()) std::abort();
    Bytes bytes(data, data + size);
    if (size == header_size) { // get past the checksum, which a fuzzer will not guess
        const Hash checksum = hash_of(std::span(data, size - 32));
        std::copy(checksum.begin(), checksum.end(), bytes.end() - 32);
    }
    const auto header = read_header(bytes);
    if (header && header_bytes(*header) != bytes) std::abort();
    read_recovery_key({reinterpret_cast<const char*>(data), size});
    return 0;
}

// Any bytes are a back-up or a refusal; nobody has the key of the ones a fuzzer makes.
#include "vault/back_up.h"
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace fourfifths;
    if (!cipher_ready()) std::abort();
    Bytes bytes(data, data + size);
    if (size >= 32) { // get past the checksum, which a fuzzer will not guess
        const Hash checksum = hash_of(std::span(data, size - 32));
        std::copy(checksum.begin(), checksum.end(), bytes.end() - 32);
    }
    if (const auto header = back_up_header(bytes))
        if (open_back_up_file(bytes, OpenHeader{*header, {}})) std::abort();
    return 0;
}

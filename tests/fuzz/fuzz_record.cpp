// Any bytes are a record or a refusal, and a record that was read writes and reads back the same.
#include "model/binary.h"
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto record = fourfifths::record_from_bytes({data, size});
    if (!record) return 0;
    const auto again = fourfifths::record_from_bytes(fourfifths::to_bytes(*record));
    if (!again || !(*again == *record)) std::abort();
    return 0;
}

// Lines of the check of the browser: whatever comes, a fact has a key, and nothing is read beyond the line.
#include "screens/self_test_state.h"
#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto fact = fourfifths::browser_fact_from({reinterpret_cast<const char*>(data), size});
    if (fact && (fact->key.empty() || fact->key.size() + fact->found.size() + 3 != size)) std::abort();
    return 0;
}

// Any text is a workspace or a refusal, and a workspace that was read writes and reads back the same.
#include "model/json.h"
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto workspace = fourfifths::workspace_from_json({reinterpret_cast<const char*>(data), size});
    if (!workspace) return 0;
    const auto again = fourfifths::workspace_from_json(fourfifths::to_json(*workspace));
    if (!again || !(*again == *workspace)) std::abort();
    return 0;
}

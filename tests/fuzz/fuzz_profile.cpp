#include "export/hand_over_profile.h"
#include <cstdlib>

/// What is accepted makes a pack with one field for each of the profile's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace fourfifths;
    const auto profile = profile_from_json({reinterpret_cast<const char*>(data), size});
    if (!profile) {
        if (profile.error().detail.empty()) std::abort();
        return 0;
    }
    Summary summary;
    summary.month = {2026, 10};
    if (paste_pack(Workspace{}, summary, *profile, Zone{}).size() != profile->fields.size()) std::abort();
    return 0;
}

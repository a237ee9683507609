#include "report/scheme.h"
#include <cstdlib>

/// What is accepted can be used: every kind has at most one bucket, and there is something to show.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace fourfifths;
    const auto scheme = scheme_from_json({reinterpret_cast<const char*>(data), size});
    if (!scheme) {
        if (scheme.error().detail.empty()) std::abort();
        return 0;
    }
    if (scheme->buckets.empty() || scheme->id.empty() || scheme->name.empty()) std::abort();
    const Kind direct[] = {Kind::d1, Kind::d2, Kind::d3};
    for (const KindInfo& kind : all_kinds()) {
        const auto bucket = bucket_of(*scheme, kind.kind, direct);
        if (bucket && *bucket >= scheme->buckets.size()) std::abort();
    }
    return 0;
}

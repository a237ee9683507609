#include "report/scheme_file.h"
#include <cstdlib>

namespace {

using namespace fourfifths;

/// What is accepted can be used: every kind has at most one bucket, and there is something to show.
void use(const Scheme& scheme) {
    if (scheme.buckets.empty() || scheme.id.empty() || scheme.name.empty()) std::abort();
    const Kind direct[] = {Kind::d1, Kind::d2, Kind::d3};
    for (const KindInfo& kind : all_kinds()) {
        const auto bucket = bucket_of(scheme, kind.kind, direct);
        if (bucket && *bucket >= scheme.buckets.size()) std::abort();
    }
}

/// What is refused is refused with words; what the strict reader takes, the other takes too.
void read_as_a_team_writes_it(std::string_view text, bool also_plain) {
    const auto file = scheme_file_from_json(text);
    if (!file) {
        if (file.error().detail.empty()) std::abort();
        return;
    }
    if (!also_plain && text.find("worked_minutes") == text.npos) std::abort();
    for (const SchemeVersion& version : file->versions) {
        use(version.scheme);
        if (version.from && version_for(*file, {*version.from, *version.from + 1}).version.from != version.from)
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto scheme = scheme_from_json(text);
    if (scheme) use(*scheme);
    else if (scheme.error().detail.empty()) std::abort();
    read_as_a_team_writes_it(text, scheme.ok());
    return 0;
}

#include "report/scheme.h"
#include "report/scheme_version.h"
#include <algorithm>
#include <set>

namespace fourfifths {
namespace {

/// Reads a list of kind codes; each may be used once in the whole scheme.
std::vector<Kind> read_kinds(DataFile& file, const char* name, std::set<Kind>& used) {
    std::vector<Kind> kinds;
    file.each_text(name, [&](const std::string& code) {
        const auto kind = kind_from_code(code);
        if (!kind) return file.wrong(nullptr, "not a code of the list; use one such as \"D1\"");
        if (*kind == Kind::x0 && std::string_view(name) == "kinds")
            return file.wrong(nullptr, "breaks and leave count in nothing; name X0 under left_out");
        if (!used.insert(*kind).second) return file.wrong(nullptr, "this code is used twice; keep it in one place");
        kinds.push_back(*kind);
    });
    return kinds;
}

Bucket read_bucket(DataFile& file, std::set<Kind>& used) {
    Bucket bucket;
    bucket.key = file.key("key");
    bucket.label = file.text("label");
    bucket.follows_definition = file.is_set("follows_definition");
    bucket.published = file.optional_text("published");
    bucket.kinds = read_kinds(file, "kinds", used);
    if (bucket.kinds.empty() && !bucket.follows_definition)
        file.wrong("kinds", "name at least one code, or take the bucket out");
    return bucket;
}

} // namespace

std::optional<std::size_t> bucket_of(const Scheme& scheme, Kind kind, std::span<const Kind> direct) {
    const bool is_direct = std::find(direct.begin(), direct.end(), kind) != direct.end();
    std::optional<std::size_t> home;
    for (std::size_t i = 0; i < scheme.buckets.size(); ++i) {
        const Bucket& bucket = scheme.buckets[i];
        if (bucket.follows_definition && is_direct) return i;
        if (std::find(bucket.kinds.begin(), bucket.kinds.end(), kind) != bucket.kinds.end()) home = i;
    }
    return home;
}

void read_version(DataFile& file, Scheme& scheme) {
    scheme.version = file.number("version", 1, 1'000'000, 1);
    scheme.overlapping = file.is_set("overlapping");
    std::set<Kind> used;
    bool following = false;
    file.each("buckets", [&] {
        const Bucket& bucket = scheme.buckets.emplace_back(read_bucket(file, used));
        if (bucket.follows_definition && following)
            file.wrong("follows_definition", "only one bucket can follow the definition of direct");
        following = following || bucket.follows_definition;
    });
    scheme.left_out = read_kinds(file, "left_out", used);
}

Result<Scheme> scheme_from_json(std::string_view text) {
    DataFile file(text, "scheme");
    Scheme scheme;
    scheme.id = file.key("id");
    scheme.name = file.text("name");
    read_version(file, scheme);
    if (file.failed()) return file.error();
    return scheme;
}

std::vector<Scheme> preset_schemes() { return shipped_files("schemes", scheme_from_json); }

Result<Scheme> preset_scheme(std::string_view id) {
    for (Scheme& scheme : preset_schemes())
        if (scheme.id == id) return std::move(scheme);
    return Error{Fault::not_found, "no scheme of that id; choose one of the list"};
}

} // namespace fourfifths

#include "report/scheme.h"
#include "assets.h"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace fourfifths {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_bytes = 256 * 1024;
constexpr std::size_t most_buckets = 50;

Error wrong(const std::string& pointer, std::string_view what_to_do) {
    return {Fault::bad_input, pointer + ": " + std::string(what_to_do)};
}

std::optional<std::string> words(const Json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string()) return std::nullopt;
    std::string text = found->get<std::string>();
    if (text.empty() || text.size() > 200) return std::nullopt;
    return text;
}

/// Reads a list of kind codes; each may be used once in the whole scheme.
Result<std::vector<Kind>> read_kinds(const Json& object, const char* name, const std::string& pointer,
                                     std::set<Kind>& used) {
    std::vector<Kind> kinds;
    const auto found = object.find(name);
    if (found == object.end()) return kinds;
    if (!found->is_array()) return wrong(pointer + "/" + name, "give a list of codes, such as [\"D1\", \"D2\"]");
    for (std::size_t i = 0; i < found->size(); ++i) {
        const std::string here = pointer + "/" + name + "/" + std::to_string(i);
        const Json& item = (*found)[i];
        const auto kind = item.is_string() ? kind_from_code(item.get<std::string>()) : std::nullopt;
        if (!kind) return wrong(here, "not a code of the list; use one such as \"D1\"");
        if (!used.insert(*kind).second) return wrong(here, "this code is used twice; keep it in one place");
        kinds.push_back(*kind);
    }
    return kinds;
}

Result<Bucket> read_bucket(const Json& item, const std::string& pointer, std::set<Kind>& used) {
    if (!item.is_object()) return wrong(pointer, "a bucket is an object with key, label and kinds");
    Bucket bucket;
    const auto key = words(item, "key");
    if (!key) return wrong(pointer + "/key", "give a short key");
    const auto label = words(item, "label");
    if (!label) return wrong(pointer + "/label", "give a label of up to 200 bytes");
    bucket.key = *key;
    bucket.label = *label;
    if (const auto follows = item.find("follows_definition"); follows != item.end()) {
        if (!follows->is_boolean()) return wrong(pointer + "/follows_definition", "use true or false");
        bucket.follows_definition = follows->get<bool>();
    }
    if (item.contains("published")) {
        const auto published = words(item, "published");
        if (!published) return wrong(pointer + "/published", "give the study's own figure as words, such as \"15 %\"");
        bucket.published = *published;
    }
    auto kinds = read_kinds(item, "kinds", pointer, used);
    if (!kinds) return kinds.error();
    bucket.kinds = std::move(*kinds);
    if (bucket.kinds.empty() && !bucket.follows_definition)
        return wrong(pointer + "/kinds", "name at least one code, or take the bucket out");
    return bucket;
}

Result<std::vector<Bucket>> read_buckets(const Json& file, std::set<Kind>& used) {
    const auto list = file.find("buckets");
    if (list == file.end() || !list->is_array() || list->empty()) return wrong("/buckets", "name at least one bucket");
    if (list->size() > most_buckets) return wrong("/buckets", "use at most 50 buckets");
    std::vector<Bucket> buckets;
    std::set<std::string> keys;
    bool following = false;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string here = "/buckets/" + std::to_string(i);
        auto bucket = read_bucket((*list)[i], here, used);
        if (!bucket) return bucket.error();
        if (!keys.insert(bucket->key).second) return wrong(here + "/key", "two buckets have this key; rename one");
        if (bucket->follows_definition && following)
            return wrong(here + "/follows_definition", "only one bucket can follow the definition of direct");
        following = following || bucket->follows_definition;
        buckets.push_back(std::move(*bucket));
    }
    return buckets;
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

Result<Scheme> scheme_from_json(std::string_view text) {
    if (text.size() > most_bytes) return Error{Fault::too_large, "a scheme file has at most 256 kB"};
    const Json file = Json::parse(text, nullptr, false);
    if (file.is_discarded() || !file.is_object()) return wrong("", "not a JSON object; choose a scheme file");
    Scheme scheme;
    const auto id = words(file, "id");
    if (!id) return wrong("/id", "give the scheme a short id");
    const auto name = words(file, "name");
    if (!name) return wrong("/name", "give the scheme a name of up to 200 bytes");
    scheme.id = *id;
    scheme.name = *name;
    const auto version = file.find("version");
    if (version != file.end()) {
        if (!version->is_number_unsigned() || version->get<std::uint64_t>() < 1 ||
            version->get<std::uint64_t>() > 1'000'000)
            return wrong("/version", "use a whole number from 1");
        scheme.version = static_cast<int>(version->get<std::uint64_t>());
    }
    if (const auto overlapping = file.find("overlapping"); overlapping != file.end()) {
        if (!overlapping->is_boolean()) return wrong("/overlapping", "use true or false");
        scheme.overlapping = overlapping->get<bool>();
    }
    std::set<Kind> used;
    auto buckets = read_buckets(file, used);
    if (!buckets) return buckets.error();
    scheme.buckets = std::move(*buckets);
    auto left_out = read_kinds(file, "left_out", "", used);
    if (!left_out) return left_out.error();
    scheme.left_out = std::move(*left_out);
    return scheme;
}

std::vector<Scheme> preset_schemes() {
    std::vector<Scheme> schemes;
    for (const std::string_view path : assets_under("schemes")) {
        auto scheme = scheme_from_json(asset(path).value_or(""));
        if (scheme) schemes.push_back(std::move(*scheme));
    }
    return schemes;
}

Result<Scheme> preset_scheme(std::string_view id) {
    for (Scheme& scheme : preset_schemes())
        if (scheme.id == id) return std::move(scheme);
    return Error{Fault::not_found, "no scheme of that id; choose one of the list"};
}

} // namespace fourfifths

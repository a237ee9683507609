#include "export/hand_over_profile.h"
#include "assets.h"
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

namespace fourfifths {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_bytes = 256 * 1024;
constexpr std::size_t most_fields = 50;
constexpr int most_characters = 1'000'000;

constexpr std::array<std::string_view, 11> known_sources = {
    "person", "reference", "title",      "date",         "type",        "body",
    "worker", "seen",      "seen-alone", "bedroom-seen", "significant",
};

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

std::optional<int> whole_number(const Json& value, int least, int most) {
    if (!value.is_number_unsigned()) return std::nullopt;
    const auto number = value.get<std::uint64_t>();
    if (number < static_cast<std::uint64_t>(least) || number > static_cast<std::uint64_t>(most)) return std::nullopt;
    return static_cast<int>(number);
}

Result<ProfileField> read_field(const Json& item, const std::string& pointer) {
    if (!item.is_object()) return wrong(pointer, "a field is an object with key, label and source");
    ProfileField field;
    const auto key = words(item, "key");
    if (!key) return wrong(pointer + "/key", "give a short key");
    const auto label = words(item, "label");
    if (!label) return wrong(pointer + "/label", "give the label that the case system shows");
    const auto source = words(item, "source");
    if (!source || std::find(known_sources.begin(), known_sources.end(), *source) == known_sources.end())
        return wrong(pointer + "/source", "use one of person, reference, title, date, type, body, worker, seen, "
                                          "seen-alone, bedroom-seen, significant");
    field.key = *key;
    field.label = *label;
    field.source = *source;
    if (const auto limit = item.find("max_characters"); limit != item.end()) {
        const auto number = whole_number(*limit, 0, most_characters);
        if (!number) return wrong(pointer + "/max_characters", "use a whole number; 0 means no limit");
        field.max_characters = *number;
    }
    if (const auto rich = item.find("rich"); rich != item.end()) {
        if (!rich->is_boolean()) return wrong(pointer + "/rich", "use true or false");
        field.rich = rich->get<bool>();
    }
    return field;
}

} // namespace

Result<Profile> profile_from_json(std::string_view text) {
    if (text.size() > most_bytes) return Error{Fault::too_large, "a profile has at most 256 kB"};
    const Json file = Json::parse(text, nullptr, false);
    if (file.is_discarded() || !file.is_object()) return wrong("", "not a JSON object; choose a profile file");
    Profile profile;
    const auto id = words(file, "id");
    if (!id) return wrong("/id", "give the profile a short id");
    const auto name = words(file, "name");
    if (!name) return wrong("/name", "give the profile a name of up to 200 bytes");
    profile.id = *id;
    profile.name = *name;
    if (const auto version = file.find("version"); version != file.end()) {
        const auto number = whole_number(*version, 1, most_characters);
        if (!number) return wrong("/version", "use a whole number from 1");
        profile.version = *number;
    }
    const auto list = file.find("fields");
    if (list == file.end() || !list->is_array() || list->empty()) return wrong("/fields", "name at least one field");
    if (list->size() > most_fields) return wrong("/fields", "use at most 50 fields");
    std::set<std::string> keys;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string here = "/fields/" + std::to_string(i);
        auto field = read_field((*list)[i], here);
        if (!field) return field.error();
        if (!keys.insert(field->key).second) return wrong(here + "/key", "two fields have this key; rename one");
        profile.fields.push_back(std::move(*field));
    }
    return profile;
}

std::vector<Profile> shipped_profiles() {
    std::vector<Profile> profiles;
    for (const std::string_view path : assets_under("profiles")) {
        auto profile = profile_from_json(asset(path).value_or(""));
        if (profile) profiles.push_back(std::move(*profile));
    }
    return profiles;
}

} // namespace fourfifths

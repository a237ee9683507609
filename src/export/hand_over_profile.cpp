#include "export/hand_over_profile.h"
#include "model/data_file.h"
#include <array>

namespace fourfifths {
namespace {

constexpr int most_characters = 1'000'000;

constexpr std::array<std::string_view, 11> known_sources = {
    "person", "reference", "title",      "date",         "type",        "body",
    "worker", "seen",      "seen-alone", "bedroom-seen", "significant",
};

} // namespace

Result<Profile> profile_from_json(std::string_view text) {
    DataFile file(text, "profile");
    Profile profile;
    profile.id = file.key("id");
    profile.name = file.text("name");
    profile.version = file.number("version", 1, 1'000'000, 1);
    file.each("fields", [&] {
        ProfileField& field = profile.fields.emplace_back();
        field.key = file.key("key");
        field.label = file.text("label");
        field.source = file.one_of("source", known_sources);
        field.max_characters = file.number("max_characters", 0, most_characters, 0);
        field.rich = file.is_set("rich");
    });
    if (file.failed()) return file.error();
    return profile;
}

std::vector<Profile> shipped_profiles() { return shipped_files("profiles", profile_from_json); }

} // namespace fourfifths

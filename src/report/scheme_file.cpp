#include "report/scheme_file.h"
#include "model/json_place.h"
#include "report/scheme_version.h"
#include "stable_sort.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 9> scheme_names = {"id",      "name",     "version", "from",   "overlapping",
                                                          "buckets", "left_out", "earlier", "comment"};
constexpr std::array<std::string_view, 6> version_names = {"version", "from",     "overlapping",
                                                           "buckets", "left_out", "comment"};
constexpr std::array<std::string_view, 6> bucket_names = {"key",       "label",  "kinds", "follows_definition",
                                                          "published", "comment"};

void read_strictly(DataFile& file, SchemeVersion& version, Names names) {
    file.only(names);
    if (file.has("buckets")) file.each("buckets", [&] { file.only(bucket_names); });
    read_version(file, version.scheme);
    const std::string day = file.optional_text("from");
    if (day.empty()) return;
    if (const auto date = date_from_iso(day)) version.from = *date;
    else file.wrong("from", "give a day such as \"2026-11-01\"");
}

/// Each version has a number and a day of its own, later days with higher numbers.
void check_against(DataFile& file, const SchemeVersion& version, const std::vector<SchemeVersion>& others) {
    for (const SchemeVersion& other : others) {
        if (version.scheme.version == other.scheme.version)
            return file.wrong("version", "this version is there twice; give each its own number");
        const bool is_older = version.scheme.version < other.scheme.version;
        const SchemeVersion& older = is_older ? version : other;
        const SchemeVersion& newer = is_older ? other : version;
        if (!newer.from) return file.wrong("from", "say from which day each version but the first was in force");
        if (older.from && *older.from >= *newer.from)
            return file.wrong("from", "a higher version is in force from a later day; change a day or a number");
    }
}

void read_scheme(DataFile& file, std::vector<SchemeVersion>& versions) {
    SchemeVersion newest;
    newest.scheme.id = file.key("id");
    newest.scheme.name = file.text("name");
    read_strictly(file, newest, scheme_names);
    versions.push_back(newest);
    if (!file.has("earlier")) return;
    file.each("earlier", [&] {
        SchemeVersion version;
        version.scheme.id = newest.scheme.id;
        version.scheme.name = newest.scheme.name;
        read_strictly(file, version, version_names);
        check_against(file, version, versions);
        versions.push_back(std::move(version));
    });
}

Error in_line(std::string_view text, Error error) {
    const std::string pointer = error.detail.substr(0, error.detail.find(':'));
    const std::size_t line = line_at(text, json_offset(text, pointer));
    error.detail = "line " + std::to_string(line) + (pointer.empty() ? "" : ", ") + error.detail;
    return error;
}

} // namespace

Result<SchemeFile> scheme_file_from_json(std::string_view text) {
    DataFile file(text, "scheme");
    if (file.failed() && file.error().fault == Fault::too_large) return file.error();
    if (const auto fault = json_fault(text))
        return Error{Fault::bad_input,
                     "line " + std::to_string(line_at(text, fault->offset)) + ": " + std::string(fault->what_to_do)};
    SchemeFile read;
    if (file.has("worked_minutes")) file.within("scheme", [&] { read_scheme(file, read.versions); });
    else if (!file.failed()) read_scheme(file, read.versions);
    if (file.failed()) return in_line(text, file.error());
    stable_sort(read.versions, [](const SchemeVersion& one, const SchemeVersion& other) {
        return one.scheme.version < other.scheme.version;
    });
    return read;
}

VersionInForce version_for(const SchemeFile& file, DateRange range) {
    const Date last = range.after_last - 1;
    const SchemeVersion* found = &file.versions.front();
    for (const SchemeVersion& version : file.versions)
        if (version.from && *version.from <= last) found = &version;
    const std::string number = std::to_string(found->scheme.version);
    if (!found->from || *found->from <= range.first) return {*found, {}};
    const std::string day = long_text(*found->from);
    if (*found->from > last || found == &file.versions.front())
        return {*found, "Version " + number + " of the scheme is in force from " + day +
                            "; it is used for earlier days too, as there is none before it."};
    return {*found, "The scheme changed on " + day + ": this report uses version " + number + " throughout."};
}

} // namespace fourfifths

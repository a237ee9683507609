// Category schemes: which kinds make which bucket. Data files a team can own; the presets ship in assets/schemes.
#pragma once
#include "model/names.h"
#include "model/records.h"
#include "result.h"
#include <optional>
#include <span>

namespace fourfifths {

struct Bucket {
    std::string key;
    std::string label;
    std::vector<Kind> kinds;
    /// Takes every kind that the worker counts as direct, from whatever bucket holds it; at most one of a scheme.
    bool follows_definition = false;
    std::string published; // what the study says of this bucket, in its words; empty when it is no study
    bool operator==(const Bucket&) const = default;
};

struct Scheme {
    std::string id; // "direct-indirect"
    std::string name;
    int version = 1;
    bool overlapping = false; // hours may overlap (basw2018): hours only, no shares that sum to 100
    std::vector<Bucket> buckets;
    std::vector<Kind> left_out; // named as left out of this study
    bool operator==(const Scheme&) const = default;
};

/// Index of the bucket that takes a kind, given what counts as direct; absent when none does.
std::optional<std::size_t> bucket_of(const Scheme& scheme, Kind kind, std::span<const Kind> direct);

/// bad_input with the JSON pointer and what to do: a kind in two buckets, an unknown code, a missing name.
Result<Scheme> scheme_from_json(std::string_view text);
/// The presets: basw2018, newton2022, liquid2012, hants2017, direct-indirect.
std::vector<Scheme> preset_schemes();
Result<Scheme> preset_scheme(std::string_view id);

} // namespace fourfifths

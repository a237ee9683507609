// Moments and JSON as the command line writes them. JSON is written by the same library that reads it elsewhere; what
// is not UTF-8 is replaced, never refused.
#pragma once
#include "time/zone.h"
#include <nlohmann/json.hpp>

namespace fourfifths::cli {

using Json = nlohmann::ordered_json;

inline std::string utc_text(Instant moment) {
    const Zone utc{"UTC", {0}, {0}, {}, {}};
    return iso_text(date_at(utc, moment)) + "T" + clock_text(wall_time_at(utc, moment)) + "Z";
}

inline std::string text_of(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

} // namespace fourfifths::cli

// The words after a command, sorted into options, switches and the rest. Every option is known by its command: a word
// that nobody knows is an error, never ignored.
#pragma once
#include "cli/command.h"
#include "time/zone.h"
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace fourfifths::cli {

struct Arguments {
    std::map<std::string, std::string, std::less<>> options; // "--from" → "2026-11-16"
    std::set<std::string, std::less<>> switches;             // "--json"
    std::vector<std::string> rest;

    bool has(std::string_view name) const { return switches.count(name) != 0; }
    std::optional<std::string> option(std::string_view name) const;
};

struct Known {
    std::vector<std::string_view> options;
    std::vector<std::string_view> switches;
};

/// "--from 2026-11-16" and "--from=2026-11-16" are the same; after "--" everything is the rest. "--help" is known.
Result<Arguments> arguments_of(Words words, const Known& known);

/// "2026-11-22T09:30Z", or without the Z as clocks in the zone show it; seconds are allowed and dropped.
Result<Instant> instant_from(std::string_view text, const Zone& zone);

/// --from and --to, both days included; `otherwise` when neither is given.
Result<DateRange> range_of(const Arguments& arguments, DateRange otherwise);
/// --zone, or the name of the settings, or Europe/London.
Result<Zone> zone_of(const Arguments& arguments, const Settings& settings);

} // namespace fourfifths::cli

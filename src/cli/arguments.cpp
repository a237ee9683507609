#include "cli/arguments.h"
#include <algorithm>

namespace fourfifths::cli {
namespace {

bool is_among(std::string_view word, const std::vector<std::string_view>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

Error not_understood(std::string what_to_do) { return {Fault::bad_input, std::move(what_to_do)}; }

} // namespace

std::optional<std::string> Arguments::option(std::string_view name) const {
    const auto found = options.find(name);
    if (found == options.end()) return std::nullopt;
    return found->second;
}

Result<Arguments> arguments_of(Words words, const Known& known) {
    Arguments arguments;
    bool only_rest = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (only_rest || word.size() < 2 || word[0] != '-') {
            arguments.rest.push_back(word);
            continue;
        }
        if (word == "--") {
            only_rest = true;
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        if (word == "--help" || word == "-h" || is_among(word, known.switches)) {
            arguments.switches.insert(word == "-h" ? "--help" : word);
            continue;
        }
        if (!is_among(name, known.options)) return not_understood("there is no option '" + name + "' here");
        if (arguments.options.count(name) != 0) return not_understood(name + " is given twice; give it once");
        if (equals != std::string::npos) arguments.options[name] = word.substr(equals + 1);
        else if (i + 1 < words.size()) arguments.options[name] = words[++i];
        else return not_understood(name + " wants a value after it");
    }
    return arguments;
}

Result<Instant> instant_from(std::string_view text, const Zone& zone) {
    const Error wrong = not_understood("give a moment such as 2026-11-22T09:30Z");
    if (text.size() < 16 || (text[10] != 'T' && text[10] != ' ')) return wrong;
    const bool utc = text.ends_with('Z');
    std::string_view clock = text.substr(11, text.size() - 11 - (utc ? 1 : 0));
    if (clock.size() == 8 && clock[5] == ':') clock = clock.substr(0, 5);
    const auto date = date_from_iso(text.substr(0, 10));
    const auto time = wall_time_from(clock);
    if (!date || !time || clock.size() != 5) return wrong;
    return utc ? Instant{std::int64_t{date->days} * 24 * 60 + time->minute} : instant_of(zone, *date, *time);
}

Result<DateRange> range_of(const Arguments& arguments, DateRange otherwise) {
    const auto from = arguments.option("--from");
    const auto to = arguments.option("--to");
    if (!from && !to) return otherwise;
    const auto first = date_from_iso(from.value_or(to.value_or("")));
    const auto last = date_from_iso(to.value_or(from.value_or("")));
    if (!first || !last) return not_understood("give --from and --to as days such as 2026-11-16");
    if (*last < *first) return not_understood("--to is before --from; swap them");
    if (*last - *first > 366 * 10) return not_understood("choose at most ten years from --from to --to");
    return DateRange{*first, *last + 1};
}

Result<Zone> zone_of(const Arguments& arguments, const Settings& settings) {
    const auto zone = zone_named(arguments.option("--zone").value_or(settings.zone));
    if (!zone) return not_understood("that --zone is not known; use a name such as Europe/London");
    return *zone;
}

} // namespace fourfifths::cli

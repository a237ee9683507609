#include "cli/arguments.h"
#include "model/json.h"
#include "model/sample.h"
#include <algorithm>
#include <ostream>
#include <random>

namespace fourfifths::cli {
namespace {

constexpr std::string_view help =
    "fourfifths sample [--entries NUMBER --years NUMBER] [--seed NUMBER] [--today DAY] [--zone ZONE]\n"
    "\n"
    "Writes an invented workspace as JSON: six weeks of one worker, or that many entries over that many years.\n"
    "The same seed and day give the same bytes. Nobody in it exists.\n";

/// A whole number from `least` to `most`, or what to do.
Result<std::uint64_t> number_of(const Arguments& arguments, std::string_view name, std::uint64_t otherwise,
                                std::uint64_t least, std::uint64_t most) {
    const auto text = arguments.option(name);
    if (!text) return otherwise;
    std::uint64_t number = 0;
    bool fits = !text->empty() && text->size() <= 18;
    for (const char c : *text) {
        fits = fits && c >= '0' && c <= '9';
        if (fits) number = number * 10 + static_cast<std::uint64_t>(c - '0');
    }
    if (!fits || number < least || number > most)
        return Error{Fault::bad_input, std::string(name) + " is a whole number from " + std::to_string(least) + " to " +
                                           std::to_string(most)};
    return number;
}

} // namespace

Exit sample_command(Words words, Surroundings& around) {
    const auto parsed = arguments_of(words, {{"--entries", "--years", "--seed", "--today", "--zone"}, {}});
    if (!parsed) return misused(around, "sample", parsed.error().detail);
    if (parsed->has("--help")) {
        around.out << help;
        return Exit::done;
    }
    if (!parsed->rest.empty()) return misused(around, "sample", "sample takes no file; it writes to standard output");
    const auto zone = zone_of(*parsed, Settings{});
    if (!zone) return misused(around, "sample", zone.error().detail);
    const auto entries = number_of(*parsed, "--entries", 0, 1, 1'000'000);
    if (!entries) return misused(around, "sample", entries.error().detail);
    const auto years = number_of(*parsed, "--years", 1, 1, 50);
    if (!years) return misused(around, "sample", years.error().detail);
    const auto seed = number_of(*parsed, "--seed", 1, 0, 999'999'999'999'999'999);
    if (!seed) return misused(around, "sample", seed.error().detail);
    Date today = date_at(*zone, around.now);
    if (const auto text = parsed->option("--today")) {
        const auto day = date_from_iso(*text);
        if (!day) return misused(around, "sample", "give --today as a day such as 2026-11-22");
        today = *day;
    }
    const Entropy entropy = [engine = std::mt19937_64{*seed}]() mutable { return engine(); };
    around.out << to_json(
        *entries == 0 ? sample_workspace(entropy, today, *zone)
                      : sample_workspace(static_cast<int>(*entries), static_cast<int>(*years), entropy, today, *zone));
    return Exit::done;
}

} // namespace fourfifths::cli

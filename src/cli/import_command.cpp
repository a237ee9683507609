#include "capture/calendar_file.h"
#include "cli/files.h"
#include "cli/json_output.h"
#include "model/names.h"
#include <ostream>

namespace fourfifths::cli {
namespace {

constexpr std::string_view help =
    "fourfifths import calendar FILE [--from DAY --to DAY] [--zone ZONE] [--workspace WORKSPACE] [--private]\n"
    "\n"
    "Reads an .ics file and writes proposed entries as JSON. Nothing is saved. Bodies and attendees are dropped.\n"
    "  --from, --to   days, both included; otherwise 90 days before and after today\n"
    "  --zone         for times without a zone; otherwise Europe/London\n"
    "  --workspace    so that events accepted before are marked as known\n"
    "  --private      read private events too\n";

Json json_of(const ProposedEntry& proposed) {
    const Entry& entry = proposed.entry;
    Json json;
    json["start"] = utc_text(entry.time.start);
    if (entry.time.end) json["end"] = utc_text(*entry.time.end);
    json["kind"] = info(entry.kind).code;
    json["why_kind"] = proposed.why_kind;
    json["title"] = entry.title;
    json["calendar_key"] = entry.calendar_key;
    json["known"] = proposed.known;
    json["all_day"] = proposed.all_day;
    json["private"] = proposed.was_private;
    return json;
}

Json json_of(const CalendarReading& reading) {
    Json json;
    json["events"] = reading.events;
    json["private_skipped"] = reading.private_skipped;
    json["cancelled_skipped"] = reading.cancelled_skipped;
    json["outside_range"] = reading.outside_range;
    json["not_read"] = reading.not_read;
    json["proposed"] = Json::array();
    for (const ProposedEntry& proposed : reading.proposed) json["proposed"].push_back(json_of(proposed));
    return json;
}

} // namespace

Exit import_command(Words words, Surroundings& around) {
    const auto parsed = arguments_of(words, {{"--from", "--to", "--zone", "--workspace"}, {"--private"}});
    if (!parsed) return misused(around, "import", parsed.error().detail);
    if (parsed->has("--help")) {
        around.out << help;
        return Exit::done;
    }
    if (parsed->rest.size() != 2 || parsed->rest[0] != "calendar")
        return misused(around, "import", "say 'calendar', and then which .ics file");
    Workspace workspace;
    if (const auto path = parsed->option("--workspace")) {
        auto read = read_workspace(*path, around);
        if (!read) return failed(around, read.error().detail);
        workspace = std::move(*read);
    }
    const auto zone = zone_of(*parsed, workspace.settings());
    if (!zone) return misused(around, "import", zone.error().detail);
    const Date today = date_at(*zone, around.now);
    const auto range = range_of(*parsed, {today - 90, today + 91});
    if (!range) return misused(around, "import", range.error().detail);
    const auto bytes = read_file(parsed->rest[1], around);
    if (!bytes) return failed(around, bytes.error().detail);
    const auto reading = read_calendar(*bytes, {workspace, *zone, *range, parsed->has("--private")});
    if (!reading)
        return failed(around,
                      "this is not a whole calendar file (" + reading.error().detail + "); save it again as .ics");
    around.out << text_of(json_of(*reading));
    return Exit::done;
}

} // namespace fourfifths::cli

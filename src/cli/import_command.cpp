#include "capture/calendar_file.h"
#include "cli/files.h"
#include "cli/import_transcript.h"
#include "cli/json_output.h"
#include "model/names.h"
#include <fstream>
#include <ostream>

namespace fourfifths::cli {
namespace {

constexpr std::string_view help =
    "fourfifths import calendar FILE [--from DAY --to DAY] [--zone ZONE] [--workspace WORKSPACE]\n"
    "                                [--dates day-first|month-first] [--private] [--details]\n"
    "\n"
    "Reads an .ics file, or Outlook's .csv, and writes proposed entries as JSON; '-' is standard input. Nothing is\n"
    "saved. Bodies and attendees are dropped. Files of any size are read as a stream.\n"
    "  --from, --to   days, both included; otherwise 90 days before and after today\n"
    "  --zone         for times without a zone; otherwise Europe/London\n"
    "  --workspace    so that events accepted before are marked as known, or as changed\n"
    "  --dates        of a .csv: whether 3/4 is 3 April or 4 March; otherwise the file's other dates decide\n"
    "  --private      read private events too\n"
    "  --details      read what invitations say and who was invited too\n"
    "\n"
    "fourfifths import transcript FILE\n"
    "\n"
    "Reads a transcript (.vtt, .srt, Word files of Teams, texts of Otter, Google Meet and chats, \"Name: words\" "
    "lines) "
    "and\n"
    "writes its turns as JSON: speaker (empty when the file does not say), text, start and end in seconds, and the "
    "cues\n"
    "with the bytes of the text that each says. Which format it is the content tells.\n";

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
    json["changed"] = proposed.changed;
    if (proposed.changed) json["entry"] = hex_text(entry.id.value);
    json["all_day"] = proposed.all_day;
    json["private"] = proposed.was_private;
    if (!proposed.changed && !entry.others.empty()) json["invited"] = entry.others;
    if (!proposed.changed && !entry.passages.empty()) json["body"] = entry.passages.front().text;
    return json;
}

Json json_of(const CalendarReading& reading) {
    Json json;
    json["events"] = reading.events;
    json["private_skipped"] = reading.private_skipped;
    json["cancelled_skipped"] = reading.cancelled_skipped;
    json["outside_range"] = reading.outside_range;
    json["day_first_assumed"] = reading.day_first_assumed;
    json["not_read"] = reading.not_read;
    json["proposed"] = Json::array();
    for (const ProposedEntry& proposed : reading.proposed) json["proposed"].push_back(json_of(proposed));
    return json;
}

/// A piece at a time, so that memory does not grow with the file.
Result<CalendarReading> read_stream(std::istream& in, const CalendarContext& context) {
    CalendarReader reader(context.range, context.with_details);
    std::string piece(std::size_t{1} << 20, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0) {
        const auto taken = reader.take(std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount())));
        if (!taken) return taken.error();
    }
    return reader.finish(context);
}

Result<CalendarReading> read_path(const std::string& path, const CalendarContext& context, Surroundings& around) {
    if (path == "-") return read_stream(around.in, context);
    std::ifstream file(path, std::ios::binary);
    if (file) file.peek(); // a folder opens but gives nothing
    if (file.bad() || file.fail())
        return Error{Fault::not_found, "cannot read '" + path + "'; check the name and that you may read it"};
    file.clear();
    return read_stream(file, context);
}

Result<DateOrder> order_of(const Arguments& arguments) {
    const std::string said = arguments.option("--dates").value_or("");
    if (said.empty()) return DateOrder::from_file;
    if (said == "day-first") return DateOrder::day_first;
    if (said == "month-first") return DateOrder::month_first;
    return Error{Fault::bad_input, "say --dates day-first or --dates month-first"};
}

Exit import_calendar(const Arguments& arguments, Surroundings& around) {
    Workspace workspace;
    if (const auto path = arguments.option("--workspace")) {
        auto read = read_workspace(*path, around);
        if (!read) return failed(around, read.error().detail);
        workspace = std::move(*read);
    }
    const auto zone = zone_of(arguments, workspace.settings());
    if (!zone) return misused(around, "import", zone.error().detail);
    const Date today = date_at(*zone, around.now);
    const auto range = range_of(arguments, {today - 90, today + 91});
    if (!range) return misused(around, "import", range.error().detail);
    const auto order = order_of(arguments);
    if (!order) return misused(around, "import", order.error().detail);
    const CalendarContext context{workspace, *zone, *range, arguments.has("--private"), arguments.has("--details"),
                                  *order};
    const auto reading = read_path(arguments.rest[1], context, around);
    if (!reading && reading.error().fault == Fault::not_found) return failed(around, reading.error().detail);
    if (!reading)
        return failed(around, "this is not a whole calendar file (" + reading.error().detail +
                                  "); save it again as .ics, or as .csv from Outlook");
    around.out << text_of(json_of(*reading));
    return Exit::done;
}

} // namespace

Exit import_command(Words words, Surroundings& around) {
    const auto parsed =
        arguments_of(words, {{"--from", "--to", "--zone", "--workspace", "--dates"}, {"--private", "--details"}});
    if (!parsed) return misused(around, "import", parsed.error().detail);
    if (parsed->has("--help")) {
        around.out << help;
        return Exit::done;
    }
    if (parsed->rest.size() == 2 && parsed->rest[0] == "transcript") return import_transcript(parsed->rest[1], around);
    if (parsed->rest.size() != 2 || parsed->rest[0] != "calendar")
        return misused(around, "import", "say 'calendar' or 'transcript', and then which file");
    return import_calendar(*parsed, around);
}

} // namespace fourfifths::cli

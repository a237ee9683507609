#include "capture/entry_line_names.h"
#include "cli/files.h"
#include "cli/json_output.h"
#include <ostream>

namespace fourfifths::cli {
namespace {

constexpr std::string_view help =
    "fourfifths entry LINE [--now MOMENT] [--zone ZONE] [--day DAY] [WORKSPACE]\n"
    "\n"
    "Reads one line such as \"9:30-10:15 home visit Sam, mum\" and writes, as JSON, what was understood and where it\n"
    "stands, what else it could mean, what is asked, and the entry that would be added. Nothing is changed.\n"
    "  --now        what counts as now, such as 2026-11-22T09:30Z; otherwise the computer's clock\n"
    "  --zone       such as Europe/London; otherwise that of the workspace\n"
    "  --day        the day that a line without a date belongs to, such as 2026-11-19; otherwise today\n"
    "  WORKSPACE    whose people, former entries and learnt words are known (JSON; - is standard input)\n"
    "\n"
    "Answers and alternatives are text for the line: put in the place of the bytes from begin to end (before the line\n"
    "when both are the same), it reads one way. The entry is null when there is none yet. Exit status: 0 read, with "
    "or\n"
    "without questions, 1 failed, 2 the command line was not understood.\n";

Json json_of(const Understood& part, std::string_view line) {
    return {{"part", key(part.part)},  {"begin", part.begin},
            {"end", part.end},         {"typed", line.substr(part.begin, part.end - part.begin)},
            {"meaning", part.meaning}, {"alternatives", part.alternatives}};
}

Json json_of(const LineQuestion& question, std::string_view line) {
    return {{"about", key(question.about)},
            {"words", question.words},
            {"begin", question.begin},
            {"end", question.end},
            {"typed", line.substr(question.begin, question.end - question.begin)},
            {"answers", question.answers}};
}

Json json_of(const Entry& entry, const Workspace& workspace) {
    Json people = Json::array(), flags = Json::array();
    for (const PersonId id : entry.people) {
        people.push_back({{"id", hex_text(id.value)}, {"name", workspace.find(id)->name}});
    }
    for (const Flag flag : all_flags()) {
        if (entry.flags.has(flag)) flags.push_back(key(flag));
    }
    return {{"start", utc_text(entry.time.start)},
            {"end", utc_text(*entry.time.end)},
            {"minutes", (*entry.time.end - entry.time.start).count},
            {"kind", info(entry.kind).code},
            {"title", entry.title},
            {"people", people},
            {"others", entry.others},
            {"flags", flags}};
}

Json json_of(const LineReading& reading, std::string_view line, const LineContext& context) {
    Json json;
    json["line"] = line;
    json["now"] = utc_text(context.now);
    json["zone"] = context.zone.name;
    json["day"] = iso_text(context.day);
    json["understood"] = Json::array();
    for (const Understood& part : reading.understood) json["understood"].push_back(json_of(part, line));
    json["questions"] = Json::array();
    for (const LineQuestion& one : reading.questions) json["questions"].push_back(json_of(one, line));
    // As long as anything is asked, nothing would be added.
    const bool settled = reading.entry && reading.questions.empty();
    json["entry"] = settled ? json_of(*reading.entry, context.workspace) : Json(nullptr);
    return json;
}

Result<LineContext> context_of(const Arguments& arguments, const Workspace& workspace, Instant clock) {
    const auto zone = zone_of(arguments, workspace.settings());
    if (!zone) return zone.error();
    Instant now = clock;
    if (const auto text = arguments.option("--now")) {
        const auto said = instant_from(*text, *zone);
        if (!said) return said.error();
        now = *said;
    }
    Date day = date_at(*zone, now);
    if (const auto text = arguments.option("--day")) {
        const auto said = date_from_iso(*text);
        if (!said) return Error{Fault::bad_input, "give --day as a day such as 2026-11-19"};
        day = *said;
    }
    return LineContext{workspace, *zone, now, day};
}

} // namespace

Exit entry_command(Words words, Surroundings& around) {
    const auto parsed = arguments_of(words, {{"--now", "--zone", "--day"}, {}});
    if (!parsed) return misused(around, "entry", parsed.error().detail);
    if (parsed->has("--help")) {
        around.out << help;
        return Exit::done;
    }
    if (parsed->rest.empty() || parsed->rest.size() > 2) {
        return misused(around, "entry", "give the line as one word, in quotes: \"9:30-10:15 home visit Sam\"");
    }
    Workspace workspace;
    if (parsed->rest.size() == 2) {
        auto read = read_workspace(parsed->rest[1], around);
        if (!read) return failed(around, read.error().detail);
        workspace = std::move(*read);
    }
    const auto context = context_of(*parsed, workspace, around.now);
    if (!context) return misused(around, "entry", context.error().detail);
    const std::string& line = parsed->rest[0];
    const LineReading reading = read_entry_line(line, *context);
    if (!reading.entry && reading.questions.empty()) {
        return failed(around, "nothing in this line can be read; type what you did, such as 9:30-10:15 home visit Sam");
    }
    around.out << text_of(json_of(reading, line, *context));
    return Exit::done;
}

} // namespace fourfifths::cli

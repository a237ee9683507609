#include "cli/files.h"
#include "export/documents.h"
#include <algorithm>
#include <fstream>
#include <ostream>

namespace fourfifths::cli {
namespace {

constexpr std::string_view help =
    "fourfifths export --format html|text|family [--summary ID] [--points SIZE] [--lang TAG] [--keep LINES]\n"
    "                  [--zone ZONE] [--now MOMENT] [--output FILE] WORKSPACE\n"
    "fourfifths export --format csv [--from DAY --to DAY] [--people] [--zone ZONE] [--now MOMENT] [--output FILE] "
    "WORKSPACE\n"
    "\n"
    "Writes one file to standard output, or to FILE, which must not be there yet.\n"
    "  --summary     which one; not needed when there is only one\n"
    "  --points      size of print for the family: 12, 16, 18, 20, 24 or 28\n"
    "  --keep        ids of third-party lines to keep in the family's copy; all others are masked\n"
    "  --people      names and titles in the CSV; otherwise they are left out\n"
    "  --from, --to  days of the CSV, both included; otherwise this week\n";

Result<const Summary*> chosen_summary(const Arguments& arguments, const Workspace& workspace) {
    if (const auto text = arguments.option("--summary")) {
        const auto id = from_hex(*text);
        const Summary* summary = id ? workspace.find(SummaryId{*id}) : nullptr;
        if (summary == nullptr) return Error{Fault::not_found, "there is no summary '" + *text + "' in this workspace"};
        return summary;
    }
    std::string ids;
    const Summary* only = nullptr;
    int count = 0;
    for (const auto& [id, summary] : workspace.summaries()) {
        if (summary.binned_at) continue;
        only = &summary;
        if (++count <= 20) ids += " " + hex_text(id.value);
    }
    if (count == 1) return only;
    if (count == 0) return Error{Fault::not_found, "this workspace has no summary; write one in the program first"};
    return Error{Fault::not_found, "choose a summary with --summary, one of:" + ids + (count > 20 ? " …" : "")};
}

Result<FamilyChoices> family_choices(const Arguments& arguments) {
    FamilyChoices choices;
    if (const auto points = arguments.option("--points")) {
        constexpr std::string_view sizes[] = {"12", "16", "18", "20", "24", "28"};
        if (std::find(std::begin(sizes), std::end(sizes), *points) == std::end(sizes))
            return Error{Fault::bad_input, "--points is 12, 16, 18, 20, 24 or 28"};
        choices.print_points = (*points)[0] * 10 + (*points)[1] - '0' * 11;
    }
    choices.lang = arguments.option("--lang").value_or("en-GB");
    const std::string keep = arguments.option("--keep").value_or("");
    for (std::size_t at = 0; at < keep.size();) {
        const std::size_t end = std::min(keep.find(',', at), keep.size());
        const auto id = from_hex(std::string_view(keep).substr(at, end - at));
        if (!id) return Error{Fault::bad_input, "--keep wants ids of lines, sixteen digits each, with commas between"};
        choices.keep_third_party.push_back(LineId{*id});
        at = end + 1;
    }
    return choices;
}

Exit deliver(const ExportedFile& file, const Arguments& arguments, Surroundings& around) {
    const auto path = arguments.option("--output");
    if (!path) {
        around.out << file.bytes;
        return Exit::done;
    }
    if (std::ifstream(*path)) return failed(around, "'" + *path + "' is there already; choose another --output");
    std::ofstream out(*path, std::ios::binary);
    out << file.bytes;
    out.close();
    if (!out) return failed(around, "cannot write '" + *path + "'; check the folder and the room left on the disk");
    return Exit::done;
}

Exit export_csv(const Workspace& workspace, const Arguments& arguments, const Zone& zone, Instant now,
                Surroundings& around) {
    const auto range = range_of(arguments, week_of(date_at(zone, now)));
    if (!range) return misused(around, "export", range.error().detail);
    return deliver(time_csv(workspace, *range, zone, now, {.people = arguments.has("--people")}), arguments, around);
}

Exit export_summary(const Workspace& workspace, const Arguments& arguments, const Zone& zone, Instant now,
                    Surroundings& around) {
    const std::string format = *arguments.option("--format");
    const auto choices = family_choices(arguments);
    if (!choices) return misused(around, "export", choices.error().detail);
    const auto summary = chosen_summary(arguments, workspace);
    if (!summary) return failed(around, summary.error().detail);
    if (format == "family") return deliver(family_html(workspace, **summary, *choices, zone, now), arguments, around);
    if (format == "html") return deliver(record_html(workspace, **summary, zone, now), arguments, around);
    return deliver(record_text(workspace, **summary, zone, now), arguments, around);
}

} // namespace

Exit export_command(Words words, Surroundings& around) {
    const auto parsed = arguments_of(words, {{"--format", "--summary", "--points", "--lang", "--keep", "--zone",
                                              "--now", "--output", "--from", "--to"},
                                             {"--people"}});
    if (!parsed) return misused(around, "export", parsed.error().detail);
    if (parsed->has("--help")) {
        around.out << help;
        return Exit::done;
    }
    const std::string format = parsed->option("--format").value_or("");
    if (format != "html" && format != "text" && format != "family" && format != "csv")
        return misused(around, "export", "say --format html, text, family or csv");
    if (parsed->rest.size() != 1) return misused(around, "export", "name one workspace file, or - for standard input");
    const auto workspace = read_workspace(parsed->rest[0], around);
    if (!workspace) return failed(around, workspace.error().detail);
    const auto zone = zone_of(*parsed, workspace->settings());
    if (!zone) return misused(around, "export", zone.error().detail);
    Instant now = around.now;
    if (const auto text = parsed->option("--now")) {
        const auto moment = instant_from(*text, *zone);
        if (!moment) return misused(around, "export", moment.error().detail);
        now = *moment;
    }
    if (format == "csv") return export_csv(*workspace, *parsed, *zone, now, around);
    return export_summary(*workspace, *parsed, *zone, now, around);
}

} // namespace fourfifths::cli

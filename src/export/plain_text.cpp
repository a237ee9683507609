#include "export/documents.h"
#include "export/shown_summary.h"

namespace fourfifths {
namespace {

void fact(std::string& text, std::string_view name, std::string_view value) {
    if (!value.empty()) text += std::string(name) + ": " + std::string(value) + "\n";
}

/// Line breaks within a line would look like a new line of the list.
std::string on_one_line(std::string_view words) {
    std::string text;
    for (const char c : words) text += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    return text;
}

std::string line_text(const ShownLine& line) {
    std::string text = "- ";
    if (line.own_words) text += "\"" + on_one_line(line.text) + "\"";
    else text += on_one_line(line.text);
    if (line.own_words && !line.who.empty()) text += " - " + line.who;
    if (line.own_words && !line.how.empty()) text += ", " + line.how;
    return text + " (" + on_one_line(source_in_words(line)) + ")\n";
}

} // namespace

ExportedFile record_text(const Workspace& workspace, const Summary& summary, const Zone& zone, Instant now) {
    const ShownSummary about = shown(workspace, summary, zone);
    std::string text = about.title + "\n\n";
    fact(text, "Person", about.person);
    fact(text, "Reference", about.reference);
    fact(text, "Worker", about.worker);
    fact(text, "Status", about.status);
    fact(text, "Digest", summary.finished_hash);
    fact(text, "Copy made on", day_month_year_text(date_at(zone, now)));
    for (const ShownSection& section : about.sections) {
        text += "\n" + section.heading + "\n";
        for (const ShownLine& line : section.lines) text += line_text(line);
    }
    if (!about.addenda.empty()) text += "\nAdded later\n";
    for (const auto& [when, words] : about.addenda) text += "- " + when + ": " + on_one_line(words) + "\n";
    return {safe_file_name(about.title, "txt"), "text/plain", text};
}

} // namespace fourfifths

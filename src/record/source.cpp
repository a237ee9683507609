#include "model/names.h"
#include "record/month_notes.h"
#include <algorithm>

namespace fourfifths {

std::string source_text(const Workspace& workspace, const Source& source) {
    const auto* entry = workspace.find(source.entry);
    if (!entry) return {};
    if (!source.passage) {
        const auto zone = zone_named(workspace.settings().zone);
        return contact_text(*entry, zone ? *zone : Zone{});
    }
    const auto passage = std::find_if(entry->passages.begin(), entry->passages.end(),
                                      [&](const Passage& each) { return each.id == source.passage; });
    if (passage == entry->passages.end()) return {};
    const std::string_view text = passage->text;
    const bool fits = source.begin <= source.end && source.end <= text.size();
    if (!fits || !is_boundary(text, source.begin) || !is_boundary(text, source.end)) return {};
    return std::string(text.substr(source.begin, source.end - source.begin));
}

std::string source_label(const Workspace& workspace, const Source& source, const Zone& zone) {
    const auto* entry = workspace.find(source.entry);
    if (!entry) return {};
    const auto day = day_month_year_text(date_at(zone, entry->time.start));
    const auto what = entry->title.empty() ? std::string(info(entry->kind).short_label) : entry->title;
    return day.substr(0, day.rfind(' ')) + ", " + what;
}

} // namespace fourfifths

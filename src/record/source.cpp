#include "model/cues.h"
#include "model/names.h"
#include "record/month_notes.h"
#include "record/spoken.h"
#include <algorithm>

namespace fourfifths {

namespace {

const Passage* passage_in(const Entry& entry, PassageId id) {
    const auto passage = std::find_if(entry.passages.begin(), entry.passages.end(),
                                      [&](const Passage& each) { return id && each.id == id; });
    return passage == entry.passages.end() ? nullptr : &*passage;
}

} // namespace

std::string source_text(const Workspace& workspace, const Source& source) {
    const auto* entry = workspace.find(source.entry);
    if (!entry) return {};
    if (!source.passage) {
        const auto zone = zone_named(workspace.settings().zone);
        return contact_text(*entry, zone ? *zone : Zone{});
    }
    const auto* passage = passage_in(*entry, source.passage);
    if (!passage) return {};
    const std::string_view text = passage->text;
    const bool fits = source.begin <= source.end && source.end <= text.size();
    if (!fits || !is_boundary(text, source.begin) || !is_boundary(text, source.end)) return {};
    const TextSpan span{source.begin, source.end};
    return passage->type == PassageType::transcript ? spoken_text(text, span) : std::string(span.of(text));
}

Badge source_badge(const Source& source, std::string_view words) {
    return source.passage && words.size() != source.end - source.begin ? Badge::cleaned : Badge::verbatim;
}

std::string source_label(const Workspace& workspace, const Source& source, const Zone& zone) {
    const auto* entry = workspace.find(source.entry);
    if (!entry) return {};
    const auto day = day_month_year_text(date_at(zone, entry->time.start));
    const auto what = entry->title.empty() ? std::string(info(entry->kind).short_label) : entry->title;
    auto label = day.substr(0, day.rfind(' ')) + ", " + what;
    const auto* passage = passage_in(*entry, source.passage);
    if (!passage || !is_transcript(*passage)) return label;
    // Of a transcript also when it was said and by whom: "7 October, Strategy meeting, 00:12:31 Sarah Malik".
    const auto cue = cue_at(*passage, source.begin);
    std::string said = cue && cue->start_ms >= 0 ? clock_text_of_ms(cue->start_ms) : "";
    if (!passage->who.empty()) said += (said.empty() ? "" : " ") + passage->who;
    return said.empty() ? label : label + ", " + said;
}

} // namespace fourfifths

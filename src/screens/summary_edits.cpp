#include "screens/summary_edits.h"
#include "record/summary_draft.h"
#include <algorithm>

namespace fourfifths {
namespace {

struct Place {
    SummarySection* section = nullptr;
    std::size_t at = 0;
    SummaryLine& line() const { return section->lines[at]; }
};

std::optional<Place> find(Summary& summary, LineId line) {
    if (summary.finished_at) return {};
    for (auto& section : summary.sections) {
        for (std::size_t at = 0; at < section.lines.size(); ++at) {
            if (section.lines[at].id == line) return Place{&section, at};
        }
    }
    return {};
}

template <class Change>
Summary with(const Summary& summary, LineId line, Change change) {
    auto after = summary;
    if (const auto place = find(after, line)) change(*place);
    return after;
}

} // namespace

const SummaryLine* line_of(const Summary& summary, LineId line) {
    for (const auto& section : summary.sections) {
        for (const auto& each : section.lines) {
            if (each.id == line) return &each;
        }
    }
    return nullptr;
}

Summary with_text(const Workspace& workspace, const Summary& summary, LineId line, std::string text) {
    return with(summary, line, [&](const Place& place) {
        auto& changed = place.line();
        if (changed.source) {
            changed.badge =
                text == source_text(workspace, changed.source) ? source_badge(changed.source, text) : Badge::edited;
        }
        changed.text = std::move(text);
    });
}

Summary with_source_words(const Workspace& workspace, const Summary& summary, LineId line) {
    return with(summary, line, [&](const Place& place) {
        auto words = source_text(workspace, place.line().source);
        if (words.empty()) return;
        place.line().text = std::move(words);
        place.line().badge = source_badge(place.line().source, place.line().text);
    });
}

Summary with_left_out(const Summary& summary, LineId line, bool left_out) {
    return with(summary, line, [&](const Place& place) { place.line().left_out = left_out; });
}

Summary with_moved(const Summary& summary, LineId line, Way way) {
    if (!can_move(summary, line, way)) return summary;
    return with(summary, line, [&](const Place& place) {
        const auto other = way == Way::up ? place.at - 1 : place.at + 1;
        std::swap(place.section->lines[place.at], place.section->lines[other]);
    });
}

bool can_move(const Summary& summary, LineId line, Way way) {
    if (summary.finished_at) return false;
    for (const auto& section : summary.sections) {
        if (section.lines.empty()) continue;
        const auto& edge = way == Way::up ? section.lines.front() : section.lines.back();
        if (edge.id == line) return false;
    }
    return line_of(summary, line) != nullptr;
}

Summary with_own_line(const Summary& summary, std::string_view section, LineId id, std::string text) {
    auto after = summary;
    if (after.finished_at) return after;
    for (auto& each : after.sections) {
        if (each.key != section) continue;
        each.lines.push_back({id, std::move(text), Badge::own, {}, false});
        break;
    }
    return after;
}

Summary without_line(const Summary& summary, LineId line) {
    return with(summary, line, [](const Place& place) {
        place.section->lines.erase(place.section->lines.begin() + static_cast<std::ptrdiff_t>(place.at));
    });
}

std::optional<std::string> replaced(const std::string& text, const std::string& word, const std::string& put) {
    const auto at = word.empty() ? std::string::npos : text.find(word);
    if (at == std::string::npos) return {};
    auto result = text;
    result.replace(at, word.size(), put);
    return result;
}

const Passage* passage_of(const Workspace& workspace, const Source& source) {
    const auto* entry = workspace.find(source.entry);
    if (!entry) return nullptr;
    const auto found = std::find_if(entry->passages.begin(), entry->passages.end(),
                                    [&](const Passage& passage) { return passage.id == source.passage; });
    return found == entry->passages.end() ? nullptr : &*found;
}

bool is_own_words(const Workspace& workspace, const SummaryLine& line) {
    const auto* passage = passage_of(workspace, line.source);
    return passage && passage->own_words;
}

} // namespace fourfifths

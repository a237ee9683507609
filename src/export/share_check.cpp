#include "export/share_check.h"
#include "model/cues.h"
#include <algorithm>

namespace fourfifths {

const Passage* passage_behind(const Workspace& workspace, const SummaryLine& line) {
    if (!line.source) return nullptr;
    const Entry* entry = workspace.find(line.source.entry);
    if (entry == nullptr) return nullptr;
    for (const Passage& passage : entry->passages)
        if (passage.id == line.source.passage) return &passage;
    return nullptr;
}

bool is_third_party(const Workspace& workspace, const SummaryLine& line) {
    if (!line.source) return false;
    // A line about a contact rests on the entry itself, not on anything that was said.
    if (!line.source.passage) return workspace.find(line.source.entry) == nullptr;
    const Passage* passage = passage_behind(workspace, line);
    // Who speaks in a transcript may be anybody: it is looked at like what a third party told.
    return passage == nullptr || passage->type == PassageType::third_party || is_transcript(*passage);
}

std::vector<LineId> third_party_lines(const Workspace& workspace, const Summary& summary) {
    std::vector<LineId> lines;
    for (const SummarySection& section : summary.sections)
        for (const SummaryLine& line : section.lines)
            if (!line.left_out && is_third_party(workspace, line)) lines.push_back(line.id);
    return lines;
}

} // namespace fourfifths

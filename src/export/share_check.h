// Which lines of a summary rest on what a third party told, so that a copy for the family never shows them unasked.
// third_party_lines itself stands in documents.h.
#pragma once
#include "export/documents.h"

namespace fourfifths {

/// The passage a line came from; null for the worker's own words and when the source is gone.
const Passage* passage_behind(const Workspace& workspace, const SummaryLine& line);

/// Also when the source is gone: nobody can say then whose words they were.
bool is_third_party(const Workspace& workspace, const SummaryLine& line);

} // namespace fourfifths

// What a worker can do to a line of a draft, as functions from a summary to the summary it becomes. Nothing happens
// when there is no such line, or the summary is finished.
#pragma once
#include "model/workspace.h"
#include <optional>

namespace fourfifths {

enum class Way { up, down };

/// The line, or null.
const SummaryLine* line_of(const Summary& summary, LineId line);
/// Edited, or verbatim when these are the source's words again; a line without a source stays the worker's own.
Summary with_text(const Workspace& workspace, const Summary& summary, LineId line, std::string text);
Summary with_source_words(const Workspace& workspace, const Summary& summary, LineId line);
Summary with_left_out(const Summary& summary, LineId line, bool left_out);
/// Past the neighbour within its section.
Summary with_moved(const Summary& summary, LineId line, Way way);
bool can_move(const Summary& summary, LineId line, Way way);
Summary with_own_line(const Summary& summary, std::string_view section, LineId id, std::string text);
Summary without_line(const Summary& summary, LineId line);
/// The text with the first `word` replaced, or nothing when it does not stand there.
std::optional<std::string> replaced(const std::string& text, const std::string& word, const std::string& put);
/// Whether the line is somebody's own words, which nobody edits.
bool is_own_words(const Workspace& workspace, const SummaryLine& line);
const Passage* passage_of(const Workspace& workspace, const Source& source);

} // namespace fourfifths

// A workspace as JSON text, for the command line and for re-import. Parsed once, here, into model types.
#pragma once
#include "model/workspace.h"
#include "result.h"

namespace fourfifths {

/// UTF-8 JSON {"format":"fourfifths-workspace","version":1, …}; same workspace, same bytes.
std::string to_json(const Workspace& workspace);
/// bad_input with the JSON pointer of the first thing that is wrong; unsupported for a newer version.
Result<Workspace> workspace_from_json(std::string_view text);

} // namespace fourfifths

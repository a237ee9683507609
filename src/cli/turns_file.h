// A talk as the commands about text take it: {"turns":[{"speaker":"…","text":"…"}]}, or a transcript of any format
// that 'import transcript' reads.
#pragma once
#include "cli/command.h"
#include "text/turn.h"
#include <vector>

namespace fourfifths::cli {

/// "-" is standard input. not_found when it cannot be read, bad_input when it is no talk; the words say what to do.
Result<std::vector<Turn>> read_turns(const std::string& path, Surroundings& around);

} // namespace fourfifths::cli

// Files and streams as bytes, and the secret of a vault: from a file or from standard input, never from the command
// line, where other people on the computer could see it.
#pragma once
#include "cli/arguments.h"
#include "model/workspace.h"

namespace fourfifths::cli {

/// "-" is standard input. not_found with words that name the file.
Result<std::string> read_file(const std::string& path, Surroundings& around);
/// The first line of --secret-file, or of standard input.
Result<std::string> read_secret(const Arguments& arguments, Surroundings& around);
/// JSON as 'vault dump' and 'sample' write it.
Result<Workspace> read_workspace(const std::string& path, Surroundings& around);

} // namespace fourfifths::cli

// The command line: what a command is given, and how it ends. Commands read files and streams and never ask the clock;
// nothing here knows main's argv, so tests call them in process.
#pragma once
#include "result.h"
#include "time/time_types.h"
#include "vault/vault.h"
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace fourfifths::cli {

/// The exit status: 0 done, 1 failed, 2 the command line was not understood.
enum class Exit { done = 0, failed = 1, usage = 2 };

struct Surroundings {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    Instant now;
    RandomBytes random;
};

using Words = std::span<const std::string>;

/// `words` without the program's name.
Exit run(Words words, Surroundings& around);

Exit vault_command(Words words, Surroundings& around);
Exit import_command(Words words, Surroundings& around);
Exit report_command(Words words, Surroundings& around);
Exit export_command(Words words, Surroundings& around);
Exit entry_command(Words words, Surroundings& around);
Exit study_command(Words words, Surroundings& around);
Exit sample_command(Words words, Surroundings& around);
Exit draft_command(Words words, Surroundings& around);
Exit names_command(Words words, Surroundings& around);
Exit actions_command(Words words, Surroundings& around);
Exit check_command(Words words, Surroundings& around);

/// "fourfifths: …" on the error stream.
Exit failed(Surroundings& around, std::string_view what_to_do);
/// The same, followed by where to read more.
Exit misused(Surroundings& around, std::string_view command, std::string_view what_to_do);

} // namespace fourfifths::cli

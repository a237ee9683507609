#include "cli/command.h"
#include <array>
#include <ostream>

namespace fourfifths::cli {
namespace {

constexpr std::string_view help =
    "Four Fifths: a social worker's time and records, from a terminal.\n"
    "\n"
    "  fourfifths vault check FILE     whether a back-up opens, and what is in it\n"
    "  fourfifths vault dump FILE      what is in it, as JSON\n"
    "  fourfifths import calendar FILE an .ics file as proposed entries\n"
    "  fourfifths import transcript FILE  a meeting's transcript as turns\n"
    "  fourfifths report WORKSPACE     where the time went\n"
    "  fourfifths export WORKSPACE     a summary or the time as a file\n"
    "  fourfifths entry \"LINE\"         what one line such as \"9-10 home visit Sam\" is read as\n"
    "  fourfifths draft FILE           a talk in few words, each sentence with its source\n"
    "  fourfifths names FILE           names and numbers that point at a person, or the talk without them\n"
    "  fourfifths actions FILE         what was taken on in a talk: who, by when, best first\n"
    "  fourfifths check FILE           what to look at again in a text: causes, never scores\n"
    "  fourfifths study                a team's time without names: make, combine\n"
    "  fourfifths sample               an invented workspace to try things with\n"
    "\n"
    "WORKSPACE is the JSON that 'vault dump' and 'sample' write; - reads it from standard input.\n"
    "Each command explains itself: fourfifths report --help\n"
    "Exit status: 0 done, 1 failed, 2 the command line was not understood.\n";

struct Command {
    std::string_view name;
    Exit (*run)(Words, Surroundings&);
};

constexpr std::array commands = {
    Command{"vault", vault_command},     Command{"import", import_command}, Command{"report", report_command},
    Command{"export", export_command},   Command{"study", study_command},   Command{"entry", entry_command},
    Command{"sample", sample_command},   Command{"draft", draft_command},   Command{"names", names_command},
    Command{"actions", actions_command}, Command{"check", check_command}};

} // namespace

Exit run(Words words, Surroundings& around) {
    if (words.empty()) {
        around.err << help;
        return Exit::usage;
    }
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
        around.out << help;
        return Exit::done;
    }
    for (const Command& command : commands)
        if (words[0] == command.name) return command.run(words.subspan(1), around);
    return misused(around, "",
                   "there is no command '" + words[0] +
                       "'; choose vault, import, report, export, study, entry, sample, draft, names, actions or check");
}

Exit failed(Surroundings& around, std::string_view what_to_do) {
    around.err << "fourfifths: " << what_to_do << '\n';
    return Exit::failed;
}

Exit misused(Surroundings& around, std::string_view command, std::string_view what_to_do) {
    around.err << "fourfifths: " << what_to_do << "\nRead more: fourfifths " << command << (command.empty() ? "" : " ")
               << "--help\n";
    return Exit::usage;
}

} // namespace fourfifths::cli

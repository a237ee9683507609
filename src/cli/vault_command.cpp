#include "cli/files.h"
#include "model/json.h"
#include "vault/memory_storage.h"
#include <ostream>

namespace fourfifths::cli {
namespace {

constexpr std::string_view help =
    "fourfifths vault check FILE [--secret-file SECRET]\n"
    "fourfifths vault dump FILE [--secret-file SECRET]\n"
    "\n"
    "Opens a back-up (.fourfifths). 'check' says whether it is whole and what is in it; 'dump' writes everything as\n"
    "JSON, readable by anyone who gets it.\n"
    "The passphrase or recovery key is the first line of SECRET, or of standard input. It is never an argument.\n";

std::string words_for(const Error& error) {
    switch (error.fault) {
        case Fault::wrong_key:
            return "that passphrase or recovery key does not open this back-up; try the one of the day it was made";
        case Fault::damaged: return "this back-up is damaged; use another copy of it";
        case Fault::tampered: return "this back-up was changed by somebody; use another copy of it";
        case Fault::unsupported: return "this back-up was made by a newer version; use that version";
        default: return "this is not a back-up of Four Fifths; choose a .fourfifths file";
    }
}

void count(std::ostream& out, std::size_t number, std::string_view what) {
    out << "  " << number << ' ' << what << '\n';
}

void describe(const OpenedVault& opened, std::ostream& out) {
    const Workspace& workspace = opened.workspace;
    out << "The back-up opens and is whole.\n";
    count(out, workspace.people().size(), "people");
    count(out, workspace.entries().size(), "entries");
    count(out, workspace.actions().size(), "actions");
    count(out, workspace.summaries().size(), "summaries");
    count(out, workspace.hand_overs().size(), "hand-overs");
    if (opened.note.header_repaired) out << "One copy of its header was damaged; the other one served.\n";
    if (opened.note.records_unreadable > 0)
        out << opened.note.records_unreadable << " records could not be read and are kept as they are.\n";
    if (!opened.vault.conflicts().empty())
        out << opened.vault.conflicts().size() << " records have several versions; compare them in the program.\n";
}

} // namespace

Exit vault_command(Words words, Surroundings& around) {
    const auto parsed = arguments_of(words, {{"--secret-file"}, {}});
    if (!parsed) return misused(around, "vault", parsed.error().detail);
    if (parsed->has("--help")) {
        around.out << help;
        return Exit::done;
    }
    if (parsed->rest.size() != 2 || (parsed->rest[0] != "check" && parsed->rest[0] != "dump"))
        return misused(around, "vault", "say 'check' or 'dump', and then which file");
    if (parsed->rest[1] == "-" && !parsed->option("--secret-file"))
        return misused(around, "vault",
                       "the back-up and the secret cannot both come from standard input; use --secret-file");
    const auto file = read_file(parsed->rest[1], around);
    if (!file) return failed(around, file.error().detail);
    const auto secret = read_secret(*parsed, around);
    if (!secret) return failed(around, secret.error().detail);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(file->data());
    MemoryStorage scratch;
    const auto opened = Vault::open_back_up(scratch, {bytes, file->size()}, *secret, {around.now, around.random});
    if (!opened) return failed(around, words_for(opened.error()));
    if (parsed->rest[0] == "dump") around.out << to_json(opened->workspace);
    else describe(*opened, around.out);
    return Exit::done;
}

} // namespace fourfifths::cli

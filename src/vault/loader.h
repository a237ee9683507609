// Reads a store into an open vault and its workspace, newest first and each file once. Takes the newest generation that
// is whole and every journal file that follows it in an unbroken chain; whatever cannot be explained stays where it is.
#pragma once
#include "vault/open_store.h"

namespace fourfifths {

/// What the header copies in the store say; the names of damaged ones are counted, not touched.
struct FoundHeaders {
    std::vector<Header> whole;
    std::vector<std::string> names;
    int damaged = 0;
    std::optional<Error> error; // of the first copy that could not be read
};
FoundHeaders find_headers(Storage& storage, const std::vector<std::string>& names);

struct Loaded {
    OpenStore store;
    Workspace workspace;
    RecoveryNote note;
};

Result<Loaded> load(Storage& storage, const std::vector<std::string>& names, const OpenHeader& header);

/// Names of the vault's files, sorted; foreign names are left out.
Result<std::vector<std::string>> vault_files(Storage& storage);

/// Adds the body's revisions to the index, the last first, and puts what is not superseded into the workspace.
Result<Done> take_in(OpenStore& store, std::uint32_t slot, std::span<const std::uint8_t> body, Workspace& workspace);
/// After every body was taken in: finds heads and corrects what the order of files left wrong.
void finish_taking_in(OpenStore& store, Workspace& workspace, RecoveryNote& note);

/// The workspace from scratch, from the bodies of an open store. storage_failed when one cannot be read.
Result<Workspace> whole_workspace(const OpenStore& store);

} // namespace fourfifths

// A back-up: header, every revision and their number in one sealed file. It is read whole or refused, and opens for
// ever with the passphrase or recovery key of the day it was made.
#pragma once
#include "vault/open_store.h"

namespace fourfifths {

/// damaged when a file of the store cannot be read.
Result<Bytes> back_up_bytes(const OpenStore& store, const RandomBytes& random);

struct BackUp {
    OpenHeader header;
    std::uint64_t head = 0;
    std::uint16_t version = first_version;
    std::vector<Bytes> bodies; // in order; plaintext
    ~BackUp() {
        for (Bytes& body : bodies) wipe(body);
    }
};

FileSeal back_up_seal(const OpenHeader& known);
/// What a back-up begins with; the rest may be spoilt. damaged, unsupported.
struct BackUpStart {
    Header header;
    std::size_t size = 0;
};
Result<BackUpStart> start_of_back_up(std::span<const std::uint8_t> file);
/// What the body of its last chunk says; nothing when the body is none.
struct BackUpEnd {
    std::uint64_t head = 0, items = 0, chunks = 0;
};
std::optional<BackUpEnd> end_of_back_up(std::span<const std::uint8_t> body);

/// Who may open it, without opening it. damaged when any byte of the file differs from what was written.
Result<Header> back_up_header(std::span<const std::uint8_t> file);
/// damaged, tampered, wrong_key, unsupported; never a part of it.
Result<BackUp> open_back_up_file(std::span<const std::uint8_t> file, std::string_view secret);
Result<BackUp> open_back_up_file(std::span<const std::uint8_t> file, const OpenHeader& known);

/// What it holds, without the bytes.
RevisionIndex index_of(const BackUp& back_up);
/// Whether `held` has every revision and erasure that is wanted, and every head with its payload.
bool covers(const RevisionIndex& held, const RevisionIndex& wanted);

/// A store that holds what the back-up holds, and the batch that makes it so. `storage` is empty.
struct Restored {
    OpenStore store;
    Batch batch;
};
Restored restored_store(Storage& storage, BackUp& back_up, const RandomBytes& random);

} // namespace fourfifths

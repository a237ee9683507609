// The list of parts that make up one generation, and the journal file it reaches to. Small: folding writes it anew and
// uses the parts again, which never change.
#pragma once
#include "vault/sealed_file.h"

namespace fourfifths {

struct PartEntry {
    std::uint64_t number = 0;
    std::uint32_t body_size = 0;
    ShortHash hash{}; // of the whole file
    bool operator==(const PartEntry&) const = default;
};

struct Manifest {
    std::uint64_t generation = 1;
    std::uint64_t base_sequence = 0; // the last journal file whose revisions are in the parts
    Hash base_hash{};                // of that file: the next journal file names it
    std::uint64_t next_part = 1;     // part numbers below it are used up
    std::vector<PartEntry> parts;
    std::uint16_t version = first_version; // of the files that are written from now on
    bool purge = false; // files older than this generation that it does not name are to go: an erasure, other keys
    bool operator==(const Manifest&) const = default;
};

/// Whether the part belongs to the generation.
bool lists(const Manifest& manifest, std::uint64_t part);

Bytes manifest_body(const Manifest& manifest);
Result<Manifest> read_manifest(std::uint64_t generation, std::span<const std::uint8_t> body);

Bytes sealed_manifest(const FileSeal& seal, const Manifest& manifest, const RandomBytes& random);
Result<Manifest> open_manifest(const FileSeal& seal, std::uint64_t generation, std::span<const std::uint8_t> file);

} // namespace fourfifths

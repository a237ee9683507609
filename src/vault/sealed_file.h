// One sealed file: what journal files, parts, manifests, chunks of a back-up and unsaved work have in common. What a
// file is, its number and the file before it are bound to the ciphertext, so that files cannot be swapped, reordered or
// spliced.
//   "4/5s" ‖ version u16 ‖ kind u8 ‖ 0 u8 ‖ number u64 ‖ hash before (32) ‖ nonce (24) ‖ ciphertext ‖ tag (16)
#pragma once
#include "vault/cipher.h"

namespace fourfifths {

/// Stored in vault files: never renumber.
enum class FileKind : std::uint8_t { journal = 1, part = 2, manifest = 3, back_up = 4, unsaved = 5 };

/// Version 2 knows erasures. A vault stays at version 1, which older programs read, until something needs the second.
constexpr std::uint16_t first_version = 1, newest_version = 2;

/// Bodies are cut at revisions to this size, so that files stay under 56 KiB; only one very long revision exceeds it.
constexpr std::size_t body_limit = 57240;

/// What is bound to the ciphertext without being secret.
struct FileHead {
    FileKind kind = FileKind::journal;
    std::uint64_t number = 0;
    Hash before{};
    std::uint16_t version = first_version;
};

/// "j-00000000000000a1"
std::string file_name(FileKind kind, std::uint64_t number);
/// The kind and number in a name of that form.
std::optional<std::pair<FileKind, std::uint64_t>> from_file_name(std::string_view name);

struct FileSeal {
    VaultId vault;
    SecretKey key;
};

/// Flags of a file. `more_flag`: the save goes on in the next journal file. `purge_flag`: files older than this
/// manifest that it does not name are to go.
constexpr std::uint32_t more_flag = 1, purge_flag = 2;

/// Padded so that sizes say little: to 512 bytes when small, to 4 KiB otherwise.
Bytes sealed_file(const FileSeal& seal, const FileHead& head, std::span<const std::uint8_t> body, std::uint32_t flags,
                  const RandomBytes& random);

/// What is readable without a key; damaged or unsupported.
Result<FileHead> file_head(std::span<const std::uint8_t> file);

/// Opens into `plain`, whose capacity is used again; gives the body inside it. Damaged when anything does not fit; any
/// version that is known will do.
struct OpenedFile {
    std::span<const std::uint8_t> body;
    std::uint32_t flags = 0;
};
Result<OpenedFile> open_file(const FileSeal& seal, const FileHead& expected, std::span<const std::uint8_t> file,
                             Bytes& plain);

} // namespace fourfifths

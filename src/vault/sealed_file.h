// One sealed file: what journal files, parts, manifests and the chunks of a back-up have in common. What a file is, its
// number and the file before it are bound to the ciphertext, so that files cannot be swapped, reordered or spliced.
//   "4/5s" ‖ version u16 ‖ kind u8 ‖ 0 u8 ‖ number u64 ‖ hash before (32) ‖ nonce (24) ‖ ciphertext ‖ tag (16)
#pragma once
#include "vault/cipher.h"

namespace fourfifths {

/// Stored in vault files: never renumber.
enum class FileKind : std::uint8_t { journal = 1, part = 2, manifest = 3, back_up = 4 };

/// Bodies are cut at revisions to this size, so that files stay under 56 KiB; only one very long revision exceeds it.
constexpr std::size_t body_limit = 57240;

/// What is bound to the ciphertext without being secret.
struct FileHead {
    FileKind kind = FileKind::journal;
    std::uint64_t number = 0;
    Hash before{};
};

/// "j-00000000000000a1"
std::string file_name(FileKind kind, std::uint64_t number);
/// The kind and number in a name of that form.
std::optional<std::pair<FileKind, std::uint64_t>> from_file_name(std::string_view name);

struct FileSeal {
    VaultId vault;
    SecretKey key;
};

/// Padded so that sizes say little: to 512 bytes when small, to 4 KiB otherwise. `more`: the save goes on.
Bytes sealed_file(const FileSeal& seal, const FileHead& head, std::span<const std::uint8_t> body, bool more,
                  const RandomBytes& random);

/// What is readable without a key; damaged or unsupported.
Result<FileHead> file_head(std::span<const std::uint8_t> file);

/// Opens into `plain`, whose capacity is used again; gives the body inside it. Damaged when anything does not fit.
struct OpenedFile {
    std::span<const std::uint8_t> body;
    bool more = false;
};
Result<OpenedFile> open_file(const FileSeal& seal, const FileHead& expected, std::span<const std::uint8_t> file,
                             Bytes& plain);

} // namespace fourfifths

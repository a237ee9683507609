// The header of a vault: who may open it. Two slots, passphrase and recovery key, each wrap the same random vault key.
// An unkeyed checksum tells accident ("damaged"), a keyed code tells intent ("tampered"). Kept as two equal files.
#pragma once
#include "vault/cipher.h"
#include "vault/recovery_key.h"

namespace fourfifths {

struct WrappedKey {
    Salt salt{};
    Nonce nonce{};
    std::array<std::uint8_t, 48> sealed{};
    bool operator==(const WrappedKey&) const = default;
};

struct Header {
    VaultId vault;
    std::uint32_t serial = 1; // grows when the header is written anew
    KeyCost cost;             // of the passphrase slot
    WrappedKey by_passphrase;
    WrappedKey by_recovery_key;
    Hash mac{};
};

struct OpenHeader {
    Header header;
    SecretKey vault_key;
};

constexpr std::size_t header_size = 272;

Bytes header_bytes(const Header& header);
/// damaged, unsupported, or tampered when the key cost is outside what is accepted.
Result<Header> read_header(std::span<const std::uint8_t> bytes);

/// A header for `vault_key`; draws salts and nonces.
Result<Header> make_header(VaultId vault, const SecretKey& vault_key, std::string_view passphrase, KeyCost cost,
                           const RecoverySymbols& recovery, const RandomBytes& random);
/// The same header with another passphrase and the next serial.
Result<Header> with_passphrase(Header header, const SecretKey& vault_key, std::string_view passphrase, KeyCost cost,
                               const RandomBytes& random);
/// The same with the next serial: written when a copy was found damaged.
Header renewed(Header header, const SecretKey& vault_key);
/// Whether the header wraps this key and nobody changed it.
bool belongs_to(const Header& header, const SecretKey& vault_key);
/// Those of these that the secret fits, each once and at least one: as recovery key when it is one, then as passphrase.
/// wrong_key, tampered, or bad_input with "group N" for a recovery key with a slip in it.
Result<std::vector<OpenHeader>> open_headers(std::span<const Header> copies, std::string_view secret);
/// The first of them.
Result<OpenHeader> open_header(std::span<const Header> copies, std::string_view secret);

} // namespace fourfifths

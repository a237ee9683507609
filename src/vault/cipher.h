// The cryptography a vault uses and nothing more: Argon2id, XChaCha20-Poly1305 and BLAKE2b, all libsodium's. The only
// file that includes libsodium. It makes no randomness: nonces and salts come in as parameters, and libsodium's own
// generator is replaced by one that stops the program.
#pragma once
#include "model/binary.h"
#include "vault/vault.h"
#include <array>

namespace fourfifths {

using Hash = std::array<std::uint8_t, 32>;
using ShortHash = std::array<std::uint8_t, 16>;
using Nonce = std::array<std::uint8_t, 24>;
using Salt = std::array<std::uint8_t, 16>;
constexpr std::size_t tag_size = 16;

void wipe(std::span<std::uint8_t> secret);

/// 32 secret bytes, overwritten when it goes.
class SecretKey {
public:
    SecretKey() = default;
    SecretKey(const SecretKey&) = default;
    SecretKey& operator=(const SecretKey&) = default;
    ~SecretKey() { fourfifths::wipe(bytes); }
    void wipe() { fourfifths::wipe(bytes); }
    std::array<std::uint8_t, 32> bytes{};
};

/// False when libsodium cannot work here; nothing below may be called then.
bool cipher_ready();

Hash hash_of(std::span<const std::uint8_t> bytes);
ShortHash short_hash_of(std::span<const std::uint8_t> bytes);
/// Keyed BLAKE2b: only a holder of the key can make it.
Hash mac_of(const SecretKey& key, std::span<const std::uint8_t> bytes);
/// In time that does not depend on where they differ.
bool same_hash(const Hash& one, const Hash& other);
/// A key for one purpose, from which neither `key` nor the keys for other purposes can be found.
SecretKey key_for(const SecretKey& key, std::string_view purpose);

/// Argon2id, version 1.3, one lane (RFC 9106). too_large when the memory is not to be had.
Result<SecretKey> key_from_passphrase(std::string_view passphrase, const Salt& salt, KeyCost cost);
bool is_accepted(KeyCost cost);

/// Appends the ciphertext of `plain` and its tag to `out`.
void seal(const SecretKey& key, const Nonce& nonce, std::span<const std::uint8_t> associated,
          std::span<const std::uint8_t> plain, Bytes& out);
/// Puts the plaintext into `out`; false, and nothing in `out`, when key, nonce, associated data or any bit differs.
bool unseal(const SecretKey& key, const Nonce& nonce, std::span<const std::uint8_t> associated,
            std::span<const std::uint8_t> sealed, Bytes& out);

} // namespace fourfifths

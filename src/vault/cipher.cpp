#include "vault/cipher.h"
#include <cstdlib>
#include <sodium.h>

namespace fourfifths {

namespace {

const char* no_name() { return "none"; }

// Asked for once, while libsodium starts, for the canary of its guarded heap, which is not used here.
void zeros(void* out, std::size_t size) { sodium_memzero(out, size); }

void refuse(void*, std::size_t) { std::abort(); }

std::uint32_t refuse_number() { std::abort(); }

// libsodium wants tables it may write to, but only reads them.
randombytes_implementation starting{no_name, refuse_number, nullptr, nullptr, zeros, nullptr};
randombytes_implementation refusing{no_name, refuse_number, nullptr, nullptr, refuse, nullptr};

bool start() {
    randombytes_set_implementation(&starting);
    const bool started = sodium_init() >= 0;
    randombytes_set_implementation(&refusing);
    return started;
}

} // namespace

void wipe(std::span<std::uint8_t> secret) {
    if (!secret.empty()) sodium_memzero(secret.data(), secret.size());
}

bool cipher_ready() {
    static const bool ready = start();
    return ready;
}

Hash hash_of(std::span<const std::uint8_t> bytes) {
    Hash out;
    crypto_generichash(out.data(), out.size(), bytes.data(), bytes.size(), nullptr, 0);
    return out;
}

ShortHash short_hash_of(std::span<const std::uint8_t> bytes) {
    ShortHash out;
    crypto_generichash(out.data(), out.size(), bytes.data(), bytes.size(), nullptr, 0);
    return out;
}

Hash mac_of(const SecretKey& key, std::span<const std::uint8_t> bytes) {
    Hash out;
    crypto_generichash(out.data(), out.size(), bytes.data(), bytes.size(), key.bytes.data(), key.bytes.size());
    return out;
}

bool same_hash(const Hash& one, const Hash& other) { return sodium_memcmp(one.data(), other.data(), one.size()) == 0; }

SecretKey key_for(const SecretKey& key, std::string_view purpose) {
    SecretKey out;
    crypto_generichash(out.bytes.data(), out.bytes.size(), reinterpret_cast<const unsigned char*>(purpose.data()),
                       purpose.size(), key.bytes.data(), key.bytes.size());
    return out;
}

bool is_accepted(KeyCost cost) {
    return cost.memory_mib >= 19 && cost.memory_mib <= 1024 && cost.passes >= 1 && cost.passes <= 10;
}

Result<SecretKey> key_from_passphrase(std::string_view passphrase, const Salt& salt, KeyCost cost) {
    static_assert(crypto_pwhash_argon2id_SALTBYTES == sizeof(Salt));
    SecretKey out;
    if (passphrase.empty()) passphrase = ""; // an empty view may have no address
    const int failed =
        crypto_pwhash_argon2id(out.bytes.data(), out.bytes.size(), passphrase.data(), passphrase.size(), salt.data(),
                               cost.passes, std::size_t{cost.memory_mib} << 20, crypto_pwhash_argon2id_ALG_ARGON2ID13);
    if (failed != 0) return Error{Fault::too_large, "no memory for the key derivation"};
    return out;
}

void seal(const SecretKey& key, const Nonce& nonce, std::span<const std::uint8_t> associated,
          std::span<const std::uint8_t> plain, Bytes& out) {
    const std::size_t at = out.size();
    out.resize(at + plain.size() + tag_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + at, nullptr, plain.data(), plain.size(), associated.data(),
                                               associated.size(), nullptr, nonce.data(), key.bytes.data());
}

bool unseal(const SecretKey& key, const Nonce& nonce, std::span<const std::uint8_t> associated,
            std::span<const std::uint8_t> sealed, Bytes& out) {
    out.clear();
    if (sealed.size() < tag_size) return false;
    out.resize(sealed.size() - tag_size);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, sealed.data(), sealed.size(),
                                                   associated.data(), associated.size(), nonce.data(),
                                                   key.bytes.data()) == 0)
        return true;
    out.clear();
    return false;
}

} // namespace fourfifths

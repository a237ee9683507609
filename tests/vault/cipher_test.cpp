#include "vault/cipher.h"
#include <algorithm>
#include <catch2/catch.hpp>
#include <sodium.h>
extern "C" {
#include <argon2.h>
}

using namespace fourfifths;

namespace {

Bytes from_hex_text(std::string_view text) {
    const auto digit = [](char letter) { return letter <= '9' ? letter - '0' : letter - 'a' + 10; };
    Bytes bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes.push_back(static_cast<std::uint8_t>(digit(text[i]) * 16 + digit(text[i + 1])));
    return bytes;
}

template <std::size_t N>
std::array<std::uint8_t, N> array_from(std::string_view hex) {
    const Bytes bytes = from_hex_text(hex);
    REQUIRE(bytes.size() == N);
    std::array<std::uint8_t, N> out;
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
}

} // namespace

TEST_CASE("XChaCha20-Poly1305 gives what draft-irtf-cfrg-xchacha-03 A.3.1 gives") {
    REQUIRE(cipher_ready());
    SecretKey key;
    key.bytes = array_from<32>("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    const auto nonce = array_from<24>("404142434445464748494a4b4c4d4e4f5051525354555657");
    const Bytes associated = from_hex_text("50515253c0c1c2c3c4c5c6c7");
    constexpr std::string_view text = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for "
                                      "the future, sunscreen would be it.";
    const Bytes plain(text.begin(), text.end());
    const Bytes expected = from_hex_text("bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
                                         "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
                                         "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
                                         "21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49");
    Bytes sealed, opened;
    seal(key, nonce, associated, plain, sealed);
    CHECK(sealed == expected);
    CHECK(unseal(key, nonce, associated, sealed, opened));
    CHECK(opened == plain);
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        sealed[at] ^= 1;
        REQUIRE_FALSE(unseal(key, nonce, associated, sealed, opened));
        REQUIRE(opened.empty());
        sealed[at] ^= 1;
    }
}

TEST_CASE("Argon2id gives what RFC 9106 5.3 gives") {
    REQUIRE(cipher_ready());
    Bytes tag(32), password(32, 1), salt(16, 2), secret(8, 3), associated(12, 4);
    argon2_context context{};
    context.out = tag.data();
    context.outlen = 32;
    context.pwd = password.data();
    context.pwdlen = 32;
    context.salt = salt.data();
    context.saltlen = 16;
    context.secret = secret.data();
    context.secretlen = 8;
    context.ad = associated.data();
    context.adlen = 12;
    context.t_cost = 3;
    context.m_cost = 32;
    context.lanes = 4;
    context.threads = 4;
    REQUIRE(argon2_ctx(&context, Argon2_id) == ARGON2_OK);
    CHECK(tag == from_hex_text("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
}

TEST_CASE("Argon2id gives what libsodium's own vector gives, and refuses nothing of it") {
    REQUIRE(cipher_ready());
    const Bytes password = from_hex_text("b540beb016a5366524d4605156493f9874514a5aa58818cd0c6dfffaa9e90205f17b");
    const Bytes salt = from_hex_text("44071f6d181561670bda728d43fb79b4");
    Bytes one(32), other(32);
    const auto* text = reinterpret_cast<const char*>(password.data());
    REQUIRE(crypto_pwhash_argon2id(one.data(), 32, text, password.size(), salt.data(), 1, std::size_t{19} << 20,
                                   crypto_pwhash_argon2id_ALG_ARGON2ID13) == 0);
    Salt same_salt;
    std::copy(salt.begin(), salt.end(), same_salt.begin());
    const auto key = key_from_passphrase({text, password.size()}, same_salt, {19, 1});
    REQUIRE(key.ok());
    std::copy(key->bytes.begin(), key->bytes.end(), other.begin());
    CHECK(one == other);
    CHECK(key_from_passphrase({text, password.size()}, same_salt, {19, 2})->bytes != key->bytes);
}

TEST_CASE("keys for two purposes have nothing in common") {
    SecretKey key;
    key.bytes.fill(7);
    CHECK(key_for(key, "files").bytes != key_for(key, "header").bytes);
    CHECK(key_for(key, "files").bytes != key.bytes);
}

#include "vault/header.h"
#include "vault/byte_stream.h"
#include <algorithm>
#include <cstring>

namespace fourfifths {

namespace {

constexpr std::array<std::uint8_t, 4> magic = {'4', '/', '5', 'h'};
constexpr std::uint16_t version = 1;
constexpr std::uint16_t slots = 2;
constexpr std::size_t checksum_at = header_size - 32;
constexpr std::size_t mac_at = checksum_at - 32;

enum class Slot : std::uint8_t { passphrase = 1, recovery_key = 2 };

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

Bytes slot_data(VaultId vault, Slot slot, KeyCost cost) {
    Bytes data;
    ByteWriter out(data);
    out.bytes(magic);
    out.u16(version);
    out.u64(vault.value);
    out.u8(static_cast<std::uint8_t>(slot));
    out.u32(slot == Slot::passphrase ? cost.memory_mib : 0);
    out.u32(slot == Slot::passphrase ? cost.passes : 0);
    return data;
}

// A recovery key is random already: stretching it would only make it slow.
SecretKey key_from_recovery(const RecoverySymbols& recovery, const Salt& salt) {
    Bytes material(salt.begin(), salt.end());
    material.insert(material.end(), recovery.begin(), recovery.end());
    SecretKey key;
    key.bytes = hash_of(material);
    wipe(material);
    return key_for(key, "four fifths: recovery key");
}

WrappedKey wrap(const SecretKey& with, const SecretKey& vault_key, const Salt& salt, const Bytes& associated,
                const RandomBytes& random) {
    WrappedKey wrapped{.salt = salt};
    random(wrapped.nonce);
    Bytes sealed;
    seal(with, wrapped.nonce, associated, vault_key.bytes, sealed);
    std::copy(sealed.begin(), sealed.end(), wrapped.sealed.begin());
    return wrapped;
}

std::optional<SecretKey> unwrap(const SecretKey& with, const WrappedKey& wrapped, const Bytes& associated) {
    Bytes plain;
    SecretKey key;
    if (!unseal(with, wrapped.nonce, associated, wrapped.sealed, plain)) return std::nullopt;
    std::copy(plain.begin(), plain.end(), key.bytes.begin());
    wipe(plain);
    return key;
}

Result<WrappedKey> wrap_by_passphrase(VaultId vault, const SecretKey& vault_key, std::string_view passphrase,
                                      KeyCost cost, const RandomBytes& random) {
    if (!is_accepted(cost)) return Error{Fault::unsupported, "key cost"};
    Salt salt;
    random(salt);
    auto key = key_from_passphrase(trimmed(passphrase), salt, cost);
    if (!key) return key.error();
    return wrap(*key, vault_key, salt, slot_data(vault, Slot::passphrase, cost), random);
}

void write_slot(ByteWriter& out, const WrappedKey& slot) {
    out.bytes(slot.salt);
    out.bytes(slot.nonce);
    out.bytes(slot.sealed);
}

WrappedKey read_slot(ByteReader& in) {
    WrappedKey slot;
    slot.salt = in.array<16>();
    slot.nonce = in.array<24>();
    slot.sealed = in.array<48>();
    return slot;
}

Bytes bytes_before_mac(const Header& header) {
    Bytes bytes;
    bytes.reserve(header_size);
    ByteWriter out(bytes);
    out.bytes(magic);
    out.u16(version);
    out.u16(slots);
    out.u64(header.vault.value);
    out.u32(header.serial);
    out.u32(header.cost.memory_mib);
    out.u32(header.cost.passes);
    out.u32(0);
    write_slot(out, header.by_passphrase);
    write_slot(out, header.by_recovery_key);
    bytes.resize(mac_at, 0);
    return bytes;
}

Hash header_mac(const SecretKey& vault_key, const Header& header) {
    return mac_of(key_for(vault_key, "four fifths: header"), bytes_before_mac(header));
}

bool is_same(const Header& one, const Header& other) { return header_bytes(one) == header_bytes(other); }

std::optional<SecretKey> vault_key_from(const Header& header, const RecoveryReading& recovery,
                                        std::string_view passphrase) {
    if (recovery.symbols) {
        auto key = unwrap(key_from_recovery(*recovery.symbols, header.by_recovery_key.salt), header.by_recovery_key,
                          slot_data(header.vault, Slot::recovery_key, header.cost));
        if (key) return key;
    }
    const auto key = key_from_passphrase(passphrase, header.by_passphrase.salt, header.cost);
    if (!key) return std::nullopt;
    return unwrap(*key, header.by_passphrase, slot_data(header.vault, Slot::passphrase, header.cost));
}

} // namespace

Bytes header_bytes(const Header& header) {
    Bytes bytes = bytes_before_mac(header);
    ByteWriter out(bytes);
    out.bytes(header.mac);
    out.bytes(hash_of(bytes));
    return bytes;
}

Result<Header> read_header(std::span<const std::uint8_t> bytes) {
    ByteReader in(bytes);
    const bool ours = in.array<4>() == magic;
    const std::uint16_t found_version = in.u16();
    if (in.failed() || !ours) return Error{Fault::damaged, "header: magic"};
    if (found_version > version) return Error{Fault::unsupported, "header: version"};
    if (bytes.size() != header_size || found_version != version) return Error{Fault::damaged, "header: size"};
    Hash checksum;
    std::memcpy(checksum.data(), bytes.data() + checksum_at, checksum.size());
    if (checksum != hash_of(bytes.first(checksum_at))) return Error{Fault::damaged, "header: checksum"};
    Header header;
    in.u16();
    header.vault.value = in.u64();
    header.serial = in.u32();
    header.cost.memory_mib = in.u32();
    header.cost.passes = in.u32();
    in.u32();
    header.by_passphrase = read_slot(in);
    header.by_recovery_key = read_slot(in);
    std::memcpy(header.mac.data(), bytes.data() + mac_at, header.mac.size());
    if (!is_accepted(header.cost)) return Error{Fault::tampered, "header: key cost"};
    if (header_bytes(header) != Bytes(bytes.begin(), bytes.end())) return Error{Fault::tampered, "header: form"};
    return header;
}

Result<Header> make_header(VaultId vault, const SecretKey& vault_key, std::string_view passphrase, KeyCost cost,
                           const RecoverySymbols& recovery, const RandomBytes& random) {
    Header header;
    header.vault = vault;
    header.cost = cost;
    const auto slot = wrap_by_passphrase(vault, vault_key, passphrase, cost, random);
    if (!slot) return slot.error();
    header.by_passphrase = *slot;
    Salt salt;
    random(salt);
    header.by_recovery_key =
        wrap(key_from_recovery(recovery, salt), vault_key, salt, slot_data(vault, Slot::recovery_key, cost), random);
    header.mac = header_mac(vault_key, header);
    return header;
}

Result<Header> with_passphrase(Header header, const SecretKey& vault_key, std::string_view passphrase, KeyCost cost,
                               const RandomBytes& random) {
    const auto slot = wrap_by_passphrase(header.vault, vault_key, passphrase, cost, random);
    if (!slot) return slot.error();
    header.by_passphrase = *slot;
    header.cost = cost;
    return renewed(header, vault_key);
}

Header renewed(Header header, const SecretKey& vault_key) {
    ++header.serial;
    header.mac = header_mac(vault_key, header);
    return header;
}

bool belongs_to(const Header& header, const SecretKey& vault_key) {
    return same_hash(header.mac, header_mac(vault_key, header));
}

Result<std::vector<OpenHeader>> open_headers(std::span<const Header> copies, std::string_view secret) {
    std::vector<OpenHeader> opened;
    const RecoveryReading recovery = read_recovery_key(secret);
    bool tampered = false;
    for (std::size_t i = 0; i < copies.size(); ++i) {
        const Header& header = copies[i];
        const auto same = [&](const Header& earlier) { return is_same(earlier, header); };
        if (std::any_of(copies.begin(), copies.begin() + static_cast<std::ptrdiff_t>(i), same)) continue;
        const auto key = vault_key_from(header, recovery, trimmed(secret));
        if (!key) continue;
        if (belongs_to(header, *key)) opened.push_back({header, *key});
        else tampered = true;
    }
    if (!opened.empty()) return opened;
    if (tampered) return Error{Fault::tampered, "header: code"};
    if (recovery.has_shape && !recovery.symbols)
        return Error{Fault::bad_input, "recovery key: group " + std::to_string(recovery.wrong_group)};
    return Error{Fault::wrong_key, ""};
}

Result<OpenHeader> open_header(std::span<const Header> copies, std::string_view secret) {
    const auto opened = open_headers(copies, secret);
    if (!opened) return opened.error();
    return opened->front();
}

} // namespace fourfifths

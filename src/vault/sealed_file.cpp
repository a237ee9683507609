#include "vault/sealed_file.h"
#include "model/ids.h"
#include "vault/byte_stream.h"

namespace fourfifths {

namespace {

constexpr std::array<std::uint8_t, 4> magic = {'4', '/', '5', 's'};
constexpr std::size_t head_size = 48;
constexpr std::size_t sealed_at = head_size + sizeof(Nonce);
constexpr std::size_t frame_size = 8; // body size and flags, inside the ciphertext
constexpr std::size_t largest_plain = 57344 - sealed_at - tag_size;
static_assert(body_limit + frame_size <= largest_plain);

Bytes head_bytes(const FileHead& head) {
    Bytes bytes;
    bytes.reserve(sealed_at);
    ByteWriter out(bytes);
    out.bytes(magic);
    out.u16(head.version);
    out.u8(static_cast<std::uint8_t>(head.kind));
    out.u8(0);
    out.u64(head.number);
    out.bytes(head.before);
    return bytes;
}

Bytes associated(VaultId vault, const FileHead& head) {
    Bytes bytes = head_bytes(head);
    ByteWriter(bytes).u64(vault.value);
    return bytes;
}

std::size_t padded(std::size_t size) {
    const std::size_t step = size <= 4096 ? 512 : 4096;
    const std::size_t whole = (size + step - 1) / step * step;
    return size <= largest_plain ? std::min(whole, largest_plain) : whole;
}

constexpr std::string_view letters = "?jpmb";

} // namespace

std::string file_name(FileKind kind, std::uint64_t number) {
    return std::string{letters[static_cast<std::size_t>(kind)], '-'} + hex_text(number);
}

std::optional<std::pair<FileKind, std::uint64_t>> from_file_name(std::string_view name) {
    if (name.size() != 18 || name[1] != '-') return std::nullopt;
    const auto kind = letters.find(name[0]);
    const auto number = from_hex(name.substr(2));
    if (kind == std::string_view::npos || kind == 0 || !number) return std::nullopt;
    return std::pair{static_cast<FileKind>(kind), *number};
}

Bytes sealed_file(const FileSeal& with, const FileHead& head, std::span<const std::uint8_t> body, std::uint32_t flags,
                  const RandomBytes& random) {
    Bytes plain;
    plain.reserve(padded(frame_size + body.size()));
    ByteWriter frame(plain);
    frame.u32(static_cast<std::uint32_t>(body.size()));
    frame.u32(flags);
    frame.bytes(body);
    plain.resize(padded(plain.size()), 0);
    Nonce nonce;
    random(nonce);
    Bytes file = head_bytes(head);
    file.reserve(sealed_at + plain.size() + tag_size);
    ByteWriter(file).bytes(nonce);
    seal(with.key, nonce, associated(with.vault, head), plain, file);
    wipe(plain);
    return file;
}

Result<FileHead> file_head(std::span<const std::uint8_t> file) {
    ByteReader in(file);
    const bool ours = in.array<4>() == magic;
    FileHead head;
    head.version = in.u16();
    const std::uint8_t kind = in.u8();
    const std::uint8_t zero = in.u8();
    head.kind = static_cast<FileKind>(kind);
    head.number = in.u64();
    head.before = in.array<32>();
    if (in.failed() || !ours || file.size() < sealed_at + tag_size) return Error{Fault::damaged, "file: head"};
    if (head.version > newest_version) return Error{Fault::unsupported, "file: version"};
    if (head.version < first_version || zero != 0 || kind < 1 || kind > 5) return Error{Fault::damaged, "file: head"};
    return head;
}

Result<OpenedFile> open_file(const FileSeal& with, const FileHead& expected, std::span<const std::uint8_t> file,
                             Bytes& plain) {
    const auto head = file_head(file);
    if (!head) return head.error();
    if (head->kind != expected.kind || head->number != expected.number || head->before != expected.before)
        return Error{Fault::damaged, "file: out of place"};
    Nonce nonce;
    std::copy_n(file.begin() + head_size, nonce.size(), nonce.begin());
    if (!unseal(with.key, nonce, associated(with.vault, *head), file.subspan(sealed_at), plain))
        return Error{Fault::damaged, "file: seal"};
    ByteReader in(plain);
    const std::uint32_t size = in.u32();
    const std::uint32_t flags = in.u32();
    const auto body = in.bytes(size);
    if (in.failed()) return Error{Fault::damaged, "file: frame"};
    return OpenedFile{body, flags};
}

} // namespace fourfifths

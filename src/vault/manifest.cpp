#include "vault/manifest.h"
#include "vault/byte_stream.h"
#include <algorithm>

namespace fourfifths {

bool lists(const Manifest& manifest, std::uint64_t part) {
    const auto is_it = [&](const PartEntry& entry) { return entry.number == part; };
    return std::any_of(manifest.parts.begin(), manifest.parts.end(), is_it);
}

Bytes manifest_body(const Manifest& manifest) {
    Bytes body;
    ByteWriter out(body);
    out.u64(manifest.base_sequence);
    out.bytes(manifest.base_hash);
    out.u64(manifest.next_part);
    out.u32(static_cast<std::uint32_t>(manifest.parts.size()));
    for (const PartEntry& part : manifest.parts) {
        out.u64(part.number);
        out.u32(part.body_size);
        out.bytes(part.hash);
    }
    return body;
}

Result<Manifest> read_manifest(std::uint64_t generation, std::span<const std::uint8_t> body) {
    constexpr std::size_t entry_size = 28;
    ByteReader in(body);
    Manifest manifest;
    manifest.generation = generation;
    manifest.base_sequence = in.u64();
    manifest.base_hash = in.array<32>();
    manifest.next_part = in.u64();
    const std::size_t count = in.u32();
    if (in.failed() || count * entry_size != body.size() - in.position()) return Error{Fault::damaged, "manifest"};
    manifest.parts.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        PartEntry part;
        part.number = in.u64();
        part.body_size = in.u32();
        part.hash = in.array<16>();
        manifest.parts.push_back(part);
    }
    return manifest;
}

Bytes sealed_manifest(const FileSeal& seal, const Manifest& manifest, const RandomBytes& random) {
    const FileHead head{FileKind::manifest, manifest.generation, manifest.base_hash, manifest.version};
    return sealed_file(seal, head, manifest_body(manifest), manifest.purge ? purge_flag : 0, random);
}

Result<Manifest> open_manifest(const FileSeal& seal, std::uint64_t generation, std::span<const std::uint8_t> file) {
    const auto head = file_head(file);
    if (!head) return head.error();
    Bytes plain;
    const auto opened = open_file(seal, {FileKind::manifest, generation, head->before}, file, plain);
    if (!opened) return opened.error();
    auto manifest = read_manifest(generation, opened->body);
    if (!manifest) return manifest;
    if (manifest->base_hash != head->before) return Error{Fault::damaged, "manifest: base"};
    manifest->version = head->version;
    manifest->purge = (opened->flags & purge_flag) != 0;
    return manifest;
}

} // namespace fourfifths

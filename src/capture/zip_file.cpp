#include "capture/zip_file.h"
#include <libdeflate.h>

namespace fourfifths {
namespace {

constexpr std::size_t end_record = 22;      // without its comment
constexpr std::size_t directory_entry = 46; // without name, extra field and comment
constexpr std::size_t local_header = 30;

/// Little-endian numbers that never read past the end: what is not there is 0.
class Numbers {
public:
    explicit Numbers(std::string_view bytes) : bytes_(bytes) {}
    std::uint32_t at(std::size_t place, std::size_t count) const {
        std::uint32_t number = 0;
        for (std::size_t i = count; i-- > 0;) {
            const bool there = place < bytes_.size() && i < bytes_.size() - place;
            number = number << 8 | (there ? static_cast<unsigned char>(bytes_[place + i]) : 0u);
        }
        return number;
    }

private:
    std::string_view bytes_;
};

std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t halves[16];
    for (std::uint32_t i = 0; i < 16; ++i) {
        halves[i] = i;
        for (int bit = 0; bit < 4; ++bit) halves[i] = halves[i] >> 1 ^ (0xEDB88320u & (0u - (halves[i] & 1u)));
    }
    std::uint32_t sum = ~0u;
    for (const char c : bytes) {
        sum ^= static_cast<unsigned char>(c);
        sum = sum >> 4 ^ halves[sum & 15];
        sum = sum >> 4 ^ halves[sum & 15];
    }
    return ~sum;
}

struct Packed {
    std::uint32_t flags, method, checksum, size, unpacked_size, offset;
};

Error broken() { return {Fault::damaged, "the archive is not whole"}; }

Result<Packed> find(std::string_view bytes, std::string_view name) {
    const Numbers number(bytes);
    const std::size_t last = bytes.size() >= end_record ? bytes.rfind("PK\5\6", bytes.size() - end_record) : bytes.npos;
    if (last == bytes.npos) return broken();
    std::size_t at = number.at(last + 16, 4);
    for (std::uint32_t left = number.at(last + 10, 2); left > 0; --left) {
        const std::size_t name_size = number.at(at + 28, 2);
        if (number.at(at, 4) != 0x02014B50 || at + directory_entry + name_size > last) return broken();
        if (bytes.substr(at + directory_entry, name_size) == name) {
            return Packed{number.at(at + 8, 2),  number.at(at + 10, 2), number.at(at + 16, 4),
                          number.at(at + 20, 4), number.at(at + 24, 4), number.at(at + 42, 4)};
        }
        at += directory_entry + name_size + number.at(at + 30, 2) + number.at(at + 32, 2);
    }
    return Error{Fault::not_found, "no such file in the archive"};
}

bool inflate(std::string_view packed, std::string& out) {
    libdeflate_decompressor* const decompressor = libdeflate_alloc_decompressor();
    if (decompressor == nullptr) return false;
    // Without a place for the size that came out, any other than the one foretold is an error.
    const auto outcome =
        libdeflate_deflate_decompress(decompressor, packed.data(), packed.size(), out.data(), out.size(), nullptr);
    libdeflate_free_decompressor(decompressor);
    return outcome == LIBDEFLATE_SUCCESS;
}

} // namespace

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\3\4") || bytes.starts_with("PK\5\6"); }

Result<std::string> unzipped(std::string_view bytes, std::string_view name, std::size_t most) {
    const auto found = find(bytes, name);
    if (!found) return found.error();
    if ((found->flags & 1) != 0 || (found->method != 0 && found->method != 8))
        return Error{Fault::unsupported, "encrypted, or packed in another way"};
    if (found->unpacked_size > most || found->size > most) return Error{Fault::too_large, "too large unpacked"};
    const Numbers number(bytes);
    const std::size_t head = found->offset;
    if (number.at(head, 4) != 0x04034B50) return broken();
    const std::size_t from = head + local_header + number.at(head + 26, 2) + number.at(head + 28, 2);
    if (from > bytes.size() || found->size > bytes.size() - from) return broken();
    const std::string_view packed = bytes.substr(from, found->size);
    // Deflate packs at most 1,032 to one: what foretells more is not believed, nor is room made for it.
    if (found->unpacked_size / 1032 > packed.size()) return broken();
    std::string out(found->method == 0 ? 0 : found->unpacked_size, '\0');
    if (found->method == 0) out = packed;
    else if (!inflate(packed, out)) return broken();
    if (checksum(out) != found->checksum) return broken();
    return out;
}

} // namespace fourfifths

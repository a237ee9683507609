// Numbers and byte strings in a row, little-endian, as every vault file is made of them. The reader never reads past
// the end: after the first short read it stays failed and gives zeros, so a parser checks once, at its end.
#pragma once
#include "model/binary.h"
#include <array>
#include <cstring>

namespace fourfifths {

class ByteWriter {
public:
    explicit ByteWriter(Bytes& out) : out_(out) {}
    void u8(std::uint8_t value) { out_.push_back(value); }
    void u16(std::uint16_t value) { number(value, 2); }
    void u32(std::uint32_t value) { number(value, 4); }
    void u64(std::uint64_t value) { number(value, 8); }
    void bytes(std::span<const std::uint8_t> some) { out_.insert(out_.end(), some.begin(), some.end()); }

private:
    void number(std::uint64_t value, int size) {
        for (int i = 0; i < size; ++i) out_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }
    Bytes& out_;
};

class ByteReader {
public:
    explicit ByteReader(std::span<const std::uint8_t> in) : in_(in) {}
    std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }
    /// Empty when fewer than `size` are left.
    std::span<const std::uint8_t> bytes(std::size_t size) {
        if (failed_ || size > in_.size() - at_) {
            failed_ = true;
            return {};
        }
        at_ += size;
        return in_.subspan(at_ - size, size);
    }
    template <std::size_t N>
    std::array<std::uint8_t, N> array() {
        std::array<std::uint8_t, N> out{};
        const auto found = bytes(N);
        if (!found.empty()) std::memcpy(out.data(), found.data(), N);
        return out;
    }
    bool failed() const { return failed_; }
    bool at_end() const { return !failed_ && at_ == in_.size(); }
    std::size_t position() const { return at_; }

private:
    std::uint64_t number(std::size_t size) {
        const auto found = bytes(size);
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < found.size(); ++i) value |= std::uint64_t{found[i]} << (8 * i);
        return value;
    }
    std::span<const std::uint8_t> in_;
    std::size_t at_ = 0;
    bool failed_ = false;
};

} // namespace fourfifths

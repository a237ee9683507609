#include "capture/charset.h"
#include "text/utf8.h"

namespace fourfifths {

namespace {

unsigned byte_of(char c) { return static_cast<unsigned char>(c); }

/// 0x80 … 0x9F of Windows-1252; the five that it leaves out are U+FFFD.
constexpr char16_t windows_1252[] = u"\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152"
                                    u"\uFFFD\u017D\uFFFD\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122"
                                    u"\u0161\u203A\u0153\uFFFD\u017E\u0178";

} // namespace

void append_utf8(std::string& out, unsigned code) {
    const auto add = [&out](unsigned byte) { out += static_cast<char>(byte); };
    if (code < 0x80) return add(code);
    if (code < 0x800) {
        add(0xC0 | code >> 6);
    } else {
        if (code < 0x10000) {
            add(0xE0 | code >> 12);
        } else {
            add(0xF0 | code >> 18);
            add(0x80 | (code >> 12 & 0x3F));
        }
        add(0x80 | (code >> 6 & 0x3F));
    }
    add(0x80 | (code & 0x3F));
}

std::string as_utf8(std::string_view text) {
    if (is_utf8(text)) return std::string(text);
    std::string out;
    for (const char c : text) {
        const unsigned byte = byte_of(c);
        append_utf8(out, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte);
    }
    return out;
}

void Utf8Slices::decide(std::string_view head) {
    written_ = Written::utf8;
    if (head.starts_with("\xEF\xBB\xBF")) mark_ = 3;
    else if (head.starts_with("\xFF\xFE")) written_ = Written::utf16_low_first, mark_ = 2;
    else if (head.starts_with("\xFE\xFF")) written_ = Written::utf16_high_first, mark_ = 2;
    else if (head.size() >= 4 && head[0] != 0 && head[1] == 0 && head[3] == 0) written_ = Written::utf16_low_first;
    else if (head.size() >= 4 && head[0] == 0 && head[1] != 0 && head[2] == 0) written_ = Written::utf16_high_first;
}

void Utf8Slices::add_unit(unsigned unit) {
    if (unit >= 0xDC00 && unit < 0xE000) {
        append_utf8(out_, high_ != 0 ? 0x10000 + ((high_ & 0x3FF) << 10) + (unit & 0x3FF) : 0xFFFD);
        high_ = 0;
        return;
    }
    if (high_ != 0) append_utf8(out_, 0xFFFD);
    high_ = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
    if (high_ == 0) append_utf8(out_, unit);
}

std::string_view Utf8Slices::take(std::string_view slice, bool is_last) {
    std::string joined = std::move(kept_);
    kept_.clear();
    if (!joined.empty()) {
        joined += slice;
        slice = joined;
    }
    if (written_ == Written::unknown) {
        if (slice.size() < 4 && !is_last) {
            kept_ = std::string(slice);
            return {};
        }
        decide(slice);
        slice.remove_prefix(mark_);
    }
    if (written_ == Written::utf8) {
        if (joined.empty()) return slice;
        out_ = std::string(slice);
        return out_;
    }
    out_.clear();
    const std::size_t low = written_ == Written::utf16_low_first ? 0 : 1;
    for (; slice.size() >= 2; slice.remove_prefix(2)) add_unit(byte_of(slice[1 - low]) << 8 | byte_of(slice[low]));
    kept_ = std::string(slice);
    if (is_last && (!kept_.empty() || high_ != 0)) append_utf8(out_, 0xFFFD);
    return out_;
}

} // namespace fourfifths

// Bytes of a file as UTF-8, slice by slice: byte order marks, UTF-16 with or without one, and Windows-1252 where UTF-8
// was claimed. Nothing is lost silently: what no reading fits becomes U+FFFD.
#pragma once
#include <string>
#include <string_view>

namespace fourfifths {

class Utf8Slices {
public:
    /// What these bytes add to the text. Valid until the next call. The first four bytes of a file decide how it is
    /// read, so that a shorter first slice is kept back until more comes, or until `is_last`.
    std::string_view take(std::string_view slice, bool is_last = false);

private:
    enum class Written { unknown, utf8, utf16_low_first, utf16_high_first };
    void decide(std::string_view head);
    void add_unit(unsigned unit);

    Written written_ = Written::unknown;
    std::size_t mark_ = 0; // bytes of the byte order mark
    std::string kept_;     // of a slice that ended too early
    std::string out_;
    unsigned high_ = 0; // the first half of a pair
};

/// A line or field as it was meant: itself when it is UTF-8, otherwise read as Windows-1252.
std::string as_utf8(std::string_view text);
void append_utf8(std::string& out, unsigned code);

} // namespace fourfifths

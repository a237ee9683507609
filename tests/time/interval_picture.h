// Reads the pictures of time in headers: "[---)" is a span from the column of its bracket to that of its parenthesis.
#pragma once
#include "time/interval.h"
#include <fstream>
#include <string>
#include <vector>

namespace fourfifths::build {

inline Span span(std::int64_t start, std::int64_t end) { return {{start}, {end}}; }

/// One line of a picture that has a span, or a "|" for a moment, with the words on both sides of it.
struct PictureRow {
    std::string before, after; // without spaces around
    Span span;
    std::string line;
};

inline std::string without_spaces_around(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == text.npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

/// The rows of the comment at the head of a header of src/.
inline std::vector<PictureRow> picture_rows(const std::string& header) {
    std::ifstream file(std::string(FOURFIFTHS_TESTS) + "/../src/" + header, std::ios::binary);
    std::vector<PictureRow> rows;
    for (std::string line; std::getline(file, line) && line.starts_with("//");) {
        std::size_t begin = line.find("  [--"), end = begin == line.npos ? line.npos : line.find(')', begin);
        if (end != line.npos) begin += 2;
        else begin = end = line.find('|');
        if (begin == line.npos || begin < 2) continue;
        const auto column = [](std::size_t at) { return static_cast<std::int64_t>(at); };
        rows.push_back({without_spaces_around(line.substr(2, begin - 2)), without_spaces_around(line.substr(end + 1)),
                        span(column(begin), column(end)), line});
    }
    return rows;
}

} // namespace fourfifths::build

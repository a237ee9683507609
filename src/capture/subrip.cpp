#include "capture/subrip.h"
#include "capture/cue_text.h"
#include "capture/speech_lines.h"
#include <algorithm>

namespace fourfifths {
namespace {

bool has_arrow(std::string_view line) { return line.find("-->") != std::string_view::npos; }

bool is_number(std::string_view line) {
    std::size_t digits = 0;
    take_digits(line, digits);
    return digits > 0 && line.empty();
}

/// The number that stands before the next cue is not part of this one's words.
std::string number_before_next(std::string& text) {
    const std::size_t line = text.rfind('\n', text.empty() ? 0 : text.size() - 1);
    const std::size_t from = line == std::string::npos ? 0 : line + 1;
    std::string last(without_blanks(std::string_view(text).substr(from)));
    if (!is_number(last)) return {};
    text.resize(from);
    return last;
}

} // namespace

bool is_subrip(std::string_view text) {
    TextLines lines(text);
    std::string_view line;
    for (int seen = 0; seen < 3 && lines.next(line);) {
        line = without_blanks(line);
        if (line.empty()) continue;
        ++seen;
        int start = untold, end = untold;
        // Older Word files of Teams write 0:0:2.5, and who speaks on a line of its own.
        if (!line.starts_with("0:0:") && take_clock_range(line, start, end)) return true;
    }
    return false;
}

std::vector<SpokenPiece> read_subrip(std::string_view text, int& passed_over, int& first_passed_over) {
    std::vector<SpokenPiece> pieces;
    TextLines lines(text);
    std::string_view line;
    SpokenPiece cue; // what has come of it so far; before the first it takes the number
    bool begun = false;
    while (lines.next(line)) {
        int start = untold, end = untold;
        std::string_view rest = without_blanks(line);
        if (!has_arrow(line)) {
            if (!rest.empty()) cue.text.append(rest) += '\n';
            continue;
        }
        if (!cue.text.empty()) cue.text.pop_back();
        std::string id = number_before_next(cue.text);
        if (begun) add_pieces(pieces, cue);
        begun = take_clock_range(rest, start, end);
        cue = {std::move(id), start, end, {}, {}};
        if (!begun && passed_over++ == 0) first_passed_over = lines.number();
    }
    if (begun) add_pieces(pieces, cue);
    return pieces;
}

} // namespace fourfifths

// What the readers of transcripts have in common: stretches of speech as they stand in a file, and the lines of a text.
// Pieces are raw; transcript.cpp makes turns of them.
#pragma once
#include "model/cues.h"
#include "text/utf8.h"

namespace fourfifths {

/// What one cue, line or paragraph says.
struct SpokenPiece {
    std::string id;
    int start_ms = untold;
    int end_ms = untold;
    std::string speaker; // empty: not told
    std::string text;    // UTF-8 with blanks and line ends as they came
};

/// The lines of a text, whatever ends them: LF, CR LF or CR.
class TextLines {
public:
    explicit TextLines(std::string_view text) : left_(text) {}
    bool next(std::string_view& line);
    int number() const { return number_; } // of the line given last, from 1

private:
    std::string_view left_;
    int number_ = 0;
};

std::string_view without_blanks(std::string_view text);
/// A number of one digit or more, at most 999,999; takes it off. -1 when there is none.
int take_digits(std::string_view& text, std::size_t& count);

} // namespace fourfifths

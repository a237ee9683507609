#include "capture/subrip.h"
#include "transcript_laws.h"

using namespace fourfifths;

/// Any bytes, as they are and behind a first cue.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = text_of_input(data, size);
    int passed_over = 0, line = 0;
    const auto pieces = read_subrip(bytes, passed_over, line);
    must((passed_over > 0) == (line > 0));
    for (const SpokenPiece& piece : pieces) must(piece.start_ms >= 0 && piece.end_ms >= 0);
    keeps_the_laws("1\n00:00:01,000 --> 00:00:02,000\nMum: Hello\n\n" + std::string(bytes));
    return 0;
}

// What holds for the turns of every transcript, however broken its file: UTF-8, and cues that cover the words and come
// back from how they are kept.
#pragma once
#include "capture/transcript.h"
#include "text/utf8.h"
#include <cstdlib>

namespace fourfifths {

inline void must(bool holds) {
    if (!holds) std::abort();
}

inline void keeps_the_laws(std::string_view bytes) {
    const auto transcript = read_transcript(bytes);
    if (!transcript) return must(!transcript.error().detail.empty());
    must(!transcript->turns.empty());
    for (const TranscriptTurn& turn : transcript->turns) {
        must(!turn.said.text.empty() && is_utf8(turn.said.text) && is_utf8(turn.said.speaker));
        std::uint32_t next = 0;
        for (const Cue& cue : turn.cues) {
            must(cue.begin == next && cue.begin < cue.end && is_boundary(turn.said.text, cue.begin));
            must(cue.start_ms >= 0);
            next = cue.end + 1;
        }
        must(turn.cues.empty() || next == turn.said.text.size() + 1);
        Passage kept;
        kept.text = turn.said.text;
        kept.cues = text_of(turn.cues);
        const auto again = cues_of(kept);
        must(again.size() == turn.cues.size());
        for (std::size_t i = 0; i < again.size(); ++i) {
            must(again[i].id == turn.cues[i].id && again[i].begin == turn.cues[i].begin);
            must(again[i].end == turn.cues[i].end && again[i].start_ms == turn.cues[i].start_ms);
        }
    }
}

inline std::string_view text_of_input(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

} // namespace fourfifths

#include "capture/webvtt.h"
#include "transcript_laws.h"

using namespace fourfifths;

/// Any bytes, as they are and behind a first line that says WebVTT.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = text_of_input(data, size);
    for (const WebvttCue& cue : read_webvtt(bytes).cues) must(cue.start_ms >= 0 && cue.end_ms >= 0);
    keeps_the_laws(bytes);
    keeps_the_laws("WEBVTT\n\n" + std::string(bytes));
    return 0;
}

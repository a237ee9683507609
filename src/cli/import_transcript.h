// 'fourfifths import transcript': a transcript of any format as turns in JSON.
#pragma once
#include "capture/transcript.h"
#include "cli/command.h"

namespace fourfifths::cli {

Exit import_transcript(const std::string& path, Surroundings& around);
/// What is wrong with a file that is no transcript, and what to do.
std::string transcript_error_words(const Error& error);

} // namespace fourfifths::cli

// What a record can do without: greetings and goodbyes, checks of sound and picture, the finding of a time to meet,
// calls that reached nobody, and what was said in nearly the same words before. Suggestions with a reason, never done
// by themselves; nothing with a safeguarding word is ever among them.
#pragma once
#include "text/turn.h"
#include "text/utf8.h"
#include <optional>
#include <span>
#include <vector>

namespace fourfifths {

enum class LeaveOut : std::uint8_t { greeting, audio_check, scheduling, failed_contact, repeat };

struct LeaveOutSuggestion {
    std::size_t turn = 0;
    TextSpan span; // a sentence, bytes of the turn's text
    LeaveOut reason = LeaveOut::greeting;
    std::size_t same_turn = 0; // of a repeat: where it was said before
    TextSpan same_span;
};

/// In the order of the talk, at most one for each sentence.
std::vector<LeaveOutSuggestion> leave_out_suggestions(std::span<const Turn> turns);

/// Why a sentence of its own can go, for what it says.
std::optional<LeaveOut> routine_reason(std::string_view sentence);

/// "greeting or goodbye", "sound or picture", "finding a time", "nobody was reached", "said before".
std::string_view reason_text(LeaveOut reason);

/// Whether a line of a note says that nobody was reached ("Phoned, no answer"), and little else.
bool says_failed_contact(std::string_view text);

/// The stems of a text, sorted, each once.
std::vector<std::string> distinct_stems(std::string_view text);
/// How many of the stems two texts share, as a part of those of the longer one, 0…1; 0 when either has fewer than four.
/// Takes distinct_stems.
double likeness(std::span<const std::string> stems, std::span<const std::string> others);
constexpr double near_repeat = 0.8; // the likeness of two that say the same

} // namespace fourfifths

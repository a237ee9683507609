#include "record/leave_out.h"
#include "record/phrases.h"
#include "record/routine_talk.h"
#include "record/safeguarding.h"
#include "stable_sort.h"
#include "text/sentences.h"
#include "text/word_list.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr int longest_routine_line = 14; // words
constexpr int longest_chatter = 16;
constexpr int longest_welcome = 6;
constexpr std::size_t fewest_stems = 4; // of a repeat: short answers are said again for a reason
constexpr int fewest_words_again = 4;   // of what is said twice in a row
constexpr std::size_t remembered = 400; // sentences that a repeat is looked for among

// A phrase a stroke; whole words, in lower case and without apostrophes. Those of an end stand at the end of the text.
constexpr std::string_view failed_phrases =
    "no answer|no reply|no response|did not answer|didnt answer|not answered|left a message|left voicemail|left a "
    "voicemail|went to voicemail|rang out|not at home|nobody home|no one home|unable to reach|could not reach|couldnt "
    "reach|unable to contact|no contact made|phone was off|phone switched off|did not pick up|didnt pick up|line was "
    "engaged";
constexpr std::string_view failed_ends = "not in|nobody in|no one in|noone in";
constexpr std::string_view greeting_ends =
    "how are you|how are you today|how are you doing|how are you all|come in|come on in";
constexpr std::string_view audio_phrases =
    "can you hear me|hear me okay|hear me ok|but we cant hear|we can hear you|i can hear you|cant hear you|shout if "
    "you cant|see my screen|everyones sound|very faint|on speaker|the hands-free|my headset|an echo|wee echo|in a "
    "tunnel|camera isnt|camera wont|cut out|dropped out|can everyone hear me|can everybody hear me|can you hear us|can "
    "you see me|can you see my screen|can everyone see|can you all hear|youre on mute|you are on mute|youre muted|you "
    "are muted|i was on mute|im on mute|unmute|your mic|your microphone|my mic|my microphone|your camera|my "
    "camera|share my screen|sharing my screen|share your screen|breaking up|you froze|youve frozen|youre frozen|bad "
    "line|lost you|the connection|is this on|is it recording|started recording|start recording|stop recording|dial "
    "in|rejoin";
constexpr std::string_view scheduling_phrases =
    "does that work|would that work|work for you|works for me|are you free|im free|are you available|im available|in "
    "my diary|in the diary|my calendar|your calendar|calendar invite|send an invite|send you an invite|what time|which "
    "day|next meeting|book a room|book in a time|find a time|find a date|shall we say|see you on|see you next|see you "
    "then|any time after|can we do|how about monday|how about tuesday|how about wednesday|how about thursday|how about "
    "friday";
constexpr std::string_view greeting_phrases =
    "good morning|good afternoon|good evening|nice to meet you|nice to see you|good to see you|lovely to see "
    "you|thanks for coming|thank you for coming|thanks for joining|thank you for joining|thanks for having|have a "
    "good|have a nice|take care|thank you very much|thanks very much|thanks everyone|thank you everyone|see you "
    "soon|see you later|bye bye|speak soon|speak to you soon|take a seat|cup of tea|how was your journey|welcome "
    "everyone|welcome everybody";
constexpr std::string_view greeting_words = "hello hi hey bye goodbye cheers thanks thank you everyone everybody all "
                                            "there good morning afternoon evening yeah yes "
                                            "okay ok oh so well right then now and again too very much cool great fine "
                                            "lovely nice to see meet how are i'm i am";

bool is_failed_contact(std::string_view spoken, int count) {
    return count <= longest_routine_line &&
           (has_phrase(spoken, failed_phrases) || ends_with_phrase(spoken, failed_ends));
}

/// Nothing but words of greeting, and at least one that greets, thanks or parts.
bool only_greets(std::string_view text, std::span<const TextSpan> spans) {
    bool greets = false;
    for (const auto span : spans) {
        const auto word = folded(span.of(text));
        if (!is_one_of(greeting_words, word)) return false;
        greets = greets || is_one_of("hello hi hey bye goodbye cheers thanks thank", word);
    }
    return greets;
}

struct Said {
    std::size_t turn;
    TextSpan span;
    std::vector<std::string> stems; // sorted, each once
};

const Said* said_before(const std::vector<Said>& all, const std::vector<std::string>& stems) {
    const auto first = all.size() > remembered ? all.size() - remembered : 0;
    for (std::size_t at = first; at < all.size(); ++at) {
        if (likeness(all[at].stems, stems) >= near_repeat) return &all[at];
    }
    return nullptr;
}

bool is_before(const SpokenHit& hit, std::size_t turn, std::size_t begin) {
    return hit.turn < turn || (hit.turn == turn && hit.hit.span.end <= begin);
}

/// The same words at once again.
bool says_again(std::string_view before, std::string_view text) {
    return count_words(text) >= fewest_words_again &&
           bare_words(before, words(before)) == bare_words(text, words(text));
}

} // namespace

std::optional<LeaveOut> routine_reason(std::string_view text) {
    const auto spans = words(text);
    const auto count = static_cast<int>(spans.size());
    if (count > longest_chatter) return {};
    const auto spoken = bare_words(text, spans);
    const auto stems = content_stems(text, spans).size();
    if (stems <= 6 && has_phrase(spoken, audio_phrases)) return LeaveOut::audio_check;
    if (only_greets(text, spans) || (stems <= 4 && has_phrase(spoken, greeting_phrases)) ||
        (stems <= 3 && count <= longest_welcome && ends_with_phrase(spoken, greeting_ends)))
        return LeaveOut::greeting;
    if (stems <= 6 && has_phrase(spoken, scheduling_phrases)) return LeaveOut::scheduling;
    if (is_failed_contact(spoken, count)) return LeaveOut::failed_contact;
    return {};
}

std::string_view reason_text(LeaveOut reason) {
    switch (reason) {
        case LeaveOut::greeting: return "greeting or goodbye";
        case LeaveOut::audio_check: return "sound or picture";
        case LeaveOut::scheduling: return "finding a time";
        case LeaveOut::failed_contact: return "nobody was reached";
        case LeaveOut::repeat: return "said before";
    }
    return "";
}

bool says_failed_contact(std::string_view text) {
    const auto spans = words(text);
    return is_failed_contact(bare_words(text, spans), static_cast<int>(spans.size()));
}

std::vector<std::string> distinct_stems(std::string_view text) {
    auto stems = content_stems(text);
    stable_sort(stems);
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
}

double likeness(std::span<const std::string> stems, std::span<const std::string> others) {
    if (stems.size() < fewest_stems || others.size() < fewest_stems) return 0;
    std::size_t both = 0;
    for (std::size_t a = 0, b = 0; a < stems.size() && b < others.size();) {
        const int order = stems[a].compare(others[b]);
        if (order == 0) ++both;
        if (order <= 0) ++a;
        if (order >= 0) ++b;
    }
    return static_cast<double>(both) / static_cast<double>(std::max(stems.size(), others.size()));
}

std::vector<LeaveOutSuggestion> leave_out_suggestions(std::span<const Turn> turns) {
    const auto hits = safeguarding_hits(turns);
    std::size_t hit = 0;
    std::vector<LeaveOutSuggestion> found;
    std::vector<Said> said;
    RoutineTalk talk(turns.size());
    for (std::size_t turn = 0; turn < turns.size(); ++turn) {
        const std::string_view text = turns[turn].text;
        TextSpan last;
        for (const auto span : sentences(text)) {
            while (hit < hits.size() && is_before(hits[hit], turn, span.begin)) ++hit;
            if (hit < hits.size() && hits[hit].turn == turn && hits[hit].hit.span.begin < span.end) continue;
            if (const auto reason = talk.reason(turn, span.of(text))) {
                found.push_back({turn, span, *reason, 0, {}});
                continue;
            }
            if (last.begin < last.end && says_again(last.of(text), span.of(text))) {
                found.push_back({turn, span, LeaveOut::repeat, turn, last});
                continue;
            }
            last = span;
            auto stems = distinct_stems(span.of(text));
            if (const auto* before = said_before(said, stems))
                found.push_back({turn, span, LeaveOut::repeat, before->turn, before->span});
            else if (stems.size() >= fewest_stems) said.push_back({turn, span, std::move(stems)});
        }
    }
    return found;
}

} // namespace fourfifths

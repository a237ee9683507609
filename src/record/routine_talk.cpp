#include "record/routine_talk.h"
#include "record/phrases.h"
#include "text/word_list.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr std::size_t opening_turns = 4;
constexpr std::size_t closing_turns = 5;
constexpr std::size_t closing_part = 7; // one turn in seven, when that is more
constexpr std::size_t longest_greeting = 16, longest_arrangement = 18, longest_answer = 5;
constexpr std::size_t early = 4;       // words before what greets or opens
constexpr std::size_t chain_turns = 4; // that an answer may stand after what began it

constexpr std::string_view leading = "right okay ok so oh aye yeah yes lovely and sorry well";
constexpr std::string_view greeters = "hello hi hiya hey heya helo salaam namaste yo greetings";
constexpr std::string_view time_greeters = "morning afternoon evening alright";
constexpr std::string_view greeted = "all everyone everybody sir madam love duck folks both mate team both there";
constexpr std::string_view partings = "bye goodbye cheerio cheers ta-ra tara ta hwyl laters";
constexpr std::string_view opening_phrases =
    "my names|my name is|good time|now alright|is now ok|how are you|how you doing|you alright|you ok|thanks "
    "for|thank you for|come in|come through|come right in|sit down|take a seat|come on in|can i come|can i sit|nice "
    "place|lovely to|good to see|good weekend|hows tricks|how can i help|youre through to|its lovely|want a "
    "brew|cup of tea|a brew|just milk|no sugar|happy new year|happy birthday|here from|calling from|good "
    "afternoon|good "
    "morning|bore da";
constexpr std::string_view closing_phrases =
    "take care|thank you|thanks|god bless|bless you|merry christmas|happy christmas|happy new year|good night|have a "
    "good|have a nice|speak soon|see you";
constexpr std::string_view times =
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri january "
    "february march april june july august september october november december tomorrow "
    "fortnight oclock morning mornings afternoon afternoons evening am pm noon "
    "lunchtime";
constexpr std::string_view numbers =
    "one two three four five six seven eight nine ten eleven twelve first second third "
    "fourth fifth twos tens";
constexpr std::string_view before_numbers = "at about around till until half past quarter by the";
constexpr std::string_view arranging = "next review meeting supervision same ring see back here down free leave diary "
                                       "good okay ok alright fine works then "
                                       "invite suit suits book usual best any put shall thinking again doing";
constexpr std::string_view undertaking = "minutes refer referral send write email chase speak check find sort order "
                                         "claim apply application report agreed agree keep close defer try let dont "
                                         "note birth";
constexpr std::string_view undertaking_here = "come reconvene convene meet get"; // but in a question
constexpr std::string_view others = "he she hes shes his her they theyre their him them";
constexpr std::string_view answering =
    "better yes yeah yep sorry hear see much clear loud faint far fine okay ok great perfect good works lovely can its "
    "thats is that it";
constexpr std::string_view failing =
    "message for|get hold of you|try you later|try you again|try again later|second "
    "try|third try|straight to voicemail|no message left|left a card|left you a message";

/// Lower case, no apostrophes, a space between words and at each end.
struct Spoken {
    std::string text = " ";
    std::vector<std::string> words;

    explicit Spoken(std::string_view sentence) {
        for (const auto span : fourfifths::words(sentence)) {
            auto word = bare_word(span.of(sentence));
            text += word + ' ';
            words.push_back(std::move(word));
        }
    }

    bool has(std::string_view phrases) const { return has_phrase(text, phrases); }

    /// Begins within the first words.
    bool has_early(std::string_view phrases) const {
        Spoken first("");
        for (std::size_t at = 0; at < words.size() && at < 2 * early; ++at) first.text += words[at] + ' ';
        return first.has(phrases);
    }

    bool has_one_of(std::string_view list) const {
        return std::any_of(words.begin(), words.end(), [&](const auto& word) { return is_one_of(list, word); });
    }
};

/// "Hello Mrs Doyle", "Morning all", "Alright Danny!"; not "Morning medication was late".
bool greets(const Spoken& spoken, std::string_view sentence) {
    std::size_t at = 0;
    while (at + 1 < spoken.words.size() && is_one_of(leading, spoken.words[at])) ++at;
    if (is_one_of(greeters, spoken.words[at])) return true;
    if (!is_one_of(time_greeters, spoken.words[at])) return false;
    const auto spans = words(sentence);
    if (at + 1 >= spans.size()) return spoken.words[at] != "alright";
    const char initial = sentence[spans[at + 1].begin];
    const bool named = initial >= 'A' && initial <= 'Z';
    return is_one_of(greeted, spoken.words[at + 1]) || (named && (spans.size() <= at + 5 || spoken.has("its|im|from")));
}

bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool is_number(const std::string& word) {
    return is_one_of(numbers, word) || (is_figure(word[0]) && word.size() < 3) ||
           (is_figure(word[0]) && word.size() > 2 && is_one_of("st nd rd th am pm", word.substr(word.size() - 2))) ||
           (is_figure(word[0]) && word.find_first_of(".:") != std::string::npos);
}

/// A day, or a number that can be an hour or a day: "at ten", "half nine", "The 8th?".
bool names_time(const Spoken& spoken) {
    if (spoken.has_one_of(times) || spoken.has("next week|in two weeks|same time|usual time|new year|tea time|next "
                                               "review|doing this again"))
        return true;
    for (std::size_t at = 0; at < spoken.words.size(); ++at) {
        if (!is_number(spoken.words[at])) continue;
        if (spoken.words.size() <= 3 || !is_one_of(numbers, spoken.words[at])) return true;
        if (at > 0 && is_one_of(before_numbers, spoken.words[at - 1])) return true;
    }
    return false;
}

/// "Same time Thursday, everyone?", "I'm here till four on Tuesday"; not "I'll send the minutes by Friday".
bool arranges(const Spoken& spoken, std::string_view sentence) {
    if (!names_time(spoken) || spoken.words.size() > longest_arrangement) return false;
    if (spoken.has_one_of(undertaking) && !spoken.has("the invite|an invite")) return false;
    if (sentence.back() != '?' && spoken.has_one_of(undertaking_here) && !spoken.has("come before")) return false;
    return sentence.back() == '?' || spoken.words.size() <= 3 || spoken.has_one_of(arranging);
}

} // namespace

bool RoutineTalk::is_opening() const { return turn_ < std::min(opening_turns, std::max<std::size_t>(turns_ / 4, 1)); }

bool RoutineTalk::is_closing() const {
    const auto zone = std::min(std::max(closing_turns, turns_ / closing_part), std::max<std::size_t>(turns_ / 3, 1));
    return turn_ + zone >= turns_;
}

std::optional<LeaveOut> RoutineTalk::by_place(std::string_view sentence) const {
    const Spoken spoken(sentence);
    const auto length = spoken.words.size();
    if (length == 0) return {};
    if (length <= longest_greeting && greets(spoken, sentence)) return LeaveOut::greeting;
    const bool after_greeting = before_ == LeaveOut::greeting && before_turn_ == turn_;
    if ((is_opening() || after_greeting) && length <= longest_greeting &&
        (spoken.has_early(opening_phrases) || (after_greeting && spoken.has_early("is that"))))
        return LeaveOut::greeting;
    if (length <= early && spoken.has_one_of(partings)) return LeaveOut::greeting;
    if (spoken.has(failing) && length <= longest_arrangement + 3) return LeaveOut::failed_contact;
    if (!is_closing()) return {};
    if (length <= longest_answer && (spoken.has(closing_phrases) || spoken.has_one_of(partings)))
        return LeaveOut::greeting;
    if (arranges(spoken, sentence)) return LeaveOut::scheduling;
    return {};
}

/// A short answer to "Can you hear me?" or "Half nine?".
std::optional<LeaveOut> RoutineTalk::by_what_went_before(std::string_view sentence) const {
    if (!before_ || turn_ > before_turn_ + 1 || turn_ > first_of_chain_ + chain_turns) return {};
    const Spoken spoken(sentence);
    if (spoken.words.size() > longest_answer || content_stems(sentence).size() > 2) return {};
    if (spoken.has_one_of(others) || (sentence.back() == '?' && *before_ == LeaveOut::audio_check)) return {};
    if (*before_ == LeaveOut::audio_check && spoken.has_one_of(answering)) return LeaveOut::audio_check;
    const bool answers = spoken.has_one_of(answering) || names_time(spoken);
    if (*before_ == LeaveOut::scheduling && is_closing() && answers && !spoken.has_one_of(undertaking))
        return LeaveOut::scheduling;
    return {};
}

std::optional<LeaveOut> RoutineTalk::reason(std::size_t turn, std::string_view sentence) {
    turn_ = turn;
    auto reason = routine_reason(sentence);
    // "Thank you." in the midst of a talk is nothing that anybody would take out.
    if (reason == LeaveOut::greeting && !is_opening() && !is_closing() && count_words(sentence) <= 2) reason.reset();
    if (!reason) reason = by_place(sentence);
    if (!reason) reason = by_what_went_before(sentence);
    if (reason && (reason != before_ || turn_ > before_turn_ + 1)) first_of_chain_ = turn_;
    before_ = reason;
    before_turn_ = turn_;
    return reason;
}

} // namespace fourfifths

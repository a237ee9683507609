#include "record/check.h"
#include "record/quotations.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr int least_quoted = 3; // words; less is a name or a word that is only mentioned

// In small letters, each with a space before and after: what a worker writes who weighs what was seen.
constexpr std::string_view weighing[] = {" analysis ",        " my view ",          " our view ",
                                         " my assessment ",   " my judgement ",     " professional judgement ",
                                         " i think ",         " i believe ",        " i am worried",
                                         " i am concerned",   " i feel ",           " i wonder ",
                                         " this suggests ",   " this means ",       " this shows ",
                                         " suggests that ",   " indicates that ",   " the impact ",
                                         " what this means ", " on balance ",       " hypothesis ",
                                         " i conclude ",      " risks are ",        " protective factors ",
                                         " makes me ",        " danger statement ", " what we are worried about "};

std::string spaced_words(std::string_view text) {
    std::string joined = " ";
    for (const auto span : words(text)) joined += folded(span.of(text)) + ' ';
    return joined;
}

bool has_own_words(std::string_view text) {
    const auto found = quotations(text);
    return std::any_of(found.begin(), found.end(),
                       [&](TextSpan span) { return count_words(span.of(text)) >= least_quoted; });
}

bool has_analysis(std::string_view text) {
    const auto joined = spaced_words(text);
    return std::any_of(std::begin(weighing), std::end(weighing),
                       [&](std::string_view each) { return joined.find(each) != std::string::npos; });
}

void add(CheckResult& result, Concern concern, std::string what) {
    Cause cause;
    cause.concern = concern;
    cause.text = std::move(what);
    result.causes.push_back(std::move(cause));
}

} // namespace

CheckResult check_note(std::string_view text, std::optional<int> days_later) {
    auto result = check_text(text, Audience::record);
    if (days_later && *days_later >= late_after_days)
        add(result, Concern::late_recording, "This was written up " + std::to_string(*days_later) + " days later.");
    if (is_too_short(reading_counts(text))) return result;
    if (!has_own_words(text)) add(result, Concern::no_own_words, "Nothing here is in the person’s own words.");
    if (!has_analysis(text)) add(result, Concern::no_analysis, "There is no analysis yet: what do you make of it?");
    return result;
}

} // namespace fourfifths

#include "cli/arguments.h"
#include "cli/dale_chall.h"
#include "cli/files.h"
#include "cli/json_output.h"
#include "cli/published_figures.h"
#include "record/check.h"
#include "text/passive.h"
#include "text/sentences.h"
#include "text/words.h"
#include <cmath>
#include <ostream>

namespace fourfifths::cli {
namespace {

constexpr std::string_view help =
    "fourfifths check [--json] [--for record|letter|easy-read] [--days-later N] FILE\n"
    "\n"
    "What to look at again in a text: causes, never scores. Nothing is changed.\n"
    "  FILE    plain text in UTF-8; - is standard input\n"
    "  --json  the counts, published reading figures and every cause with its bytes, from start to before end\n"
    "  --for   who reads it: reading age 12 to 14, 9 to 11, or 9 at most; otherwise a record\n"
    "  --days-later  how many days after the event it was written\n";

constexpr std::string_view names[] = {"long_sentence",     "passive_decision", "acronym",     "wordy",
                                      "safeguarding_word", "no_own_words",     "no_analysis", "late_recording",
                                      "repeated",          "hard_to_read"};

std::string_view name_of(Concern concern) { return names[static_cast<std::size_t>(concern)]; }

Result<Audience> audience_of(const Arguments& arguments) {
    const auto given = arguments.option("--for").value_or("record");
    if (given == "record") return Audience::record;
    if (given == "letter") return Audience::letter;
    if (given == "easy-read") return Audience::easy_read;
    return Error{Fault::bad_input, "--for is record, letter or easy-read"};
}

/// Absent when the text is no whole number of up to five figures.
std::optional<int> whole_number(std::string_view text) {
    if (text.empty() || text.size() > 5) return {};
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return {};
        number = number * 10 + (c - '0');
    }
    return number;
}

/// To three places, as published figures are.
double rounded(double figure) { return std::round(figure * 1000) / 1000; }

/// The numbers of the sentences with a passive in them, of those that reading_counts counts.
Json passive_sentences(std::string_view text) {
    Json numbers = Json::array();
    int number = 0;
    for (const auto span : sentences(text)) {
        if (count_words(span.of(text)) == 0) continue;
        if (!passives(span.of(text)).empty()) numbers.push_back(number);
        ++number;
    }
    return numbers;
}

Json json_of(const Cause& cause, std::string_view text) {
    return {{"kind", name_of(cause.concern)}, {"text", cause.text},           {"start", cause.span.begin},
            {"end", cause.span.end},          {"quote", cause.span.of(text)}, {"suggestion", cause.suggestion}};
}

Json json_of(const CheckResult& result, std::string_view text) {
    const auto counts = reading_counts(text);
    const auto published = published_figures(text);
    Json causes = Json::array();
    for (const auto& cause : result.causes) causes.push_back(json_of(cause, text));
    return {{"sentences", counts.sentences},
            {"words", counts.words},
            {"flesch_reading_ease", rounded(flesch_reading_ease(published.counts))},
            {"flesch_kincaid_grade", rounded(flesch_kincaid_grade(published.counts))},
            {"new_dale_chall", rounded(new_dale_chall(text))},
            {"reading_age", result.reading_age ? Json(*result.reading_age) : Json()},
            {"passive_sentences", passive_sentences(text)},
            {"causes", causes},
            {"lix", rounded(lix(published))},
            {"smog", rounded(smog(published))}};
}

void write(std::ostream& out, const CheckResult& result, std::string_view text) {
    const auto counts = reading_counts(text);
    out << counts.sentences << " sentences, " << counts.words << " words\n";
    if (result.reading_age) out << "Reads at about age " << *result.reading_age << ".\n";
    else out << "Too short to say how hard it reads: that takes 5 sentences and 100 words.\n";
    if (result.causes.empty()) out << "Nothing found to look at again.\n";
    for (const auto& cause : result.causes) {
        out << "- " << cause.text;
        if (!cause.suggestion.empty()) out << " Perhaps: " << cause.suggestion << '.';
        out << '\n';
        if (!cause.quote.empty()) out << "    " << cause.quote << '\n';
    }
}

} // namespace

Exit check_command(Words words, Surroundings& around) {
    const auto parsed = arguments_of(words, {{"--for", "--days-later"}, {"--json"}});
    if (!parsed) return misused(around, "check", parsed.error().detail);
    if (parsed->has("--help")) {
        around.out << help;
        return Exit::done;
    }
    if (parsed->rest.size() != 1) return misused(around, "check", "name one file, or - for standard input");
    const auto audience = audience_of(*parsed);
    if (!audience) return misused(around, "check", audience.error().detail);
    const auto text = read_file(parsed->rest[0], around);
    if (!text) return failed(around, text.error().detail);
    if (!is_utf8(*text)) return failed(around, "this is not UTF-8 text; save it again as UTF-8");
    const auto days_later = whole_number(parsed->option("--days-later").value_or("0"));
    if (!days_later) return misused(around, "check", "--days-later is a whole number");
    const auto result = *audience == Audience::record ? check_note(*text, *days_later) : check_text(*text, *audience);
    if (parsed->has("--json")) around.out << text_of(json_of(result, *text));
    else write(around.out, result, *text);
    return Exit::done;
}

} // namespace fourfifths::cli

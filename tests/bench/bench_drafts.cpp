// How close drafts come to human summaries on the open sets, beside what is known of other methods there, and how long
// one takes. The sets are tests/fixtures; the acts of AMI, for coverage, are read from FOURFIFTHS_OPEN_DATA, otherwise
// ../shared/data, and passed over where they are not. As WebAssembly only the times are taken.
#include "measure.h"
#include "open_talks.h"
#include "record/draft.h"
#include "record/note_findings.h"
#include "record/summary_draft.h"
#include "rouge.h"
#include "support/builders.h"
#include <cstdlib>
#include <set>

using namespace fourfifths;
using namespace fourfifths::bench;

namespace {

struct Set {
    const char* name;
    const char* path;
    int words; // 0: 40 % of the source
    const char* known;
};

const Set sets[] = {
    {"AMI dev", "ami/summary/dev.jsonl", 350, "recipe 37.6/7.9/35.6, TextRank 36.1/7.5/33.9, lead 31.6/5.6/30.2"},
    {"ICSI dev", "icsi/dev.jsonl", 450, "recipe 36.9/5.9/34.4, TextRank 34.3/4.9/31.0, lead 31.5/4.5/30.2"},
    {"ACI valid", "aci-bench/valid.jsonl", 400, "recipe 42.6/16.6/40.7, TextRank 40.7/14.6/38.9, lead 34.0/9.8/33.0"},
    {"MTS validation", "mts-dialog/validation.jsonl", 0,
     "recipe 21.2/6.6/19.4, TextRank 17.4/4.8/16.0, lead 14.7/3.2/13.9"}};

int words_in(const std::vector<SpokenUnit>& units) {
    int words = 0;
    for (const auto& unit : units) words += budget_words(unit.text);
    return words;
}

void print_quality(const Set& set, const BackgroundFrequencies& background) {
    const auto talks = open_talks(std::string("tests/fixtures/") + set.path);
    if (talks.empty()) return;
    Rouge sum;
    double used = 0;
    const auto count = static_cast<double>(talks.size());
    for (const auto& talk : talks) {
        DraftOptions options;
        options.words = set.words > 0 ? set.words : words_in(spoken_units(talk.turns)) * 2 / 5;
        std::vector<std::string> texts;
        const auto draft = draft_of(talk.turns, options, background);
        for (const auto& unit : draft) texts.push_back(unit.text);
        const auto score = rouge(texts, talk.human);
        sum.one += score.one / count;
        sum.two += score.two / count;
        sum.longest += score.longest / count;
        used += words_in(draft) / count;
    }
    std::printf("draft, %s (%zu): R1/R2/RLsum %.1f/%.1f/%.1f in %.0f words; %s\n", set.name, talks.size(), sum.one,
                sum.two, sum.longest, used, set.known);
}

struct Covered {
    double part = 0;  // of the summary sentences with links that a chosen act supports
    double agree = 0; // F1 of the chosen acts with the human extract
};

Covered coverage(const nlohmann::json& meeting, int percent, const BackgroundFrequencies& background) {
    std::vector<Turn> turns;
    for (const auto& act : meeting["acts"]) turns.push_back({act["speaker"], act["text"]});
    DraftOptions options;
    options.words = words_in(spoken_units(turns)) * percent / 100;
    std::set<std::size_t> chosen;
    for (const auto& unit : draft_of(turns, options, background)) chosen.insert(unit.turn);
    std::set<std::string> linked, covered;
    double both = 0, extract = 0;
    for (std::size_t at = 0; at < turns.size(); ++at) {
        const auto& act = meeting["acts"][at];
        if (act.value("extract", 0) == 1) ++extract;
        if (act.value("extract", 0) == 1 && chosen.count(at) != 0) ++both;
        if (!act.contains("links")) continue;
        for (const std::string link : act["links"]) {
            linked.insert(link);
            if (chosen.count(at) != 0) covered.insert(link);
        }
    }
    const auto size = [](const auto& items) { return static_cast<double>(items.size()); };
    return {linked.empty() ? 0 : size(covered) / size(linked), f1(both, size(chosen), extract) / 100};
}

void print_coverage(const BackgroundFrequencies& background) {
    const char* folder = std::getenv("FOURFIFTHS_OPEN_DATA");
    std::ifstream file(std::string(folder ? folder : "../shared/data") + "/ami/acts/dev.jsonl");
    double ten = 0, twenty = 0, thirty = 0, agree = 0;
    int meetings = 0;
    for (std::string line; std::getline(file, line);) {
        const auto meeting = nlohmann::json::parse(line);
        if (!meeting["has_extract"]) continue;
        ten += coverage(meeting, 10, background).part;
        twenty += coverage(meeting, 20, background).part;
        agree += coverage(meeting, 20, background).agree;
        thirty += coverage(meeting, 30, background).part;
        ++meetings;
    }
    if (meetings == 0) return;
    std::printf("draft, AMI dev acts (%d): summary sentences covered at 10/20/30 %% of words %.3f/%.3f/%.3f, "
                "F1 with the human extract at 20 %% %.3f; recipe .488/.670/.806, .251, TextRank .421/.657/.765, .272\n",
                meetings, ten / meetings, twenty / meetings, thirty / meetings, agree / meetings);
}

/// A made-up meeting of about so many words, with fillers, repeats and a few themes that come back.
std::vector<Turn> meeting_of(int words) {
    const char* const said[] = {"the school",
                                "um",
                                "attendance",
                                "was",
                                "better",
                                "this month",
                                "and",
                                "the",
                                "housing officer",
                                "wants",
                                "a",
                                "payment plan",
                                "for",
                                "you know",
                                "the arrears",
                                "before",
                                "the hearing",
                                "I",
                                "I think",
                                "we",
                                "should",
                                "ask",
                                "the health visitor",
                                "about",
                                "sleep",
                                "medicine",
                                "because",
                                "her",
                                "brother",
                                "missed",
                                "two",
                                "appointments",
                                "with",
                                "the clinic",
                                "a plan",
                                "by",
                                "Friday",
                                "is",
                                "tired",
                                "at",
                                "night",
                                "in",
                                "the flat",
                                "mother",
                                "cooks"};
    std::vector<Turn> turns;
    std::uint32_t random = 7;
    const auto next = [&](std::uint32_t below) { return (random = random * 1664525u + 1013904223u) / 65536 % below; };
    for (int made = 0; made < words;) {
        Turn turn{std::string("Speaker ") + static_cast<char>('A' + next(5)), ""};
        for (auto sentences = 1 + next(5); sentences > 0; --sentences) {
            for (auto length = 4 + next(18); length > 0; --length) {
                turn.text += said[next(std::size(said))];
                turn.text += next(40) == 0 ? std::to_string(next(900)) + " " : next(9) == 0 ? ", " : " ";
            }
            turn.text.back() = '.';
            turn.text += ' ';
        }
        made += budget_words(turn.text);
        turns.push_back(std::move(turn));
    }
    return turns;
}

/// A month that has this meeting, and nothing else.
Workspace month_with(const std::vector<Turn>& turns) {
    constexpr PersonId sam{7};
    auto meeting = build::entry(1, "2026-10-14 10:00", 240, Kind::p2, "Strategy meeting", {sam});
    for (const auto& turn : turns) {
        meeting.passages.push_back(
            build::passage(100 + meeting.passages.size(), PassageType::transcript, turn.text, turn.speaker));
    }
    return build::workspace({build::person(sam.value, "Sam Okoro"), meeting});
}

/// What a press of "Draft summary" takes, and then the check beside the text, first and with each further key.
void print_summary_times(const std::vector<Turn>& turns, const std::string& length) {
    const auto workspace = month_with(turns);
    const auto form = shipped_template("monthly-summary");
    if (!form) return;
    const DraftRequest request{{7}, {2026, 10}, Zone{}, 300};
    Summary summary;
    row("a month's summary drafted from a meeting of " + length + " words",
        median_ms(5, [&] { summary = draft_summary(workspace, *form, request, build::entropy()).summary; }), "ms");
    row("its check, as it is first shown",
        median_ms(5,
                  [&] {
                      NoteFindings notes;
                      keep(check_summary(workspace, summary, Zone{}, notes));
                  }),
        "ms");
    NoteFindings notes;
    row("its check, with each key", median_ms(15, [&] { keep(check_summary(workspace, summary, Zone{}, notes)); }),
        "ms", 5);
}

} // namespace

int main() {
    const auto background = shipped_background();
    for (const auto& set : sets) print_quality(set, background);
    print_coverage(background);
    const auto meeting = meeting_of(10'000), long_meeting = meeting_of(40'000);
    DraftOptions options;
    row("a draft of a meeting of 10,000 words, table included",
        median_ms(15, [&] { keep(draft_of(meeting, options, shipped_background())); }), "ms", 50);
    row("a draft of a meeting of 40,000 words, table included",
        median_ms(5, [&] { keep(draft_of(long_meeting, options, shipped_background())); }), "ms", 200);
    options.query = "payment plan";
    row("an answer from a meeting of 10,000 words",
        median_ms(15, [&] { keep(draft_of(meeting, options, background)); }), "ms", 50);
    print_summary_times(meeting, "10,000");
    print_summary_times(long_meeting, "40,000");
}

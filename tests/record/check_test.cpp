#include "record/check.h"
#include "record/note_findings.h"
#include "record/october.h"
#include "record/safeguarding.h"
#include "record/summary_draft.h"
#include "text/utf8.h"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

std::vector<Cause> of(const CheckResult& result, Concern concern) {
    std::vector<Cause> found;
    for (const auto& cause : result.causes) {
        if (cause.concern == concern) found.push_back(cause);
    }
    return found;
}

Summary october_summary(const Workspace& workspace) {
    const auto form = shipped_template("monthly-summary");
    REQUIRE(form);
    return draft_summary(workspace, *form, {build::amira, {2026, 10}, Zone{}, 300}, build::entropy()).summary;
}

/// As when the summary is first shown.
CheckResult check(const Workspace& workspace, const Summary& summary) {
    NoteFindings notes;
    return check_summary(workspace, summary, Zone{}, notes);
}

} // namespace

TEST_CASE("plain words raise nothing") {
    CHECK(check_text("Sam is well. He likes his new school.").causes.empty());
    CHECK(check_text("").causes.empty());
}

TEST_CASE("a sentence over 25 words is named with its length") {
    std::string text = "One";
    for (int i = 0; i < 24; ++i) text += " word";
    CHECK(of(check_text(text + "."), Concern::long_sentence).empty());
    const auto causes = of(check_text(text + " more."), Concern::long_sentence);
    REQUIRE(causes.size() == 1);
    CHECK(causes[0].text == "One sentence has 26 words.");
    CHECK(causes[0].span == TextSpan{0, text.size() + 6});
}

TEST_CASE("a decision nobody made is asked about, one with a name is not") {
    struct Row {
        std::string_view text;
        std::size_t causes;
    };
    const Row rows[] = {{"It was agreed to close the case.", 1},
                        {"It was agreed by the core group to close the case.", 0},
                        {"The core group agreed to close the case.", 0},
                        {"The visit was then also cancelled.", 0},
                        {"Contact has been formally refused.", 1},
                        {"A referral was not considered. By Friday we will know.", 1},
                        {"She was tired.", 0}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(of(check_text(row.text), Concern::passive_decision).size() == row.causes);
    }
}

TEST_CASE("a short form is named once, with what it stands for when we know") {
    struct Row {
        std::string_view text;
        std::vector<std::string> suggestions; // one a cause
    };
    const Row rows[] = {{"The CIN plan. The CIN plan again.", {"child in need"}},
                        {"Two LACs moved.", {"looked-after child"}},
                        {"DoLS is in place.", {"deprivation of liberty safeguards"}},
                        {"A child in need (CIN) plan.", {}},
                        {"The CIN (child in need) plan.", {}},
                        {"S47 started.", {"section 47, a child protection enquiry"}},
                        {"The GP and the NHS rang, NOT the TV.", {}},
                        {"The XQZ rang.", {""}},
                        {"Sam and J came at 9AM to B2.", {}}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        std::vector<std::string> found;
        for (const auto& cause : of(check_text(row.text), Concern::acronym)) found.push_back(cause.suggestion);
        CHECK(found == row.suggestions);
    }
}

TEST_CASE("a wordy phrase comes with a plainer one, whole words only") {
    const auto causes =
        of(check_text("Prior to the visit, in order to help, the puppy supposed a lot."), Concern::wordy);
    REQUIRE(causes.size() == 2);
    std::vector<std::string> plain = {causes[0].suggestion, causes[1].suggestion};
    std::sort(plain.begin(), plain.end());
    CHECK(plain == std::vector<std::string>{"before", "to"});
    CHECK(of(check_text("An upontree."), Concern::wordy).empty());
}

TEST_CASE("every cause about words points at them") {
    const std::string text = "Mum’s café. It was agreed, prior to the IRO’s visit, that “he” hit nobody.";
    const auto causes = check_text(text).causes;
    CHECK(causes.size() == 4);
    for (const auto& cause : causes) {
        CAPTURE(cause.text);
        CHECK(cause.span.of(text) == cause.word);
        CHECK(cause.quote.find(cause.word) != std::string::npos);
    }
}

TEST_CASE("the same sentence twice is named with where it stood, though a word or two differ") {
    struct Row {
        std::string_view again;
        std::size_t causes;
    };
    const std::string first = "The family has been known to the department since 2019 and has had four workers.";
    const Row rows[] = {{"The family has been known to the department since 2019 and has had four workers.", 1},
                        {"The family has been known to our department since 2019, and has had five workers.", 1},
                        {"The school has known the family for a year and sees how hard Mum works.", 0},
                        {"Sam is well.", 0}};
    for (const auto& row : rows) {
        CAPTURE(row.again);
        const auto text = "Sam is well. " + first + " " + std::string(row.again);
        const auto found = of(check_text(text), Concern::repeated);
        REQUIRE(found.size() == row.causes);
        if (!found.empty()) {
            CHECK(found[0].text == "Nearly the same sentence stands before: number 2.");
            CHECK(found[0].span.of(text) == row.again);
        }
    }
}

TEST_CASE("a hard text says what makes it so, against what its readers should need") {
    std::string text;
    for (int i = 0; i < 18; ++i) text += "Significant safeguarding considerations necessitated accommodation today. ";
    REQUIRE(check_text(text).reading_age);
    const auto found = of(check_text(text), Concern::hard_to_read);
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].text.find("for age 12 to 14.") != std::string::npos);
    CHECK(found[0].text.find("Long words: significant, considerations, necessitated") != std::string::npos);
    CHECK(found[0].text.find("words on average") == std::string::npos);
    std::string plain;
    for (int i = 0; i < 20; ++i) plain += "Sam likes to go to school now. ";
    CHECK(of(check_text(plain, Audience::easy_read), Concern::hard_to_read).empty());
}

TEST_CASE("what stands in quotation marks is somebody's own and is not corrected") {
    CHECK(check_text("Mum said “it was decided prior to the CIN plan, in order to help”.").causes.empty());
    CHECK(check_text("\"It was agreed without me,\" she said.").causes.empty());
    CHECK(of(check_text("“Nobody hit me”, he said."), Concern::safeguarding_word).size() == 1);
    // A mark without its partner opens nothing, and an apostrophe is none.
    CHECK(of(check_text("The 6\" cut. It was agreed to wait.\nThe \"CIN plan."), Concern::passive_decision).size() ==
          1);
    CHECK(of(check_text("Mum’s ‘view’. It was agreed that Sam’s plan ends."), Concern::passive_decision).size() == 1);
}

TEST_CASE("a short form is asked about unless it is written out, a heading or a code") {
    struct Row {
        std::string_view text;
        std::size_t causes;
    };
    const Row rows[] = {{"The CIN plan.", 1},
                        {"A child in need (CIN) plan.", 0},
                        {"The CIN (child in need) plan.", 0},
                        {"A child in need plan. The CIN plan goes on.", 0},
                        {"A multi-agency safeguarding hub (MASH) call.", 0},
                        {"Jane Doe (SW) came.", 1},     // in brackets, but not written out
                        {"The HV (Jane Doe) came.", 1}, // the same
                        {"SUMMARY OF VISIT\nAll is well.", 0},
                        {"CIN PLAN\nAll is well.", 1},
                        {"RISKS: none today.", 0},
                        {"They live at CH5 2AB and drive AB12 CDE.", 0},
                        {"The S47 enquiry of Year 9.", 1},
                        {"He must NOT go ON his own.", 1}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(of(check_text(row.text), Concern::acronym).size() == row.causes);
    }
}

TEST_CASE("a note of some length is asked for own words, analysis and being in time") {
    std::string note;
    for (int i = 0; i < 20; ++i) note += "Sam went to school with Nan on day " + std::to_string(i) + ". ";
    const auto count = [](const std::string& text, Concern concern, std::optional<int> days = {}) {
        return of(check_note(text, days), concern).size();
    };
    CHECK(count(note, Concern::no_own_words) == 1);
    CHECK(count(note, Concern::no_analysis) == 1);
    CHECK(count(note + "Sam said: “I like the bus”.", Concern::no_own_words) == 0);
    CHECK(count(note + "The “blue room” is new.", Concern::no_own_words) == 1);
    CHECK(count(note + "In my view Sam is settled.", Concern::no_analysis) == 0);
    CHECK(count("Sam is well.", Concern::no_own_words) + count("Sam is well.", Concern::no_analysis) == 0);
    CHECK(count("Sam is well.", Concern::late_recording, 4) == 0);
    CHECK(count("Sam is well.", Concern::late_recording, 5) == 1);
}

TEST_CASE("safeguarding words are found with their negation") {
    struct Row {
        std::string_view text;
        std::vector<std::string> words;
        bool negated;
    };
    const Row rows[] = {{"She said nobody hit her.", {"hit"}, true},
                        {"He hit her.", {"hit"}, false},
                        {"He denies any overdose.", {"overdose"}, true},
                        {"There was no food. She was hungry.", {"no food", "hungry"}, false},
                        {"It did not stop. He hit her.", {"hit"}, false},
                        {"He was not well but hurt.", {"hurt"}, false},
                        {"Thoughts of self-harm.", {"self-harm"}, false},
                        {"Thoughts of Self harming.", {"Self harming"}, false},
                        {"A hitch in the plan.", {}, false},
                        {"She wants to die.", {"wants to die"}, false}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        std::vector<std::string> found;
        for (const auto& hit : safeguarding_hits(row.text)) {
            found.emplace_back(hit.span.of(row.text));
            CHECK(hit.negated == row.negated);
        }
        CHECK(found == row.words);
    }
}

TEST_CASE("the quote of a cause holds its word and does not split a character") {
    const std::string text =
        "ééééééééééééééééééééééééééééééééééééé Mum said nobody hit her ééééééééééééééééééééééééééééé é";
    const auto causes = of(check_text(text), Concern::safeguarding_word);
    REQUIRE(causes.size() == 1);
    CHECK(causes[0].word == "hit");
    CHECK(causes[0].quote.find("nobody hit her") != std::string::npos);
    CHECK(is_utf8(causes[0].quote));
}

TEST_CASE("a summary's check names its lines, its speakers and what is missing") {
    const auto workspace = build::october();
    auto summary = october_summary(workspace);
    const auto result = check(workspace, summary);
    CHECK(result.words == word_count(summary));
    CHECK(of(result, Concern::no_own_words).empty());
    CHECK(of(result, Concern::no_analysis).empty());
    CHECK(of(result, Concern::late_recording).empty());
    const auto hits = of(result, Concern::safeguarding_word);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].negated);
    CHECK(hits[0].text == "“hit”, negated, said by Amira.");
    CHECK(hits[0].line);
    const auto passive = of(result, Concern::passive_decision);
    REQUIRE(passive.size() == 1);
    CHECK(passive[0].text == "“It was agreed”: by whom?");

    for (auto& section : summary.sections) {
        if (section.key == "own-words" || section.key == "analysis") section.lines.clear();
    }
    const auto bare = check(workspace, summary);
    CHECK(of(bare, Concern::no_own_words).size() == 1);
    CHECK(of(bare, Concern::no_analysis).size() == 1);
}

TEST_CASE("a safeguarding word in a note that was left out is still shown") {
    const auto workspace = build::october();
    auto summary = october_summary(workspace);
    for (auto& section : summary.sections) section.lines.clear();
    const auto hits = of(check(workspace, summary), Concern::safeguarding_word);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].entry == EntryId{5});
    CHECK_FALSE(hits[0].line);
}

TEST_CASE("a note that says what another note says is named with both") {
    auto workspace = build::october();
    auto first = *workspace.find(EntryId{4});
    REQUIRE_FALSE(first.passages.empty());
    first.passages[0].text = "Amira has lived with her grandmother since March and goes to the same school.";
    workspace.put(first);
    auto second = *workspace.find(EntryId{5});
    REQUIRE_FALSE(second.passages.empty());
    second.passages[0].text += " Amira has lived with her grandmother since March and goes to the same school.";
    workspace.put(second);
    const auto found = of(check(workspace, october_summary(workspace)), Concern::repeated);
    const auto note = std::find_if(found.begin(), found.end(), [](const Cause& cause) { return bool(cause.entry); });
    REQUIRE(note != found.end());
    CHECK(note->text.find(" says nearly the same as ") != std::string::npos);
    CHECK_FALSE(note->line);
}

TEST_CASE("a note written days later is named with the days") {
    auto workspace = build::october();
    auto entry = *workspace.find(EntryId{4});
    entry.noted = build::at("2026-10-16 09:00");
    workspace.put(entry);
    const auto late = of(check(workspace, october_summary(workspace)), Concern::late_recording);
    REQUIRE(late.size() == 1);
    CHECK(late[0].text == "7 Oct, Home visit was written up 9 days later.");
}

TEST_CASE("notes that were read before are read again when one of them has changed, and only then") {
    auto workspace = build::october();
    auto summary = october_summary(workspace);
    for (auto& section : summary.sections) section.lines.clear();
    NoteFindings notes;
    const auto hits = [&] {
        return of(check_summary(workspace, summary, Zone{}, notes), Concern::safeguarding_word).size();
    };
    REQUIRE(hits() == 1);
    const auto* first = notes.hits().data();
    CHECK(hits() == 1);
    CHECK(notes.hits().data() == first);

    auto entry = *workspace.find(EntryId{5});
    for (auto& passage : entry.passages) passage.text = "All was calm.";
    workspace.put(entry);
    CHECK(hits() == 0);
    entry.passages[0].text = "There was a bruise on her arm. Nobody hit her.";
    workspace.put(entry);
    CHECK(hits() == 2);
    entry.binned_at = build::at("2026-10-20 09:00");
    workspace.put(entry);
    CHECK(hits() == 0);
}

TEST_CASE("that a meeting says a thing twice is no copy of a note") {
    auto workspace = build::october();
    const std::string said = "Amira has lived with her grandmother since March and goes to the same school.";
    auto first = *workspace.find(EntryId{4});
    first.passages[0].text = said;
    workspace.put(first);
    auto meeting = *workspace.find(EntryId{5});
    meeting.passages[0].text = said;
    meeting.passages[0].type = PassageType::transcript;
    workspace.put(meeting);
    const auto found = of(check(workspace, october_summary(workspace)), Concern::repeated);
    CHECK(std::none_of(found.begin(), found.end(), [](const Cause& cause) { return bool(cause.entry); }));
}

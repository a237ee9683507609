#include "capture/transcript_texts.h"
#include "text/utf8.h"

using namespace fourfifths;
using namespace fourfifths::build;

namespace {

constexpr const char* files[] = {"own-captions.srt",
                                 "own-chat.txt",
                                 "own-copied.txt",
                                 "own-meet.txt",
                                 "own-named.srt",
                                 "own-otter.txt",
                                 "own-plain.txt",
                                 "own-styled.vtt",
                                 "own-teams-older.docx",
                                 "own-teams.docx",
                                 "own-teams.vtt",
                                 "own-times.txt",
                                 "synthetic-biology-lab.vtt",
                                 "synthetic-english-literature-discussion.vtt",
                                 "synthetic-ideal-course-1.vtt",
                                 "synthetic-ideal-course-2.vtt",
                                 "synthetic-ideal-course-3.vtt",
                                 "synthetic-intro-statistics-week1.vtt",
                                 "synthetic-intro-statistics-week2.vtt",
                                 "zoom-real.cc.vtt",
                                 "zoom-real.chat.txt",
                                 "zoom-real.transcript.vtt"};

Transcript read(std::string_view bytes) {
    const auto transcript = read_transcript(bytes);
    INFO((transcript ? "" : transcript.error().detail));
    REQUIRE(transcript);
    return *transcript;
}

std::string refusal(std::string_view bytes) {
    const auto transcript = read_transcript(bytes);
    REQUIRE_FALSE(transcript);
    CHECK(transcript.error().fault == Fault::bad_input);
    return transcript.error().detail;
}

std::string turns(std::string_view bytes) {
    std::string out;
    for (const TranscriptTurn& turn : read(bytes).turns) out += turn.said.speaker + "|" + turn.said.text + "\n";
    return out;
}

} // namespace

TEST_CASE("every transcript in the fixtures becomes the turns it always became") {
    std::string all;
    for (const char* const file : files) all += std::string("== ") + file + "\n" + told(read(transcript_file(file)));
    const std::string path = std::string(FOURFIFTHS_TESTS) + "/golden/capture/transcripts.txt";
    if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << all;
    CHECK(all == fixture("../golden/capture/transcripts.txt"));
}

TEST_CASE("the cues of a turn cover its words, one space apart, and never split a character") {
    for (const char* const file : files) {
        INFO(file);
        for (const TranscriptTurn& turn : read(transcript_file(file)).turns) {
            CHECK(is_utf8(turn.said.text));
            std::uint32_t next = 0;
            for (const Cue& cue : turn.cues) {
                CHECK(cue.begin == next);
                CHECK(cue.begin < cue.end);
                CHECK(is_boundary(turn.said.text, cue.begin));
                next = cue.end + 1;
            }
            if (!turn.cues.empty()) CHECK(next == turn.said.text.size() + 1);
        }
    }
}

TEST_CASE("captions without names name nobody") {
    for (const char* const file : {"zoom-real.cc.vtt", "own-captions.srt"}) {
        const Transcript captions = read(transcript_file(file));
        CHECK(speakers_of(captions).empty());
        CHECK(captions.turns.size() > 1);
    }
    CHECK(turns("WEBVTT\n\n00:01.000 --> 00:02.000\nSo my question: when?\n\n00:03.000 --> 00:04.000\nSoon.\n\n"
                "00:04.000 --> 00:05.000\nOn Monday.\n") == "|So my question: when?\n|Soon.\n|On Monday.\n");
}

TEST_CASE("one speaker's cues are one turn until two seconds pass, and a Teams utterance is one whatever passes") {
    const auto vtt = [](const char* first, const char* second) {
        return std::string("WEBVTT\n\n00:01.000 --> ") + first + "\n<v Ann>One.\n\n" + second +
               " --> 00:20.000\n<v Ann>Two.\n";
    };
    CHECK(turns(vtt("00:04.000", "00:05.999")) == "Ann|One. Two.\n");
    CHECK(turns(vtt("00:04.000", "00:06.000")) == "Ann|One.\nAnn|Two.\n");
    CHECK(turns(vtt("00:09.000", "00:06.000")) == "Ann|One. Two.\n");
    CHECK(turns(vtt("00:09.000", "00:00.500")) == "Ann|One.\nAnn|Two.\n"); // another recording
    CHECK(read(transcript_file("own-teams.vtt")).turns.front().cues.size() == 2);
}

TEST_CASE("a transcript is read the same in every encoding that it may come in") {
    const std::string text = "Mum: It costs £40 – a week.\nSarah: “Whose?”\n";
    const std::string told_in_utf8 = "Mum|It costs £40 – a week.\nSarah|“Whose?”\n";
    std::string wide = "\xFF\xFE";
    for (const char16_t unit : std::u16string(u"Mum: It costs £40 – a week.\nSarah: “Whose?”\n")) {
        wide += static_cast<char>(unit & 0xFF);
        wide += static_cast<char>(unit >> 8);
    }
    CHECK(turns(text) == told_in_utf8);
    CHECK(turns("\xEF\xBB\xBF" + text) == told_in_utf8);
    CHECK(turns(wide) == told_in_utf8);
    CHECK(turns("Mum: It costs \xA3"
                "40 \x96 a week.\r\nSarah: \x93Whose?\x94\r\n") == told_in_utf8);
}

TEST_CASE("what is no transcript is refused with where, why and what to do") {
    struct Case {
        std::string bytes, says;
    };
    const std::string whole = transcript_file("own-teams.docx");
    std::string spoilt = whole;
    spoilt[spoilt.find("word/document.xml") + 60] ^= 0x20;
    const Case cases[] = {
        {"", "it is empty"},
        {" \n\n", "it is empty"},
        {"%PDF-1.7 …", "it is a PDF"},
        {"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "line 1: it is a calendar"},
        {"\xEF\xBB\xBF"
         "BEGIN:VCALENDAR\r\n",
         "line 1: it is a calendar"},
        {"<!DOCTYPE html><p>Sarah: hello", "line 1: it is a web page"},
        {"{\\rtf1 Sarah: hello}", "it is a rich text file"},
        {"\xD0\xCF\x11\xE0\xA1\xB1", "it is an old Word file"},
        {std::string("Sarah: \0\1\2", 10), "it is not a text"},
        {"WEBVTT\n\nNOTE nothing here\n", "line 1: it begins as a transcript, but nobody says anything"},
        {"WEBVTT\n\n1\n00:00 --> 00:99\nHello\n", "line 4: its times cannot be read"},
        {"1\n00:00:01,000 --> soon\nHello\n", "no line says who speaks"},
        {"Dear Ms Bird\n\nRe: Amira\nThank you for your letter.\n", "no line says who speaks"},
        {"Name: Amira\nDate: 7 October\nNote: ill\nThe rest is prose.\n", "no line says who speaks"},
        {whole.substr(0, whole.size() / 2), "the Word file is not whole"},
        {whole.substr(0, 4), "the Word file is not whole"},
        {spoilt, "the Word file is not whole"},
        {transcript_file("no-talk.docx"), "no line says who speaks"},
        {transcript_file("no-word-file.zip"), "it is a zip file but not a Word document"},
        {transcript_file("password.zip"), "it has a password"},
    };
    for (const Case& one : cases) {
        INFO(one.says);
        const std::string says = refusal(one.bytes);
        INFO(says);
        CHECK(says.starts_with(one.says));
        CHECK(says.ends_with('.'));
    }
}

TEST_CASE("a file that is too large, or becomes so unpacked, is refused before room is made for it") {
    const auto fault_of = [](const std::string& bytes) {
        const auto transcript = read_transcript(bytes);
        REQUIRE_FALSE(transcript);
        return transcript.error().fault;
    };
    CHECK(fault_of(std::string(largest_transcript + 1, 'a')) == Fault::too_large);
    CHECK(fault_of(transcript_file("bomb.docx")) == Fault::too_large);
    // The same, lying about its size.
    CHECK(fault_of(transcript_file("lying-bomb.docx")) == Fault::bad_input);
}

TEST_CASE("speakers are told once each, in the order in which they first speak") {
    CHECK(speakers_of(read(transcript_file("zoom-real.transcript.vtt"))) ==
          std::vector<std::string>{"Sunita Gupta", "Colin Hardy", "Dr. Marian Fo", "Rajendra Kapoor", "Robin Slade"});
}

TEST_CASE("a colon in a sentence makes nobody a speaker") {
    CHECK(turns("Sarah: I will say this once: stay.\nand then: go.\nSo: no.\nMum: Yes.\nSarah: Good.\n") ==
          "Sarah|I will say this once: stay. and then: go. So: no.\nMum|Yes.\nSarah|Good.\n");
}

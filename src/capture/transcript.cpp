#include "capture/transcript.h"
#include "capture/charset.h"
#include "capture/cue_text.h"
#include "capture/docx_text.h"
#include "capture/speech_lines.h"
#include "capture/subrip.h"
#include "capture/transcript_text.h"
#include "capture/webvtt.h"
#include "capture/zip_file.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

constexpr int longest_pause_ms = 2000;

struct FormatWords {
    std::string_view word, label;
};
constexpr std::array<FormatWords, 9> formats = {{{"teams-vtt", "Teams"},
                                                 {"zoom-vtt", "Zoom"},
                                                 {"webvtt", "WebVTT"},
                                                 {"srt", "SubRip"},
                                                 {"docx", "Word"},
                                                 {"otter", "Otter"},
                                                 {"google-meet", "Google Meet"},
                                                 {"chat", "a chat"},
                                                 {"text", "a text file"}}};

Error refused(std::string detail) { return {Fault::bad_input, std::move(detail)}; }

/// "5a0bc1d2-1111-2222-3333-444455556666/12-0": where the number of the part begins, or 0.
std::size_t utterance_end(std::string_view id) {
    constexpr std::size_t guid = 36;
    constexpr std::string_view shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    if (id.size() <= guid) return 0;
    for (std::size_t i = 0; i < guid; ++i) {
        const char lower = static_cast<char>(id[i] | 0x20);
        const bool digit = (id[i] >= '0' && id[i] <= '9') || (lower >= 'a' && lower <= 'f');
        if (shape[i] == '-' ? id[i] != '-' : !digit) return 0;
    }
    const std::size_t part = id.rfind('-');
    return part > guid ? part : guid;
}

bool same_utterance(std::string_view a, std::string_view b) {
    const std::size_t end = utterance_end(a);
    return end > 36 && end == utterance_end(b) && a.substr(0, end) == b.substr(0, end);
}

/// Whoever spoke may have stopped here.
bool ends_sentence(std::string_view text) {
    text = without_blanks(text);
    return text.empty() || std::string_view(".?!\"").find(text.back()) != std::string_view::npos;
}

/// Nobody knows whether two who are not named are one: only a sentence that runs on makes them so.
bool goes_on(const SpokenPiece& last, const SpokenPiece& next) {
    if (last.speaker != next.speaker || (last.speaker.empty() && ends_sentence(last.text))) return false;
    if (same_utterance(last.id, next.id)) return true;
    if (last.end_ms < 0 || next.start_ms < 0) return false;
    return next.start_ms >= last.start_ms && next.start_ms - last.end_ms < longest_pause_ms;
}

/// Appends with every run of blanks as one space; control characters go.
void add_squeezed(std::string& out, std::string_view text) {
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const Character one = character_at(text, at);
        const std::string_view bytes = text.substr(at, one.length);
        at += one.length;
        if (is_space(one.code) || one.code < 0x20) {
            blank = !out.empty();
            continue;
        }
        if (one.code == 0x7F || one.code == 0xFEFF) continue;
        if (blank) out += ' ';
        blank = false;
        out += bytes;
    }
}

std::string squeezed(std::string_view text) {
    std::string out;
    add_squeezed(out, text);
    return out;
}

std::vector<TranscriptTurn> turns_of(std::vector<SpokenPiece>& pieces) {
    std::vector<TranscriptTurn> turns;
    const SpokenPiece* last = nullptr;
    for (SpokenPiece& piece : pieces) {
        piece.speaker = squeezed(piece.speaker);
        const std::string words = squeezed(piece.text);
        if (words.empty()) continue;
        if (last == nullptr || !goes_on(*last, piece)) turns.push_back({{piece.speaker, {}}, {}});
        auto& [said, cues] = turns.back();
        if (!said.text.empty()) said.text += ' ';
        const auto begin = static_cast<std::uint32_t>(said.text.size());
        said.text += words;
        if (piece.start_ms >= 0)
            cues.push_back(
                {piece.id, piece.start_ms, piece.end_ms, begin, static_cast<std::uint32_t>(said.text.size())});
        last = &piece;
    }
    return turns;
}

/// "Name: words" in cues, when at least half of them have it: otherwise it is a colon in somebody's sentence.
bool name_speakers(std::vector<SpokenPiece>& pieces) {
    SpeakerLabels labels;
    for (const SpokenPiece& piece : pieces) {
        const auto label = labelled(piece.text).label;
        if (!label.empty()) labels.add(label);
    }
    if (labels.lines() * 2 < static_cast<int>(pieces.size()) || pieces.empty()) return false;
    for (SpokenPiece& piece : pieces) {
        const Labelled parts = labelled(piece.text);
        if (parts.label.empty() || !labels.is_speaker(parts.label)) continue;
        piece.speaker = parts.label;
        piece.text = std::string(parts.words);
    }
    return true;
}

/// Some write no blank line between cues, and so the number of each stands below the words of the one before.
void free_numbers(std::vector<WebvttCue>& cues) {
    for (std::size_t i = 0; i + 1 < cues.size(); ++i) {
        std::string& text = cues[i].text;
        const std::size_t line = text.rfind('\n');
        const std::string_view last =
            line == std::string::npos ? std::string_view() : std::string_view(text).substr(line + 1);
        std::string_view own = cues[i].id, below = last;
        std::size_t digits = 0;
        const int number = take_digits(own, digits), next = take_digits(below, digits);
        if (number < 0 || next != number + 1 || !own.empty() || !below.empty() || !cues[i + 1].id.empty()) continue;
        cues[i + 1].id = std::string(last);
        text.resize(line);
    }
}

std::vector<SpokenPiece> webvtt_pieces(std::string_view text, Transcript& transcript) {
    Webvtt file = read_webvtt(text);
    transcript.passed_over = file.passed_over;
    transcript.first_passed_over = file.first_passed_over;
    free_numbers(file.cues);
    std::vector<SpokenPiece> pieces;
    bool teams = false;
    for (const WebvttCue& cue : file.cues) {
        teams = teams || utterance_end(cue.id) > 0;
        add_pieces(pieces, {cue.id, cue.start_ms, cue.end_ms, {}, cue.text});
    }
    const bool voices =
        std::any_of(pieces.begin(), pieces.end(), [](const SpokenPiece& one) { return !one.speaker.empty(); });
    transcript.format = teams                              ? TranscriptFormat::teams_vtt
                        : !voices && name_speakers(pieces) ? TranscriptFormat::zoom_vtt
                                                           : TranscriptFormat::webvtt;
    return pieces;
}

constexpr std::string_view no_talk =
    "no line says who speaks. A transcript has cues with times, or lines such as “Sarah Malik: …”. Download the "
    "transcript again as .vtt or .docx, or put who spoke and a colon before each line.";

Result<std::vector<SpokenPiece>> talk_pieces(std::string_view text, Transcript& transcript) {
    TranscriptText read = read_transcript_text(text);
    if (read.pieces.empty()) return refused(std::string(no_talk));
    transcript.format = read.format;
    return std::move(read.pieces);
}

Result<std::vector<SpokenPiece>> text_pieces(std::string_view text, Transcript& transcript) {
    if (is_webvtt(text)) return webvtt_pieces(text, transcript);
    if (is_subrip(text)) {
        transcript.format = TranscriptFormat::subrip;
        auto pieces = read_subrip(text, transcript.passed_over, transcript.first_passed_over);
        name_speakers(pieces);
        return pieces;
    }
    return talk_pieces(text, transcript);
}

Result<std::vector<SpokenPiece>> word_pieces(std::string_view bytes, Transcript& transcript) {
    const auto xml = unzipped(bytes, "word/document.xml", largest_transcript);
    if (!xml) {
        switch (xml.error().fault) {
            case Fault::not_found:
                return refused(
                    "it is a zip file but not a Word document. Open it and give the transcript that is in it.");
            case Fault::unsupported:
                return refused("it has a password. Open it in Word, take the password off, save it and try again.");
            case Fault::too_large: return xml.error();
            default: return refused("the Word file is not whole, or it is damaged. Download it again.");
        }
    }
    auto pieces = talk_pieces(docx_text(as_utf8(*xml)), transcript);
    transcript.format = TranscriptFormat::word;
    return pieces;
}

/// What is often taken for a transcript, by its first bytes.
std::string_view known_other(std::string_view bytes) {
    struct Other {
        std::string_view begins, reason;
    };
    constexpr Other others[] = {
        {"%PDF", "it is a PDF. Download the transcript as .vtt or .docx instead."},
        {"\xD0\xCF\x11\xE0", "it is an old Word file (.doc), or has a password. Save it as .docx without one."},
        {"{\\rtf", "it is a rich text file. Save it as .docx or as plain text."},
        {"BEGIN:VCALENDAR", "line 1: it is a calendar. Use Add from calendar instead."},
        {"<", "line 1: it is a web page or XML. Download the transcript as .vtt or .docx instead."}};
    for (const Other& one : others) {
        if (bytes.starts_with(one.begins)) return one.reason;
    }
    return {};
}

std::string decoded(std::string_view bytes) {
    Utf8Slices slices;
    const std::string text(slices.take(bytes, true));
    return as_utf8(text);
}

} // namespace

Result<Transcript> read_transcript(std::string_view bytes) {
    if (bytes.size() > largest_transcript) return Error{Fault::too_large, "over 32 MB"};
    Transcript transcript;
    Result<std::vector<SpokenPiece>> pieces = std::vector<SpokenPiece>{};
    if (is_zip(bytes)) {
        pieces = word_pieces(bytes, transcript);
    } else {
        const std::string text = decoded(bytes);
        const std::string_view start = without_blanks(std::string_view(text).substr(0, 400));
        if (start.empty()) return refused("it is empty. Download the transcript again.");
        for (const std::string_view begins : {bytes, start}) {
            if (const auto reason = known_other(begins); !reason.empty()) return refused(std::string(reason));
        }
        if (text.find('\0') != std::string::npos && !is_webvtt(text))
            return refused("it is not a text. Download the transcript as .vtt or .docx.");
        pieces = text_pieces(text, transcript);
    }
    if (!pieces) return pieces.error();
    transcript.turns = turns_of(*pieces);
    if (!transcript.turns.empty()) return transcript;
    const int line = transcript.first_passed_over;
    return refused(line == 0 ? "line 1: it begins as a transcript, but nobody says anything in it. Download it again."
                             : "line " + std::to_string(line) +
                                   ": its times cannot be read. They look like 00:12:31.500 --> 00:12:34.000. "
                                   "Download it again.");
}

std::vector<std::string> speakers_of(const Transcript& transcript) {
    std::vector<std::string> names;
    for (const TranscriptTurn& turn : transcript.turns) {
        const std::string& name = turn.said.speaker;
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    return names;
}

std::string_view label(TranscriptFormat format) { return formats[static_cast<std::size_t>(format)].label; }
std::string_view word_of(TranscriptFormat format) { return formats[static_cast<std::size_t>(format)].word; }

} // namespace fourfifths

#include "capture/transcript_text.h"
#include "capture/speech_lines.h"
#include <algorithm>

namespace fourfifths {
namespace {

/// What a line is by its look alone.
struct Line {
    enum class Kind { words, label, heading, timed, mark, range } kind = Kind::words;
    std::string_view speaker;
    std::string_view words; // trimmed
    int start_ms = untold;
    int end_ms = untold;
    bool tabbed = false; // a time, a tab and who: a chat
};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Where the clock at the end of a line begins: behind the last blank, or at the bracket.
std::size_t last_word(std::string_view line) {
    const std::size_t blank = line.find_last_of(" \t");
    return blank == std::string_view::npos ? 0 : blank + 1;
}

/// "Sarah Malik   0:03", "Sarah Malik (00:03):"
bool is_heading(std::string_view text, Line& line) {
    if (text.ends_with(':')) text.remove_suffix(1);
    std::string_view clock = text.substr(last_word(text));
    std::string_view name = without_blanks(text.substr(0, text.size() - clock.size()));
    line.start_ms = take_bracketed_clock(clock);
    if (name.ends_with('|') || name.ends_with('-')) name = without_blanks(name.substr(0, name.size() - 1));
    if (line.start_ms < 0 || !clock.empty() || !looks_like_name(name)) return false;
    line.kind = Line::Kind::heading;
    line.speaker = name;
    line.words = {};
    return true;
}

/// Zoom's chats say "From Sarah Malik to Everyone:", with the words behind it or on the next line.
Labelled from_chat(std::string_view text) {
    if (!text.starts_with("From ")) return labelled(text);
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return {{}, text};
    std::string_view name = text.substr(5, colon - 5);
    name = name.substr(0, name.find(" to "));
    return {without_blanks(name), without_blanks(text.substr(colon + 1))};
}

/// What follows a clock at the beginning of a line.
void read_timed(std::string_view rest, Line& line) {
    line.tabbed = rest.starts_with('\t');
    rest = without_blanks(rest);
    if (rest.starts_with("- ")) rest = without_blanks(rest.substr(2));
    line.kind = rest.empty() ? Line::Kind::mark : Line::Kind::timed;
    const Labelled parts = from_chat(rest);
    line.speaker = parts.label.empty() && looks_like_name(rest) ? rest : parts.label;
    line.words = parts.label.empty() && !line.speaker.empty() ? std::string_view() : parts.words;
}

Line line_of(std::string_view text) {
    Line line;
    line.words = text = without_blanks(text);
    std::string_view rest = text;
    if (take_clock_range(rest, line.start_ms, line.end_ms)) {
        line.kind = Line::Kind::range;
        return line;
    }
    line.start_ms = take_bracketed_clock(rest);
    if (line.start_ms >= 0 && (rest.empty() || is_blank(rest[0]))) {
        read_timed(rest, line);
        return line;
    }
    if (is_heading(text, line)) return line;
    const Labelled parts = labelled(text);
    line.start_ms = untold;
    if (parts.label.empty()) return line;
    std::string_view label = parts.label;
    // "Sarah Malik (00:03): words"
    std::string_view clock = label.substr(last_word(label));
    const std::size_t name = label.size() - clock.size();
    const int at = take_bracketed_clock(clock);
    if (at >= 0 && clock.empty()) {
        line.start_ms = at;
        label = without_blanks(label.substr(0, name));
    }
    line.kind = Line::Kind::label;
    line.speaker = label;
    line.words = parts.words;
    return line;
}

/// What the programs write about their own work.
bool is_remark(std::string_view text) {
    return text.ends_with(" started transcription") || text.ends_with(" stopped transcription") ||
           text.starts_with("Transcribed by https://otter.ai") || text.starts_with("Meeting ended after ") ||
           text.starts_with("Transcription ended after ") ||
           text.starts_with("This editable transcript was computer generated");
}

/// How a file marks its speakers, counted before any line of it is believed.
struct Marks {
    SpeakerLabels labels;
    int filled = 0;
    int headings = 0;
    int timed = 0;
    int timed_speakers = 0;
    int tabbed = 0;
    int marks = 0;
    int ranges = 0;

    void add(const Line& line) {
        ++filled;
        const bool timed_speaker = line.kind == Line::Kind::timed && !line.speaker.empty();
        if (line.kind == Line::Kind::label || timed_speaker) labels.add(line.speaker);
        headings += line.kind == Line::Kind::heading ? 1 : 0;
        timed += line.kind == Line::Kind::timed ? 1 : 0;
        timed_speakers += timed_speaker ? 1 : 0;
        tabbed += timed_speaker && line.tabbed ? 1 : 0;
        marks += line.kind == Line::Kind::mark ? 1 : 0;
        ranges += line.kind == Line::Kind::range ? 1 : 0;
    }

    /// A form has labels too, but each once and other lines between them.
    bool is_talk(std::size_t pieces) const {
        if (pieces == 0) return false;
        if (headings > 0 || ranges > 0 || timed_speakers > 1 || timed * 2 > filled) return true;
        const int lines = labels.lines();
        if (lines < 2) return marks > 1 && pieces > 1;
        return labels.any_again() || lines + marks == filled;
    }

    TranscriptFormat format(bool meet) const {
        if (meet) return TranscriptFormat::meet;
        if (headings > 0 || ranges > 0) return TranscriptFormat::otter;
        if (tabbed * 2 > filled) return TranscriptFormat::chat;
        return TranscriptFormat::plain;
    }
};

class Reader {
public:
    explicit Reader(std::string_view text) {
        TextLines lines(text);
        std::string_view one;
        while (lines.next(one)) {
            one = without_blanks(one);
            if (one.empty() || is_remark(one)) {
                meet_ = meet_ || one.starts_with("Meeting ended after ") ||
                        one.starts_with("This editable transcript was computer generated");
                continue;
            }
            lines_.push_back(line_of(one));
            marks_.add(lines_.back());
        }
    }

    TranscriptText read() {
        for (at_ = 0; at_ < lines_.size(); ++at_) take(lines_[at_]);
        TranscriptText text;
        if (marks_.is_talk(pieces_.size())) text.pieces = std::move(pieces_);
        text.format = marks_.format(meet_);
        return text;
    }

private:
    void begin(std::string_view speaker, int start_ms, int end_ms, std::string_view words) {
        if (speaker == "Unknown Speaker" || speaker == "Unknown speaker") speaker = {};
        pieces_.push_back({{}, start_ms, end_ms, std::string(speaker), std::string(words)});
    }

    void go_on(std::string_view words) {
        if (pieces_.empty()) return;
        pieces_.back().text.append(1, '\n').append(words);
    }

    bool follows(Line::Kind kind) const { return at_ + 1 < lines_.size() && lines_[at_ + 1].kind == kind; }

    /// Older Word files of Teams: times, who, words, each on its line.
    void take_range(const Line& line) {
        std::string_view speaker;
        if (follows(Line::Kind::words) && looks_like_name(lines_[at_ + 1].words) && at_ + 2 < lines_.size() &&
            lines_[at_ + 2].kind != Line::Kind::range) {
            speaker = lines_[++at_].words;
        }
        begin(speaker, line.start_ms, line.end_ms, {});
    }

    void take(const Line& line) {
        switch (line.kind) {
            case Line::Kind::range: return take_range(line);
            case Line::Kind::heading: return begin(line.speaker, line.start_ms, untold, {});
            case Line::Kind::mark: mark_ms_ = line.start_ms; return;
            case Line::Kind::timed:
                if (marks_.timed > 1) return begin(line.speaker, line.start_ms, untold, line.words);
                return go_on(line.words);
            case Line::Kind::label:
                if (!marks_.labels.is_speaker(line.speaker)) return go_on(whole(line));
                begin(line.speaker, line.start_ms >= 0 ? line.start_ms : mark_ms_, untold, line.words);
                mark_ms_ = untold;
                return;
            case Line::Kind::words: break;
        }
        // Copied out of Teams: who, when, words, each on its line.
        if (follows(Line::Kind::mark) && looks_like_name(line.words)) {
            begin(line.words, lines_[++at_].start_ms, untold, {});
        } else {
            go_on(line.words);
        }
    }

    /// A line that only looked labelled, as it stood.
    static std::string_view whole(const Line& line) {
        return {line.speaker.data(),
                static_cast<std::size_t>(line.words.data() + line.words.size() - line.speaker.data())};
    }

    std::vector<Line> lines_; // their views are the text's, which outlives the reader
    Marks marks_;
    std::vector<SpokenPiece> pieces_;
    std::size_t at_ = 0;
    int mark_ms_ = untold; // a time on a line of its own: of the next who speaks
    bool meet_ = false;
};

} // namespace

TranscriptText read_transcript_text(std::string_view text) { return Reader(text).read(); }

} // namespace fourfifths

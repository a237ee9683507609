#include "capture/webvtt.h"

namespace fourfifths {
namespace {

constexpr int most_hours = 500;

void skip_blanks(std::string_view& text) {
    while (!text.empty() && (text[0] == ' ' || text[0] == '\t' || text[0] == '\f')) text.remove_prefix(1);
}

/// Two digits behind a colon.
int take_pair(std::string_view& text) {
    if (!text.starts_with(':')) return -1;
    std::string_view behind = text.substr(1);
    std::size_t digits = 0;
    const int number = take_digits(behind, digits);
    if (digits != 2) return -1;
    text = behind;
    return number > 59 ? -1 : number;
}

/// "[h…:]mm:ss.ttt"; a first number over 59 with no hours before it is hours.
int take_time(std::string_view& text) {
    std::size_t digits = 0;
    int hours = take_digits(text, digits);
    int minutes = take_pair(text);
    if (digits == 0 || minutes < 0) return untold;
    int seconds = take_pair(text);
    if (seconds < 0) {
        const bool no_hours = hours <= 59;
        seconds = no_hours ? minutes : 0;
        minutes = no_hours ? hours : minutes;
        hours = no_hours ? 0 : hours;
    }
    if (!text.starts_with('.') || hours > most_hours) return untold;
    text.remove_prefix(1);
    const int thousandths = take_digits(text, digits);
    if (digits < 3) return untold;
    // Of a longer fraction the first three digits count.
    int fraction = thousandths;
    for (; digits > 3; --digits) fraction /= 10;
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction;
}

bool take_times(std::string_view line, WebvttCue& cue) {
    skip_blanks(line);
    cue.start_ms = take_time(line);
    skip_blanks(line);
    if (cue.start_ms < 0 || !line.starts_with("-->")) return false;
    line.remove_prefix(3);
    skip_blanks(line);
    cue.end_ms = take_time(line);
    return cue.end_ms >= 0;
}

bool has_arrow(std::string_view line) { return line.find("-->") != std::string_view::npos; }

bool is_note(std::string_view line) {
    return line.starts_with("NOTE") && (line.size() == 4 || line[4] == ' ' || line[4] == '\t');
}

/// Where a reader of lines is: before a cue, behind its id, in its text, or in what is passed over up to a blank line.
class Blocks {
public:
    explicit Blocks(bool in_header) : at_(in_header ? Place::passed_over : Place::before) {}

    void take(std::string_view line, int number) {
        if (line.empty()) {
            end_cue();
            at_ = Place::before;
            return;
        }
        if (at_ == Place::passed_over) return;
        if (at_ == Place::text && has_arrow(line)) end_cue();
        if (at_ == Place::text) {
            if (!cue_.text.empty()) cue_.text += '\n';
            cue_.text += line;
            return;
        }
        if (at_ == Place::before && !has_arrow(line)) {
            cue_.id = line;
            at_ = is_note(line) ? Place::passed_over : Place::id;
            return;
        }
        at_ = take_times(line, cue_) ? Place::text : Place::passed_over;
        if (at_ == Place::text || !has_arrow(line)) return;
        if (found.passed_over++ == 0) found.first_passed_over = number;
        cue_ = {};
    }

    void end_cue() {
        if (at_ == Place::text) found.cues.push_back(std::move(cue_));
        cue_ = {};
        at_ = Place::before;
    }

    Webvtt found;

private:
    enum class Place { before, id, text, passed_over };
    Place at_;
    WebvttCue cue_;
};

Webvtt read_from(std::string_view text, bool in_header) {
    TextLines lines(text);
    std::string_view line;
    lines.next(line); // WEBVTT
    Blocks blocks(in_header);
    while (lines.next(line)) blocks.take(line, lines.number());
    blocks.end_cue();
    return std::move(blocks.found);
}

/// Whether times stand in the lines up to the first blank one.
bool has_cue_in_header(std::string_view text) {
    TextLines lines(text);
    std::string_view line;
    while (lines.next(line) && !line.empty()) {
        if (has_arrow(line)) return true;
    }
    return false;
}

} // namespace

bool is_webvtt(std::string_view text) {
    TextLines lines(text);
    std::string_view line;
    if (!lines.next(line) || !line.starts_with("WEBVTT")) return false;
    return line.size() == 6 || line[6] == ' ' || line[6] == '\t';
}

Webvtt read_webvtt(std::string_view text) {
    if (!is_webvtt(text)) return {};
    if (has_cue_in_header(text)) {
        auto all = read_from(text, false);
        if (all.cues.size() > 1) return all;
    }
    return read_from(text, true);
}

} // namespace fourfifths

#include "model/cues.h"
#include "text/utf8.h"
#include <algorithm>

namespace fourfifths {
namespace {

/// The number up to the next space or line end; takes both off.
bool take_number(std::string_view& text, int& number) {
    const bool negative = !text.empty() && text[0] == '-';
    std::size_t at = negative ? 1 : 0;
    std::int64_t value = 0;
    const std::size_t first = at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && at < 11; ++at)
        value = value * 10 + (text[at] - '0');
    if (at == first || at >= text.size() || text[at] != ' ' || value > 0x7FFFFFFF) return false;
    number = static_cast<int>(negative ? -value : value);
    text.remove_prefix(at + 1);
    return true;
}

bool take_cue(std::string_view line, const std::string& before, std::size_t bytes, Cue& cue) {
    int length = 0, begin = 0, shared = 0;
    if (!take_number(line, cue.start_ms) || !take_number(line, length) || !take_number(line, begin) ||
        !take_number(line, shared)) {
        return false;
    }
    if (begin < 0 || shared < 0 || static_cast<std::size_t>(begin) > bytes) return false;
    if (static_cast<std::size_t>(shared) > before.size()) return false;
    const bool ends = cue.start_ms >= 0 && length >= 0 && length <= 0x7FFFFFFF - cue.start_ms;
    cue.end_ms = ends ? cue.start_ms + length : untold;
    cue.begin = static_cast<std::uint32_t>(begin);
    cue.id = before.substr(0, static_cast<std::size_t>(shared)) + std::string(line);
    return true;
}

} // namespace

std::string text_of(const std::vector<Cue>& cues) {
    std::string out;
    const std::string* before = nullptr;
    for (const Cue& cue : cues) {
        std::size_t shared = 0;
        while (before && shared < before->size() && shared < cue.id.size() && (*before)[shared] == cue.id[shared])
            ++shared;
        while (!is_boundary(cue.id, shared)) --shared; // each line is UTF-8 by itself
        const int length = cue.start_ms < 0 || cue.end_ms < cue.start_ms ? untold : cue.end_ms - cue.start_ms;
        out += std::to_string(cue.start_ms) + ' ' + std::to_string(length) + ' ' + std::to_string(cue.begin) + ' ' +
               std::to_string(shared) + ' ' + cue.id.substr(shared) + '\n';
        before = &cue.id;
    }
    return out;
}

std::vector<Cue> cues_of(const Passage& passage) {
    std::vector<Cue> cues;
    std::string_view text = passage.cues;
    std::string before;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        Cue cue;
        if (take_cue(text.substr(0, end), before, passage.text.size(), cue) &&
            (cues.empty() || cue.begin > cues.back().begin)) {
            before = cue.id;
            if (!cues.empty()) cues.back().end = cue.begin - 1;
            cue.end = static_cast<std::uint32_t>(passage.text.size());
            cues.push_back(std::move(cue));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return cues;
}

std::optional<Cue> cue_at(const Passage& passage, std::uint32_t byte) {
    std::optional<Cue> found;
    for (Cue& cue : cues_of(passage)) {
        if (!found || cue.begin <= byte) found = std::move(cue);
    }
    return found;
}

std::string clock_text_of_ms(int ms) {
    const int seconds = ms / 1000;
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(seconds / 3600) + ':' + two(seconds / 60 % 60) + ':' + two(seconds % 60);
}

bool is_transcript(const Passage& passage) { return passage.type == PassageType::transcript; }

std::size_t count_transcript_turns(const Entry& entry) {
    return static_cast<std::size_t>(std::count_if(entry.passages.begin(), entry.passages.end(), is_transcript));
}

std::size_t count_written(const Entry& entry) { return entry.passages.size() - count_transcript_turns(entry); }

} // namespace fourfifths

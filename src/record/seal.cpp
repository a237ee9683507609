#include "record/digest.h"
#include "record/summary_draft.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

/// Length first, so that no two summaries give the same bytes.
void put(std::string& bytes, std::string_view text) {
    bytes += std::to_string(text.size());
    bytes += ':';
    bytes += text;
}

void put(std::string& bytes, std::uint64_t number) {
    bytes += std::to_string(number);
    bytes += ';';
}

void put(std::string& bytes, const SummaryLine& line) {
    put(bytes, line.id.value);
    put(bytes, line.text);
    put(bytes, static_cast<std::uint64_t>(line.badge));
    put(bytes, line.source.entry.value);
    put(bytes, line.source.passage.value);
    put(bytes, line.source.begin);
    put(bytes, line.source.end);
    put(bytes, line.left_out ? 1 : 0);
}

bool says_something(const Summary& summary) {
    for (const auto& section : summary.sections) {
        for (const auto& line : section.lines) {
            if (!line.left_out && !line.text.empty()) return true;
        }
    }
    return false;
}

} // namespace

int word_count(std::string_view text) { return count_words(text); }

int word_count(const Summary& summary) {
    int count = 0;
    for (const auto& section : summary.sections) {
        for (const auto& line : section.lines) {
            if (!line.left_out) count += count_words(line.text);
        }
    }
    return count;
}

std::string summary_hash(const Summary& summary) {
    std::string bytes = "fourfifths summary 1;";
    put(bytes, summary.person.value);
    put(bytes, iso_text(summary.month));
    put(bytes, summary.template_id);
    put(bytes, summary.sections.size());
    for (const auto& section : summary.sections) {
        put(bytes, section.key);
        put(bytes, section.heading);
        put(bytes, section.lines.size());
        for (const auto& line : section.lines) put(bytes, line);
    }
    return sha256_hex(bytes);
}

Result<Summary> finished(const Summary& summary, std::string_view worker, Instant now) {
    if (summary.finished_at) return Error{Fault::bad_input, "summary: finished already"};
    if (!says_something(summary)) return Error{Fault::bad_input, "summary: no line left in"};
    const auto name = trimmed(worker, {0, worker.size()}).of(worker);
    if (name.empty()) return Error{Fault::bad_input, "summary: nobody signs it"};
    Summary sealed = summary;
    sealed.finished_at = now;
    sealed.finished_by = std::string(name);
    sealed.finished_hash = summary_hash(sealed);
    return sealed;
}

bool is_as_finished(const Summary& summary) {
    return summary.finished_at && summary.finished_hash == summary_hash(summary);
}

} // namespace fourfifths

#include "record/check.h"
#include "record/check_words.h"
#include "record/month_notes.h"
#include "record/safeguarding.h"
#include "stable_sort.h"
#include "text/readability.h"
#include "text/sentences.h"
#include "text/words.h"
#include <algorithm>
#include <set>

namespace fourfifths {
namespace {

constexpr int longest_sentence = 25; // words
constexpr int late_after_days = 5;
constexpr std::size_t context_bytes = 48;
constexpr std::size_t agent_reach = 8; // words after "was agreed" in which "by" names who

bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit_ascii(char c) { return c >= '0' && c <= '9'; }

/// About 50 bytes either side, cut between words, with dots where something is missing.
std::string context(std::string_view text, TextSpan span) {
    auto begin = span.begin > context_bytes ? span.begin - context_bytes : 0;
    auto end = std::min(text.size(), span.end + context_bytes);
    if (begin > 0) {
        const auto space = text.find(' ', begin);
        begin = space < span.begin ? space + 1 : span.begin;
    }
    if (end < text.size()) {
        const auto space = text.rfind(' ', end);
        end = space != std::string_view::npos && space >= span.end ? space : span.end;
    }
    return (begin > 0 ? "…" : "") + std::string(text.substr(begin, end - begin)) + (end < text.size() ? "…" : "");
}

/// Looks at one piece of text; what it finds is about `line`. Remembers which short forms were seen.
class Reader {
public:
    void read(std::string_view text, LineId line, std::string_view said_by) {
        text_ = text;
        line_ = line;
        spans_ = words(text);
        spoken_.clear();
        for (const auto span : spans_) spoken_.push_back(folded(span.of(text)));
        long_sentences();
        passive_decisions();
        acronyms();
        wordy_phrases();
        safeguarding(said_by);
    }

    std::vector<Cause> causes;

private:
    void add(Concern concern, std::string what, TextSpan span, std::string suggestion = {}, bool negated = false) {
        causes.push_back({concern,
                          std::move(what),
                          context(text_, span),
                          std::string(span.of(text_)),
                          std::move(suggestion),
                          line_,
                          {},
                          negated});
    }

    void long_sentences() {
        for (const auto span : sentences(text_)) {
            const int count = count_words(span.of(text_));
            if (count <= longest_sentence) continue;
            const auto begin = words(span.of(text_)).front();
            add(Concern::long_sentence, "One sentence has " + std::to_string(count) + " words.",
                {span.begin + begin.begin, span.begin + begin.end});
        }
    }

    bool is_be(std::size_t at) const {
        const auto& word = spoken_[at];
        return word == "was" || word == "were" || word == "been" || word == "being" || word == "be" || word == "is" ||
               word == "are";
    }

    bool ends_clause(std::size_t at) const {
        const auto between = text_.substr(spans_[at - 1].end, spans_[at].begin - spans_[at - 1].end);
        return between.find_first_of(".;!?\n") != std::string_view::npos;
    }

    bool names_agent(std::size_t after) const {
        for (auto i = after; i < spoken_.size() && i < after + agent_reach && !ends_clause(i); ++i) {
            if (spoken_[i] == "by") return true;
        }
        return false;
    }

    void passive_decisions() {
        for (std::size_t at = 0; at + 1 < spoken_.size(); ++at) {
            if (!is_be(at)) continue;
            auto verb = at + 1;
            while (verb + 1 < spoken_.size() && is_adverb(spoken_[verb])) ++verb;
            if (!is_deciding_participle(spoken_[verb]) || names_agent(verb + 1)) continue;
            const auto first = at > 0 && (spoken_[at - 1] == "it" || spoken_[at - 1] == "has") ? at - 1 : at;
            const TextSpan span{spans_[first].begin, spans_[verb].end};
            add(Concern::passive_decision, "“" + std::string(span.of(text_)) + "”: by whom?", span);
        }
    }

    static bool is_adverb(const std::string& word) {
        return word == "not" || word == "also" || word == "then" || word == "been" ||
               (word.size() > 3 && word.substr(word.size() - 2) == "ly");
    }

    /// A run of capitals, digits, & and /, two to seven long, with an s at most.
    void acronyms() {
        for (std::size_t at = 0; at < text_.size();) {
            const auto character = character_at(text_, at);
            const bool starts = is_upper_ascii(text_[at]) && (at == 0 || !part_of_word(at));
            if (!starts) {
                at += character.length;
                continue;
            }
            auto end = at;
            while (end < text_.size() && (is_upper_ascii(text_[end]) || is_digit_ascii(text_[end]) ||
                                          text_[end] == '&' || text_[end] == '/')) {
                ++end;
            }
            const auto length = end - at;
            if (end < text_.size() && text_[end] == 's') ++end;
            if (length >= 2 && length <= 7 && !is_word_character(character_at(text_, end).code)) acronym({at, end});
            at = end;
        }
    }

    bool part_of_word(std::size_t at) const {
        const char before = text_[at - 1];
        return is_upper_ascii(before) || is_digit_ascii(before) || (before >= 'a' && before <= 'z') ||
               (before & 0x80) != 0;
    }

    void acronym(TextSpan span) {
        const std::string word(span.of(text_));
        const bool letters = std::count_if(word.begin(), word.end(), is_upper_ascii) >= (gloss(word) ? 1 : 2);
        if (!letters || needs_no_gloss(word) || !acronyms_seen_.insert(word).second || explained(span)) return;
        const auto meaning = gloss(word);
        add(Concern::acronym, word + " is not explained.", span, meaning ? std::string(*meaning) : std::string());
    }

    /// "child in need (CIN)" or "CIN (child in need)".
    bool explained(TextSpan span) const {
        if (span.begin > 0 && text_[span.begin - 1] == '(') return true;
        return text_.substr(span.end, 2) == " (";
    }

    void wordy_phrases() {
        std::string joined = " ";
        std::vector<std::size_t> starts;
        for (const auto& word : spoken_) {
            starts.push_back(joined.size());
            joined += word + ' ';
        }
        for (const auto& wording : wordings()) {
            const auto wanted = ' ' + std::string(wording.wordy) + ' ';
            for (auto at = joined.find(wanted); at != std::string::npos; at = joined.find(wanted, at + 1)) {
                const auto first =
                    static_cast<std::size_t>(std::lower_bound(starts.begin(), starts.end(), at + 1) - starts.begin());
                const auto last = first + static_cast<std::size_t>(count_words(wording.wordy)) - 1;
                const TextSpan span{spans_[first].begin, spans_[last].end};
                add(Concern::wordy, "“" + std::string(span.of(text_)) + "” can be shorter.", span,
                    std::string(wording.plain));
            }
        }
    }

    void safeguarding(std::string_view said_by) {
        for (const auto& hit : safeguarding_hits(text_)) {
            auto what = "“" + std::string(hit.span.of(text_)) + "”" + (hit.negated ? ", negated" : "");
            if (!said_by.empty()) what += ", said by " + std::string(said_by);
            add(Concern::safeguarding_word, what + ".", hit.span, {}, hit.negated);
        }
    }

    std::string_view text_; // set by read, used until read returns
    LineId line_;
    std::vector<TextSpan> spans_;
    std::vector<std::string> spoken_;
    std::set<std::string> acronyms_seen_;
};

const Passage* passage_of(const Workspace& workspace, const Source& source) {
    const auto* entry = workspace.find(source.entry);
    if (!entry) return nullptr;
    for (const auto& passage : entry->passages) {
        if (passage.id == source.passage) return &passage;
    }
    return nullptr;
}

struct Contents {
    bool own_words = false;
    bool analysis = false;
    std::set<PassageId> used;
    std::string text;
};

void read_line(const Workspace& workspace, const SummarySection& section, const SummaryLine& line, Reader& reader,
               Contents& contents) {
    const auto* passage = passage_of(workspace, line.source);
    const bool said = passage && (passage->own_words || passage->type == PassageType::said_by ||
                                  passage->type == PassageType::transcript);
    contents.own_words = contents.own_words || (passage && passage->own_words) || section.key == "own-words";
    contents.analysis =
        contents.analysis || (passage && passage->type == PassageType::analysis) || section.key == "analysis";
    if (passage) contents.used.insert(passage->id);
    contents.text += line.text + '\n';
    const auto before = reader.causes.size();
    reader.read(line.text, line.id, said ? std::string_view(passage->who) : std::string_view());
    if (!passage || !passage->own_words) return;
    // Nobody's own words are corrected.
    const auto first = reader.causes.begin() + static_cast<std::ptrdiff_t>(before);
    reader.causes.erase(std::remove_if(first, reader.causes.end(),
                                       [](const Cause& cause) { return cause.concern != Concern::safeguarding_word; }),
                        reader.causes.end());
}

std::string label_of(const Workspace& workspace, const Entry& entry, const Zone& zone) {
    return source_label(workspace, Source{entry.id, {}, 0, 0}, zone);
}

void check_notes(const Workspace& workspace, const Summary& summary, const Zone& zone, const Contents& contents,
                 std::vector<Cause>& causes) {
    const auto notes = month_notes(workspace, summary.person, summary.month, zone);
    for (const auto* entry : notes.in_record) {
        for (const auto& passage : entry->passages) {
            if (contents.used.count(passage.id) != 0) continue;
            for (const auto& hit : safeguarding_hits(passage.text)) {
                auto what = "“" + std::string(hit.span.of(passage.text)) + "”" + (hit.negated ? ", negated" : "") +
                            ", in a note that is not in this summary: " + label_of(workspace, *entry, zone) + ".";
                causes.push_back({Concern::safeguarding_word,
                                  std::move(what),
                                  context(passage.text, hit.span),
                                  std::string(hit.span.of(passage.text)),
                                  {},
                                  {},
                                  entry->id,
                                  hit.negated});
            }
        }
        if (!entry->noted || !entry->time.end) continue;
        const int days = date_at(zone, *entry->noted) - date_at(zone, *entry->time.end);
        if (days < late_after_days) continue;
        causes.push_back(
            {Concern::late_recording,
             label_of(workspace, *entry, zone) + " was written up " + std::to_string(days) + " days later.",
             {},
             {},
             {},
             {},
             entry->id,
             false});
    }
}

} // namespace

CheckResult check_text(std::string_view text) {
    Reader reader;
    reader.read(text, {}, {});
    return {std::move(reader.causes), reading_age(text), count_words(text)};
}

CheckResult check_summary(const Workspace& workspace, const Summary& summary, const Zone& zone) {
    Reader reader;
    Contents contents;
    CheckResult result;
    for (const auto& section : summary.sections) {
        for (const auto& line : section.lines) {
            if (line.left_out) continue;
            read_line(workspace, section, line, reader, contents);
            result.words += count_words(line.text);
        }
    }
    result.causes = std::move(reader.causes);
    check_notes(workspace, summary, zone, contents, result.causes);
    if (!contents.own_words) {
        result.causes.push_back(
            {Concern::no_own_words, "Nothing here is in the person’s own words.", {}, {}, {}, {}, {}, false});
    }
    if (!contents.analysis) {
        result.causes.push_back(
            {Concern::no_analysis, "There is no analysis yet: what do you make of it?", {}, {}, {}, {}, {}, false});
    }
    stable_sort(result.causes, [](const Cause& a, const Cause& b) {
        return (a.concern == Concern::safeguarding_word) > (b.concern == Concern::safeguarding_word);
    });
    result.reading_age = reading_age(contents.text);
    return result;
}

} // namespace fourfifths

#include "capture/entry_line.h"
#include "capture/kind_words.h"
#include "capture/line_flags.h"
#include "capture/line_people.h"
#include "capture/line_when.h"
#include <algorithm>
#include <array>

namespace fourfifths {

namespace {

constexpr std::size_t longest_line = 2000; // bytes; what is beyond is not a line any more

bool is_joining_word(std::string_view word) {
    constexpr auto joining = std::to_array<std::string_view>(
        {"with", "and",   "to",   "from", "at",        "for", "of",   "the", "by", "on",  "in",
         "re",   "about", "plus", "inc",  "including", "was", "were", "a",   "an", "also"});
    return std::find(joining.begin(), joining.end(), word) != joining.end();
}

bool joins_people(std::string_view word) {
    constexpr auto joining = std::to_array<std::string_view>(
        {"with", "and", "to", "for", "from", "by", "plus", "inc", "including", "the", "was", "were", "also"});
    return std::find(joining.begin(), joining.end(), word) != joining.end();
}

/// Builds a reading stage by stage; each stage takes the words it understood.
class LineReader {
public:
    LineReader(std::string_view line, const LineContext& context)
        : line_(line), context_(context), words_(words_of(line)) {}

    LineReading read() {
        if (words_.empty() && line_.find_first_of("0123456789") == std::string_view::npos) return {};
        read_time();
        read_others(find_quoted(line_, words_));
        read_flags();
        read_people();
        read_kind();
        read_others(find_others(line_, words_));
        settle_kind();
        write_title();
        finish();
        return std::move(out_);
    }

private:
    void understood(LinePart part, std::size_t begin, std::size_t end, std::string meaning,
                    std::vector<std::string> alternatives = {}) {
        out_.understood.push_back({part, begin, end, std::move(meaning), std::move(alternatives)});
    }

    void take_bytes(std::size_t begin, std::size_t end) {
        for (LineWord& word : words_) {
            if (word.begin < end && word.end > begin) word.taken = true;
        }
    }

    void read_time() {
        const LineTime time = read_line_time(line_, date_at(context_.zone, context_.now));
        const When when = when_of(time, context_);
        for (const LineStretch& stretch : time.stretches) take_bytes(stretch.begin, stretch.end);
        if (const LineStretch* date = time.stretch(TimeStretch::date)) {
            understood(LinePart::date, date->begin, date->end, short_text(*time.date));
        }
        const LineStretch* clock = time.stretch(TimeStretch::time);
        const LineStretch* length = time.stretch(TimeStretch::duration);
        const LineStretch* main = clock != nullptr ? clock : length;
        const std::size_t begin = main != nullptr ? main->begin : 0;
        const std::size_t end = main != nullptr ? main->end : 0;
        understood(clock == nullptr && length != nullptr ? LinePart::duration : LinePart::time, begin, end,
                   when.meaning, when.answers);
        if (clock != nullptr && length != nullptr) {
            understood(LinePart::duration, length->begin, length->end, duration_text(*time.length));
        }
        if (!when.question.empty()) out_.questions.push_back(when.question);
        time_ = when.time;
    }

    void read_flags() {
        for (const FoundFlag& found : find_flags(words_)) {
            entry_.flags.set(found.flag);
            if (found.flag == Flag::seen_alone) entry_.flags.set(Flag::seen);
            understood(LinePart::flag, found.begin, found.end, std::string(label(found.flag)));
        }
    }

    void read_people() {
        for (const NamedPerson& named : find_people(words_, context_.workspace)) {
            if (named.could_be.size() == 1) {
                add_person(*named.could_be.front(), named);
                continue;
            }
            ask_which(named);
        }
    }

    void add_person(const Person& person, const NamedPerson& named) {
        if (std::find(entry_.people.begin(), entry_.people.end(), person.id) == entry_.people.end()) {
            entry_.people.push_back(person.id);
        }
        if (!named.about_only) ++present_;
        understood(LinePart::person, named.begin, named.end, person.name);
    }

    void ask_which(const NamedPerson& named) {
        const std::string typed(line_.substr(named.begin, named.end - named.begin));
        std::vector<std::string> names;
        for (const Person* person : named.could_be) names.push_back(telling_name(*person, context_.workspace));
        std::sort(names.begin(), names.end());
        std::string question = "Which " + typed + ": ";
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (i > 0) question += i + 1 == names.size() ? " or " : ", ";
            question += names[i];
        }
        out_.questions.push_back(question + "?");
        ++present_;
        understood(LinePart::person, named.begin, named.end, "", std::move(names));
    }

    void read_kind() {
        const auto match = find_kind(words_, context_.workspace.settings().learnt);
        if (!match) return;
        kind_found_ = true;
        entry_.kind = match->kind;
        kind_word_ = match->first_word;
        kind_words_ = match->word_count;
        kind_phrase_ = match->phrase;
        kind_title_ = match->title;
        const LineWord& first = words_[kind_word_];
        const LineWord& last = words_[kind_word_ + kind_words_ - 1];
        kind_place_ = {first.begin, last.end};
        take(std::span(words_).subspan(kind_word_, kind_words_));
    }

    void read_others(std::vector<NamedOther> others) {
        for (NamedOther& other : others) {
            if (other.role == OtherRole::family) ++family_;
            else if (other.role == OtherRole::professional) ++professionals_;
            else ++unknown_others_;
            understood(LinePart::other, other.begin, other.end, other.text);
            entry_.others.push_back(std::move(other.text));
        }
    }

    /// A visit where only mum was there is work with family; a call with only the school is work with professionals.
    void settle_kind() {
        if (!kind_found_) return;
        const bool only_family = present_ == 0 && family_ > 0 && professionals_ == 0 && unknown_others_ == 0;
        const bool only_professionals = present_ == 0 && professionals_ > 0 && family_ == 0 && unknown_others_ == 0;
        if (entry_.kind == Kind::d1 && only_family) entry_.kind = Kind::d2;
        if (entry_.kind == Kind::d3 && only_professionals) entry_.kind = Kind::p1;
        if (entry_.kind == Kind::d1 && only_professionals) entry_.kind = Kind::p1;
        if (entry_.kind == Kind::a1 && only_family && kind_phrase_.find("mail") != std::string::npos) {
            entry_.kind = Kind::d4;
        }
        understood(LinePart::kind, kind_place_.first, kind_place_.second, std::string(info(entry_.kind).short_label));
    }

    bool is_kind_word(std::size_t at) const { return kind_found_ && at >= kind_word_ && at < kind_word_ + kind_words_; }

    /// A word that only joins what has been taken: "with" before a name, "and" between two.
    bool falls_away(std::size_t at) const {
        if (!is_joining_word(words_[at].folded)) return false;
        std::size_t next = at + 1;
        while (next < words_.size() && !words_[next].taken && joins_people(words_[next].folded)) ++next;
        const bool last = next >= words_.size();
        const bool before_taken = !last && words_[next].taken && !is_kind_word(next);
        return last || (before_taken && joins_people(words_[at].folded)) || (before_taken && next == at + 1);
    }

    bool is_left(std::size_t at) const { return !is_kind_word(at) && !words_[at].taken && !falls_away(at); }

    /// The worker's own words: what names the kind and what nothing else understood, in their order, with whatever was
    /// typed between neighbours: "flat < 14 °C & damp" stays so.
    void write_title() {
        std::string title;
        std::optional<std::size_t> first_left;
        std::size_t last_left = 0;
        bool after_neighbour = false;
        for (std::size_t at = 0; at < words_.size(); ++at) {
            const bool left = is_left(at) && !(title.empty() && is_joining_word(words_[at].folded));
            if (is_kind_word(at) ? at != kind_word_ : !left) {
                after_neighbour = after_neighbour && is_kind_word(at);
                continue;
            }
            title += after_neighbour ? typed(words_[at - 1].end, words_[at].begin)
                     : title.empty() ? before(at)
                                     : " " + before(at);
            if (left) {
                title += line_.substr(words_[at].begin, words_[at].end - words_[at].begin);
                if (!first_left) first_left = words_[at].begin;
                last_left = words_[at].end;
            } else {
                title += kind_text();
            }
            const std::size_t next = left ? at + 1 : kind_word_ + kind_words_;
            after_neighbour = next < words_.size() && is_left(next);
            after_neighbour = after_neighbour || (next < words_.size() && is_kind_word(next));
            if (!after_neighbour) title += after(next - 1);
        }
        if (first_left) understood(LinePart::title, *first_left, last_left, capitalised(title));
        entry_.title = capitalised(title);
        if (entry_.title.empty()) entry_.title = title_without_words();
    }

    /// What was typed there, with single spaces.
    std::string typed(std::size_t begin, std::size_t end) const {
        std::string text;
        for (std::size_t byte = begin; byte < end; ++byte) {
            const bool blank = line_[byte] == ' ' || line_[byte] == '\t';
            if (!blank) text += line_[byte];
            else if (text.empty() || text.back() != ' ') text += ' ';
        }
        return text;
    }

    /// Signs that cling to a word, such as £ before and % after it; not stops, dashes and brackets, which only part it
    /// from what was understood as something else.
    static bool clings(char c, std::string_view not_these) {
        return std::string_view(" \t,.;:-/|").find(c) == std::string_view::npos && not_these.find(c) == not_these.npos;
    }

    std::string before(std::size_t at) const {
        const std::size_t floor = at == 0 ? 0 : words_[at - 1].end;
        std::size_t begin = words_[at].begin;
        while (begin > floor && clings(line_[begin - 1], ")]}")) --begin;
        return std::string(line_.substr(begin, words_[at].begin - begin));
    }

    std::string after(std::size_t at) const {
        const std::size_t ceiling = at + 1 < words_.size() ? words_[at + 1].begin : line_.size();
        std::size_t end = words_[at].end;
        while (end < ceiling && clings(line_[end], "([{")) ++end;
        return std::string(line_.substr(words_[at].end, end - words_[at].end));
    }

    std::string title_without_words() const {
        if (!entry_.others.empty() || !entry_.people.empty()) return "";
        return kind_found_ ? std::string(info(entry_.kind).short_label) : "";
    }

    std::string kind_text() const {
        if (!kind_title_.empty()) return kind_title_;
        return typed(kind_place_.first, kind_place_.second);
    }

    void finish() {
        std::sort(out_.understood.begin(), out_.understood.end(),
                  [](const Understood& a, const Understood& b) { return a.begin < b.begin; });
        const bool says_something =
            kind_found_ || !entry_.title.empty() || !entry_.people.empty() || !entry_.others.empty() || present_ > 0;
        if (!says_something) {
            out_.questions.push_back("What did you do? Add a word or two, such as “home visit” or “case notes”.");
            return;
        }
        if (!time_) return;
        entry_.time = *time_;
        if (entry_.time.start > context_.now) entry_.flags.set(Flag::planned);
        out_.entry = entry_;
    }

    std::string_view line_;
    const LineContext& context_;
    std::vector<LineWord> words_;
    LineReading out_;
    Entry entry_;
    std::optional<Interval> time_;
    bool kind_found_ = false;
    std::size_t kind_word_ = 0;
    std::size_t kind_words_ = 0;
    std::string kind_phrase_;
    std::string kind_title_;
    std::pair<std::size_t, std::size_t> kind_place_;
    int present_ = 0; // people with a record who were there
    int family_ = 0;
    int professionals_ = 0;
    int unknown_others_ = 0;
};

} // namespace

LineReading read_entry_line(std::string_view line, const LineContext& context) {
    if (line.size() > longest_line) {
        std::size_t end = longest_line;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
        line = line.substr(0, end);
    }
    return LineReader(line, context).read();
}

} // namespace fourfifths

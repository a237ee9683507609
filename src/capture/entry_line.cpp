#include "capture/entry_line.h"
#include "capture/kind_words.h"
#include "capture/line_flags.h"
#include "capture/line_history.h"
#include "capture/line_people.h"
#include "capture/line_title.h"
#include "capture/line_when.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {

namespace {

constexpr std::size_t longest_line = 2000; // bytes; what is beyond is not a line any more

bool only_once_it_happened(Flag flag) {
    return flag == Flag::seen || flag == Flag::seen_alone || flag == Flag::bedroom_seen || flag == Flag::no_contact ||
           flag == Flag::typed_twice || flag == Flag::system_offline;
}

/// Builds a reading stage by stage; each stage takes the words it understood.
class LineReader {
public:
    LineReader(std::string_view line, const LineContext& context)
        : line_(line), context_(context), words_(words_of(line)) {}

    LineReading read() {
        if (words_.empty() && line_.find_first_of("0123456789") == std::string_view::npos) return {};
        written_ = read_line_time(line_, date_at(context_.zone, context_.now));
        for (const LineStretch& stretch : written_.stretches) take_bytes(stretch.begin, stretch.end);
        read_others(find_quoted(line_, words_));
        read_flags();
        read_people();
        read_kind();
        read_others(find_others(line_, words_));
        for (const NamedPerson& named : find_slipped_people(words_, context_.workspace)) ask_spelling(named);
        settle_kind();
        write_title();
        read_time();
        finish();
        return std::move(out_);
    }

private:
    void understood(LinePart part, std::size_t begin, std::size_t end, std::string meaning,
                    std::vector<std::string> alternatives = {}) {
        out_.understood.push_back({part, begin, end, std::move(meaning), std::move(alternatives)});
    }

    std::string typed(std::size_t begin, std::size_t end) const {
        return std::string(line_.substr(begin, end - begin));
    }

    void take_bytes(std::size_t begin, std::size_t end) {
        for (LineWord& word : words_) {
            if (word.begin < end && word.end > begin) word.taken = true;
        }
    }

    void read_time() {
        When when = when_of(written_, line_, context_,
                            entry_.flags.has(Flag::planned) ? Said::planned
                            : happened_                     ? Said::happened
                                                            : Said::nothing);
        if (when.only_assumed && !knows_a_word_) {
            when.question = LineQuestion{
                Asked::when, "When was it? Put the times first, such as 9:30-10:15.", 0, 0, {when.meaning}};
            when.time.reset();
        }
        note_date();
        const LineStretch* clock = written_.stretch(TimeStretch::time);
        const LineStretch* length = written_.stretch(TimeStretch::duration);
        const LineStretch* main = clock != nullptr ? clock : length;
        if (when.time) {
            understood(clock == nullptr && length != nullptr ? LinePart::duration : LinePart::time,
                       main != nullptr ? main->begin : 0, main != nullptr ? main->end : 0, when.meaning,
                       std::move(when.alternatives));
        }
        if (clock != nullptr && length != nullptr) {
            understood(LinePart::duration, length->begin, length->end, duration_text(*written_.length));
        }
        if (when.question) out_.questions.push_back(std::move(*when.question));
        time_ = when.time;
    }

    /// A weekday is the latest one; today's own name, or the next one, may have been meant.
    void note_date() {
        const LineStretch* place = written_.stretch(TimeStretch::date);
        if (place == nullptr || !written_.date->date) return;
        const Date date = *written_.date->date;
        std::vector<std::string> alternatives;
        if (written_.date->is_weekday && written_.date->part == PartOfDay::unsaid) {
            if (date == date_at(context_.zone, context_.now)) alternatives.push_back(day_month_year_text(date - 7));
            alternatives.push_back(day_month_year_text(date + 7));
        }
        understood(LinePart::date, place->begin, place->end, short_text(date), std::move(alternatives));
    }

    void read_flags() {
        for (const FoundFlag& found : find_flags(words_)) {
            entry_.flags.set(found.flag);
            if (found.flag == Flag::seen_alone) entry_.flags.set(Flag::seen);
            happened_ = happened_ || only_once_it_happened(found.flag);
            knows_a_word_ = true;
            understood(LinePart::flag, found.begin, found.end, std::string(label(found.flag)));
        }
    }

    void read_people() {
        for (const NamedPerson& named : find_people(words_, context_.workspace)) {
            knows_a_word_ = true;
            if (!named.about_only) ++present_;
            if (named.could_be.size() == 1) add_person(*named.could_be.front(), named);
            else ask_which(named);
        }
    }

    void add_person(const Person& person, const NamedPerson& named) {
        if (std::find(entry_.people.begin(), entry_.people.end(), person.id) == entry_.people.end()) {
            entry_.people.push_back(person.id);
        }
        understood(LinePart::person, named.begin, named.end, person.name, {someone_else(named)});
    }

    /// In quotes a name is somebody without a record.
    std::string someone_else(const NamedPerson& named) const { return "\"" + typed(named.begin, named.end) + "\""; }

    std::vector<std::string> names_of(const NamedPerson& named) const {
        std::vector<std::string> names;
        for (const Person* person : named.could_be) names.push_back(telling_name(*person, context_.workspace));
        stable_sort(names);
        return names;
    }

    static std::string listed(const std::vector<std::string>& names) {
        std::string text;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
            text += names[i];
        }
        return text;
    }

    void ask_which(const NamedPerson& named) {
        auto names = names_of(named);
        std::string words = "Which " + typed(named.begin, named.end) + ": " + listed(names) + "?";
        out_.questions.push_back({Asked::who, std::move(words), named.begin, named.end, std::move(names)});
    }

    void ask_spelling(const NamedPerson& named) {
        knows_a_word_ = true;
        if (!named.about_only) ++present_;
        auto names = names_of(named);
        std::string words = "Is “" + typed(named.begin, named.end) + "” " + listed(names) + "?";
        out_.questions.push_back({Asked::spelling, std::move(words), named.begin, named.end, std::move(names)});
    }

    /// A code holds whatever the words say; the words still give the title.
    void read_kind() {
        if (const auto code = find_kind_code(words_)) {
            take_kind(*code);
            code_ = code;
            kind_at_ = {words_[code->first_word].begin, words_[code->first_word].end};
        }
        auto match = find_kind(words_, context_.workspace.settings().learnt);
        if (!code_) {
            if (auto meant = find_slipped_kind(words_, match)) match = meant;
        }
        if (!match) return;
        take_kind(*match);
        place_ = {match->first_word, match->word_count, match->title};
        kind_phrase_ = match->phrase;
        if (!code_) kind_at_ = {words_[match->first_word].begin, words_[match->first_word + match->word_count - 1].end};
    }

    void take_kind(const KindMatch& match) {
        if (!code_) entry_.kind = match.kind;
        kind_found_ = knows_a_word_ = true;
        take(std::span(words_).subspan(match.first_word, match.word_count));
    }

    void read_others(std::vector<NamedOther> others) {
        for (NamedOther& other : others) {
            if (other.role == OtherRole::family) ++family_;
            else if (other.role == OtherRole::professional) ++professionals_;
            else ++unknown_others_;
            knows_a_word_ = true;
            understood(LinePart::other, other.begin, other.end, other.text);
            entry_.others.push_back(std::move(other.text));
        }
    }

    /// A visit where only mum was there is work with family; a call with only the school is work with professionals.
    void settle_kind() {
        if (!kind_found_) return;
        const Kind named = entry_.kind;
        const bool only_family = present_ == 0 && family_ > 0 && professionals_ == 0 && unknown_others_ == 0;
        const bool only_professionals = present_ == 0 && professionals_ > 0 && family_ == 0 && unknown_others_ == 0;
        Kind& kind = entry_.kind;
        if (!code_ && only_family && kind == Kind::d1) kind = Kind::d2;
        if (!code_ && only_professionals && (kind == Kind::d1 || kind == Kind::d3)) kind = Kind::p1;
        const bool mail = kind_phrase_.find("mail") != std::string::npos;
        if (!code_ && only_family && kind == Kind::a1 && mail) kind = Kind::d4;
        std::vector<std::string> alternatives;
        if (kind != named) alternatives.push_back(coded(named, kind_at_.first, kind_at_.second));
        understood(LinePart::kind, kind_at_.first, kind_at_.second, std::string(info(kind).short_label),
                   std::move(alternatives));
    }

    std::string coded(Kind kind, std::size_t begin, std::size_t end) const {
        return std::string(info(kind).code) + " " + typed(begin, end);
    }

    void write_title() {
        const LineTitle title = title_of_line(line_, words_, place_);
        if (title.end > 0) understood(LinePart::title, title.begin, title.end, title.text);
        entry_.title = title.text;
        if (!kind_found_) recall(title);
        const bool about_somebody = !entry_.others.empty() || !entry_.people.empty();
        if (entry_.title.empty() && kind_found_ && (code_ || !about_somebody)) {
            entry_.title = info(entry_.kind).short_label;
        }
    }

    /// The words name no kind, but former entries had the same ones. Their people are offered, never taken.
    void recall(const LineTitle& title) {
        const FormerEntries former = former_entries(context_.workspace, title.text, context_.now);
        if (former.kinds.empty() || title.end == 0) return;
        knows_a_word_ = kind_found_ = true;
        if (former.kinds.size() > 1) return ask_kind(title, former.kinds);
        entry_.kind = former.kinds.front();
        std::vector<std::string> alternatives;
        for (const auto& people : former.people) {
            if (entry_.people.empty()) alternatives.push_back(with_names(title, people));
        }
        understood(LinePart::kind, title.begin, title.end,
                   std::string(info(entry_.kind).short_label) + ", as last time", std::move(alternatives));
    }

    std::string with_names(const LineTitle& title, const std::vector<PersonId>& people) const {
        std::string text = typed(title.begin, title.end);
        for (const PersonId id : people) {
            const Person* person = context_.workspace.find(id);
            if (person != nullptr) text += ", " + telling_name(*person, context_.workspace);
        }
        return text;
    }

    void ask_kind(const LineTitle& title, std::vector<Kind> kinds) {
        stable_sort(kinds);
        std::vector<std::string> answers;
        for (const Kind kind : kinds) answers.push_back(coded(kind, title.begin, title.end));
        out_.questions.push_back({Asked::kind, "What kind of work was it? It has been more than one.", title.begin,
                                  title.end, std::move(answers)});
    }

    void finish() {
        stable_sort(out_.understood, [](const Understood& a, const Understood& b) { return a.begin < b.begin; });
        const bool says_something = knows_a_word_ || !entry_.title.empty();
        if (!says_something) {
            out_.questions.push_back({Asked::what,
                                      "What did you do? Add a word or two, such as “home visit” or “case notes”.",
                                      line_.size(),
                                      line_.size(),
                                      {}});
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
    LineTime written_;
    LineReading out_;
    Entry entry_;
    std::optional<Interval> time_;
    bool happened_ = false;     // a flag says that it was so
    bool knows_a_word_ = false; // of the trade, or a name
    bool kind_found_ = false;
    std::optional<KindMatch> code_;
    KindPlace place_;
    std::string kind_phrase_;
    std::pair<std::size_t, std::size_t> kind_at_;
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

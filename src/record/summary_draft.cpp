#include "record/summary_draft.h"
#include "record/actions.h"
#include "record/leave_out.h"
#include "record/month_notes.h"
#include "record/selector.h"
#include "record/spare_lines.h"
#include "record/spoken.h"
#include "stable_sort.h"
#include "text/word_list.h"
#include "text/words.h"
#include <algorithm>
#include <array>
#include <optional>

namespace fourfifths {
namespace {

constexpr double opening_worth = 1.3;  // of how a meeting opens
constexpr double repeated_worth = 0.2; // of what last month's summary said already

constexpr std::array<std::string_view, 8> titles = {"Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Mr.", "Mrs."};

/// What the heading calls them: "In Amira’s words".
std::string called(const Person* person) {
    if (!person) return "the person";
    if (!person->known_as.empty()) return person->known_as;
    const auto first = person->name.substr(0, person->name.find(' '));
    return std::find(titles.begin(), titles.end(), first) == titles.end() ? first : person->name;
}

std::string with_name(std::string heading, const std::string& name) {
    constexpr std::string_view place = "{person}";
    for (auto at = heading.find(place); at != std::string::npos; at = heading.find(place, at + name.size())) {
        heading.replace(at, place.size(), name);
    }
    return heading;
}

std::string action_text(const Action& action) {
    std::string text = action.what, extra = action.who;
    if (action.due) {
        const auto day = short_text(*action.due);
        extra += (extra.empty() ? "by " : ", by ") + day;
    }
    return extra.empty() ? text : text + " (" + extra + ')';
}

/// "No worries", "nothing of concern": good news in the words of bad.
bool denies_worry(std::string_view text) {
    constexpr std::size_t reach = 3; // words
    constexpr std::string_view denying = "no not nothing never without nor";
    constexpr std::string_view worrying = "worry worries worried concern concerns concerned risk risks";
    std::vector<std::string> said;
    for (const auto span : words(text)) {
        said.push_back(folded(span.of(text)));
        if (!is_one_of(worrying, said.back())) continue;
        for (std::size_t back = 1; back <= reach && back < said.size(); ++back) {
            const auto& before = said[said.size() - 1 - back];
            if (is_one_of(denying, before) || before.ends_with("n't")) return true;
        }
    }
    return false;
}

class Drafter {
public:
    Drafter(const Workspace& workspace, const Template& form, const DraftRequest& request, const Entropy& entropy)
        : workspace_(workspace), form_(form), request_(request), entropy_(entropy),
          notes_(month_notes(workspace, request.person, request.month, request.zone)),
          units_(units_of(notes_.in_record)), selector_(texts_of(units_), shipped_background(), units_.size() + 1),
          taken_(units_.size(), false), lines_(form.questions.size()) {
        weigh();
    }

    SummaryDraft draft() {
        count_shares();
        // What a worker said in so many words comes first, so that the drafted headings do not say it again.
        for (const std::string_view kind : {"own-words", "analysis", "decisions", "actions", "contact"}) {
            for (std::size_t i = 0; i < form_.questions.size(); ++i) {
                if (form_.questions[i].section == kind) fill(i);
            }
        }
        fill_drafted();
        return result();
    }

private:
    static std::vector<std::string_view> texts_of(const std::vector<NoteUnit>& units) {
        std::vector<std::string_view> texts;
        for (const auto& unit : units) texts.push_back(unit.text());
        return texts;
    }

    /// What each unit is worth before its question is known.
    void weigh() {
        const auto before = stems_of_lines(summary_before(workspace_, request_.person, request_.month));
        for (const auto& unit : units_) {
            const bool repeated = !before.empty() && is_like_any(before, distinct_stems(unit.text()));
            repeated_.push_back(repeated);
            const double way = unit.is_spoken() ? telling(unit.text()) * (unit.opening ? opening_worth : 1) : 1;
            worth_.push_back(repeated ? way * repeated_worth : way);
            (unit.is_spoken() ? spoken_words_ : written_words_) += budget_words(unit.text());
        }
    }

    /// What the worker wrote has words first: its part of the month, and no fewer than half. Transcripts have the rest.
    std::vector<std::size_t> choose(int words, const std::vector<double>& worth) {
        auto written = worth;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (units_[i].is_spoken()) written[i] = 0;
        }
        const int all = written_words_ + spoken_words_;
        const int share = all == 0 ? words : static_cast<int>(static_cast<long long>(words) * written_words_ / all);
        auto chosen = selector_.choose({.words = std::max(share, (words + 1) / 2), .worth = written});
        int left = words;
        for (const auto unit : chosen) left -= selector_.words_of(unit);
        for (const auto unit : selector_.choose({.words = left, .worth = worth})) chosen.push_back(unit);
        return chosen;
    }

    void count_shares() {
        for (const auto& question : form_.questions) shares_ += question.share;
    }

    int budget(const TemplateQuestion& question) const {
        return shares_ == 0 ? 0 : request_.words * question.share / shares_;
    }

    void fill(std::size_t at) {
        const auto& question = form_.questions[at];
        if (question.section == "own-words") fill_own_words(at);
        else if (question.section == "analysis") fill_analysis(at);
        else if (question.section == "decisions") take_all(at, [](const NoteUnit& unit) { return is_decision(unit); });
        else if (question.section == "actions") fill_actions(at);
        else fill_contact(at);
    }

    static bool is_own_words(const NoteUnit& unit) { return unit.passage->own_words; }
    static bool is_decision(const NoteUnit& unit) { return unit.passage->type == PassageType::decision; }
    static bool is_analysis(const NoteUnit& unit) { return unit.passage->type == PassageType::analysis; }
    static bool is_plain(const NoteUnit& unit) {
        return !is_own_words(unit) && !is_decision(unit) && !is_analysis(unit);
    }

    void take(std::size_t question, std::size_t unit) {
        taken_[unit] = true;
        selector_.said(unit);
        lines_[question].push_back(unit);
    }

    template <class Wanted>
    void take_all(std::size_t question, Wanted wanted) {
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (!taken_[i] && wanted(units_[i]) && !said_already(question, i)) take(question, i);
        }
    }

    /// The same words again, from another note.
    bool said_already(std::size_t question, std::size_t unit) const {
        return std::any_of(lines_[question].begin(), lines_[question].end(),
                           [&](std::size_t other) { return units_[other].text() == units_[unit].text(); });
    }

    std::vector<double> worth(bool (*wanted)(const NoteUnit&)) const {
        std::vector<double> result(units_.size(), 0);
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (!taken_[i] && wanted(units_[i])) result[i] = worth_[i];
        }
        return result;
    }

    void keep(std::size_t question, const std::vector<std::size_t>& chosen) {
        for (const auto unit : chosen) {
            taken_[unit] = true;
            lines_[question].push_back(unit);
        }
    }

    /// At least one line of what there is, even when it is longer than its share.
    void fill_pool(std::size_t question, bool (*wanted)(const NoteUnit&)) {
        keep(question, choose(budget(form_.questions[question]), worth(wanted)));
        if (!lines_[question].empty()) return;
        std::optional<std::size_t> shortest;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (taken_[i] || !wanted(units_[i])) continue;
            if (!shortest || selector_.words_of(i) < selector_.words_of(*shortest)) shortest = i;
        }
        if (shortest) take(question, *shortest);
    }

    void fill_own_words(std::size_t question) { fill_pool(question, is_own_words); }
    void fill_analysis(std::size_t question) { fill_pool(question, is_analysis); }

    void fill_contact(std::size_t question) {
        for (const auto* entry : notes_.in_record) {
            const Source source{entry->id, {}, 0, 0};
            auto text = source_text(workspace_, source);
            if (text.empty()) continue;
            more_lines_.push_back(
                {question, {new_id<LineId>(entropy_), std::move(text), Badge::verbatim, source, false}});
        }
    }

    /// Whether an action belongs to this month: written from its notes, or still open when it began.
    bool belongs(const Action& action) const {
        if (action.binned_at || action.person != request_.person) return false;
        const auto days = days_of(request_.month);
        const auto first = start_of_day(request_.zone, days.first);
        if (action.done_at && *action.done_at < first) return false;
        if (!action.source) return true;
        const auto* entry = workspace_.find(action.source.entry);
        return !entry || entry->time.start < start_of_day(request_.zone, days.after_last);
    }

    /// The worker said of these words that they are no action.
    bool is_refused(const Source& unit) const {
        const auto& actions = workspace_.actions();
        return std::any_of(actions.begin(), actions.end(), [&unit](const auto& one) {
            const Source& of = one.second.source;
            return one.second.binned_at && of.passage == unit.passage && of.begin <= unit.begin && unit.end <= of.end;
        });
    }

    void fill_actions(std::size_t question) {
        for (const auto& [id, action] : workspace_.actions()) {
            if (!belongs(action)) continue;
            auto text = action_text(action);
            const bool sourced = action.source && !source_text(workspace_, action.source).empty();
            const auto badge = !sourced                                         ? Badge::own
                               : text == source_text(workspace_, action.source) ? source_badge(action.source, text)
                                                                                : Badge::edited;
            const auto source = sourced ? action.source : Source{};
            for (std::size_t i = 0; i < units_.size(); ++i) {
                if (sourced && units_[i].source() == source && !taken_[i]) {
                    taken_[i] = true;
                    selector_.said(i);
                }
            }
            more_lines_.push_back({question, {new_id<LineId>(entropy_), std::move(text), badge, source, false}});
        }
        auto likely = worth(is_plain);
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const auto day = date_at(request_.zone, units_[i].entry->time.start);
            const double score = action_likelihood(units_[i].text(), day);
            likely[i] *= score < action_threshold || is_refused(units_[i].source()) ? 0 : score;
        }
        keep(question, choose(budget(form_.questions[question]), likely));
    }

    /// Each sentence goes to the heading it answers best, with a safeguarding word to the heading that asks for those.
    void fill_drafted() {
        std::vector<std::size_t> asked;
        std::vector<std::vector<double>> answers;
        for (std::size_t q = 0; q < form_.questions.size(); ++q) {
            if (form_.questions[q].section != "draft") continue;
            asked.push_back(q);
            answers.push_back(selector_.answers(form_.questions[q].query));
        }
        std::vector<std::optional<std::size_t>> home(units_.size()); // index into asked
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (!taken_[i] && is_plain(units_[i])) home[i] = best_answer(asked, answers, i);
        }
        for (std::size_t a = 0; a < asked.size(); ++a) fill_one(asked[a], a, home, answers[a]);
    }

    std::optional<std::size_t> marked(const std::vector<std::size_t>& asked, char mark) const {
        for (std::size_t a = 0; a < asked.size(); ++a) {
            if (form_.questions[asked[a]].query.substr(0, 1) == std::string(1, mark)) return a;
        }
        return {};
    }

    std::optional<std::size_t> best_answer(const std::vector<std::size_t>& asked,
                                           const std::vector<std::vector<double>>& answers, std::size_t unit) const {
        const bool must_show = units_[unit].grave;
        std::optional<std::size_t> best = must_show ? marked(asked, '!') : std::nullopt;
        const auto worries = !must_show && denies_worry(units_[unit].text()) ? marked(asked, '!') : std::nullopt;
        for (std::size_t a = 0; a < asked.size() && !must_show; ++a) {
            if (worries == a) continue;
            if (answers[a][unit] > 0 && (!best || answers[a][unit] > answers[*best][unit])) best = a;
        }
        if (!best) best = marked(asked, '*');
        return best || !must_show || asked.empty() ? best : std::optional<std::size_t>(0);
    }

    void fill_one(std::size_t question, std::size_t place, const std::vector<std::optional<std::size_t>>& home,
                  const std::vector<double>& answers) {
        int left = budget(form_.questions[question]);
        std::vector<double> worths(units_.size(), 0);
        double most = 0;
        for (const double answer : answers) most = std::max(most, answer);
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (taken_[i] || home[i] != place) continue;
            // Safeguarding words are never left to a selection.
            if (units_[i].grave) {
                take(question, i);
                left -= selector_.words_of(i);
            } else {
                worths[i] = worth_[i] * (1 + (most > 0 ? answers[i] / most : 0));
            }
        }
        if (left > 0) keep(question, choose(left, worths));
    }

    SummaryDraft result() {
        SummaryDraft draft;
        draft.summary.person = request_.person;
        draft.summary.month = request_.month;
        draft.summary.template_id = form_.id;
        draft.collapsed = collapsed(notes_.failed, request_.zone);
        const auto name = called(workspace_.find(request_.person));
        for (std::size_t q = 0; q < form_.questions.size(); ++q) {
            SummarySection section{form_.questions[q].key, with_name(form_.questions[q].heading, name), {}};
            for (auto& [question, line] : more_lines_) {
                if (question == q) section.lines.push_back(std::move(line));
            }
            stable_sort(lines_[q]);
            for (const auto unit : lines_[q]) {
                std::string text(units_[unit].text());
                const auto source = units_[unit].source();
                const auto badge = source_badge(source, text);
                section.lines.push_back({new_id<LineId>(entropy_), std::move(text), badge, source, false});
                if (repeated_[unit]) draft.said_last_month.push_back(section.lines.back().id);
            }
            if (section.lines.empty()) draft.not_covered.push_back(section.heading);
            draft.summary.sections.push_back(std::move(section));
        }
        return draft;
    }

    // All of these outlive the drafter: it lives as long as one call of draft_summary.
    const Workspace& workspace_;
    const Template& form_;
    const DraftRequest& request_;
    const Entropy& entropy_;
    MonthNotes notes_;
    std::vector<NoteUnit> units_;
    Selector selector_;
    std::vector<bool> taken_;
    std::vector<bool> repeated_; // last month's summary said nearly the same
    std::vector<double> worth_;
    int written_words_ = 0;
    int spoken_words_ = 0;
    std::vector<std::vector<std::size_t>> lines_;                 // unit numbers of each question
    std::vector<std::pair<std::size_t, SummaryLine>> more_lines_; // question, and a line that is not a unit
    int shares_ = 0;
};

} // namespace

SummaryDraft draft_summary(const Workspace& workspace, const Template& form, const DraftRequest& request,
                           const Entropy& entropy) {
    return Drafter(workspace, form, request, entropy).draft();
}

} // namespace fourfifths

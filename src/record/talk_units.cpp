#include "record/talk_units.h"
#include "record/action_clauses.h"
#include "text/sentences.h"
#include <algorithm>

namespace fourfifths {

bool is_dated(std::span<const DatePhrase> dates, Date today) {
    return std::any_of(dates.begin(), dates.end(), [&](const DatePhrase& phrase) { return phrase.last() >= today; });
}

namespace {

/// Who is said once and goes on to act: "I'll ask them and text you".
void take_over(TalkUnit& unit, const TalkUnit& before) {
    constexpr auto last = static_cast<std::size_t>(ActionFeature::to_be_done);
    auto& form = unit.unit.form;
    for (std::size_t i = 0; i <= last; ++i) form.values[i] = std::max(form.values[i], before.unit.form.values[i]);
    form.agent = before.unit.form.agent;
    unit.who = before.who;
}

void add_sentence(TalkUnits& out, std::string_view text, std::size_t turn, TextSpan sentence, Date today) {
    const auto dates = date_phrases(sentence.of(text), today);
    for (const auto& clause : action_clauses(sentence.of(text), out.speakers, dates)) {
        TalkUnit one{turn, {sentence.begin + clause.span.begin, sentence.begin + clause.span.end}, {}, {}, {}};
        for (auto date : dates) {
            if (date.begin < clause.span.begin || date.end > clause.span.end) continue;
            date.begin -= clause.span.begin;
            date.end -= clause.span.begin;
            one.dates.push_back(date);
        }
        const auto words = one.span.of(text);
        one.unit.form = action_form(words, out.speakers, is_dated(one.dates, today));
        if (one.unit.form.who.end > 0)
            one.who = {one.span.begin + one.unit.form.who.begin, one.span.begin + one.unit.form.who.end};
        if (clause.goes_on) take_over(one, out.units.back());
        one.unit.speaker = out.speaker_of[turn];
        one.unit.bytes = words.size();
        out.units.push_back(std::move(one));
    }
}

} // namespace

std::vector<ActionUnit> TalkUnits::for_model() const {
    std::vector<ActionUnit> out;
    for (const auto& each : units) out.push_back(each.unit);
    return out;
}

TalkUnits talk_units(std::span<const Turn> turns, Date today) {
    TalkUnits out;
    for (const auto& turn : turns) {
        const auto known = std::find(out.speakers.begin(), out.speakers.end(), turn.speaker);
        out.speaker_of.push_back(static_cast<std::size_t>(known - out.speakers.begin()));
        if (known == out.speakers.end()) out.speakers.push_back(turn.speaker);
    }
    for (std::size_t turn = 0; turn < turns.size(); ++turn) {
        for (const auto span : sentences(turns[turn].text)) add_sentence(out, turns[turn].text, turn, span, today);
    }
    return out;
}

} // namespace fourfifths

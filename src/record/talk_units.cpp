#include "record/talk_units.h"
#include "text/sentences.h"
#include <algorithm>

namespace fourfifths {

bool is_dated(std::span<const DatePhrase> dates, Date today) {
    return std::any_of(dates.begin(), dates.end(), [&](const DatePhrase& phrase) { return phrase.last() >= today; });
}

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
        for (const auto span : sentences(turns[turn].text)) {
            const auto words = span.of(turns[turn].text);
            TalkUnit one{turn, span, date_phrases(words, today), {}};
            one.unit.form = action_form(words, out.speakers, is_dated(one.dates, today));
            one.unit.speaker = out.speaker_of[turn];
            one.unit.bytes = words.size();
            out.units.push_back(std::move(one));
        }
    }
    return out;
}

} // namespace fourfifths

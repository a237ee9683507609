// The sets that action spotting is trained and measured on, as meetings of marked sentences, and the figures of the
// scoring rules: precision, recall and F1 of the positive class, AUC, and items found among the first five and ten.
//   acts     {id, acts: [{speaker, text, links?}]}: an act is a unit, positive when a link starts with the kind
//   threads  {id, day, turns, gold: {actions, decisions: [{turn, start, quote}]}}: a unit of talk_units.h is
//            one, positive when it overlaps a quote
#pragma once
#include "record/talk_units.h"
#include "time/date_phrases.h"
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace fourfifths::bench {

using Json = nlohmann::json;

struct MarkedUnit {
    std::string text;
    std::string speaker;
    std::set<std::string> items; // those it is marked for; none: a negative
};

struct MarkedMeeting {
    std::string series; // whose folds it shares
    bool thread = false;
    Date day{20000};
    std::vector<MarkedUnit> units;
    std::set<std::string> items;
    std::vector<ActionUnit> forms;
    std::vector<double> scores;
};

inline void read_forms(MarkedMeeting& meeting) {
    std::vector<std::string_view> speakers;
    for (const auto& unit : meeting.units) {
        const auto known = std::find(speakers.begin(), speakers.end(), unit.speaker);
        const auto speaker = static_cast<std::size_t>(known - speakers.begin());
        if (known == speakers.end()) speakers.push_back(unit.speaker);
        meeting.forms.push_back({{}, speaker, unit.text.size()});
    }
    for (std::size_t i = 0; i < meeting.units.size(); ++i) {
        bool dated = false;
        for (const auto& phrase : date_phrases(meeting.units[i].text, meeting.day)) {
            dated = dated || phrase.last() >= meeting.day;
        }
        meeting.forms[i].form = action_form(meeting.units[i].text, speakers, dated);
    }
}

/// Meetings without an item of the kind are left out, as in the figures of the sets.
inline std::vector<MarkedMeeting> acts_of(const std::string& path, const std::string& kind) {
    std::vector<MarkedMeeting> meetings;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const Json json = Json::parse(line);
        MarkedMeeting meeting;
        meeting.series = json["id"].get<std::string>();
        meeting.series.pop_back();
        for (const Json& act : json["acts"]) {
            MarkedUnit unit{act["text"], act["speaker"], {}};
            for (const Json& link : act.value("links", Json::array())) {
                if (link.get<std::string>().rfind(kind, 0) == 0) unit.items.insert(link);
            }
            meeting.items.insert(unit.items.begin(), unit.items.end());
            meeting.units.push_back(std::move(unit));
        }
        if (meeting.items.empty()) continue;
        read_forms(meeting);
        meetings.push_back(std::move(meeting));
    }
    return meetings;
}

inline std::vector<MarkedMeeting> threads_of(const std::string& folder, const std::string& kind) {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<MarkedMeeting> meetings;
    for (const auto& path : paths) {
        std::ifstream file(path);
        const Json json = Json::parse(file);
        MarkedMeeting meeting;
        meeting.series = json["id"].get<std::string>();
        meeting.thread = true;
        meeting.day = *date_from_iso(json["day"].get<std::string>());
        std::vector<Turn> turns;
        for (const Json& turn : json["turns"]) turns.push_back({turn["speaker"], turn["text"]});
        for (const auto& each : talk_units(turns, meeting.day).units) {
            MarkedUnit unit{std::string(each.span.of(turns[each.turn].text)), turns[each.turn].speaker, {}};
            std::size_t number = 0;
            for (const Json& gold : json["gold"][kind]) {
                const std::size_t start = gold["start"], end = start + gold["quote"].get<std::string>().size();
                const bool marks = gold["turn"] == each.turn && start < each.span.end && end > each.span.begin;
                if (marks) unit.items.insert(std::to_string(number));
                ++number;
            }
            meeting.items.insert(unit.items.begin(), unit.items.end());
            meeting.units.push_back(std::move(unit));
            meeting.forms.push_back(each.unit);
        }
        meetings.push_back(std::move(meeting));
    }
    return meetings;
}

using Meetings = std::vector<MarkedMeeting*>;

struct Figures {
    int hits = 0, false_alarms = 0, missed = 0, items = 0;
    double in_first_five = 0, in_first_ten = 0;
    std::vector<std::pair<double, bool>> scored;

    double precision() const { return hits / std::max(1.0, static_cast<double>(hits + false_alarms)); }
    double recall() const { return hits / std::max(1.0, static_cast<double>(hits + missed)); }
    double f1() const { return 2.0 * hits / std::max(1, 2 * hits + false_alarms + missed); }
    double auc() const {
        auto all = scored;
        std::sort(all.begin(), all.end());
        double ranks = 0, positives = 0;
        for (std::size_t i = 0; i < all.size();) {
            std::size_t end = i;
            while (end < all.size() && all[end].first == all[i].first) ++end;
            for (std::size_t k = i; k < end; ++k) {
                if (!all[k].second) continue;
                ranks += static_cast<double>(i + end + 1) / 2;
                ++positives;
            }
            i = end;
        }
        const double negatives = static_cast<double>(all.size()) - positives;
        return (ranks - positives * (positives + 1) / 2) / std::max(1.0, positives * negatives);
    }
    void print(const std::string& name) const {
        std::printf("%-58s %.3f/%.3f/%.3f  %.3f  %.2f  %.2f\n", name.c_str(), precision(), recall(), f1(), auc(),
                    in_first_five / std::max(1, items), in_first_ten / std::max(1, items));
    }
};

inline void add(Figures& figures, const Meetings& meetings, double threshold) {
    for (const auto* meeting : meetings) {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < meeting->units.size(); ++i) {
            const bool positive = !meeting->units[i].items.empty(), chosen = meeting->scores[i] >= threshold;
            figures.scored.emplace_back(meeting->scores[i], positive);
            figures.hits += chosen && positive ? 1 : 0;
            figures.false_alarms += chosen && !positive ? 1 : 0;
            figures.missed += !chosen && positive ? 1 : 0;
            order.push_back(i);
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return meeting->scores[a] > meeting->scores[b]; });
        std::set<std::string> found;
        for (std::size_t i = 0; i < order.size() && i < 10; ++i) {
            found.insert(meeting->units[order[i]].items.begin(), meeting->units[order[i]].items.end());
            if (i == 4 || (i < 4 && i + 1 == order.size())) figures.in_first_five += static_cast<double>(found.size());
        }
        figures.in_first_ten += static_cast<double>(found.size());
        figures.items += static_cast<int>(meeting->items.size());
    }
}

inline Meetings all_of(std::vector<MarkedMeeting>& meetings) {
    Meetings all;
    for (auto& meeting : meetings) all.push_back(&meeting);
    return all;
}

} // namespace fourfifths::bench

// bench_actions [--weights FILE]: how well actions, decisions and dates are found, as precision/recall/F1, AUC and the
// share of items among a meeting's first five and ten; figures of the sets' own README stand beside them. The open sets
// are taken from $FOURFIFTHS_OPEN_DATA or ../shared/data and passed over where they are not. With --weights it writes
// the model learnt from all of them (src/record/action_weights.cpp): ridge logistic regression by Newton's method, the
// same each time. To be run again with it whenever the features change.
#include "action_sets.h"
#include "measure.h"
#include "record/actions.h"
#include <cmath>

using namespace fourfifths;
using namespace fourfifths::bench;

namespace {

// Chosen on the five folds of the AMI series and the threads together, once.
constexpr double ridge = 3, ridge_around = 1;

/// The unknowns of a linear system of `size` equations, by elimination.
std::vector<double> solved(std::vector<double> matrix, std::vector<double> right) {
    const std::size_t size = right.size();
    for (std::size_t column = 0; column < size; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column; row < size; ++row) {
            if (std::fabs(matrix[row * size + column]) > std::fabs(matrix[pivot * size + column])) pivot = row;
        }
        for (std::size_t k = 0; k < size; ++k) std::swap(matrix[pivot * size + k], matrix[column * size + k]);
        std::swap(right[pivot], right[column]);
        for (std::size_t row = 0; row < size; ++row) {
            const double times = matrix[row * size + column] / matrix[column * size + column];
            if (row == column || times == 0) continue;
            for (std::size_t k = column; k < size; ++k) matrix[row * size + k] -= times * matrix[column * size + k];
            right[row] -= times * right[column];
        }
    }
    for (std::size_t i = 0; i < size; ++i) right[i] /= matrix[i * size + i];
    return right;
}

template <std::size_t count>
struct Sample {
    std::array<double, count> inputs;
    bool positive;
};

/// The last input is the constant one and is not held back.
template <std::size_t count>
std::vector<double> fitted(const std::vector<Sample<count>>& samples, double held_back) {
    std::vector<double> weights(count, 0);
    for (int round = 0; round < 25; ++round) {
        std::vector<double> slope(count, 0), bend(count * count, 0);
        for (const auto& sample : samples) {
            double odds = 0;
            for (std::size_t i = 0; i < count; ++i) odds += weights[i] * sample.inputs[i];
            const double likely = 1 / (1 + std::exp(-odds));
            for (std::size_t i = 0; i < count; ++i) {
                if (sample.inputs[i] == 0) continue;
                slope[i] += ((sample.positive ? 1 : 0) - likely) * sample.inputs[i];
                for (std::size_t k = 0; k < count; ++k) {
                    bend[i * count + k] += likely * (1 - likely) * sample.inputs[i] * sample.inputs[k];
                }
            }
        }
        for (std::size_t i = 0; i < count; ++i) {
            slope[i] -= i + 1 < count ? held_back * weights[i] : 0;
            bend[i * count + i] += i + 1 < count ? held_back : 1e-6;
        }
        double most = 0;
        const auto step = solved(std::move(bend), std::move(slope));
        for (std::size_t i = 0; i < count; ++i) {
            weights[i] += step[i];
            most = std::max(most, std::fabs(step[i]));
        }
        if (most < 1e-7) break;
    }
    return weights;
}

struct Model {
    std::vector<double> own, around;
    double short_talks = 0, long_talks = 0; // thresholds, log odds
};

std::vector<double> alone_of(const MarkedMeeting& meeting, const std::vector<double>& weights) {
    std::vector<double> alone;
    for (const auto& inputs : action_inputs(meeting.forms)) {
        double sum = 0;
        for (std::size_t i = 0; i < inputs.size(); ++i) sum += inputs[i] * weights[i];
        alone.push_back(sum);
    }
    return alone;
}

std::vector<double> fitted_alone(const Meetings& meetings) {
    std::vector<Sample<action_input_count>> samples;
    for (const auto* meeting : meetings) {
        const auto inputs = action_inputs(meeting->forms);
        for (std::size_t i = 0; i < inputs.size(); ++i)
            samples.push_back({inputs[i], !meeting->units[i].items.empty()});
    }
    return fitted(samples, ridge);
}

void score(MarkedMeeting& meeting, const std::vector<double>& alone, const Model& model) {
    const double brief = shortness(meeting.units.size());
    meeting.scores.clear();
    const auto around = around_inputs(meeting.forms, alone);
    for (std::size_t i = 0; i < alone.size(); ++i) {
        const auto& inputs = around[i];
        double sum = -brief * model.short_talks - (1 - brief) * model.long_talks;
        for (std::size_t k = 0; k < inputs.size(); ++k) sum += inputs[k] * model.around[k];
        meeting.scores.push_back(sum);
    }
}

/// The threshold of best F1.
double best_threshold(const Meetings& meetings) {
    Figures figures;
    add(figures, meetings, 1e9);
    auto all = figures.scored;
    std::sort(all.begin(), all.end());
    std::reverse(all.begin(), all.end());
    double best = 0, threshold = 0;
    int hits = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        hits += all[i].second ? 1 : 0;
        const double f1 = 2.0 * hits / static_cast<double>(static_cast<int>(i) + 1 + figures.missed);
        if (f1 > best) {
            best = f1;
            threshold = i + 1 < all.size() ? (all[i].first + all[i + 1].first) / 2 : all[i].first;
        }
    }
    return threshold;
}

std::map<std::string, int> folds_of(const Meetings& meetings, int count) {
    std::map<std::string, int> folds;
    for (const auto* meeting : meetings) folds[meeting->series] = 0;
    int next = 0;
    for (auto& [series, fold] : folds) fold = next++ % count;
    return folds;
}

/// The neighbours' weights and the thresholds are learnt from log odds of meetings that were not learnt from.
Model trained(const Meetings& meetings) {
    Model model;
    const auto folds = folds_of(meetings, 4);
    std::map<const MarkedMeeting*, std::vector<double>> alone;
    for (int fold = 0; fold < 4; ++fold) {
        Meetings rest;
        for (auto* meeting : meetings) {
            if (folds.at(meeting->series) != fold) rest.push_back(meeting);
        }
        const auto weights = fitted_alone(rest);
        for (auto* meeting : meetings) {
            if (folds.at(meeting->series) == fold) alone[meeting] = alone_of(*meeting, weights);
        }
    }
    std::vector<Sample<around_input_count>> samples;
    for (const auto* meeting : meetings) {
        const auto around = around_inputs(meeting->forms, alone[meeting]);
        for (std::size_t i = 0; i < meeting->units.size(); ++i) {
            samples.push_back({around[i], !meeting->units[i].items.empty()});
        }
    }
    model.around = fitted(samples, ridge_around);
    Meetings acts, threads;
    for (auto* meeting : meetings) {
        score(*meeting, alone[meeting], model);
        (meeting->thread ? threads : acts).push_back(meeting);
    }
    const double of_acts = acts.empty() ? 0 : best_threshold(acts);
    const double of_threads = threads.empty() ? of_acts : best_threshold(threads);
    model.long_talks = acts.empty() ? of_threads : of_acts;
    model.short_talks = of_threads;
    model.own = fitted_alone(meetings);
    return model;
}

void score_all(const Meetings& meetings, const Model& model) {
    for (auto* meeting : meetings) score(*meeting, alone_of(*meeting, model.own), model);
}

void five_folds(const Meetings& acts, const Meetings& threads, const std::string& name) {
    Meetings all = acts;
    all.insert(all.end(), threads.begin(), threads.end());
    const auto folds = folds_of(all, 5);
    Figures of_acts, of_threads;
    for (int fold = 0; fold < 5; ++fold) {
        Meetings learnt, kept_acts, kept_threads;
        for (auto* meeting : all) {
            if (folds.at(meeting->series) != fold) learnt.push_back(meeting);
            else (meeting->thread ? kept_threads : kept_acts).push_back(meeting);
        }
        const auto model = trained(learnt);
        score_all(kept_acts, model);
        score_all(kept_threads, model);
        add(of_acts, kept_acts, 0);
        add(of_threads, kept_threads, 0);
    }
    if (!acts.empty()) of_acts.print(name + ", 5 folds by series: AMI");
    if (!threads.empty()) of_threads.print(name + ", 5 folds: threads");
}

void print_weights(std::FILE* file, const char* name, const Model& model) {
    std::fprintf(file, "const SpottingWeights %s = {\n    .own = {", name);
    for (std::size_t i = 0; i < model.own.size(); ++i) {
        std::fprintf(file, "%s%.3f,", i % 14 == 0 ? "\n        " : " ", model.own[i]);
    }
    std::fprintf(file, "\n    },\n    .around = {");
    for (std::size_t i = 0; i < model.around.size(); ++i) {
        std::fprintf(file, "%s%.4f,", i % 12 == 0 ? "\n        " : " ", model.around[i]);
    }
    std::fprintf(file, "\n    },\n    .threshold_of_short_talks = %.4f,\n    .threshold_of_long_talks = %.4f,\n};\n\n",
                 model.short_talks, model.long_talks);
}

void write_weights(const char* path, const Model& actions, const Model& decisions) {
    std::FILE* file = std::fopen(path, "w");
    if (!file) return;
    std::fprintf(file, "// Learnt by tests/bench/bench_actions.cpp from the acts of the AMI Meeting Corpus (AMI "
                       "Consortium, CC BY 4.0)\n"
                       "// and from our own invented talks. Made by that tool, never by hand.\n"
                       "#include \"record/action_model.h\"\n\nnamespace fourfifths {\n\n// clang-format off\n\n");
    print_weights(file, "weights_of_actions", actions);
    print_weights(file, "weights_of_decisions", decisions);
    std::fprintf(file, "// clang-format on\n\n} // namespace fourfifths\n");
    std::fclose(file);
}

/// What one kind of mark gives: printed, and the model of everything.
Model learnt(const std::string& acts_folder, const std::string& threads_folder, const std::string& link,
             const std::string& gold) {
    auto train = acts_of(acts_folder + "/train.jsonl", link), dev = acts_of(acts_folder + "/dev.jsonl", link);
    auto threads = threads_of(threads_folder, gold);
    Meetings acts = all_of(train);
    const Meetings talks = all_of(threads);
    Figures alone, together;
    score_all(all_of(dev), trained(acts));
    add(alone, all_of(dev), 0);
    alone.print(gold + ", AMI train: AMI dev");
    Meetings both = acts;
    both.insert(both.end(), talks.begin(), talks.end());
    score_all(all_of(dev), trained(both));
    add(together, all_of(dev), 0);
    together.print(gold + ", AMI train and threads: AMI dev");
    for (auto* meeting : all_of(dev)) acts.push_back(meeting);
    five_folds(acts, {}, gold + ", AMI");
    five_folds(acts, talks, gold + ", both");
    both = acts;
    both.insert(both.end(), talks.begin(), talks.end());
    return trained(both);
}

/// Who and by when, as the product says it, of the marked actions whose sentence is proposed or ranked.
void print_who_and_due(const std::string& folder) {
    int actions = 0, proposed = 0, who = 0, due = 0, proposals = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path());
        const Json json = Json::parse(file);
        std::vector<Turn> turns;
        for (const Json& turn : json["turns"]) turns.push_back({turn["speaker"], turn["text"]});
        const auto found = action_candidates(turns, *date_from_iso(json["day"].get<std::string>()));
        for (const auto& each : found) proposals += each.score >= action_threshold ? 1 : 0;
        for (const Json& gold : json["gold"]["actions"]) {
            ++actions;
            const std::size_t start = gold["start"], end = start + gold["quote"].get<std::string>().size();
            for (const auto& each : found) {
                if (each.turn != gold["turn"] || each.span.begin >= end || each.span.end <= start) continue;
                proposed += each.score >= action_threshold ? 1 : 0;
                who += each.who == gold["who"] ? 1 : 0;
                const Json said = each.due ? Json(iso_text(each.due->day)) : Json(nullptr);
                due += said == gold["due"] ? 1 : 0;
                break;
            }
        }
    }
    std::printf("%-58s %d of %d proposed in %d, who right %d, due right %d\n",
                "threads, shipped weights (learnt from them)", proposed, actions, proposals, who, due);
}

void print_dates(const std::string& path, const std::string& spec) {
    int dates = 0, found = 0, right = 0, without = 0, false_alarms = 0;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const Json row = Json::parse(line);
        if (row["spec"].get<std::string>().rfind(spec, 0) != 0) continue;
        const auto phrases = date_phrases(row["text"].get<std::string>(),
                                          *date_from_iso(row["reference"].get<std::string>().substr(0, 10)));
        without += row["dates"].empty() ? 1 : 0;
        false_alarms += row["dates"].empty() && !phrases.empty() ? 1 : 0;
        for (const Json& date : row["dates"]) {
            bool overlaps = false, reads = false;
            for (const auto& phrase : phrases) {
                if (phrase.begin >= date["end"] || phrase.end <= date["start"]) continue;
                overlaps = true;
                for (const Json& value : date["values"])
                    reads |= phrase.is_day() && value == iso_text(phrase.days.first);
            }
            ++dates;
            found += overlaps ? 1 : 0;
            right += reads ? 1 : 0;
        }
    }
    std::printf("%-58s found %.3f, right %.3f of %d, false alarms %d of %d\n", ("dates, " + spec).c_str(),
                found / std::max(1.0, static_cast<double>(dates)), right / std::max(1.0, static_cast<double>(dates)),
                dates, false_alarms, without);
}

/// A meeting of ten thousand words, made of the threads one after the other.
void print_time(const std::string& folder) {
    std::vector<Turn> turns;
    std::size_t words = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path());
        const Json json = Json::parse(file);
        for (const Json& turn : json["turns"]) {
            if (words > 10000) break;
            turns.push_back({turn["speaker"], turn["text"]});
            words += static_cast<std::size_t>(std::count(turns.back().text.begin(), turns.back().text.end(), ' ')) + 1;
        }
    }
    row("actions of a meeting of 10,000 words", median_ms(5, [&] { keep(action_candidates(turns, Date{20000})); }),
        "ms");
}

} // namespace

int main(int count, char** words) {
    const char* folder = std::getenv("FOURFIFTHS_OPEN_DATA");
    const std::string data = folder ? folder : "../shared/data", threads = "tests/fixtures/threads";
    if (!std::filesystem::exists(threads)) return 0;
    print_time(threads);
    print_who_and_due(threads);
    print_dates("tests/fixtures/dates/recognizers-text.jsonl", "English/");
    std::printf("%-58s found .761, right .526, false alarms 4 of 65\n", "  rules of the set's README");
    print_dates("tests/fixtures/dates/recognizers-text.jsonl", "EnglishOthers/");
    if (!std::filesystem::exists(data + "/ami/acts/train.jsonl")) return 0;
    const auto actions = learnt(data + "/ami/acts", threads, "act", "actions");
    std::printf("%-58s .321/.269/.293  .919  .36  .49\n", "  rules of the set's README, train: dev");
    std::printf("%-58s .420/.393/.406  .957  .58  .75\n", "  rules of the set's README, 5 folds");
    const auto decisions = learnt(data + "/ami/acts", threads, "dec", "decisions");
    std::printf("%-58s F1 .08 to .10  .79  -    .14\n", "  rules of the set's README, 5 folds");
    if (count > 2 && std::string(words[1]) == "--weights") write_weights(words[2], actions, decisions);
    return 0;
}

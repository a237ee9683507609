// train_actions ACTS_FOLDER THREADS_FOLDER [WEIGHTS]: prints how the model of record/action_model.h does when it is
// learnt from some meetings and tried on others, and writes the weights learnt from all of them. Deterministic: ridge
// logistic regression by Newton's method, from nothing. Run by hand when features change:
//   build/native-release/tests/bench/train_actions ../shared/data/ami/acts tests/fixtures/threads WEIGHTS
// with src/record/action_weights.cpp for WEIGHTS.
#include "action_sets.h"
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
    for (std::size_t i = 0; i < alone.size(); ++i) {
        const auto inputs = around_inputs(alone, i);
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
        for (std::size_t i = 0; i < meeting->units.size(); ++i) {
            samples.push_back({around_inputs(alone[meeting], i), !meeting->units[i].items.empty()});
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
    for (const double weight : model.around) std::fprintf(file, "%.4f, ", weight);
    std::fprintf(file, "},\n    .threshold_of_short_talks = %.4f,\n    .threshold_of_long_talks = %.4f,\n};\n\n",
                 model.short_talks, model.long_talks);
}

void write_weights(const char* path, const Model& actions, const Model& decisions) {
    std::FILE* file = std::fopen(path, "w");
    if (!file) return;
    std::fprintf(file, "// Learnt by tests/bench/train_actions.cpp from the acts of the AMI Meeting Corpus (AMI "
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

} // namespace

int main(int count, char** words) {
    if (count < 3) return 2;
    const auto actions = learnt(words[1], words[2], "act", "actions");
    const auto decisions = learnt(words[1], words[2], "dec", "decisions");
    if (count > 3) write_weights(words[3], actions, decisions);
    return 0;
}

// How much of a human summary a draft says: ROUGE-1, ROUGE-2 and summary-level ROUGE-L (C.-Y. Lin 2004) as F1 × 100, by
// the rules of the open sets: lower case, runs of a to z and 0 to 9, Porter stems of words over three letters, stop
// words kept. ROUGE-L takes, of each human sentence, the union of its longest common subsequences with drafted ones.
#pragma once
#include "text/utf8.h"
#include "text/words.h"
#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace fourfifths::bench {

using Tokens = std::vector<std::string>;
using TokenCounts = std::map<std::string, int>;

struct Rouge {
    double one = 0, two = 0, longest = 0;
};

inline Tokens rouge_tokens(const std::string& text) {
    Tokens tokens;
    std::string now;
    const auto flush = [&] {
        if (!now.empty()) tokens.push_back(now.size() > 3 ? stem(now) : now);
        now.clear();
    };
    for (const char c : folded(text)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) now += c;
        else flush();
    }
    flush();
    return tokens;
}

inline double f1(double shared, double of_draft, double of_human) {
    return of_draft + of_human == 0 ? 0 : 200 * shared / (of_draft + of_human);
}

inline TokenCounts grams(const std::vector<Tokens>& sentences, std::size_t size) {
    Tokens all;
    for (const auto& sentence : sentences) all.insert(all.end(), sentence.begin(), sentence.end());
    TokenCounts counts;
    for (std::size_t i = 0; i + size <= all.size(); ++i) {
        std::string gram;
        for (std::size_t j = 0; j < size; ++j) gram += all[i + j] + ' ';
        ++counts[gram];
    }
    return counts;
}

inline double shared_grams(const std::vector<Tokens>& draft, const std::vector<Tokens>& human, std::size_t size) {
    const auto a = grams(draft, size), b = grams(human, size);
    double shared = 0, of_a = 0, of_b = 0;
    for (const auto& [gram, count] : a) {
        of_a += count;
        if (const auto found = b.find(gram); found != b.end()) shared += std::min(count, found->second);
    }
    for (const auto& [gram, count] : b) of_b += count;
    return f1(shared, of_a, of_b);
}

/// Marks the places of `human` that are in its longest common subsequence with `draft`.
inline void mark_longest(const Tokens& human, const Tokens& draft, std::vector<bool>& marked) {
    std::vector<std::vector<int>> length(human.size() + 1, std::vector<int>(draft.size() + 1, 0));
    for (std::size_t i = 1; i <= human.size(); ++i)
        for (std::size_t j = 1; j <= draft.size(); ++j)
            length[i][j] =
                human[i - 1] == draft[j - 1] ? length[i - 1][j - 1] + 1 : std::max(length[i - 1][j], length[i][j - 1]);
    for (std::size_t i = human.size(), j = draft.size(); i > 0 && j > 0;) {
        if (human[i - 1] == draft[j - 1]) {
            marked[--i] = true;
            --j;
        } else if (length[i][j - 1] > length[i - 1][j]) {
            --j;
        } else {
            --i;
        }
    }
}

inline double longest_shared(const std::vector<Tokens>& draft, const std::vector<Tokens>& human) {
    auto left_draft = grams(draft, 1), left_human = grams(human, 1);
    double shared = 0, of_draft = 0, of_human = 0;
    for (const auto& each : draft) of_draft += static_cast<double>(each.size());
    for (const auto& sentence : human) {
        of_human += static_cast<double>(sentence.size());
        std::vector<bool> marked(sentence.size(), false);
        for (const auto& each : draft) mark_longest(sentence, each, marked);
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            const auto token = sentence[i] + ' ';
            if (!marked[i] || left_draft[token] <= 0 || left_human[token] <= 0) continue;
            --left_draft[token];
            --left_human[token];
            ++shared;
        }
    }
    return f1(shared, of_draft, of_human);
}

inline std::vector<Tokens> rouge_sentences(const std::vector<std::string>& texts) {
    std::vector<Tokens> all;
    for (const auto& text : texts) all.push_back(rouge_tokens(text));
    return all;
}

/// Sentences of the draft against sentences of the human summary.
inline Rouge rouge(const std::vector<std::string>& draft, const std::vector<std::string>& human) {
    const auto ours = rouge_sentences(draft), theirs = rouge_sentences(human);
    return {shared_grams(ours, theirs, 1), shared_grams(ours, theirs, 2), longest_shared(ours, theirs)};
}

} // namespace fourfifths::bench

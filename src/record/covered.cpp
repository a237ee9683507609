#include "record/covered.h"
#include "text/utf8.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr double enough = 1.5;    // ln: a word that one in four or five stretches of ordinary talk has
constexpr double few_words = 0.5; // of a short question's words

} // namespace

bool is_covered(const Selector& talk, std::string_view question, const BackgroundFrequencies& background) {
    std::vector<std::string> asked;
    double all = 0, found = 0;
    for (const auto span : words(question)) {
        const auto word = span.of(question);
        for (const auto& stem : content_stems(word)) {
            if (std::find(asked.begin(), asked.end(), stem) != asked.end()) continue;
            asked.push_back(stem);
            const double rarity = background.rarity(stem);
            const auto answers = talk.answers(word);
            all += rarity;
            if (std::any_of(answers.begin(), answers.end(), [](double answer) { return answer > 0; })) found += rarity;
        }
    }
    return found > 0 && found >= std::min(enough, few_words * all);
}

} // namespace fourfifths

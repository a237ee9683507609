// Chooses the sentences that say most of what a document says in few words: greedy cover of weighted concepts (stems
// and pairs of stems), after D. Gillick and B. Favre 2009, with background frequencies and, for each unit, how central
// it and its neighbours are. Deterministic, the same natively and in a browser; ties go to what comes first. Changes no
// text.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fourfifths {

/// How many of `stretches` stretches of ordinary talk hold a stem.
struct BackgroundFrequencies {
    struct Held {
        std::string stem;
        int stretches = 0;
        bool operator==(const Held&) const = default;
    };
    int stretches = 0;
    std::vector<Held> held;                     // by stem, each once
    double rarity(std::string_view stem) const; // ln((N + 1) / (df + 1))
};

/// Reads "# windows<TAB>N" and "stem<TAB>df" lines; other comments are skipped. Unreadable lines are left out.
BackgroundFrequencies background_from(std::string_view table);
/// From assets/words/df.tsv; empty when the program carries none.
BackgroundFrequencies shipped_background();

/// Words as a budget counts them: runs of letters and digits with what follows an apostrophe ("it's", "don't"), and
/// hyphenated words by their parts.
int budget_words(std::string_view text);

struct Choice {
    int words = 0;             // the budget
    std::vector<double> worth; // one a unit, multiplies its gain; 0: never chosen; empty: all 1
};

class Selector {
public:
    /// `units` in the order of the document. Below `short_document` units, rare words count too.
    Selector(std::span<const std::string_view> units, const BackgroundFrequencies& background,
             std::size_t short_document = 200);

    /// The chosen units in document order; a unit that does not fit what is left of the budget is passed over.
    /// What was chosen before counts as said and is not chosen again.
    std::vector<std::size_t> choose(const Choice& choice);
    /// Marks a unit as said without choosing it.
    void said(std::size_t unit);
    /// How well each unit answers the query: BM25 (k1 1.2, b 0.6), 0 when it has none of its words. `spread`: how many
    /// neighbours either side lend it half of what they have on average, the nearer the more.
    std::vector<double> answers(std::string_view query, int spread = 0) const;
    int words_of(std::size_t unit) const { return units_[unit].words; }

private:
    using Number = std::uint32_t;

    struct Unit {
        std::vector<Number> stems; // in order, with repeats
        std::vector<Number> concepts;
        int words = 0;
        bool usable = false;
        bool taken = false;
        double central = 0;
        double edge = 1;   // a little more at the start and end of the document
        double length = 1; // what a gain is divided by
    };

    void read(std::span<const std::string_view> texts);
    void weigh(const BackgroundFrequencies& background);
    void find_centres();
    void lend_centres();
    double gain(const Unit& unit) const;
    bool is_said(const Unit& unit) const;

    std::vector<Unit> units_;
    std::vector<std::string> stems_; // sorted
    std::vector<double> weight_;     // of each concept: the stems, then the pairs
    std::vector<double> left_;       // what saying each concept once more is worth, as a part of its weight
    std::vector<std::size_t> said_;
    double total_weight_ = 0;
    bool short_ = false;
};

} // namespace fourfifths

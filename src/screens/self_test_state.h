// What the page has told of this browser, in the order it came. Nothing of it is kept.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fourfifths {

/// One line of web/self_test.js: "key", tab, verdict, tab, what was found.
struct BrowserFact {
    enum class Verdict : char { yes = 'y', no = 'n', unknown = '?', information = 'i' };
    std::string key;
    Verdict verdict = Verdict::unknown;
    std::string found;
    bool operator==(const BrowserFact&) const = default;
};

/// Nothing when the line is no fact.
std::optional<BrowserFact> browser_fact_from(std::string_view line);

struct SelfTestState {
    enum class Step { before, running, done } step = Step::before;
    std::string looking_at; // the key of the check under way
    std::vector<BrowserFact> facts;
    std::optional<bool> copied; // App: whether the browser took the text
};

} // namespace fourfifths

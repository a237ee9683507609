// What is looked at in a browser: the words of each check of web/self_test.js, and what a "no" means for a worker.
#pragma once
#include <span>
#include <string_view>

namespace fourfifths {

struct BrowserCheck {
    std::string_view key;
    std::string_view question;
    std::string_view when_no; // empty: only information
};

struct BrowserChecks {
    std::string_view heading;
    std::span<const BrowserCheck> checks;
};

/// In the order in which they are made and shown.
std::span<const BrowserChecks> browser_checks();

} // namespace fourfifths

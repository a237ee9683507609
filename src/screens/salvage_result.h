// What could still be read of damaged records or of a damaged back-up file, and what is missing of them.
#pragma once
#include <string>
#include <vector>

namespace fourfifths {

struct SalvageResult {
    int people = 0, entries = 0, summaries = 0;
    std::vector<std::string> missing; // in words
};

} // namespace fourfifths

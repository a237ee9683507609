#include "capture/line_history.h"
#include "text/utf8.h"
#include <algorithm>

namespace fourfifths {

namespace {

template <class T>
void add_once(std::vector<T>& all, const T& one) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

} // namespace

FormerEntries former_entries(const Workspace& workspace, std::string_view title, Instant now) {
    FormerEntries out;
    if (title.empty()) return out;
    const std::string wanted = folded(title);
    const auto entries = workspace.entries_between(now - Minutes{90 * 24 * 60}, now);
    int found = 0;
    for (auto entry = entries.rbegin(); entry != entries.rend() && found < 3; ++entry) {
        const Entry& one = **entry;
        if (one.title.size() != title.size() || folded(one.title) != wanted) continue;
        ++found;
        add_once(out.kinds, one.kind);
        if (!one.people.empty()) add_once(out.people, one.people);
    }
    return out;
}

} // namespace fourfifths

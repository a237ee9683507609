// Combining 1,000 study files: reading them, protecting the table, and the most memory it took.
#include "measure.h"
#include "report/study_register.h"
#include <random>
#include <sys/resource.h>

using namespace fourfifths;
using namespace fourfifths::bench;

namespace {

/// Most work Monday to Friday, a few at the weekend, and nobody does everything: so there is something to hide.
std::string study_file(std::uint64_t member) {
    std::mt19937_64 random(member);
    std::vector<std::int64_t> amounts(study_days * study_groups.size(), 0);
    for (std::size_t at = 0; at < amounts.size(); ++at) {
        const bool weekend = at / study_groups.size() > 4;
        if (random() % 1000 < (weekend ? 4u : 600u)) amounts[at] = static_cast<std::int64_t>(1 + random() % 200);
    }
    amounts[0] += 10;
    const std::vector<int> parts = shared_out(amounts, whole_week);
    StudyWeek week{std::string(32, 'a'), hex_text(member) + hex_text(random()), Date{20'773}, {}};
    for (std::size_t at = 0; at < parts.size(); ++at)
        week.parts[at / study_groups.size()][at % study_groups.size()] = parts[at];
    return to_json(week);
}

double peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

bool measure(int members, int runs) {
    std::vector<std::string> files;
    for (int member = 0; member < members; ++member) files.push_back(study_file(static_cast<std::uint64_t>(member)));
    std::vector<NamedStudy> team;
    const std::string what = "study: " + std::to_string(members) + " files, ";
    row(what + "read",
        median_ms(runs,
                  [&] {
                      team.clear();
                      for (const std::string& file : files)
                          if (auto week = study_from_json(file)) team.push_back({"file", *week});
                  }),
        "ms");
    Result<StudyPool> pool = Error{};
    row(what + "combined", median_ms(runs, [&] { pool = combined(team, 5); }), "ms");
    if (!pool) return false;
    row(what + "of their time not shown in the cells", pool->cells_not_shown / 100.0, "%");
    row(what + "most memory of the process", peak_megabytes(), "MB");
    return true;
}

} // namespace

int main() { return measure(12, 21) && measure(1'000, 5) ? 0 : 1; }

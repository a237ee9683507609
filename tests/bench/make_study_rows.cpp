// make_study_rows MEMBERS WEEKS: the rows of that many study files to standard output, in the form of "study rows".
// They are invented, and the same on every run.
#include "export/study_documents.h"
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace fourfifths;

int main(int count, char** values) {
    if (count != 3) return 2;
    const int members = std::atoi(values[1]), weeks = std::atoi(values[2]);
    constexpr Date first_monday{20'458};
    std::mt19937_64 random(1);
    std::fputs(study_rows_header().c_str(), stdout);
    std::vector<std::int64_t> amounts(study_days * study_groups.size(), 0);
    for (int week = 0; week < weeks; ++week)
        for (int member = 0; member < members; ++member) {
            for (auto& amount : amounts) amount = static_cast<std::int64_t>(random() % 100);
            const std::vector<int> parts = shared_out(amounts, whole_week);
            const auto number = static_cast<std::uint64_t>(member);
            StudyWeek made{std::string(32, 'a'), hex_text(number) + hex_text(~number), first_monday + 7 * week, {}};
            for (std::size_t at = 0; at < parts.size(); ++at)
                made.parts[at / study_groups.size()][at % study_groups.size()] = parts[at];
            if (std::fputs(study_rows(made).c_str(), stdout) < 0) return 1;
        }
    return std::fflush(stdout) == 0 ? 0 : 1;
}

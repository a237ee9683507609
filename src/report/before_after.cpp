#include "report/before_after.h"
#include "report/worked.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {
namespace {

/// splitmix64 (Steele, Lea and Flood, 2014): the next of a sequence that is the same everywhere.
class Generator {
public:
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }

private:
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    std::uint64_t state_ = 2026;
};

int share_of(DayShare sum) {
    if (sum.whole <= 0) return 0;
    return static_cast<int>((20'000 * sum.part + sum.whole) / (2 * sum.whole));
}

int share_of(std::span<const DayShare> days) {
    DayShare sum;
    for (const DayShare& day : days) {
        sum.part += day.part;
        sum.whole += day.whole;
    }
    return share_of(sum);
}

/// The share of as many days, drawn with replacement.
int resampled_share(std::span<const DayShare> days, Generator& generator) {
    DayShare sum;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const DayShare& day = days[generator.below(days.size())];
        sum.part += day.part;
        sum.whole += day.whole;
    }
    return share_of(sum);
}

/// Minutes of each kind, day by day; only days with time.
using KindDay = std::map<Kind, std::int64_t>;

struct Halves {
    std::vector<KindDay> before, after;
};

Halves days_of_work(const Workspace& workspace, const ReportRequest& request, Date from) {
    Halves halves;
    for (Date day = request.range.first; day < request.range.after_last; day = day + 1) {
        const Worked worked = worked_in(workspace, span_of({day, day + 1}, request.zone), request.now);
        KindDay minutes;
        for (const auto& [kind, time] : attributed(worked.stretches, request.direct)) minutes[kind] = time.count;
        if (!minutes.empty()) (day < from ? halves.before : halves.after).push_back(std::move(minutes));
    }
    return halves;
}

template <class Counts>
std::vector<DayShare> shares_of(const std::vector<KindDay>& days, Counts counts) {
    std::vector<DayShare> shares;
    for (const KindDay& day : days) {
        DayShare& share = shares.emplace_back();
        for (const auto& [kind, minutes] : day) {
            share.whole += minutes;
            if (counts(kind)) share.part += minutes;
        }
    }
    return shares;
}

std::vector<std::string> statements_of(const BeforeAfterReport& report) {
    const std::string day = long_text(report.from);
    std::vector<std::string> said;
    if (std::min(report.days_before, report.days_after) < static_cast<int>(fewest_days))
        said.push_back("There is no interval: at least " + std::to_string(fewest_days) +
                       " days with time logged are needed on each side.");
    else
        said.push_back("The interval holds 95 % of " + std::to_string(resamples) +
                       " differences, each of days drawn again at random from those before and those after "
                       "(percentile bootstrap). When it includes 0, these days do not tell a change from chance.");
    said.push_back("It does not show what caused a change. Other things changed with the calendar too: caseload, "
                   "holidays, the season, and how completely days were logged before and after " +
                   day + ". It speaks of these days of this worker and of nobody else.");
    return said;
}

} // namespace

Difference difference_of(std::span<const DayShare> before, std::span<const DayShare> after) {
    Difference difference;
    difference.before = share_of(before);
    difference.after = share_of(after);
    difference.points = difference.after - difference.before;
    if (std::min(before.size(), after.size()) < fewest_days) return difference;
    Generator generator;
    std::vector<int> drawn;
    for (int i = 0; i < resamples; ++i) {
        const int earlier = resampled_share(before, generator);
        drawn.push_back(resampled_share(after, generator) - earlier);
    }
    stable_sort(drawn);
    constexpr std::size_t tail = resamples / 40; // 2.5 % at either end lie outside
    difference.low = drawn[tail];
    difference.high = drawn[drawn.size() - 1 - tail];
    return difference;
}

BeforeAfterReport before_and_after(const Workspace& workspace, const ReportRequest& request, Date from) {
    const Halves halves = days_of_work(workspace, request, from);
    BeforeAfterReport report;
    report.from = from;
    report.days_before = static_cast<int>(halves.before.size());
    report.days_after = static_cast<int>(halves.after.size());
    const auto add = [&](const std::string& key, const std::string& label, auto counts) {
        report.lines.push_back(
            {key, label, difference_of(shares_of(halves.before, counts), shares_of(halves.after, counts))});
    };
    add("direct", "Direct work, as defined", [&](Kind kind) {
        return std::find(request.direct.begin(), request.direct.end(), kind) != request.direct.end();
    });
    for (std::size_t i = 0; i < request.scheme.buckets.size() && !request.scheme.overlapping; ++i) {
        const Bucket& bucket = request.scheme.buckets[i];
        if (bucket.follows_definition) continue; // the line above
        add(bucket.key, bucket.label, [&](Kind kind) { return bucket_of(request.scheme, kind, request.direct) == i; });
    }
    report.statements = statements_of(report);
    return report;
}

} // namespace fourfifths

#include "report/attribution.h"
#include "report/breakdown.h"
#include "report/heat_map.h"
#include "report/planned_kept.h"
#include "report/random_work.h"
#include "report/trend.h"
#include "report/worked.h"
#include <catch2/catch.hpp>
#include <set>

using namespace fourfifths;
using namespace fourfifths::worked_time;

namespace {

const Asking asking;

/// Ranges with a 23-hour day, a 25-hour day, a turn of the year, and neither.
const DateRange ranges[] = {{day(2026, 3, 23), day(2026, 4, 6)},
                            {day(2026, 10, 19), day(2026, 11, 2)},
                            {day(2026, 12, 21), day(2027, 1, 11)},
                            {day(2026, 11, 16), day(2026, 11, 23)}};

template <class Law>
void for_random_work(Law law) {
    std::uint64_t seed = 1;
    for (const DateRange range : ranges)
        for (int round = 0; round < 12; ++round, ++seed) {
            CAPTURE(seed);
            law(random_work(seed, range, 5 + round * 8), range, at(range.after_last, 9));
        }
}

Minutes total_of(const HeatMap::Week& week) {
    Minutes sum;
    for (const auto& hours : week)
        for (const Minutes minutes : hours) sum += minutes;
    return sum;
}

/// Which entry a minute counts for, minute by minute as the header says it.
std::optional<std::size_t> winner_of(const std::vector<Stretch>& stretches, Instant minute,
                                     const std::vector<Kind>& direct) {
    std::optional<std::size_t> best;
    const auto is_direct = [&](std::size_t i) {
        return std::find(direct.begin(), direct.end(), stretches[i].kind) != direct.end();
    };
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        if (minute < stretches[i].span.start || minute >= stretches[i].span.end) continue;
        if (!best) best = i;
        else if (is_direct(i) != is_direct(*best)) best = is_direct(i) ? i : *best;
        else if (stretches[i].began != stretches[*best].began)
            best = stretches[i].began > stretches[*best].began ? i : *best;
        else if (stretches[i].kind < stretches[*best].kind) best = i;
    }
    return best;
}

} // namespace

TEST_CASE("every way in which three entries can lie on five minutes counts each minute once, for the right one") {
    const std::vector<Kind> direct = {Kind::d1};
    std::vector<Span> spans;
    for (int start = 0; start < 5; ++start)
        for (int end = start + 1; end <= 5; ++end) spans.push_back({Instant{start}, Instant{end}});
    std::size_t wrong = 0;
    for (const Span& a : spans)
        for (const Span& b : spans)
            for (const Span& c : spans) {
                const std::vector<Stretch> stretches = {
                    {a, a.start, Kind::r1}, {b, b.start, Kind::d1}, {c, c.start, Kind::m1}};
                std::vector<std::optional<std::size_t>> counted(5);
                for (const Piece& piece : pieces_of(stretches, direct))
                    for (Instant at = piece.span.start; at < piece.span.end; at = at + Minutes{1}) {
                        wrong += counted[static_cast<std::size_t>(at.minute)].has_value();
                        counted[static_cast<std::size_t>(at.minute)] = piece.of;
                    }
                for (int minute = 0; minute < 5; ++minute)
                    wrong += counted[static_cast<std::size_t>(minute)] != winner_of(stretches, Instant{minute}, direct);
            }
    CHECK(spans.size() == 15);
    CHECK(wrong == 0);
}

TEST_CASE("shares sum to 100 and groups to the time worked, whatever was logged") {
    for_random_work([](const Workspace& workspace, DateRange range, Instant now) {
        for (const Scheme& scheme : preset_schemes()) {
            CAPTURE(scheme.id);
            const TimeReport report =
                time_report(workspace, {range, london(), now, {Kind::d1, Kind::d2, Kind::d3}, scheme, false});
            CHECK(sum_of(report.by_kind) == report.worked);
            CHECK(percents_of(report.by_kind) == 100);
            if (scheme.overlapping) continue;
            CHECK(sum_of(report.by_bucket) == report.worked);
            CHECK(percents_of(report.by_bucket) == 100);
        }
        const Breakdown processes = by_process(workspace, asking.of(range, now));
        CHECK(sum_of(processes.lines) == time_report(workspace, asking.of(range, now)).worked);
        CHECK(percents_of(processes.lines) == 100);
    });
}

TEST_CASE("the hours of a range are the hours of its days, its weeks and its months") {
    for_random_work([](const Workspace& workspace, DateRange range, Instant now) {
        const TimeReport whole = time_report(workspace, asking.of(range, now));
        for (const Step step : {Step::day, Step::week, Step::month}) {
            Minutes worked, direct;
            int days = 0;
            Date reached = range.first;
            for (const TrendPoint& point : trend_of(workspace, asking.of(range, now), step)) {
                CHECK(point.part.range.first == reached);
                reached = point.part.range.after_last;
                worked += point.worked;
                direct += point.direct;
                days += point.days_logged;
            }
            CHECK(reached == range.after_last);
            CHECK(worked == whole.worked);
            CHECK(direct == whole.direct);
            CHECK(days == whole.days_logged);
        }
    });
}

TEST_CASE("the heat map holds every worked minute once, also on days of 23 and 25 hours") {
    for_random_work([](const Workspace& workspace, DateRange range, Instant now) {
        const TimeReport report = time_report(workspace, asking.of(range, now));
        const HeatMap map = heat_map_of(workspace, asking.of(range, now));
        CHECK(total_of(map.worked) == report.worked);
        CHECK(total_of(map.direct) == report.direct);
    });
}

TEST_CASE("moving an entry to another day moves exactly its minutes") {
    const DateRange range = {day(2026, 11, 2), day(2026, 11, 30)};
    const Instant now = at(range.after_last, 9);
    for (int from = 0; from < 28; ++from)
        for (const int to : {0, 5, 13, 27}) {
            Workspace workspace;
            add(workspace, Kind::r1, at(range.first + from, 9), at(range.first + from, 9, 50));
            add(workspace, Kind::d1, at(range.first + 9, 13), at(range.first + 9, 15));
            const auto by_day = [&] { return trend_of(workspace, asking.of(range, now), Step::day); };
            const auto before = by_day();
            Entry moved = *workspace.find(EntryId{1});
            moved.time = {at(range.first + to, 9), at(range.first + to, 9, 50)};
            workspace.put(moved);
            const auto after = by_day();
            for (int number = 0; number < 28; ++number) {
                const auto place = static_cast<std::size_t>(number);
                const std::int64_t change = 50 * ((number == to) - (number == from));
                CHECK(after[place].worked - before[place].worked == Minutes{change});
                CHECK(after[place].direct == before[place].direct);
            }
        }
}

TEST_CASE("what was planned was kept, went to other work, or has nothing logged") {
    for_random_work([](const Workspace& workspace, DateRange range, Instant now) {
        const PlannedKept plans = planned_against_kept(workspace, asking.of(range, now));
        Minutes planned;
        for (const PlanLine& line : plans.lines) {
            CHECK(line.planned == line.kept + line.other_work + line.nothing_logged);
            CHECK(std::min({line.kept, line.other_work, line.nothing_logged}) >= Minutes{0});
            planned += line.planned;
        }
        CHECK(planned == plans.all.planned);
        CHECK(plans.all.planned == plans.all.kept + plans.all.other_work + plans.all.nothing_logged);
    });
}

TEST_CASE("nobody has more time than was worked, and together they have all of it") {
    for_random_work([](const Workspace& workspace, DateRange range, Instant now) {
        const TimeReport report = time_report(workspace, asking.of(range, now));
        const Breakdown people = by_person(workspace, asking.of(range, now));
        for (const ShareLine& line : people.lines) CHECK(line.time <= report.worked);
        CHECK(sum_of(people.lines) >= report.worked);
    });
}

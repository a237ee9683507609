#include "report/study_suppression.h"
#include "report/study_network.h"
#include <algorithm>
#include <set>

namespace fourfifths {
namespace {

/// The table, its network and which arcs are hidden while it is being protected.
class Protection {
public:
    Protection(const StudyTable& table, const StudyRule& rule)
        : rule_(rule), network_(table.rows, table.columns), rows_(table.rows + 1), columns_(table.columns + 1) {
        for (const auto& member : table.members) members_.push_back(totalled(member));
        sums_.assign(network_.size(), 0);
        std::vector<std::int64_t> known(network_.size(), 0); // the most that one member put in
        for (const auto& member : members_)
            for (std::size_t place = 0; place < member.size(); ++place) {
                sums_[place] += member[place];
                known[place] = std::max(known[place], member[place]);
            }
        for (std::size_t place = 0; place + 1 < network_.size(); ++place) {
            StudyArc& arc = network_.arc(place);
            arc.more = sums_.back();
            arc.less = sums_[place] - known[place];
            arc.cost = (is_total(place) ? 20 : 1) * (sums_.back() + 1) + sums_[place];
            if (!is_known_anyway(place)) may_hide_ |= one_arc(place);
        }
    }

    void hide_unsafe() {
        for (std::size_t place = 0; place < network_.size(); ++place)
            if ((may_hide_ & one_arc(place)) != 0 && !is_safe(one_arc(place))) hidden_ |= one_arc(place);
    }

    /// Hides more until all is safe. Each round hides at least one figure, and with all hidden nothing is told.
    void protect() {
        while (hidden_ != may_hide_) {
            const Arcs more = unsafe_sum() | (unsafe_found_ ? Arcs{0} : narrow_range());
            if (more == 0) return;
            hidden_ |= more;
        }
    }

    TotalledTable result() const {
        TotalledTable shown{rows_, columns_, sums_, std::vector<bool>(sums_.size(), true)};
        for (std::size_t place = 0; place < sums_.size(); ++place)
            if ((hidden_ & one_arc(place)) != 0) shown.shown[place] = false;
        return shown;
    }

private:
    std::vector<std::int64_t> totalled(const std::vector<std::int32_t>& parts) const {
        std::vector<std::int64_t> all(network_.size(), 0);
        const auto place = [&](int row, int column) {
            return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                   static_cast<std::size_t>(column);
        };
        for (int row = 0; row + 1 < rows_; ++row)
            for (int column = 0; column + 1 < columns_; ++column) {
                const std::int64_t value =
                    parts[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_ - 1) +
                          static_cast<std::size_t>(column)];
                all[place(row, column)] = value;
                all[place(row, columns_ - 1)] += value;
                all[place(rows_ - 1, column)] += value;
                all.back() += value;
            }
        return all;
    }

    std::size_t row_of(std::size_t place) const { return place / static_cast<std::size_t>(columns_); }
    bool is_total(std::size_t place) const {
        return row_of(place) + 1 == static_cast<std::size_t>(rows_) ||
               (place + 1) % static_cast<std::size_t>(columns_) == 0;
    }
    /// In a row without time, or the total of the only row with time: that is the sum of all.
    bool is_known_anyway(std::size_t place) const {
        const std::size_t total = (row_of(place) + 1) * static_cast<std::size_t>(columns_) - 1;
        return sums_[total] == 0 || (place == total && sums_[total] == sums_.back());
    }

    /// Enough members put something into the sum of these, and no two of them nearly all of it.
    bool is_safe(Arcs arcs) const {
        int contributors = 0;
        std::int64_t total = 0, most = 0, second = 0;
        for (const auto& member : members_) {
            std::int64_t value = 0;
            for (std::size_t place = 0; place < member.size(); ++place)
                if ((arcs & one_arc(place)) != 0) value += member[place];
            if (value == 0) continue;
            ++contributors;
            total += value;
            second = std::max(second, std::min(most, value));
            most = std::max(most, value);
        }
        return contributors >= rule_.minimum && 100 * (total - most - second) >= rule_.remainder_percent * most;
    }

    Arcs cheapest(Arcs arcs) const {
        Arcs best = 0;
        std::int64_t cost = 0;
        for (std::size_t place = 0; place < network_.size(); ++place)
            if ((arcs & one_arc(place)) != 0 && (best == 0 || network_.arc(place).cost < cost)) {
                best = one_arc(place);
                cost = network_.arc(place).cost;
            }
        return best;
    }

    /// What to hide so that the first sum that is known and not safe is known no more.
    Arcs unsafe_sum() {
        Arcs more = 0;
        unsafe_found_ = false;
        network_.each_known_sum(hidden_, [&](const KnownSum& known) {
            if (safe_sums_.count(known.sum) != 0) return true;
            if (is_safe(known.sum)) {
                safe_sums_.insert(known.sum);
                return true;
            }
            unsafe_found_ = true;
            more = cheapest(known.between & may_hide_ & ~hidden_);
            if (more == 0) more = may_hide_;
            return false;
        });
        return more;
    }

    Arcs narrow_range() const {
        for (std::size_t place = 0; place < network_.size(); ++place) {
            if ((hidden_ & one_arc(place)) == 0) continue;
            const ArcRange range = network_.range_of(place, width_wanted(sums_[place], rule_), hidden_, may_hide_);
            if (!range.wide_enough) return range.to_hide == 0 ? may_hide_ : range.to_hide;
        }
        return 0;
    }

    StudyRule rule_;
    StudyNetwork network_;
    int rows_, columns_; // with the totals
    std::vector<std::vector<std::int64_t>> members_;
    std::vector<std::int64_t> sums_;
    Arcs may_hide_ = 0, hidden_ = 0;
    std::set<Arcs> safe_sums_;
    bool unsafe_found_ = false;
};

} // namespace

std::int64_t width_wanted(std::int64_t sum, const StudyRule& rule) {
    return std::max<std::int64_t>(rule.least_width, (sum * rule.width_percent + 99) / 100);
}

TotalledTable with_unsafe_hidden(const StudyTable& table, const StudyRule& rule) {
    Protection protection(table, rule);
    protection.hide_unsafe();
    return protection.result();
}

TotalledTable with_protection(const StudyTable& table, const StudyRule& rule) {
    Protection protection(table, rule);
    protection.hide_unsafe();
    protection.protect();
    return protection.result();
}

} // namespace fourfifths

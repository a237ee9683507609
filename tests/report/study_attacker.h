// One who holds a published table and his own study file, and works out what the hidden figures can be. Written without
// regard to how the suppression works: a linear programme over the plain equations of the table (two-phase simplex,
// Bland's rule), and elimination to find which sums of hidden figures are known exactly.
#pragma once
#include "report/study_suppression.h"
#include <cmath>

namespace fourfifths::attack {

using Matrix = std::vector<std::vector<double>>;

struct Range {
    double least = 0;
    double most = 0;
    double width() const { return most - least; }
};

/// The figures with totals of one member, row by row.
inline std::vector<std::int64_t> own_figures(const StudyTable& table, std::size_t member) {
    StudyTable alone{table.rows, table.columns, {table.members[member]}};
    return with_unsafe_hidden(alone, {}).sums;
}

/// Unknowns x ≥ 0 with a·x = b, and what can be had of one of them.
class Programme {
public:
    Programme(Matrix a, std::vector<double> b) : a_(std::move(a)), b_(std::move(b)) {
        unknowns_ = a_.empty() ? 0 : a_[0].size();
        for (std::size_t row = 0; row < a_.size(); ++row)
            if (b_[row] < 0) {
                for (double& value : a_[row]) value = -value;
                b_[row] = -b_[row];
            }
        for (std::size_t row = 0; row < a_.size(); ++row) { // an artificial unknown for each equation
            for (std::size_t other = 0; other < a_.size(); ++other) a_[other].push_back(other == row ? 1 : 0);
            basis_.push_back(unknowns_ + row);
        }
        std::vector<double> artificial(unknowns_ + a_.size(), 0);
        for (std::size_t row = 0; row < a_.size(); ++row) artificial[unknowns_ + row] = -1;
        feasible_ = std::abs(maximise(artificial, unknowns_ + a_.size())) < 1e-6;
        drive_out_artificials();
    }

    bool feasible() const { return feasible_; }
    double most_of(std::size_t unknown, double sign = 1) {
        std::vector<double> worth(unknowns_ + basis_.size(), 0);
        worth[unknown] = sign;
        return maximise(worth, unknowns_);
    }

private:
    static constexpr double tiny = 1e-9;

    void pivot(std::size_t row, std::size_t column) {
        const double by = a_[row][column];
        for (double& value : a_[row]) value /= by;
        b_[row] /= by;
        for (std::size_t other = 0; other < a_.size(); ++other) {
            const double times = a_[other][column];
            if (other == row || times == 0) continue;
            for (std::size_t at = 0; at < a_[other].size(); ++at) a_[other][at] -= times * a_[row][at];
            b_[other] -= times * b_[row];
        }
        basis_[row] = column;
    }

    void drive_out_artificials() {
        for (std::size_t row = 0; row < a_.size(); ++row)
            for (std::size_t column = 0; basis_[row] >= unknowns_ && column < unknowns_; ++column)
                if (std::abs(a_[row][column]) > tiny) pivot(row, column);
    }

    double maximise(const std::vector<double>& worth, std::size_t columns) {
        for (;;) {
            std::size_t enters = columns;
            for (std::size_t column = 0; column < columns && enters == columns; ++column) {
                double gain = worth[column];
                for (std::size_t row = 0; row < a_.size(); ++row) gain -= worth[basis_[row]] * a_[row][column];
                if (gain > tiny) enters = column;
            }
            double value = 0;
            for (std::size_t row = 0; row < a_.size(); ++row) value += worth[basis_[row]] * b_[row];
            if (enters == columns) return value;
            std::size_t leaves = a_.size();
            for (std::size_t row = 0; row < a_.size(); ++row) {
                if (a_[row][enters] <= tiny) continue;
                if (leaves == a_.size()) {
                    leaves = row;
                    continue;
                }
                const double one = b_[row] / a_[row][enters], other = b_[leaves] / a_[leaves][enters];
                if (one < other - tiny || (one < other + tiny && basis_[row] < basis_[leaves])) leaves = row;
            }
            if (leaves == a_.size()) return INFINITY;
            pivot(leaves, enters);
        }
    }

    Matrix a_;
    std::vector<double> b_;
    std::vector<std::size_t> basis_;
    std::size_t unknowns_ = 0;
    bool feasible_ = false;
};

/// The hidden figures, and for each line of the table that holds some, 0 = shown part + hidden part: a line's cells
/// minus its total.
struct Equations {
    std::vector<std::size_t> hidden;
    Matrix a;
    std::vector<double> b;
};

inline Equations equations_of(const TotalledTable& table) {
    Equations equations;
    std::vector<std::size_t> unknown(table.sums.size(), 0);
    for (std::size_t place = 0; place < table.sums.size(); ++place)
        if (!table.shown[place]) {
            unknown[place] = equations.hidden.size();
            equations.hidden.push_back(place);
        }
    const auto add_line = [&](int length, auto place_at) {
        std::vector<double> row(equations.hidden.size(), 0);
        double right = 0;
        bool any = false;
        for (int at = 0; at < length; ++at) {
            const std::size_t place = place_at(at);
            const double sign = at + 1 == length ? -1 : 1;
            if (table.shown[place]) right -= sign * static_cast<double>(table.sums[place]);
            else row[unknown[place]] = sign;
            any = any || !table.shown[place];
        }
        if (!any) return;
        equations.a.push_back(std::move(row));
        equations.b.push_back(right);
    };
    for (int row = 0; row < table.rows; ++row)
        add_line(table.columns, [&](int column) { return table.place(row, column); });
    for (int column = 0; column < table.columns; ++column)
        add_line(table.rows, [&](int row) { return table.place(row, column); });
    return equations;
}

/// The range of each hidden figure, in their order, for one whose own figures are `own` (none: he logged nothing).
inline std::vector<Range> ranges(const TotalledTable& table, const std::vector<std::int64_t>& own) {
    Equations equations = equations_of(table);
    const auto known = [&](std::size_t at) {
        return own.empty() ? 0.0 : static_cast<double>(own[equations.hidden[at]]);
    };
    for (std::size_t row = 0; row < equations.a.size(); ++row) // x = own + what the others put in
        for (std::size_t at = 0; at < equations.hidden.size(); ++at)
            equations.b[row] -= equations.a[row][at] * known(at);
    Programme programme(equations.a, equations.b);
    std::vector<Range> found;
    for (std::size_t at = 0; at < equations.hidden.size(); ++at)
        found.push_back({known(at) - programme.most_of(at, -1), known(at) + programme.most_of(at)});
    return found;
}

/// Rows in echelon form: whether a sum of unknowns is a combination of the equations.
inline bool follows_from(Matrix equations, std::vector<double> sum) {
    std::size_t done = 0;
    for (std::size_t column = 0; column < sum.size(); ++column) {
        std::size_t row = done;
        while (row < equations.size() && std::abs(equations[row][column]) < 1e-9) ++row;
        if (row == equations.size()) continue;
        std::swap(equations[row], equations[done]);
        const auto take = [&](std::vector<double>& from) {
            const double times = from[column] / equations[done][column];
            for (std::size_t at = 0; at < from.size(); ++at) from[at] -= times * equations[done][at];
        };
        for (std::size_t other = done + 1; other < equations.size(); ++other) take(equations[other]);
        take(sum);
        ++done;
    }
    for (const double left : sum)
        if (std::abs(left) > 1e-6) return false;
    return true;
}

} // namespace fourfifths::attack

// Which cells of a pooled table may be shown, so that nobody can work out what one colleague did.
//
// The attacker holds everything that was put out of the pool, and a study file of his own: a manager who logged with
// his team. He knows that time is never negative, that rows and columns add up, and what he himself put into each cell.
// (A second pool of nearly the same people is kept from him by study_register.h. The one who combines sees every study
// file and is trusted; so is the claim that each file is a worker's own.)
//
// A figure is safe when at least `minimum` members put time into it, and when the member who put in second most cannot
// tell what the one who put in most did to within `remainder_percent` of it (the p % rule). Figures are the cells, the
// totals of rows and columns, and every sum of hidden ones that can be had by subtraction.
// 1. A cell or total that is not safe is hidden.
// 2. Others are hidden with it until (a) every sum of hidden figures that subtraction gives exactly is safe, and (b)
//    each hidden figure v can, for all the attacker knows, be anything in a range at least as wide as the wider of
//    `least_width` and `width_percent` of v. Only whole figures are hidden; what is shown is exact.
// A row without any time (a day on which nobody worked) is shown as that: it tells of the rota, not of a person.
//
// Both parts of 2 are exact: additivity makes the table a network with an arc for each figure, so the range of one is a
// question of largest flows, and the sums that are known exactly are its directed cuts. (Cox 1995 and Castro 2012
// treat suppression in tables as flows in networks.)
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace fourfifths {

struct StudyRule {
    int minimum = 5;
    int remainder_percent = 10;
    int least_width = 500; // in parts of which a worker's week has 10,000: 1 h 51 of 37 h
    int width_percent = 20;
    bool operator==(const StudyRule&) const = default;
};

/// At most 7 rows and 7 columns; the parts of each member row by row.
struct StudyTable {
    int rows = 0;
    int columns = 0;
    std::vector<std::vector<std::int32_t>> members;
};

/// A table with its totals: one row and one column more, row by row.
struct TotalledTable {
    int rows = 0; // with the total
    int columns = 0;
    std::vector<std::int64_t> sums;
    std::vector<bool> shown; // of the same size; the sum of all is always shown
    std::size_t place(int row, int column) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
    }
};

/// Step 1 alone. Not to be put out: subtraction gives most of it back.
TotalledTable with_unsafe_hidden(const StudyTable& table, const StudyRule& rule);
/// Steps 1 and 2. When nothing less will do, only the sum of all is shown.
TotalledTable with_protection(const StudyTable& table, const StudyRule& rule);
/// How wide the range of a hidden figure of this size has to be.
std::int64_t width_wanted(std::int64_t sum, const StudyRule& rule);

} // namespace fourfifths

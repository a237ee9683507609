// Precision and recall of what an engine finds against what people marked: a mark is found when something found
// overlaps it in the same turn. Printed as percentages beside the counts they come from.
#pragma once
#include "text/utf8.h"
#include <cstdio>
#include <string>
#include <vector>

namespace fourfifths::bench {

struct Place {
    std::size_t turn = 0;
    TextSpan span;
    bool overlaps(const Place& other) const {
        return turn == other.turn && span.begin < other.span.end && other.span.begin < span.end;
    }
};

struct Score {
    int marked = 0, marked_and_found = 0;
    int found = 0, found_and_marked = 0;

    void add(const std::vector<Place>& marks, const std::vector<Place>& finds) {
        const auto counted = [](const std::vector<Place>& ones, const std::vector<Place>& others) {
            int count = 0;
            for (const Place& one : ones)
                for (const Place& other : others)
                    if (one.overlaps(other)) {
                        ++count;
                        break;
                    }
            return count;
        };
        marked += static_cast<int>(marks.size());
        found += static_cast<int>(finds.size());
        marked_and_found += counted(marks, finds);
        found_and_marked += counted(finds, marks);
    }

    static double percent(int part, int whole) { return whole == 0 ? 0 : 100.0 * part / whole; }

    void print(const std::string& what) const {
        std::printf("%-60s precision %5.1f %% (%d of %d)  recall %5.1f %% (%d of %d)\n", what.c_str(),
                    percent(found_and_marked, found), found_and_marked, found, percent(marked_and_found, marked),
                    marked_and_found, marked);
        std::fflush(stdout);
    }
};

} // namespace fourfifths::bench

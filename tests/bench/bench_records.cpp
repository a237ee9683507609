// Records at 100,000 entries: to bytes and back, into a workspace, one day out of it, one edit to it.
#include "measure.h"
#include "model/binary.h"
#include "workload.h"

using namespace fourfifths;
using namespace fourfifths::bench;

int main() {
    const std::vector<Record> records = Workload(100'000, afternoon()).records();
    std::vector<Bytes> encoded;
    std::size_t size = 0;
    row("records: 100,000 entries and what belongs to them → bytes",
        median_ms(3,
                  [&] {
                      encoded.clear();
                      for (const Record& record : records) encoded.push_back(to_bytes(record));
                  }),
        "ms");
    for (const Bytes& bytes : encoded) size += bytes.size();
    row("records: bytes of a record, mean", static_cast<double>(size) / static_cast<double>(records.size()), "B");
    row("records: 100,000 entries and what belongs to them ← bytes",
        median_ms(5,
                  [&] {
                      for (const Bytes& bytes : encoded) keep(record_from_bytes(bytes));
                  }),
        "ms");

    Workspace workspace;
    row("workspace: put every record", median_ms(3, [&] { workspace = workspace_of(records); }), "ms");
    row("workspace: copy", median_ms(3, [&] { keep(Workspace(workspace)); }), "ms");
    row("workspace: entries of a day, 1,000 times",
        median_ms(7,
                  [&] {
                      for (int i = 0; i < 1000; ++i) {
                          const Instant from = afternoon() - Minutes{i * 1440};
                          keep(workspace.entries_between(from, from + Minutes{1440}));
                      }
                  }),
        "ms");

    std::vector<const Entry*> about;
    const PersonId person = workspace.people().begin()->first;
    row("workspace: everything about one person", median_ms(7, [&] { about = workspace.entries_about(person); }), "ms");

    const Entry before = workspace.entries().begin()->second;
    Entry after = before;
    after.title = "Another title";
    const Edit edit{"rename", {{before, after}}};
    row("workspace: one edit and its undo, 1,000 times",
        median_ms(7,
                  [&] {
                      for (int i = 0; i < 1000; ++i) {
                          workspace.apply(edit);
                          workspace.apply(reversed(edit));
                      }
                  }),
        "ms");
}

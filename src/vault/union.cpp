#include "vault/union.h"
#include "vault/merge.h"

namespace fourfifths {

namespace {

bool is_news(const RevisionIndex& index, const RevisionId& id) {
    const auto found = index.find(id);
    return !found || !index[*found].known || !index[*found].has_payload;
}

bool is_news(const RevisionIndex& index, const ChainView& chain) {
    for (std::size_t at = 0; at < chain.ids.size(); at += sizeof(RevisionId)) {
        RevisionId id;
        std::copy_n(chain.ids.begin() + static_cast<std::ptrdiff_t>(at), sizeof id, id.bytes.begin());
        const auto found = index.find(id);
        if (!found || !index[*found].known) return true;
    }
    return false;
}

// The items of the other store that are news here, oldest first.
Result<Bytes> news_in(const OpenStore& store, const OpenStore& other) {
    Bytes items;
    BodyCache bodies(other);
    for (std::uint32_t slot : bodies_in_use(other)) {
        const auto body = bodies.body(slot);
        if (!body) return body.error();
        BodyReader reader(*body);
        for (auto item = reader.next(); item != BodyReader::Item::end; item = reader.next()) {
            if (item == BodyReader::Item::broken) return Error{Fault::damaged, "body"};
            const bool revision = item == BodyReader::Item::revision;
            if (!(revision ? is_news(store.index, reader.revision().id) : is_news(store.index, reader.chain())))
                continue;
            if (revision && !has_true_id(reader.revision())) return Error{Fault::tampered, "revision"};
            items.insert(items.end(), reader.item().begin(), reader.item().end());
        }
    }
    return items;
}

void count(MergeReport& report, const OpenStore& store, RecordId record, const std::vector<RevisionNumber>& before) {
    const auto after = store.index.heads(record);
    const auto joined = store.joined.find(record);
    if (after == before || (before.empty() && store.index[after.front()].deleted)) ++report.unchanged;
    else if (joined != store.joined.end() && joined->second.conflict) ++report.conflicts;
    else if (before.empty()) ++report.added;
    else ++report.updated;
}

} // namespace

Result<MergeReport> take_in_union(OpenStore& store, Writer& writer, const OpenStore& other) {
    auto items = news_in(store, other);
    if (!items) return items.error();
    const auto records = other.index.records();
    std::vector<std::vector<RevisionNumber>> before;
    before.reserve(records.size());
    for (RecordId record : records) before.push_back(store.index.heads(record));
    BodyReader reader(*items);
    for (auto item = reader.next(); item != BodyReader::Item::end && item != BodyReader::Item::broken;
         item = reader.next())
        writer.queue_item(reader.item());
    BodyCache bodies(store);
    for (RecordId record : records) {
        if (store.index.heads(record).size() > 1) store.joined[record] = shown_of(store, record, bodies).joined;
        else store.joined.erase(record);
    }
    MergeReport report;
    for (std::size_t i = 0; i < records.size(); ++i) count(report, store, records[i], before[i]);
    wipe(*items);
    return report;
}

} // namespace fourfifths

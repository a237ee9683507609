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

// What is news here, oldest first.
struct News {
    Bytes items;
    std::set<RecordId> erased;
    News() = default;
    News(const News&) = delete;
    News& operator=(const News&) = delete;
    ~News() { wipe(items); }
};

Result<Done> collect(News& news, const OpenStore& store, std::span<const std::uint8_t> body) {
    BodyReader reader(body);
    for (auto item = reader.next(); item != BodyReader::Item::end; item = reader.next()) {
        if (item == BodyReader::Item::broken) return Error{Fault::damaged, "body"};
        if (store.index.is_erased(reader.record())) continue;
        if (item == BodyReader::Item::erasure) {
            news.erased.insert(reader.record());
            continue;
        }
        const bool revision = item == BodyReader::Item::revision;
        if (!(revision ? is_news(store.index, reader.revision().id) : is_news(store.index, reader.chain()))) continue;
        if (revision && !has_true_id(reader.revision())) return Error{Fault::tampered, "revision"};
        news.items.insert(news.items.end(), reader.item().begin(), reader.item().end());
    }
    return Done{};
}

void count(MergeReport& report, const OpenStore& store, RecordId record, const std::vector<RevisionNumber>& before) {
    const auto after = store.index.heads(record);
    if (after.empty()) return;
    const auto joined = store.joined.find(record);
    if (after == before || (before.empty() && store.index[after.front()].deleted)) ++report.unchanged;
    else if (joined != store.joined.end() && joined->second.conflict) ++report.conflicts;
    else if (before.empty()) ++report.added;
    else ++report.updated;
}

Result<MergeReport> take_in(OpenStore& store, Writer& writer, const News& news, const std::vector<RecordId>& records) {
    if (!news.erased.empty() && !is_readable(store)) return Error{Fault::damaged, "a file has spoilt"};
    MergeReport report;
    for (RecordId record : news.erased) report.erased += store.index.heads(record).empty() ? 0 : 1;
    std::vector<std::vector<RevisionNumber>> before;
    before.reserve(records.size());
    for (RecordId record : records) before.push_back(store.index.heads(record));
    if (!news.erased.empty()) writer.queue_erasures(news.erased);
    BodyReader reader(news.items);
    while (reader.next() != BodyReader::Item::end)
        if (!store.index.is_erased(reader.record())) writer.queue_item(reader.item());
    BodyCache bodies(store);
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (store.index.heads(records[i]).size() > 1)
            store.joined[records[i]] = shown_of(store, records[i], bodies).joined;
        else store.joined.erase(records[i]);
        if (!store.index.is_erased(records[i])) count(report, store, records[i], before[i]);
    }
    return report;
}

} // namespace

Result<MergeReport> take_in_union(OpenStore& store, Writer& writer, const OpenStore& other) {
    News news;
    BodyCache bodies(other);
    for (std::uint32_t slot : bodies_in_use(other)) {
        const auto body = bodies.body(slot);
        if (!body) return body.error();
        if (const auto collected = collect(news, store, *body); !collected) return collected.error();
    }
    return take_in(store, writer, news, other.index.records());
}

Result<MergeReport> take_in_items(OpenStore& store, Writer& writer, std::span<const std::uint8_t> items) {
    News news;
    if (const auto collected = collect(news, store, items); !collected) return collected.error();
    std::set<RecordId> records;
    BodyReader reader(items);
    for (auto item = reader.next(); item != BodyReader::Item::end; item = reader.next())
        if (item != BodyReader::Item::erasure) records.insert(reader.record());
    return take_in(store, writer, news, {records.begin(), records.end()});
}

} // namespace fourfifths

#include "vault/revision.h"
#include "vault/byte_stream.h"

namespace fourfifths {

namespace {

constexpr std::uint8_t revision_item = 1, chain_item = 2, erasure_item = 3;
constexpr std::uint8_t deleted_flag = 1;
constexpr std::size_t id_size = sizeof(RevisionId);

// What the id is the hash of.
void write_content(ByteWriter& out, const RevisionView& revision) {
    out.u8(revision.deleted ? deleted_flag : 0);
    out.u8(static_cast<std::uint8_t>(revision.record.type));
    out.u8(static_cast<std::uint8_t>(revision.parent_count()));
    out.u64(revision.record.value);
    out.u32(revision.depth);
    out.u64(revision.device);
    out.u64(static_cast<std::uint64_t>(revision.at.minute));
    out.u32(static_cast<std::uint32_t>(revision.payload.size()));
    out.bytes(revision.parents);
    out.bytes(revision.payload);
}

bool is_record_type(std::uint8_t type) { return type >= 1 && type <= 6; }

bool read_revision(ByteReader& in, RevisionView& out) {
    out.id.bytes = in.array<id_size>();
    const std::uint8_t flags = in.u8();
    const std::uint8_t type = in.u8();
    const std::uint8_t parents = in.u8();
    out.deleted = (flags & deleted_flag) != 0;
    out.record.type = static_cast<RecordType>(type);
    out.record.value = in.u64();
    out.depth = in.u32();
    out.device = in.u64();
    out.at.minute = static_cast<std::int64_t>(in.u64());
    const std::uint32_t payload = in.u32();
    out.parents = in.bytes(parents * id_size);
    out.payload = in.bytes(payload);
    return !in.failed() && is_record_type(type) && flags <= deleted_flag;
}

bool read_chain(ByteReader& in, ChainView& out) {
    const std::uint8_t type = in.u8();
    const std::uint8_t parents = in.u8();
    out.record.type = static_cast<RecordType>(type);
    out.record.value = in.u64();
    out.depth = in.u32();
    const std::uint32_t count = in.u32();
    out.parents = in.bytes(parents * id_size);
    out.ids = in.bytes(std::size_t{count} * id_size);
    return !in.failed() && is_record_type(type) && count > 0;
}

bool read_erasure(ByteReader& in, RecordId& out) {
    const std::uint8_t type = in.u8();
    out = {static_cast<RecordType>(type), in.u64()};
    return !in.failed() && is_record_type(type) && out.type != RecordType::settings;
}

} // namespace

RevisionId RevisionView::parent(std::size_t index) const {
    RevisionId found;
    std::memcpy(found.bytes.data(), parents.data() + index * id_size, id_size);
    return found;
}

RevisionId append_revision(Bytes& body, const RevisionView& revision) {
    body.push_back(revision_item);
    const std::size_t id_at = body.size();
    body.resize(id_at + id_size);
    ByteWriter out(body);
    write_content(out, revision);
    const RevisionId id{short_hash_of(std::span(body).subspan(id_at + id_size))};
    std::copy(id.bytes.begin(), id.bytes.end(), body.begin() + static_cast<std::ptrdiff_t>(id_at));
    return id;
}

void append_chain(Bytes& body, const ChainView& chain) {
    ByteWriter out(body);
    out.u8(chain_item);
    out.u8(static_cast<std::uint8_t>(chain.record.type));
    out.u8(static_cast<std::uint8_t>(chain.parents.size() / id_size));
    out.u64(chain.record.value);
    out.u32(chain.depth);
    out.u32(static_cast<std::uint32_t>(chain.ids.size() / id_size));
    out.bytes(chain.parents);
    out.bytes(chain.ids);
}

void append_erasure(Bytes& body, RecordId record) {
    ByteWriter out(body);
    out.u8(erasure_item);
    out.u8(static_cast<std::uint8_t>(record.type));
    out.u64(record.value);
}

BodyReader::Item BodyReader::next() {
    start_ = at_;
    if (at_ == body_.size()) return Item::end;
    ByteReader in(body_.subspan(at_));
    const std::uint8_t kind = in.u8();
    const bool whole = kind == revision_item  ? read_revision(in, revision_)
                       : kind == chain_item   ? read_chain(in, chain_)
                       : kind == erasure_item ? read_erasure(in, record_)
                                              : false;
    if (!whole) return Item::broken;
    at_ += in.position();
    if (kind == erasure_item) return Item::erasure;
    record_ = kind == revision_item ? revision_.record : chain_.record;
    return kind == revision_item ? Item::revision : Item::chain;
}

std::optional<RevisionView> revision_at(std::span<const std::uint8_t> body, std::size_t offset) {
    if (offset >= body.size()) return std::nullopt;
    BodyReader reader(body.subspan(offset));
    if (reader.next() != BodyReader::Item::revision) return std::nullopt;
    return reader.revision();
}

Result<std::uint64_t> count_items(std::span<const std::uint8_t> body) {
    std::uint64_t count = 0;
    BodyReader reader(body);
    for (auto item = reader.next(); item != BodyReader::Item::end; item = reader.next(), ++count) {
        if (item == BodyReader::Item::broken) return Error{Fault::damaged, "body"};
        if (item == BodyReader::Item::revision && !has_true_id(reader.revision()))
            return Error{Fault::tampered, "revision"};
    }
    return count;
}

bool has_true_id(const RevisionView& revision) {
    Bytes content;
    ByteWriter out(content);
    write_content(out, revision);
    const bool same = short_hash_of(content) == revision.id.bytes;
    wipe(content);
    return same;
}

} // namespace fourfifths

#include "vault/back_up.h"
#include "vault/byte_stream.h"
#include <algorithm>

namespace fourfifths {

namespace {

constexpr std::array<std::uint8_t, 4> magic = {'4', '/', '5', 'b'};
constexpr std::size_t start_size = 8; // magic, version, zero
constexpr std::size_t trailer_size = 64;

SecretKey back_up_key(const SecretKey& vault_key) { return key_for(vault_key, "four fifths: back-up"); }

// The bodies of a store cut anew, because a journal has many small ones.
class Chunks {
public:
    Chunks(const FileSeal& seal, std::uint16_t version, const RandomBytes& random, Bytes& out)
        : seal_(seal), version_(version), random_(random), out_(out) {}
    ~Chunks() { wipe(body_); }

    void add(std::span<const std::uint8_t> item) {
        if (!body_.empty() && body_.size() + item.size() > body_limit) flush();
        body_.insert(body_.end(), item.begin(), item.end());
        ++items_;
    }
    void flush() {
        write(body_);
        body_.clear();
    }
    void write(std::span<const std::uint8_t> body) {
        const Bytes file = sealed_file(seal_, {FileKind::back_up, count_++, before_, version_}, body, 0, random_);
        before_ = hash_of(file);
        ByteWriter out(out_);
        out.u32(static_cast<std::uint32_t>(file.size()));
        out.bytes(file);
    }
    bool has_rest() const { return !body_.empty(); }
    std::uint64_t count() const { return count_; }
    std::uint64_t items() const { return items_; }

private:
    const FileSeal& seal_;
    std::uint16_t version_;
    const RandomBytes& random_;
    Bytes& out_;
    Bytes body_;
    Hash before_{};
    std::uint64_t count_ = 0, items_ = 0;
};

Result<BackUp> read_chunks(ByteReader in, const OpenHeader& header, std::size_t size) {
    BackUp back_up;
    back_up.header = header;
    const FileSeal seal = back_up_seal(header);
    FileHead expected{FileKind::back_up, 0, {}};
    std::uint64_t items = 0;
    Bytes plain;
    std::vector<Bytes> bodies;
    while (in.position() < size) {
        const auto file = in.bytes(in.u32());
        if (const auto head = file_head(file)) back_up.version = std::max(back_up.version, head->version);
        if (in.failed()) return Error{Fault::tampered, "back-up: chunk"};
        const auto opened = open_file(seal, expected, file, plain);
        if (!opened) return Error{Fault::tampered, "back-up: chunk"};
        bodies.emplace_back(opened->body.begin(), opened->body.end());
        expected.before = hash_of(file);
        ++expected.number;
    }
    wipe(plain);
    if (bodies.empty()) return Error{Fault::tampered, "back-up: empty"};
    const auto end = end_of_back_up(bodies.back());
    if (!end || end->chunks + 1 != bodies.size()) return Error{Fault::tampered, "back-up: count"};
    back_up.head = end->head;
    bodies.pop_back();
    for (const Bytes& body : bodies) {
        const auto count = count_items(body);
        if (!count) return count.error();
        items += *count;
    }
    if (items != end->items) return Error{Fault::tampered, "back-up: count"};
    back_up.bodies = std::move(bodies);
    return back_up;
}

} // namespace

Result<Bytes> back_up_bytes(const OpenStore& store, const RandomBytes& random) {
    Bytes file;
    ByteWriter out(file);
    out.bytes(magic);
    const std::uint16_t version = store.index.erased().empty() ? first_version : newest_version;
    out.u16(version);
    out.u16(0);
    out.bytes(header_bytes(store.header));
    const SecretKey key = back_up_key(store.vault_key);
    const FileSeal seal{store.header.vault, key};
    Chunks chunks(seal, version, random, file);
    BodyCache bodies(store);
    std::uint64_t count = 0;
    for (std::uint32_t slot : bodies_in_use(store)) {
        const auto body = bodies.body(slot);
        if (!body) return body.error();
        BodyReader reader(*body);
        while (true) {
            const auto item = reader.next();
            if (item == BodyReader::Item::end) break;
            if (item == BodyReader::Item::broken) return Error{Fault::damaged, "body"};
            if (item == BodyReader::Item::erasure || !store.index.is_erased(reader.record())) chunks.add(reader.item());
        }
    }
    if (chunks.has_rest()) chunks.flush();
    count = chunks.count();
    Bytes end;
    ByteWriter last(end);
    last.u64(store.last_sequence);
    last.u64(chunks.items());
    last.u64(count);
    chunks.write(end);
    const Hash digest = hash_of(file);
    out.bytes(mac_of(key, digest));
    out.bytes(hash_of(file));
    return file;
}

FileSeal back_up_seal(const OpenHeader& known) { return {known.header.vault, back_up_key(known.vault_key)}; }

std::optional<BackUpEnd> end_of_back_up(std::span<const std::uint8_t> body) {
    ByteReader in(body);
    BackUpEnd end;
    end.head = in.u64();
    end.items = in.u64();
    end.chunks = in.u64();
    if (!in.at_end()) return std::nullopt;
    return end;
}

Result<BackUpStart> start_of_back_up(std::span<const std::uint8_t> file) {
    ByteReader in(file);
    const bool ours = in.array<4>() == magic;
    const std::uint16_t version = in.u16();
    const std::uint16_t zero = in.u16();
    const auto header = in.bytes(header_size);
    if (!ours) return Error{Fault::damaged, "back-up: magic"};
    if (version > newest_version) return Error{Fault::unsupported, "back-up: version"};
    if (in.failed() || version < first_version || zero != 0) return Error{Fault::damaged, "back-up: size"};
    const auto read = read_header(header);
    if (!read) return read.error();
    return BackUpStart{*read, in.position()};
}

// The checksum comes first: what an accident did to the header is damage as well.
Result<Header> back_up_header(std::span<const std::uint8_t> file) {
    const auto start = start_of_back_up(file);
    if (!start && start.error().fault == Fault::unsupported) return start.error();
    if (file.size() < start_size + header_size + trailer_size) return Error{Fault::damaged, "back-up: size"};
    Hash checksum;
    std::memcpy(checksum.data(), file.data() + file.size() - 32, 32);
    if (checksum != hash_of(file.first(file.size() - 32))) return Error{Fault::damaged, "back-up: checksum"};
    if (!start) return start.error();
    return start->header;
}

Result<BackUp> open_back_up_file(std::span<const std::uint8_t> file, std::string_view secret) {
    const auto header = back_up_header(file);
    if (!header) return header.error();
    const auto opened = open_header(std::span(&*header, 1), secret);
    if (!opened) return opened.error();
    return open_back_up_file(file, *opened);
}

Result<BackUp> open_back_up_file(std::span<const std::uint8_t> file, const OpenHeader& known) {
    const auto header = back_up_header(file);
    if (!header) return header.error();
    if (header->vault != known.header.vault) return Error{Fault::wrong_key, "back-up of another vault"};
    if (!belongs_to(*header, known.vault_key)) return Error{Fault::wrong_key, "back-up under other keys"};
    const auto content = file.first(file.size() - trailer_size);
    Hash mac;
    std::memcpy(mac.data(), file.data() + content.size(), 32);
    if (!same_hash(mac, mac_of(back_up_key(known.vault_key), hash_of(content))))
        return Error{Fault::tampered, "back-up: code"};
    ByteReader in(content);
    in.bytes(start_size + header_size);
    return read_chunks(in, {*header, known.vault_key}, content.size());
}

RevisionIndex index_of(const BackUp& back_up) {
    RevisionIndex held;
    for (const Bytes& body : back_up.bodies) {
        BodyReader reader(body);
        for (auto item = reader.next(); item != BodyReader::Item::end; item = reader.next()) {
            if (item == BodyReader::Item::revision) held.add(reader.revision(), 0, 0);
            else if (item == BodyReader::Item::chain) held.add(reader.chain());
            else held.erase(reader.record());
        }
    }
    held.forget_erased();
    return held;
}

bool covers(const RevisionIndex& held, const RevisionIndex& wanted) {
    const auto& gone = held.erased();
    if (!std::includes(gone.begin(), gone.end(), wanted.erased().begin(), wanted.erased().end())) return false;
    for (RevisionNumber number = 0; number < wanted.size(); ++number) {
        const RevisionEntry& entry = wanted[number];
        if (!entry.known || held.is_erased(entry.record)) continue;
        const auto found = held.find(entry.id);
        const bool payload_needed = entry.has_payload && !entry.has_child;
        if (!found || !held[*found].known || (payload_needed && !held[*found].has_payload)) return false;
    }
    return true;
}

Restored restored_store(Storage& storage, BackUp& back_up, const RandomBytes& random) {
    Restored restored;
    OpenStore& store = restored.store;
    begin_store(store, storage, back_up.header);
    store.current.base_sequence = store.last_sequence = store.head = back_up.head;
    store.current.version = back_up.version;
    for (Bytes& body : back_up.bodies) {
        const std::uint64_t number = store.next_part++;
        Bytes file = sealed_file(store.seal, {FileKind::part, number, {}, back_up.version}, body, 0, random);
        store.current.parts.push_back({number, static_cast<std::uint32_t>(body.size()), short_hash_of(file)});
        store.part_slots.push_back(static_cast<std::uint32_t>(store.slots.size()));
        Slot& slot = store.slots.emplace_back();
        slot.kind = FileKind::part;
        slot.number = number;
        slot.durable = false;
        slot.body = std::exchange(body, {});
        restored.batch.put.push_back({file_name(FileKind::part, number), std::move(file)});
    }
    store.current.next_part = store.next_part;
    put_first_files(store, random, restored.batch);
    return restored;
}

} // namespace fourfifths

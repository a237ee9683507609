#include "vault/salvage.h"
#include "stable_sort.h"
#include "vault/byte_stream.h"
#include <algorithm>

namespace fourfifths {

namespace {

// The whole items at its beginning.
void add_body(Salvaged& salvaged, std::span<const std::uint8_t> body, const FileHead& head) {
    Bytes items;
    BodyReader reader(body);
    for (auto item = reader.next(); item != BodyReader::Item::end; item = reader.next()) {
        if (item == BodyReader::Item::broken) break;
        if (item == BodyReader::Item::revision && !has_true_id(reader.revision())) continue;
        items.insert(items.end(), reader.item().begin(), reader.item().end());
    }
    salvaged.content.version = std::max(salvaged.content.version, head.version);
    salvaged.content.bodies.push_back(std::move(items));
}

class StoreSalvage {
public:
    StoreSalvage(Storage& storage, const std::vector<std::string>& names, std::span<const OpenHeader> keys)
        : storage_(storage), names_(names) {
        for (const OpenHeader& each : keys) seals_.push_back(file_seal(each.header.vault, each.vault_key));
        salvaged_.content.header = keys.front();
    }

    Result<Salvaged> all() {
        read_manifests();
        for (FileKind kind : {FileKind::part, FileKind::journal}) read_bodies(kind);
        note_gaps();
        if (salvaged_.note.files_read == 0) return Error{Fault::damaged, "nothing can be read"};
        salvaged_.content.head = std::max(base_, last_);
        return std::move(salvaged_);
    }

private:
    std::vector<std::uint64_t> numbers_of(FileKind kind) const {
        std::vector<std::uint64_t> numbers;
        for (const std::string& name : names_)
            if (const auto found = from_file_name(name); found && found->first == kind)
                numbers.push_back(found->second);
        stable_sort(numbers);
        return numbers;
    }

    void read_manifests() {
        for (std::uint64_t number : numbers_of(FileKind::manifest)) {
            const auto file = storage_.read(file_name(FileKind::manifest, number));
            std::optional<Manifest> manifest;
            for (const FileSeal& seal : seals_) {
                if (!file || manifest) break;
                if (auto opened = open_manifest(seal, number, *file)) manifest = std::move(opened).value();
            }
            if (!manifest) {
                salvaged_.note.spoilt.push_back(file_name(FileKind::manifest, number));
                continue;
            }
            ++salvaged_.note.files_read;
            base_ = std::max(base_, manifest->base_sequence);
            for (const PartEntry& part : manifest->parts) note_missing(FileKind::part, part.number);
        }
    }

    void read_bodies(FileKind kind) {
        for (std::uint64_t number : numbers_of(kind)) {
            if (read_body(kind, number)) ++salvaged_.note.files_read;
            else salvaged_.note.spoilt.push_back(file_name(kind, number));
        }
    }

    bool read_body(FileKind kind, std::uint64_t number) {
        const auto file = storage_.read(file_name(kind, number));
        if (!file) return false;
        const auto head = file_head(*file);
        if (!head || (head->kind != FileKind::part && head->kind != FileKind::journal)) return false;
        Bytes plain;
        for (const FileSeal& seal : seals_) {
            const auto opened = open_file(seal, *head, *file, plain);
            if (!opened) continue;
            add_body(salvaged_, opened->body, *head);
            wipe(plain);
            return true;
        }
        return false;
    }

    void note_missing(FileKind kind, std::uint64_t number) {
        const std::string name = file_name(kind, number);
        auto& missing = salvaged_.note.missing;
        if (std::find(names_.begin(), names_.end(), name) == names_.end() &&
            std::find(missing.begin(), missing.end(), name) == missing.end())
            missing.push_back(name);
    }

    // Saves are numbered one after the other, so a gap since the last folding is a save that was lost.
    void note_gaps() {
        const auto journal = numbers_of(FileKind::journal);
        if (journal.empty()) return;
        last_ = journal.back();
        std::uint64_t expected = base_ > 0 ? base_ + 1 : journal.front();
        for (std::uint64_t number : journal) {
            if (number < expected) continue;
            for (; expected < number && salvaged_.note.missing.size() < most_named; ++expected)
                note_missing(FileKind::journal, expected);
            expected = number + 1;
        }
    }

    static constexpr std::size_t most_named = 1000;
    Storage& storage_;
    const std::vector<std::string>& names_;
    std::vector<FileSeal> seals_;
    Salvaged salvaged_;
    std::uint64_t base_ = 0, last_ = 0;
};

void miss(SalvageNote& note, const Workspace& workspace, const RevisionIndex& index, PersonId person) {
    if (!person || workspace.find(person) || index.is_erased({RecordType::person, person.value})) return;
    auto& missing = note.people_missing;
    if (std::find(missing.begin(), missing.end(), person) == missing.end()) missing.push_back(person);
}

std::string chunk_name(std::uint64_t number) { return "chunk " + std::to_string(number + 1); }

} // namespace

Result<Salvaged> salvage_store(Storage& storage, const std::vector<std::string>& names,
                               std::span<const OpenHeader> keys) {
    return StoreSalvage(storage, names, keys).all();
}

Result<Salvaged> salvage_file(std::span<const std::uint8_t> file, std::string_view secret) {
    const auto start = start_of_back_up(file);
    if (!start) return start.error();
    const auto key = open_header(std::span(&start->header, 1), secret);
    if (!key) return key.error();
    const FileSeal seal = back_up_seal(*key);
    Salvaged salvaged;
    salvaged.content.header = *key;
    ByteReader in(file.subspan(start->size));
    Bytes plain;
    std::optional<std::uint64_t> chunks; // as the last one says
    std::set<std::uint64_t> seen;
    for (std::uint64_t place = 0; !chunks; ++place) {
        const auto chunk = in.bytes(in.u32());
        if (in.failed()) break;
        const auto head = file_head(chunk);
        const auto opened = head && head->kind == FileKind::back_up ? open_file(seal, *head, chunk, plain)
                                                                    : Result<OpenedFile>(Fault::damaged, "");
        if (!opened) {
            salvaged.note.spoilt.push_back(chunk_name(place));
            seen.insert(place);
            continue;
        }
        if (const auto end = end_of_back_up(opened->body); end && end->chunks == head->number) {
            chunks = end->chunks;
            salvaged.content.head = end->head;
            break;
        }
        if (!seen.insert(head->number).second) continue;
        add_body(salvaged, opened->body, *head);
        ++salvaged.note.files_read;
    }
    wipe(plain);
    for (std::uint64_t number = 0; chunks && number < *chunks; ++number)
        if (!seen.contains(number)) salvaged.note.missing.push_back(chunk_name(number));
    if (!chunks) salvaged.note.missing.push_back("everything after " + chunk_name(seen.empty() ? 0 : *seen.rbegin()));
    if (salvaged.note.files_read == 0 && !chunks) return Error{Fault::damaged, "nothing can be read"};
    return salvaged;
}

void note_what_is_missing(const OpenStore& store, const Workspace& workspace, SalvageNote& note) {
    const RevisionIndex& index = store.index;
    std::set<RevisionNumber> missing;
    for (RevisionNumber number = 0; number < index.size(); ++number) {
        if (!index[number].known) continue;
        if (!index[number].has_child && !index[number].has_payload) missing.insert(number);
        for (RevisionNumber parent : index.parents(number))
            if (!index[parent].known) missing.insert(parent);
    }
    note.versions_missing = static_cast<int>(missing.size());
    for (const auto& [id, entry] : workspace.entries())
        for (PersonId person : entry.people) miss(note, workspace, index, person);
    for (const auto& [id, action] : workspace.actions()) miss(note, workspace, index, action.person);
    for (const auto& [id, summary] : workspace.summaries()) miss(note, workspace, index, summary.person);
}

} // namespace fourfifths

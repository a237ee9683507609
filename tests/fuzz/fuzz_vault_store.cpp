// A true store whose files are dropped, swapped, repeated, cut and flipped, as the input says: it is refused, or it is
// a state the vault was in; salvage reads it without a fault, and neither writes to it.
#include "vault/memory_storage.h"
#include "vault/vault.h"
#include <algorithm>
#include <cstdlib>

namespace {

using namespace fourfifths;

const std::string& recovery_key(std::string made = {}) {
    static const std::string kept = std::move(made);
    return kept;
}

RandomBytes counting() {
    return [next = std::uint32_t{1}](std::span<std::uint8_t> some) mutable {
        for (std::uint8_t& byte : some) byte = static_cast<std::uint8_t>((next = next * 1664525 + 1013904223) >> 24);
    };
}

struct History {
    MemoryStorage storage;
    std::vector<Workspace> states;
};

Record entry(std::uint64_t id, int version) {
    Entry made;
    made.id = {id};
    made.title = "Visit " + std::to_string(version);
    return made;
}

// Two foldings, an erasure between them, and a journal.
const History& history() {
    static const History made = [] {
        History lived;
        const VaultContext with{Instant{29'000'000}, counting(), 7};
        auto created = Vault::create(lived.storage, "lantern gravel otter window", {19, 1}, with, {});
        if (!created) std::abort();
        recovery_key(created->recovery_key);
        Workspace now;
        lived.states.push_back(now);
        for (int i = 0; i < 140; ++i) {
            if (i == 20) {
                const RecordId erased{RecordType::entry, 3};
                if (!created->vault.erase({&erased, 1}, with, {})) std::abort();
                now.remove(erased);
            } else {
                const Record record = entry(static_cast<std::uint64_t>(1 + i % (i < 20 ? 3 : 2)), i);
                created->vault.save({"", {{std::nullopt, record}}}, with, {});
                now.put(record);
            }
            lived.states.push_back(now);
        }
        return lived;
    }();
    return made;
}

void change(std::map<std::string, Bytes>& files, std::span<const std::uint8_t> four) {
    if (files.empty()) return;
    const auto at = [&](std::size_t number) {
        return std::next(files.begin(), static_cast<std::ptrdiff_t>(number % files.size()));
    };
    Bytes& file = at(four[1])->second;
    switch (four[0] % 5) {
        case 0: files.erase(at(four[1])); break;
        case 1: std::swap(file, at(four[2])->second); break;
        case 2: file = at(four[2])->second; break;
        case 3: file.resize(file.size() * four[2] / 256); break;
        default:
            if (!file.empty()) file[(four[2] * 256u + four[3]) % file.size()] ^= static_cast<std::uint8_t>(four[3] | 1);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const History& lived = history();
    MemoryStorage storage;
    storage.files = lived.storage.files;
    for (std::size_t at = 0; at + 4 <= std::min<std::size_t>(size, 64); at += 4)
        change(storage.files, std::span(data + at, 4));
    const auto before = storage.files;
    const VaultContext with{Instant{29'000'000}, counting(), 7};
    const auto opened = Vault::open(storage, recovery_key(), with);
    if (opened && std::find(lived.states.begin(), lived.states.end(), opened->workspace) == lived.states.end())
        std::abort();
    MemoryStorage scratch;
    const auto salvaged = Vault::salvage(storage, scratch, recovery_key(), with);
    if (salvaged && salvaged->workspace.entries().size() > 3) std::abort();
    if (opened && opened->vault.is_erased({RecordType::entry, 3}) && salvaged && salvaged->workspace.find(EntryId{3}))
        std::abort();
    if (storage.files != before) std::abort();
    return 0;
}

// A vault to test on: made once with the cheapest key cost, opened by its recovery key, which needs no key derivation.
#pragma once
#include "support/builders.h"
#include "vault/memory_storage.h"
#include "vault/vault.h"
#include <catch2/catch.hpp>

namespace fourfifths::test {

constexpr std::string_view passphrase = "lantern gravel otter window";
constexpr KeyCost cheapest{19, 1};

inline VaultContext context(std::uint64_t seed = 1, std::uint64_t device = 7) {
    return {Instant{29'000'000},
            [engine = std::make_shared<std::mt19937_64>(seed)](std::span<std::uint8_t> bytes) {
                for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>((*engine)());
            },
            device};
}

/// Says so when a commit does not come through.
inline Completion must_land() {
    return [](const Result<Done>& result) { REQUIRE(result.ok()); };
}

struct NewVault {
    std::map<std::string, Bytes> files;
    std::string recovery_key;
};

/// The same empty vault each time.
inline const NewVault& new_vault() {
    static const NewVault made = [] {
        MemoryStorage storage;
        auto created = Vault::create(storage, passphrase, cheapest, context(99), must_land());
        REQUIRE(created.ok());
        return NewVault{storage.files, created->recovery_key};
    }();
    return made;
}

inline OpenedVault open(Storage& storage) {
    auto opened = Vault::open(storage, new_vault().recovery_key, context());
    REQUIRE(opened.ok());
    return std::move(opened).value();
}

/// A back-up of such a vault, opened in a store of its own.
inline OpenedVault opened_back_up(Storage& scratch, const Bytes& file) {
    auto opened = Vault::open_back_up(scratch, file, new_vault().recovery_key, context());
    REQUIRE(opened.ok());
    return std::move(opened).value();
}

inline Entry visit(std::uint64_t id, std::string_view title) {
    return build::entry(id, "2026-11-19 09:30", 45, Kind::d1, title, {{7}});
}

inline Edit put(Record record) { return {"edit", {{std::nullopt, std::move(record)}}}; }

inline Edit remove(Record record) { return {"delete", {{std::move(record), std::nullopt}}}; }

/// A vault in memory with its workspace kept alongside.
struct AVault {
    MemoryStorage storage;
    OpenedVault opened;
    VaultContext with;

    explicit AVault(std::uint64_t seed = 1)
        : storage(filled(new_vault().files)), opened(open(storage)), with(context(seed, seed)) {}
    AVault(const AVault&) = delete;

    void save(const Edit& edit) {
        opened.workspace.apply(edit);
        opened.vault.save(edit, with, must_land());
    }
    void take_in(const Vault& other) {
        const auto report = opened.vault.merge(other, opened.workspace, with, must_land());
        REQUIRE(report.ok());
    }
    /// For good, and durable at once.
    void erase(RecordId id) {
        bool told = false;
        const auto begun = opened.vault.erase({&id, 1}, with, [&](const Result<Done>& result) {
            REQUIRE(result.ok());
            told = true;
        });
        REQUIRE(begun.ok());
        REQUIRE(told);
        opened.workspace.remove(id);
    }
    Workspace reopened() { return open(storage).workspace; }

    static MemoryStorage filled(std::map<std::string, Bytes> files) {
        MemoryStorage made;
        made.files = std::move(files);
        return made;
    }
};

} // namespace fourfifths::test

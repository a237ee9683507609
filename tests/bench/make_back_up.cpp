// make_back_up <entries> <file> <passphrase>: a sealed back-up of made-up records up to today, for benchmarks that
// restore it in a browser. Its key costs what a new vault's key costs, so that unlocking takes what it takes.
#include "vault/memory_storage.h"
#include "vault/vault.h"
#include "workload.h"
#include <chrono>
#include <cstdio>
#include <fstream>

using namespace fourfifths;

namespace {

VaultContext context(Instant now) {
    return {now,
            [engine = std::make_shared<std::mt19937_64>(std::random_device{}())](std::span<std::uint8_t> bytes) {
                for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>((*engine)());
            },
            7};
}

Instant this_minute() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::minutes>(now).count()};
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::fprintf(stderr, "usage: make_back_up <entries> <file> <passphrase>\n");
        return 2;
    }
    const VaultContext made_now = context(this_minute());
    MemoryStorage storage;
    auto created = Vault::create(storage, arguments[3], KeyCost{}, made_now, {});
    if (!created) return 1;
    Edit edit;
    for (Record& record : bench::Workload(std::atoi(arguments[1]), made_now.now).records()) {
        edit.changes.push_back({std::nullopt, std::move(record)});
        if (edit.changes.size() < 500) continue;
        created->vault.save(edit, made_now, {});
        edit.changes.clear();
    }
    created->vault.save(edit, made_now, {});
    const Bytes file = created->vault.sealed_back_up(made_now);
    std::ofstream out(arguments[2], std::ios::binary);
    out.write(reinterpret_cast<const char*>(file.data()), static_cast<std::streamsize>(file.size()));
    return out.good() && created->vault.unsaved() == 0 ? 0 : 1;
}

#include "a_vault.h"
#include "vault/back_up.h"

using namespace fourfifths;
using namespace fourfifths::test;

namespace {

class CountingStorage : public MemoryStorage {
public:
    void commit(Batch batch, Completion done) override {
        for (const NewFile& file : batch.put) {
            written += file.bytes.size();
            largest = std::max(largest, file.bytes.size());
            CHECK(files.count(file.name) == 0); // a name is never used again
        }
        MemoryStorage::commit(std::move(batch), std::move(done));
        most_files = std::max(most_files, files.size());
    }
    std::size_t written = 0, largest = 0, most_files = 0;
};

// Bytes written by 200 saves, folding included, in a vault that holds `entries` already.
std::size_t written_by_saves(std::uint64_t entries) {
    CountingStorage storage;
    storage.files = new_vault().files;
    auto opened = open(storage);
    const VaultContext with = context(3);
    Edit many;
    for (std::uint64_t id = 1; id <= entries; ++id) many.changes.push_back({std::nullopt, visit(id, "Home visit")});
    opened.vault.save(many, with, must_land());
    storage.written = 0;
    for (std::uint64_t i = 0; i < 200; ++i)
        opened.vault.save(put(visit(1 + i * 7 % entries, "Visit " + std::to_string(i))), with, must_land());
    CHECK(storage.largest <= 56 * 1024);
    return storage.written;
}

} // namespace

TEST_CASE("what a save writes does not grow with what is stored") {
    const std::size_t at_1000 = written_by_saves(1'000), at_10000 = written_by_saves(10'000);
    WARN("bytes written by 200 saves: " << at_1000 << " at 1,000 entries, " << at_10000 << " at 10,000");
    CHECK(static_cast<double>(at_10000) < 1.1 * static_cast<double>(at_1000));
    CHECK(at_10000 / 200 < 2500);
}

TEST_CASE("changing one record over and over leaves a small vault") {
    AVault home;
    for (int i = 0; i < 1000; ++i) home.save(put(visit(1, "Home visit, told at length, version " + std::to_string(i))));
    CHECK(home.storage.files.size() < 200);
    std::size_t parts = 0;
    for (const auto& [name, bytes] : home.storage.files)
        if (name[0] == 'p') parts += bytes.size();
    CHECK(parts < 80'000);
    CHECK(home.reopened() == home.opened.workspace);
}

TEST_CASE("of a record that is deleted for good no word is left after a few foldings") {
    AVault home;
    std::vector<Record> people;
    for (std::uint64_t id = 1; id <= 2000; ++id) people.push_back(build::person(id, "Amira Khan"));
    Edit all, none;
    for (const Record& person : people) {
        all.changes.push_back({std::nullopt, person});
        none.changes.push_back({person, std::nullopt});
    }
    home.save(all);
    for (int i = 0; i < 70; ++i) home.save(put(visit(1, "Visit " + std::to_string(i))));
    home.save(none);
    const auto words_left = [&] {
        const auto back_up = open_back_up_file(home.opened.vault.sealed_back_up(home.with), new_vault().recovery_key);
        REQUIRE(back_up.ok());
        std::size_t found = 0;
        for (const Bytes& body : back_up->bodies) {
            const std::string text(body.begin(), body.end());
            for (auto at = text.find("Amira"); at != std::string::npos; at = text.find("Amira", at + 1)) ++found;
        }
        return found;
    };
    REQUIRE(words_left() == people.size());
    for (int i = 0; i < 4 * 64; ++i) home.save(put(visit(1, "Visit " + std::to_string(i))));
    CHECK(words_left() == 0);
    CHECK(home.reopened() == home.opened.workspace);
}

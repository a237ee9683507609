#include "a_vault.h"
#include "vault/back_up.h"

using namespace fourfifths;
using namespace fourfifths::test;

namespace {

// Enough for several parts, two generations and a journal.
void work(AVault& home) {
    Edit many;
    many.changes.push_back({std::nullopt, build::person(7, "Sam")});
    for (std::uint64_t id = 1; id <= 900; ++id)
        many.changes.push_back({std::nullopt, visit(id, "Visit " + std::to_string(id) + std::string(120, 'x'))});
    home.save(many);
    for (std::uint64_t i = 0; i < 140; ++i) home.save(put(visit(1 + i % 70, "Changed " + std::to_string(i))));
}

Result<SalvagedVault> salvage(MemoryStorage& damaged, MemoryStorage& scratch) {
    const auto before = damaged.files;
    auto salvaged = Vault::salvage(damaged, scratch, new_vault().recovery_key, context());
    REQUIRE(damaged.files == before);
    return salvaged;
}

bool is_part_of(const Workspace& some, const Workspace& all) {
    for (const auto& [id, entry] : some.entries())
        if (!all.find(id) || all.find(id)->id != id) return false;
    return true;
}

} // namespace

TEST_CASE("a whole store is salvaged whole, and what was salvaged makes a back-up that restores") {
    AVault home;
    work(home);
    MemoryStorage scratch, fresh;
    const auto salvaged = salvage(home.storage, scratch);
    REQUIRE(salvaged.ok());
    CHECK(salvaged->workspace == home.opened.workspace);
    CHECK(salvaged->note.whole());
    CHECK(salvaged->note.files_read == static_cast<int>(home.storage.files.size()) - 2);
    const Bytes back_up = salvaged->vault.sealed_back_up(context(3));
    CHECK(*home.opened.vault.is_covered_by(back_up));
    CHECK(Vault::restore(fresh, back_up, passphrase, context(), must_land())->workspace == home.opened.workspace);
}

TEST_CASE("with a spoilt part that both generations share the vault does not open, and all the rest is salvaged") {
    AVault home;
    work(home);
    const auto part = home.storage.files.lower_bound("p-");
    REQUIRE(part != home.storage.files.end());
    part->second[300] ^= 1;
    const auto opened = Vault::open(home.storage, new_vault().recovery_key, context());
    REQUIRE_FALSE(opened.ok());
    REQUIRE(opened.error().fault == Fault::damaged);
    MemoryStorage scratch;
    const auto salvaged = salvage(home.storage, scratch);
    REQUIRE(salvaged.ok());
    CHECK(salvaged->note.spoilt == std::vector{part->first});
    CHECK_FALSE(salvaged->note.whole());
    const auto found = salvaged->workspace.entries().size();
    CHECK(found > 500);
    CHECK(found < 900);
    CHECK(salvaged->note.people_missing == std::vector{PersonId{7}}); // she was in that part
    for (std::uint64_t id = 1; id <= 70; ++id)                        // the changes were elsewhere
        CHECK(salvaged->workspace.find(EntryId{id})->title == "Changed " + std::to_string(id + 69));
    CHECK(is_part_of(salvaged->workspace, home.opened.workspace));
    const Bytes back_up = salvaged->vault.sealed_back_up(context(3));
    MemoryStorage fresh;
    CHECK(Vault::restore(fresh, back_up, passphrase, context(), must_land())->workspace == salvaged->workspace);

    const std::string name = part->first;
    home.storage.files.erase(part);
    MemoryStorage other;
    const auto without = salvage(home.storage, other);
    REQUIRE(without.ok());
    CHECK(without->note.missing == std::vector{name});
    CHECK(without->workspace == salvaged->workspace);
}

TEST_CASE("salvage names a lost save and keeps those after it, and finds files under other names") {
    AVault home;
    for (std::uint64_t i = 1; i <= 6; ++i) home.save(put(visit(i, "Visit " + std::to_string(i))));
    home.save(put(visit(3, "Changed")));
    home.storage.files.erase("j-0000000000000003");
    std::swap(home.storage.files["j-0000000000000005"], home.storage.files["j-0000000000000006"]);
    MemoryStorage scratch;
    const auto salvaged = salvage(home.storage, scratch);
    REQUIRE(salvaged.ok());
    CHECK(salvaged->note.missing == std::vector<std::string>{"j-0000000000000003"});
    CHECK(salvaged->note.versions_missing == 1); // the state that "Changed" follows
    CHECK(salvaged->workspace == home.opened.workspace);
}

TEST_CASE("salvage needs the secret and a header, and says so") {
    AVault home;
    work(home);
    MemoryStorage scratch;
    CHECK(Vault::salvage(home.storage, scratch, "not the passphrase", context()).error().fault == Fault::wrong_key);
    for (auto& [name, bytes] : home.storage.files)
        if (name[0] == 'h') bytes[60] ^= 4;
    CHECK(salvage(home.storage, scratch).error().fault == Fault::damaged);
    CHECK(scratch.files.empty());
}

TEST_CASE("what was erased stays erased when a store is salvaged") {
    AVault home;
    home.save(put(build::person(42, "Amira Khan")));
    const auto old = home.storage.files;
    const RecordId amira{RecordType::person, 42};
    home.erase(amira);
    home.storage.files.insert(old.begin(), old.end()); // as if a recovery tool had brought the old files back
    MemoryStorage scratch;
    const auto salvaged = salvage(home.storage, scratch);
    REQUIRE(salvaged.ok());
    CHECK(salvaged->workspace.people().empty());
    CHECK(salvaged->vault.is_erased(amira));
}

TEST_CASE("of a damaged back-up the whole chunks are read, wherever it is spoilt or cut") {
    AVault home;
    work(home);
    const Bytes whole = home.opened.vault.sealed_back_up(home.with);
    REQUIRE(whole.size() > 3 * body_limit);
    const auto from = [&](const Bytes& file) {
        MemoryStorage scratch;
        return Vault::salvage_back_up(file, scratch, new_vault().recovery_key, context());
    };
    const auto all = from(whole);
    REQUIRE(all.ok());
    CHECK(all->workspace == home.opened.workspace);
    CHECK(all->note.whole());

    Bytes spoilt = whole;
    spoilt[60'000] ^= 1; // in the second chunk
    MemoryStorage scratch;
    REQUIRE(Vault::open_back_up(scratch, spoilt, new_vault().recovery_key, context()).error().fault == Fault::damaged);
    const auto some = from(spoilt);
    REQUIRE(some.ok());
    CHECK(some->note.spoilt == std::vector<std::string>{"chunk 2"});
    CHECK(some->note.files_read == all->note.files_read - 1);
    CHECK(some->workspace.entries().size() > 500);
    CHECK(is_part_of(some->workspace, home.opened.workspace));

    int tried = 0, refused = 0;
    std::size_t most = 0;
    for (std::size_t size = 0; size < whole.size(); size += 1999, ++tried) {
        CAPTURE(size);
        const auto cut = from(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)));
        if (!cut) {
            ++refused;
            CHECK(cut.error().fault == Fault::damaged);
            CHECK(size < 60'000);
            continue;
        }
        CHECK_FALSE(cut->note.whole());
        CHECK(is_part_of(cut->workspace, home.opened.workspace));
        CHECK(cut->workspace.entries().size() >= most);
        most = cut->workspace.entries().size();
    }
    CHECK(refused > 0);
    WARN("salvage of a cut back-up: faults tried " << tried << " · nothing left in " << refused << " · wrong 0");
}

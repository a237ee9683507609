#include "open_files.h"
#include "support/breaking_storage.h"
#include "support/random_records.h"
#include "vault/back_up.h"

using namespace fourfifths;
using namespace fourfifths::test;

namespace {

constexpr RecordId amira{RecordType::person, 42};

Record person(std::string_view name = "Amira Khan") { return build::person(amira.value, name); }

// Two foldings of work, with states of the person in parts, in the journal and in the generation before.
void live_with_her(AVault& home) {
    home.save(put(person("Amira K")));
    for (std::uint64_t i = 0; i < 70; ++i) home.save(put(visit(1 + i % 5, "Visit " + std::to_string(i))));
    home.save(put(person()));
    for (std::uint64_t i = 0; i < 70; ++i) home.save(put(visit(1 + i % 5, "Call " + std::to_string(i))));
    home.save(put(person("Amira Khan, moved")));
}

std::uint16_t version_of(const Bytes& file) { return static_cast<std::uint16_t>(file[4] | file[5] << 8); }

} // namespace

TEST_CASE("of a person who is erased no file of the store has a word, and everything else is there") {
    AVault home;
    live_with_her(home);
    REQUIRE(words_left(home.storage, "Amira") > 2);
    home.erase(amira);
    CHECK(words_left(home.storage, "Amira") == 0);
    CHECK(home.opened.vault.is_erased(amira));
    CHECK(home.opened.vault.versions(amira).empty());
    CHECK(home.opened.vault.unsaved() == 0);
    auto again = open(home.storage);
    CHECK(again.workspace == home.opened.workspace);
    CHECK(again.vault.is_erased(amira));
    CHECK(again.note.files_kept_aside == 0);
    CHECK_FALSE(again.note.purge_due);
    const auto back_up = open_back_up_file(home.opened.vault.sealed_back_up(home.with), new_vault().recovery_key);
    REQUIRE(back_up.ok());
    for (const Bytes& body : back_up->bodies) CHECK(times_in({body.begin(), body.end()}, "Amira") == 0);
}

TEST_CASE("earlier states of other records, which may name her, go with her") {
    AVault home;
    home.save(put(person()));
    for (std::uint64_t i = 0; i < 70; ++i) home.save(put(visit(1 + i % 5, "Visit to Amira")));
    for (std::uint64_t i = 0; i < 5; ++i) home.save(put(visit(1 + i, "Visit")));
    home.erase(amira);
    CHECK(words_left(home.storage, "Amira") == 0);
    CHECK(home.reopened() == home.opened.workspace);
}

TEST_CASE("an erased record cannot be saved again, and work goes on through foldings") {
    AVault home;
    live_with_her(home);
    home.erase(amira);
    const Workspace before = home.opened.workspace;
    home.opened.vault.save(put(person()), home.with, must_land());
    CHECK(home.reopened() == before);
    for (std::uint64_t i = 0; i < 200; ++i) home.save(put(visit(1 + i % 5, "Later " + std::to_string(i))));
    CHECK(home.reopened() == home.opened.workspace);
    CHECK(open(home.storage).vault.is_erased(amira));
    CHECK(words_left(home.storage, "Amira") == 0);
    CHECK(home.storage.files.size() < 200);
}

TEST_CASE("what a window has not saved yet of a person is erased with her") {
    SlowStorage storage;
    storage.files = new_vault().files;
    auto opened = open(storage);
    opened.vault.save(put(person()), context(), must_land());
    opened.vault.save(put(person("Amira, under way")), context(), must_land());
    int erased = 0;
    REQUIRE(
        opened.vault.erase({&amira, 1}, context(), [&](const Result<Done>& result) { erased += result.ok(); }).ok());
    opened.vault.save(put(visit(1, "Afterwards")), context(), must_land());
    storage.finish();
    CHECK(erased == 0);
    while (!storage.waiting.empty()) storage.finish();
    CHECK(erased == 1);
    CHECK(words_left(storage, "Amira") == 0);
    CHECK(open(storage).workspace.entries().size() == 1);
    CHECK(open(storage).workspace.people().empty());
}

TEST_CASE("no back-up brings an erased person back: merged, restored and merged, twice, in any order") {
    AVault home;
    live_with_her(home);
    const Bytes old = home.opened.vault.sealed_back_up(home.with);
    home.erase(amira);
    const Bytes young = home.opened.vault.sealed_back_up(home.with);
    const Workspace after = home.opened.workspace;
    CHECK_FALSE(*home.opened.vault.is_covered_by(old));
    CHECK(*home.opened.vault.is_covered_by(young));

    for (int i = 0; i < 2; ++i) {
        MemoryStorage scratch;
        home.take_in(opened_back_up(scratch, old).vault);
        CHECK(home.opened.workspace == after);
        CHECK(words_left(home.storage, "Amira") == 0);
    }
    MemoryStorage elsewhere;
    auto restored = opened_back_up(elsewhere, old);
    CHECK(restored.workspace.people().size() == 1);
    MemoryStorage scratch;
    const auto report =
        restored.vault.merge(opened_back_up(scratch, young).vault, restored.workspace, context(3), must_land());
    REQUIRE(report.ok());
    CHECK(report->erased == 1);
    CHECK(restored.workspace == after);
    CHECK(words_left(elsewhere, "Amira") == 0);
    CHECK(open(elsewhere).workspace == after);
    MemoryStorage second;
    CHECK(opened_back_up(second, young).vault.is_erased(amira));
}

TEST_CASE("an erasure with a file that has spoilt is refused and changes nothing") {
    AVault home;
    live_with_her(home);
    for (auto& [name, bytes] : home.storage.files)
        if (name[0] == 'p') bytes[200] ^= 1;
    const auto before = home.storage.files;
    const auto begun = home.opened.vault.erase({&amira, 1}, home.with, {});
    REQUIRE_FALSE(begun.ok());
    CHECK(begun.error().fault == Fault::damaged);
    CHECK_FALSE(home.opened.vault.is_erased(amira));
    CHECK(home.storage.files == before);
    home.save(put(visit(1, "Afterwards")));
    CHECK(home.opened.vault.unsaved() == 0);
}

TEST_CASE("settings cannot be erased") {
    AVault home;
    const RecordId settings{RecordType::settings, 0};
    CHECK(home.opened.vault.erase({&settings, 1}, home.with, {}).error().fault == Fault::bad_input);
}

TEST_CASE("a file that was kept aside goes with an erasure, because it may have her words") {
    AVault home;
    for (std::uint64_t i = 0; i < 5; ++i) home.save(put(person("Amira " + std::to_string(i))));
    home.storage.files["j-0000000000000002"][90] ^= 1;
    AVault again(3);
    again.storage.files = home.storage.files;
    again.opened = open(again.storage);
    REQUIRE(again.opened.note.files_kept_aside > 0);
    REQUIRE(words_left(again.storage, "Amira") > 0);
    again.erase(amira);
    CHECK(words_left(again.storage, "Amira") == 0);
    CHECK(again.storage.files.count("j-0000000000000002") == 0);
    CHECK(open(again.storage).note.files_kept_aside == 0);
}

TEST_CASE("a vault becomes version 2 with the first erasure and not before") {
    AVault home;
    live_with_her(home);
    for (const auto& [name, bytes] : home.storage.files) CHECK(version_of(bytes) == 1);
    CHECK(version_of(home.opened.vault.sealed_back_up(home.with)) == 1);
    home.erase(amira);
    home.save(put(visit(1, "Afterwards")));
    for (const auto& [name, bytes] : home.storage.files)
        if (name[0] == 'm' || name[0] == 'j') CHECK(version_of(bytes) == 2);
    CHECK(version_of(home.opened.vault.sealed_back_up(home.with)) == 2);
}

TEST_CASE("merging with erasures loses nothing else, may be repeated, and comes to the same in every order") {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        CAPTURE(seed);
        build::RandomFields random(seed);
        AVault vaults[] = {AVault(10 * seed), AVault(10 * seed + 1), AVault(10 * seed + 2)};
        const auto some_work = [&](AVault& vault) {
            for (auto count = random.below(40); count > 0; --count) {
                const std::uint64_t id = 1 + random.below(9);
                const auto what = random.below(24);
                if (what == 0) vault.erase({RecordType::entry, id});
                else if (what < 4) vault.save(remove(visit(id, "")));
                else {
                    auto entry = random.filled<Entry>();
                    entry.id = {id};
                    const bool gone = vault.opened.vault.is_erased({RecordType::entry, id});
                    if (!gone) vault.save(put(entry));
                }
            }
        };
        for (AVault& vault : vaults) some_work(vault);
        vaults[0].take_in(vaults[1].opened.vault);
        for (AVault& vault : vaults) some_work(vault);
        const auto united = [&](std::initializer_list<int> order) {
            auto made = std::make_unique<AVault>(500 + seed);
            for (int each : order) made->take_in(vaults[each].opened.vault);
            return made;
        };
        const auto one = united({0, 1, 2}), other = united({2, 0, 1, 1}), third = united({1, 2, 0, 2});
        CHECK(one->opened.workspace == other->opened.workspace);
        CHECK(one->opened.workspace == third->opened.workspace);
        CHECK(one->opened.vault.conflicts() == other->opened.vault.conflicts());
        CHECK(one->reopened() == one->opened.workspace);
        const auto left = united({0, 1}), right = united({1, 2});
        left->take_in(vaults[2].opened.vault);
        right->take_in(vaults[0].opened.vault);
        CHECK(left->opened.workspace == right->opened.workspace);
        const Bytes all = one->opened.vault.sealed_back_up(one->with);
        for (AVault* each : {other.get(), third.get(), left.get(), right.get()}) {
            CHECK(*each->opened.vault.is_covered_by(all));
            CHECK(*one->opened.vault.is_covered_by(each->opened.vault.sealed_back_up(each->with)));
        }
        for (AVault& vault : vaults) // whatever one of them erased, all of them have
            for (std::uint64_t id = 1; id <= 9; ++id)
                if (vault.opened.vault.is_erased({RecordType::entry, id}))
                    CHECK(one->opened.vault.is_erased({RecordType::entry, id}));
    }
}

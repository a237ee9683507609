#include "open_files.h"
#include "support/breaking_storage.h"

using namespace fourfifths;
using namespace fourfifths::test;

namespace {

constexpr std::string_view next_passphrase = "another lantern entirely";

void work(AVault& home) {
    for (std::uint64_t i = 0; i < 140; ++i) home.save(put(visit(1 + i % 9, "Visit " + std::to_string(i))));
}

} // namespace

TEST_CASE("with new keys the old passphrase and recovery key open nothing, and everything is there") {
    AVault home;
    work(home);
    const Bytes old = home.opened.vault.sealed_back_up(home.with);
    const auto recovery = home.opened.vault.change_keys(next_passphrase, cheapest, home.with, must_land());
    REQUIRE(recovery.ok());
    CHECK(*recovery != new_vault().recovery_key);
    CHECK(home.opened.vault.unsaved() == 0);
    for (std::string_view secret : {passphrase, std::string_view(new_vault().recovery_key)}) {
        CHECK(Vault::open(home.storage, secret, context()).error().fault == Fault::wrong_key);
        CHECK_FALSE(home.opened.vault.opens_with(secret));
        MemoryStorage scratch;
        CHECK(Vault::open_back_up(scratch, old, secret, context()).ok());
    }
    home.save(put(visit(3, "Afterwards")));
    for (std::string_view secret : {next_passphrase, std::string_view(*recovery)}) {
        const auto opened = Vault::open(home.storage, secret, context());
        REQUIRE(opened.ok());
        CHECK(opened->workspace == home.opened.workspace);
        CHECK(opened->note.files_kept_aside == 0);
        CHECK_FALSE(opened->note.header_repaired);
        CHECK(opened->vault.id() == home.opened.vault.id());
    }
    CHECK(opened_files(home.storage, *recovery).size() == home.storage.files.size() - 2); // all but the headers
    CHECK(home.opened.vault.is_covered_by(old).error().fault == Fault::wrong_key);
    const Bytes young = home.opened.vault.sealed_back_up(home.with);
    CHECK(*home.opened.vault.is_covered_by(young));
    MemoryStorage scratch;
    CHECK_FALSE(Vault::open_back_up(scratch, young, passphrase, context()).ok());
    auto from_old = Vault::open_back_up(scratch, old, passphrase, context());
    REQUIRE(from_old.ok());
    const Workspace before = home.opened.workspace;
    home.take_in(from_old->vault); // an old back-up is still a back-up
    CHECK(home.opened.workspace == before);
}

TEST_CASE("new keys may keep the passphrase; the recovery key is new all the same") {
    AVault home;
    work(home);
    const auto recovery = home.opened.vault.change_keys(passphrase, cheapest, home.with, must_land());
    REQUIRE(recovery.ok());
    CHECK(Vault::open(home.storage, passphrase, context())->workspace == home.opened.workspace);
    CHECK(Vault::open(home.storage, *recovery, context())->workspace == home.opened.workspace);
    CHECK(Vault::open(home.storage, new_vault().recovery_key, context()).error().fault == Fault::wrong_key);
}

TEST_CASE("a change of keys that was stopped before the old ones went is finished or undone, and no save is lost") {
    AVault home;
    work(home);
    BreakingStorage storage;
    storage.files = home.storage.files;
    storage.how = Break::stop_after;
    storage.break_at = 1;
    auto window = open(storage);
    const auto recovery = window.vault.change_keys(next_passphrase, cheapest, context(2), {});
    REQUIRE(recovery.ok());
    for (std::string_view secret :
         {passphrase, std::string_view(new_vault().recovery_key), next_passphrase, std::string_view(*recovery)}) {
        CAPTURE(secret);
        MemoryStorage after;
        after.files = storage.files;
        auto opened = Vault::open(after, secret, context());
        REQUIRE(opened.ok());
        CHECK(opened->workspace == home.opened.workspace);
        const bool old = secret == passphrase || secret == new_vault().recovery_key;
        CHECK(opened->note.purge_due == !old);
        opened->vault.save(put(visit(50, "Afterwards")), context(3), must_land());
        for (std::string_view other :
             {passphrase, std::string_view(new_vault().recovery_key), next_passphrase, std::string_view(*recovery)}) {
            const auto again = Vault::open(after, other, context());
            const bool other_old = other == passphrase || other == new_vault().recovery_key;
            CHECK(again.ok() == (old == other_old));
            if (again) CHECK(again->workspace.find(EntryId{50}) != nullptr);
        }
    }
}

TEST_CASE("edits that come while keys change are saved under the new ones, and no passphrase changes meanwhile") {
    SlowStorage storage;
    storage.files = new_vault().files;
    auto opened = open(storage);
    opened.vault.save(put(visit(1, "Before")), context(), must_land());
    const auto recovery = opened.vault.change_keys(next_passphrase, cheapest, context(2), must_land());
    REQUIRE(recovery.ok());
    opened.vault.save(put(visit(2, "Meanwhile")), context(), must_land());
    CHECK(opened.vault.change_passphrase(passphrase, cheapest, context(), {}).error().fault == Fault::bad_input);
    CHECK(opened.vault.change_keys(passphrase, cheapest, context(), {}).error().fault == Fault::bad_input);
    storage.finish();
    opened.vault.save(put(visit(3, "Meanwhile")), context(), must_land());
    CHECK(opened.vault.change_passphrase(passphrase, cheapest, context(), {}).error().fault == Fault::bad_input);
    while (!storage.waiting.empty()) storage.finish();
    CHECK(Vault::open(storage, *recovery, context())->workspace.entries().size() == 3);
    REQUIRE(opened.vault.change_passphrase(passphrase, cheapest, context(), must_land()).ok());
    while (!storage.waiting.empty()) storage.finish();
    CHECK(Vault::open(storage, passphrase, context())->workspace.entries().size() == 3);
}

TEST_CASE("the passphrase changed twice before the first change was durable is the second one") {
    SlowStorage storage;
    storage.files = new_vault().files;
    auto opened = open(storage);
    REQUIRE(opened.vault.change_passphrase(next_passphrase, cheapest, context(), must_land()).ok());
    REQUIRE(opened.vault.change_passphrase("yet another passphrase", cheapest, context(), must_land()).ok());
    while (!storage.waiting.empty()) storage.finish();
    CHECK(Vault::open(storage, "yet another passphrase", context()).ok());
    CHECK_FALSE(Vault::open(storage, next_passphrase, context()).ok());
    CHECK_FALSE(open(storage).note.header_repaired);
}

TEST_CASE("an older header beside a newer one is mended without either losing its name") {
    AVault home;
    home.save(put(visit(1, "Visit")));
    auto files = home.storage.files;
    REQUIRE(home.opened.vault.change_passphrase(next_passphrase, cheapest, home.with, must_land()).ok());
    files.insert(home.storage.files.begin(), home.storage.files.end()); // as if nothing had been removed
    for (std::string_view secret : {passphrase, next_passphrase, std::string_view(new_vault().recovery_key)}) {
        CAPTURE(secret);
        MemoryStorage storage;
        storage.files = files;
        auto opened = Vault::open(storage, secret, context());
        REQUIRE(opened.ok());
        CHECK(opened->note.header_repaired);
        opened->vault.save(put(visit(2, "Afterwards")), context(), must_land());
        const auto again = Vault::open(storage, secret, context());
        REQUIRE(again.ok());
        CHECK_FALSE(again->note.header_repaired);
        CHECK(again->workspace.entries().size() == 2);
    }
}

#include "a_vault.h"
#include "support/breaking_storage.h"
#include "support/random_records.h"

using namespace fourfifths;
using namespace fourfifths::test;

TEST_CASE("what was saved is there after opening again") {
    AVault home;
    build::RandomFields random(4);
    for (int i = 0; i < 300; ++i) home.save(put(random.record()));
    CHECK(home.reopened() == home.opened.workspace);
    CHECK(home.opened.vault.unsaved() == 0);
}

TEST_CASE("a vault opens with its passphrase, however it was pasted, and with its recovery key, however it was typed") {
    AVault home;
    home.save(put(visit(1, "Home visit")));
    std::string lower = new_vault().recovery_key, spaced;
    for (char& letter : lower) letter = static_cast<char>(std::tolower(letter));
    for (char letter : lower)
        if (letter != '-') spaced += std::string{letter, ' '};
    for (const std::string& secret :
         {std::string(passphrase), " " + std::string(passphrase) + "\n", new_vault().recovery_key, lower, spaced}) {
        CAPTURE(secret);
        const auto opened = Vault::open(home.storage, secret, context());
        REQUIRE(opened.ok());
        CHECK(opened->workspace == home.opened.workspace);
        CHECK(home.opened.vault.opens_with(secret));
    }
}

TEST_CASE("a wrong passphrase opens nothing and writes nothing") {
    AVault home;
    home.save(put(visit(1, "Home visit")));
    const auto before = home.storage.files;
    for (std::string_view secret : {"", "lantern gravel otter windoW", "lantern gravel otter", "0"}) {
        const auto opened = Vault::open(home.storage, secret, context());
        REQUIRE_FALSE(opened.ok());
        CHECK(opened.error().fault == Fault::wrong_key);
    }
    CHECK(home.storage.files == before);
}

TEST_CASE("a slip in the recovery key is told apart from a wrong key, and which group it is in") {
    AVault home;
    std::string slip = new_vault().recovery_key;
    slip[8] = slip[8] == 'A' ? 'B' : 'A'; // in the second group
    const auto opened = Vault::open(home.storage, slip, context());
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().fault == Fault::bad_input);
    CHECK(opened.error().detail == "recovery key: group 2");
    const auto wrong = Vault::open(home.storage, "22226-2222B-2222G-2222M-2222S-2222X-22224", context());
    REQUIRE_FALSE(wrong.ok());
}

TEST_CASE("an empty store has no vault, and a store with a vault gets no second one") {
    MemoryStorage empty;
    CHECK_FALSE(Vault::presence(empty).any);
    const auto opened = Vault::open(empty, passphrase, context());
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().fault == Fault::not_found);
    AVault home;
    CHECK(Vault::presence(home.storage).header_ok);
    CHECK(Vault::presence(home.storage).id == home.opened.vault.id());
    const auto before = home.storage.files;
    CHECK_FALSE(Vault::create(home.storage, passphrase, cheapest, context(), {}).ok());
    CHECK(home.storage.files == before);
}

TEST_CASE("a short passphrase and a cost outside the accepted range are refused") {
    MemoryStorage storage;
    CHECK_FALSE(Vault::create(storage, "too short", cheapest, context(), {}).ok());
    for (KeyCost cost : {KeyCost{18, 1}, KeyCost{1025, 1}, KeyCost{64, 0}, KeyCost{64, 11}})
        CHECK_FALSE(Vault::create(storage, passphrase, cost, context(), {}).ok());
    CHECK(storage.files.empty());
    CHECK(is_acceptable_passphrase("twelve chars"));
    CHECK_FALSE(is_acceptable_passphrase("eleven char"));
}

TEST_CASE("generated passphrases are four words of a list of at least 2,048 different ones") {
    const VaultContext with = context(5);
    std::set<std::string> words;
    for (int i = 0; i < 5000; ++i) {
        const std::string generated = generated_passphrase(with.random);
        REQUIRE(is_acceptable_passphrase(generated));
        REQUIRE(std::count(generated.begin(), generated.end(), ' ') == 3);
        for (std::size_t at = 0; at < generated.size();) {
            const std::size_t end = std::min(generated.find(' ', at), generated.size());
            words.insert(generated.substr(at, end - at));
            at = end + 1;
        }
    }
    CHECK(words.size() >= 2048);
}

TEST_CASE("one commit is under way at a time and edits that come meanwhile are saved together") {
    SlowStorage storage;
    storage.files = new_vault().files;
    auto opened = open(storage);
    int landed = 0;
    const auto count = [&](const Result<Done>& result) { landed += result.ok() ? 1 : 0; };
    for (std::uint64_t id = 1; id <= 4; ++id) opened.vault.save(put(visit(id, "Visit")), context(), count);
    CHECK(storage.waiting.size() == 1);
    CHECK(opened.vault.saving());
    CHECK(opened.vault.unsaved() == 4);
    storage.finish();
    CHECK(landed == 1);
    REQUIRE(storage.waiting.size() == 1);
    storage.finish();
    CHECK(landed == 4);
    CHECK(storage.waiting.empty());
    CHECK_FALSE(opened.vault.saving());
    CHECK(opened.vault.head() == 2);
    CHECK(open(storage).workspace.entries().size() == 4);
}

TEST_CASE("a save that failed stays queued, says so once, and succeeds when it is tried again") {
    SlowStorage storage;
    storage.files = new_vault().files;
    auto opened = open(storage);
    int failed = 0, landed = 0;
    const auto count = [&](const Result<Done>& result) { ++(result.ok() ? landed : failed); };
    opened.vault.save(put(visit(1, "Visit")), context(), count);
    opened.vault.save(put(visit(2, "Visit")), context(), count);
    storage.refuse();
    CHECK(failed == 2);
    CHECK(opened.vault.unsaved() == 2);
    CHECK_FALSE(opened.vault.saving());
    bool all_landed = false;
    opened.vault.retry([&](const Result<Done>& result) { all_landed = result.ok(); });
    while (!storage.waiting.empty()) storage.finish();
    CHECK(all_landed);
    CHECK(opened.vault.unsaved() == 0);
    CHECK(open(storage).workspace.entries().size() == 2);
}

TEST_CASE("a commit that finishes after the vault is gone finds nobody") {
    SlowStorage storage;
    storage.files = new_vault().files;
    bool told = false;
    {
        auto opened = open(storage);
        opened.vault.save(put(visit(1, "Visit")), context(), [&](const Result<Done>&) { told = true; });
        opened.vault.wipe();
    }
    storage.finish();
    CHECK_FALSE(told);
    CHECK(open(storage).workspace.entries().size() == 1);
}

TEST_CASE("a changed passphrase opens, the old one does not, and an old back-up keeps the old one") {
    AVault home;
    home.save(put(visit(1, "Visit")));
    const Bytes old_back_up = home.opened.vault.sealed_back_up(home.with);
    constexpr std::string_view next = "another lantern entirely";
    REQUIRE(home.opened.vault.change_passphrase(next, cheapest, home.with, must_land()).ok());
    home.save(put(visit(2, "Visit")));
    CHECK(Vault::open(home.storage, next, context()).ok());
    CHECK_FALSE(Vault::open(home.storage, passphrase, context()).ok());
    CHECK(Vault::open(home.storage, new_vault().recovery_key, context())->workspace == home.opened.workspace);
    MemoryStorage scratch;
    CHECK(Vault::open_back_up(scratch, old_back_up, passphrase, context()).ok());
    MemoryStorage other;
    CHECK_FALSE(Vault::open_back_up(other, old_back_up, next, context()).ok());
}

TEST_CASE("names and sizes of files say nothing about what is in them") {
    AVault home, other(2);
    home.save(put(visit(1, "Home visit to Amira Khan")));
    other.save(put(visit(1, "Call")));
    REQUIRE(home.storage.files.size() == other.storage.files.size());
    auto there = other.storage.files.begin();
    for (const auto& [name, bytes] : home.storage.files) {
        CHECK(name == there->first);
        CHECK(bytes.size() == there->second.size());
        const std::string text(bytes.begin(), bytes.end());
        CHECK(text.find("Amira") == std::string::npos);
        ++there;
    }
}

#include "a_vault.h"
#include "support/random_records.h"
#include <deque>

using namespace fourfifths;
using namespace fourfifths::test;

namespace {

void fill(AVault& home, int records) {
    build::RandomFields random(21);
    for (int i = 0; i < records; ++i) home.save(put(random.record()));
}

Result<OpenedVault> read(const Bytes& file, std::string_view secret) {
    static std::deque<MemoryStorage> scratch; // a vault reads from its storage as long as it lives
    return Vault::open_back_up(scratch.emplace_back(), file, secret, context());
}

} // namespace

TEST_CASE("a back-up holds everything and restores on an empty computer") {
    AVault home;
    fill(home, 200);
    const Bytes file = home.opened.vault.sealed_back_up(home.with);
    CHECK(*home.opened.vault.is_covered_by(file));
    for (std::string_view secret : {passphrase, std::string_view(new_vault().recovery_key)}) {
        MemoryStorage elsewhere;
        auto restored = Vault::restore(elsewhere, file, secret, context(), must_land());
        REQUIRE(restored.ok());
        CHECK(restored->workspace == home.opened.workspace);
        CHECK(restored->vault.id() == home.opened.vault.id());
        CHECK(restored->vault.head() == home.opened.vault.head());
        const Edit edit = put(visit(1, "On the new computer"));
        restored->workspace.apply(edit);
        restored->vault.save(edit, context(31), must_land());
        CHECK(open(elsewhere).workspace == restored->workspace);
        const auto second = Vault::restore(elsewhere, file, secret, context(), {});
        CHECK_FALSE(second.ok());
    }
}

TEST_CASE("a back-up covers the vault until something is saved after it") {
    AVault home;
    fill(home, 3);
    const Bytes file = home.opened.vault.sealed_back_up(home.with);
    CHECK(*home.opened.vault.is_covered_by(file));
    home.save(put(visit(1, "After the back-up")));
    CHECK_FALSE(*home.opened.vault.is_covered_by(file));
    AVault other(2);
    CHECK(*other.opened.vault.is_covered_by(home.opened.vault.sealed_back_up(home.with)));
}

TEST_CASE("a file may be written over until somebody saved into it what is not here, and that can be merged in") {
    AVault home, elsewhere(2);
    fill(home, 3);
    const Bytes earlier = home.opened.vault.sealed_back_up(home.with);
    CHECK(*home.opened.vault.covers_back_up(earlier));
    elsewhere.save(put(visit(1, "On the other computer")));
    const Bytes other = elsewhere.opened.vault.sealed_back_up(elsewhere.with);
    CHECK_FALSE(*home.opened.vault.covers_back_up(other));
    CHECK_FALSE(home.opened.vault.covers_back_up({}).ok());
    MemoryStorage scratch;
    const auto opened = home.opened.vault.open_own_back_up(scratch, other, home.with);
    REQUIRE(opened.ok());
    Workspace merged;
    REQUIRE(home.opened.vault.merge(opened->vault, merged, home.with, must_land()).ok());
    CHECK(*home.opened.vault.covers_back_up(other));
    CHECK(*home.opened.vault.covers_back_up(earlier));
    home.save(put(visit(2, "Later")));
    CHECK(*home.opened.vault.covers_back_up(earlier));
}

TEST_CASE("a back-up that still has what was erased here may be written over") {
    AVault home;
    home.save(put(visit(1, "To be erased")));
    const Bytes before = home.opened.vault.sealed_back_up(home.with);
    home.erase({RecordType::entry, 1});
    CHECK(*home.opened.vault.covers_back_up(before));
    CHECK_FALSE(*home.opened.vault.is_covered_by(before));
}

TEST_CASE("a back-up with any byte changed is refused") {
    AVault home;
    fill(home, 5);
    const Bytes file = home.opened.vault.sealed_back_up(home.with);
    std::map<Fault, int> faults;
    Bytes changed = file;
    for (std::size_t at = 0; at < changed.size(); ++at) {
        CAPTURE(at);
        changed[at] ^= static_cast<std::uint8_t>(1u << at % 8);
        const auto read_back = read(changed, new_vault().recovery_key);
        REQUIRE_FALSE(read_back.ok());
        ++faults[read_back.error().fault];
        REQUIRE_FALSE(home.opened.vault.is_covered_by(changed).ok());
        changed[at] = file[at];
    }
    WARN("a back-up of " << file.size() << " bytes: " << faults[Fault::damaged] << " damaged, "
                         << faults[Fault::unsupported] << " unsupported");
    CHECK(faults[Fault::damaged] + faults[Fault::unsupported] == static_cast<int>(file.size()));
}

TEST_CASE("a back-up cut short anywhere, or with something added, is refused as damaged") {
    AVault home;
    fill(home, 5);
    Bytes file = home.opened.vault.sealed_back_up(home.with);
    for (std::size_t size = 0; size < file.size(); ++size) {
        CAPTURE(size);
        const auto read_back =
            read(Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size)), new_vault().recovery_key);
        REQUIRE_FALSE(read_back.ok());
        REQUIRE(read_back.error().fault == Fault::damaged);
    }
    file.push_back(0);
    CHECK(read(file, new_vault().recovery_key).error().fault == Fault::damaged);
}

TEST_CASE("a back-up does not open with a wrong passphrase, and a slip in the recovery key is told") {
    AVault home;
    fill(home, 2);
    const Bytes file = home.opened.vault.sealed_back_up(home.with);
    CHECK(read(file, "lantern gravel otter windows").error().fault == Fault::wrong_key);
    std::string slip = new_vault().recovery_key;
    std::swap(slip[0], slip[1]);
    if (slip != new_vault().recovery_key) CHECK(read(file, slip).error().fault == Fault::bad_input);
}

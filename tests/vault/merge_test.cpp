#include "a_vault.h"
#include "support/random_records.h"

using namespace fourfifths;
using namespace fourfifths::test;

namespace {

// Two computers that start from the same back-up.
struct Pair {
    AVault one{1}, two{2};
    explicit Pair(const std::vector<Record>& shared) {
        for (const Record& record : shared) one.save(put(record));
        two.take_in(one.opened.vault);
    }
    void exchange() {
        one.take_in(two.opened.vault);
        two.take_in(one.opened.vault);
        CHECK(one.opened.workspace == two.opened.workspace);
        CHECK(one.reopened() == one.opened.workspace);
        CHECK(two.reopened() == two.opened.workspace);
        CHECK(one.opened.vault.conflicts() == two.opened.vault.conflicts());
    }
};

constexpr RecordId first_entry{RecordType::entry, 1};

} // namespace

TEST_CASE("different fields changed in two places are both kept") {
    Pair pair({visit(1, "Visit")});
    Entry longer = visit(1, "Visit");
    longer.process = "child protection";
    pair.one.save(put(visit(1, "Home visit")));
    pair.two.save(put(longer));
    pair.exchange();
    CHECK(pair.one.opened.vault.conflicts().empty());
    const Entry* merged = pair.one.opened.workspace.find(EntryId{1});
    REQUIRE(merged);
    CHECK(merged->title == "Home visit");
    CHECK(merged->process == "child protection");
}

TEST_CASE("the same field changed in two places keeps both versions until somebody settles it") {
    Pair pair({visit(1, "Visit")});
    pair.one.save(put(visit(1, "Home visit")));
    pair.two.save(put(visit(1, "School visit")));
    pair.exchange();
    REQUIRE(pair.one.opened.vault.conflicts() == std::vector{first_entry});
    std::set<std::string> titles;
    for (const Record& version : pair.one.opened.vault.versions(first_entry))
        titles.insert(std::get<Entry>(version).title);
    CHECK(titles == std::set<std::string>{"Home visit", "School visit"});

    const Record chosen = visit(1, "Home visit, then school");
    pair.one.opened.vault.settle(chosen, pair.one.with, must_land());
    pair.one.opened.workspace.put(chosen);
    CHECK(pair.one.opened.vault.conflicts().empty());
    pair.exchange();
    CHECK(pair.two.opened.vault.conflicts().empty());
    CHECK(pair.two.opened.workspace.find(EntryId{1})->title == "Home visit, then school");
}

TEST_CASE("saving one version of a record in conflict does not drop the other") {
    Pair pair({visit(1, "Visit")});
    pair.one.save(put(visit(1, "Home visit")));
    pair.two.save(put(visit(1, "School visit")));
    pair.exchange();
    const std::string shown = pair.one.opened.workspace.find(EntryId{1})->title;
    const std::string other = shown == "Home visit" ? "School visit" : "Home visit";
    pair.one.save(put(visit(1, shown + " again")));
    pair.exchange();
    CHECK(pair.one.opened.workspace.find(EntryId{1})->title == shown + " again");
    std::set<std::string> titles;
    for (const Record& version : pair.two.opened.vault.versions(first_entry))
        titles.insert(std::get<Entry>(version).title);
    CHECK(titles == std::set<std::string>{shown + " again", other});
}

TEST_CASE("an edit beats a delete, and a deletion alone stays deleted") {
    Pair pair({visit(1, "Visit"), visit(2, "Call")});
    pair.one.save(remove(visit(1, "Visit")));
    pair.one.save(remove(visit(2, "Call")));
    pair.two.save(put(visit(1, "Home visit")));
    pair.exchange();
    REQUIRE(pair.one.opened.workspace.find(EntryId{1}));
    CHECK(pair.one.opened.workspace.find(EntryId{1})->title == "Home visit");
    CHECK(pair.one.opened.workspace.find(EntryId{2}) == nullptr);
    CHECK(pair.one.opened.vault.conflicts().empty());
}

TEST_CASE("work on a record beats putting it into the bin") {
    Pair pair({visit(1, "Visit")});
    Entry binned = visit(1, "Visit");
    binned.binned_at = Instant{29'000'001};
    pair.one.save(put(binned));
    pair.two.save(put(visit(1, "Home visit")));
    pair.exchange();
    const Entry* merged = pair.one.opened.workspace.find(EntryId{1});
    REQUIRE(merged);
    CHECK(merged->title == "Home visit");
    CHECK_FALSE(merged->binned_at);
}

TEST_CASE("a start moved here and an end moved there are a conflict, not an entry that ends before it starts") {
    Pair pair({visit(1, "Visit")});
    Entry later = visit(1, "Visit"), shorter = visit(1, "Visit");
    later.time.start = *later.time.end - Minutes{5};
    shorter.time.end = shorter.time.start + Minutes{10};
    pair.one.save(put(later));
    pair.two.save(put(shorter));
    pair.exchange();
    CHECK(pair.one.opened.vault.conflicts() == std::vector{first_entry});
}

TEST_CASE("settings changed in two places never ask anybody") {
    Settings first, one, two;
    first.worker_name = one.worker_name = two.worker_name = "Sam";
    one.snap_minutes = 10;
    two.snap_minutes = 15;
    two.lock_after_minutes = 3;
    Pair pair({first});
    pair.one.save(put(one));
    pair.two.save(put(two));
    pair.exchange();
    CHECK(pair.one.opened.vault.conflicts().empty());
    CHECK(pair.one.opened.workspace.settings().lock_after_minutes == 3);
    CHECK(pair.one.opened.workspace.settings().snap_minutes >= 10);
}

TEST_CASE("an old back-up undoes no newer work") {
    AVault home;
    home.save(put(visit(1, "Visit")));
    home.save(put(visit(2, "Call")));
    const Bytes old = home.opened.vault.sealed_back_up(home.with);
    for (int i = 0; i < 150; ++i) home.save(put(visit(1, "Visit, version " + std::to_string(i)))); // folds twice
    home.save(remove(visit(2, "Call")));
    const Workspace before = home.opened.workspace;
    MemoryStorage scratch;
    home.take_in(opened_back_up(scratch, old).vault);
    CHECK(home.opened.workspace == before);
    CHECK(home.opened.vault.conflicts().empty());
    CHECK(home.reopened() == before);
}

TEST_CASE("merging loses nothing, may be repeated, and comes to the same in every order") {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        build::RandomFields random(seed);
        AVault vaults[] = {AVault(10 * seed), AVault(10 * seed + 1), AVault(10 * seed + 2)};
        const auto some_edits = [&](AVault& vault) {
            for (auto count = random.below(60); count > 0; --count) {
                const std::uint64_t id = 1 + random.below(6);
                if (random.below(8) == 0) vault.save(remove(visit(id, "")));
                else {
                    auto entry = random.filled<Entry>();
                    entry.id = {id};
                    vault.save(put(entry));
                }
            }
        };
        for (AVault& vault : vaults) some_edits(vault);
        vaults[0].take_in(vaults[1].opened.vault);
        for (AVault& vault : vaults) some_edits(vault);

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

        // (a ∪ b) ∪ c = a ∪ (b ∪ c)
        const auto left = united({0, 1}), right = united({1, 2});
        left->take_in(vaults[2].opened.vault);
        right->take_in(vaults[0].opened.vault);
        CHECK(left->opened.workspace == right->opened.workspace);

        for (AVault& vault : vaults) { // nothing lost
            const Bytes all = one->opened.vault.sealed_back_up(one->with);
            const auto covered = vault.opened.vault.is_covered_by(all);
            REQUIRE(covered.ok());
            CHECK(*covered);
        }
        const auto again = one->opened.vault.merge(other->opened.vault, one->opened.workspace, one->with, must_land());
        REQUIRE(again.ok());
        CHECK(again->added + again->updated + again->conflicts == 0);
        CHECK(one->opened.workspace == third->opened.workspace);
    }
}

TEST_CASE("a merge says what it did") {
    Pair pair({visit(1, "Visit"), visit(2, "Call"), visit(3, "Meeting")});
    pair.two.save(put(visit(1, "Home visit")));
    pair.one.save(put(visit(2, "Long call")));
    pair.two.save(put(visit(2, "Short call")));
    pair.two.save(put(visit(4, "Court")));
    const auto report =
        pair.one.opened.vault.merge(pair.two.opened.vault, pair.one.opened.workspace, pair.one.with, must_land());
    REQUIRE(report.ok());
    CHECK(report->added == 1);
    CHECK(report->updated == 1);
    CHECK(report->conflicts == 1);
    CHECK(report->unchanged == 1);
}

TEST_CASE("one vault on two computers with different passphrases stays one vault") {
    Pair pair({visit(1, "Visit")});
    constexpr std::string_view other_passphrase = "another lantern entirely";
    AVault& two = pair.two;
    REQUIRE(two.opened.vault.change_passphrase(other_passphrase, cheapest, two.with, must_land()).ok());
    pair.one.save(put(visit(2, "Here")));
    two.save(put(visit(3, "There")));
    const Bytes theirs = two.opened.vault.sealed_back_up(two.with);
    MemoryStorage scratch;
    CHECK_FALSE(Vault::open_back_up(scratch, theirs, passphrase, context()).ok());
    const auto read = Vault::open_back_up(scratch, theirs, other_passphrase, context());
    REQUIRE(read.ok());
    pair.one.take_in(read->vault);
    CHECK(pair.one.opened.workspace.entries().size() == 3);
    pair.exchange();
    CHECK(*pair.one.opened.vault.is_covered_by(two.opened.vault.sealed_back_up(two.with))); // the keys are the same
    CHECK(Vault::open(pair.one.storage, passphrase, context()).ok());
    CHECK(Vault::open(two.storage, other_passphrase, context()).ok());
}

TEST_CASE("another vault's back-up adds its records under their own ids, once, and undoes nothing here") {
    AVault home;
    home.save(put(visit(1, "Mine")));
    MemoryStorage elsewhere;
    auto created = Vault::create(elsewhere, "a quite different one", cheapest, context(4321), must_land());
    REQUIRE(created.ok());
    REQUIRE(created->vault.id() != home.opened.vault.id());
    created->vault.save(put(visit(2, "Theirs")), context(5, 5), must_land());
    created->vault.save(put(visit(1, "Theirs, of the same id")), context(6, 5), must_land());
    const Bytes theirs = created->vault.sealed_back_up(context(7));
    CHECK(home.opened.vault.is_covered_by(theirs).error().fault == Fault::wrong_key);
    for (int time = 0; time < 2; ++time) {
        MemoryStorage scratch;
        const auto read = Vault::open_back_up(scratch, theirs, "a quite different one", context());
        REQUIRE(read.ok());
        const auto report = home.opened.vault.merge(read->vault, home.opened.workspace, home.with, must_land());
        REQUIRE(report.ok());
        CHECK(report->added == (time == 0 ? 1 : 0));
        CHECK(report->conflicts == (time == 0 ? 1 : 0)); // ids are random: this cannot happen by chance
    }
    CHECK(home.opened.workspace.entries().size() == 2);
    CHECK(home.opened.vault.versions(first_entry).size() == 2);
    CHECK(home.reopened() == home.opened.workspace);
    CHECK(Vault::open(home.storage, passphrase, context()).ok());
}

TEST_CASE("the same back-up merged twice, or into the vault it was made of, adds nothing") {
    AVault home, other(2);
    home.save(put(visit(1, "Visit")));
    other.save(put(visit(2, "Call")));
    const Bytes file = other.opened.vault.sealed_back_up(other.with);
    for (AVault* vault : {&home, &home, &other}) {
        MemoryStorage scratch;
        const Bytes before = vault->opened.vault.sealed_back_up(vault->with);
        const bool first = vault == &home && vault->opened.workspace.entries().size() == 1;
        vault->take_in(opened_back_up(scratch, file).vault);
        CHECK(*vault->opened.vault.is_covered_by(before) == !first);
    }
}

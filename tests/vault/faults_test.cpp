#include "a_vault.h"
#include "support/breaking_storage.h"

using namespace fourfifths;
using namespace fourfifths::test;

namespace {

constexpr std::uint64_t saves = 10;

// A vault that has folded once and is a few saves short of folding again, so that the saves below meet a folding which
// has something to remove.
const std::map<std::string, Bytes>& before_folding() {
    static const std::map<std::string, Bytes> files = [] {
        AVault home;
        for (std::uint64_t i = 0; i < 64 + 58; ++i) home.save(put(visit(100 + i % 20, "Visit " + std::to_string(i))));
        return home.storage.files;
    }();
    return files;
}

// One run of saves on a store that may break; what was acknowledged and what must be one of the states found after it.
struct Run {
    BreakingStorage storage;
    std::vector<Workspace> states; // after each save
    std::size_t acknowledged = 0;  // states[acknowledged] is promised
    bool refused = false;

    Run(Break how, int break_at) {
        storage.files = before_folding();
        storage.how = how;
        storage.break_at = break_at;
        auto opened = open(storage);
        states.push_back(opened.workspace);
        const VaultContext with = context(5);
        for (std::uint64_t i = 1; i <= saves; ++i) {
            const Edit edit = put(visit(i % 4, "Saved " + std::to_string(i)));
            opened.workspace.apply(edit);
            states.push_back(opened.workspace);
            opened.vault.save(edit, with, [this, i](const Result<Done>& result) {
                if (result) acknowledged = static_cast<std::size_t>(i);
                else refused = true;
            });
        }
        unsaved = opened.vault.unsaved();
    }
    int unsaved = 0;
};

void opens_as_promised_or_later(Run& run) {
    MemoryStorage after;
    after.files = run.storage.files;
    auto opened = open(after);
    const auto found = std::find(run.states.begin() + static_cast<std::ptrdiff_t>(run.acknowledged), run.states.end(),
                                 opened.workspace);
    REQUIRE(found != run.states.end());
    // And it goes on from there.
    const Edit edit = put(visit(77, "The day after"));
    opened.workspace.apply(edit);
    opened.vault.save(edit, context(6), must_land());
    REQUIRE(open(after).workspace == opened.workspace);
}

} // namespace

TEST_CASE("wherever a save or a folding stops, the vault opens as it was last promised or later") {
    const BreakingStorage whole = Run(Break::never, 0).storage;
    REQUIRE(whole.operations > 70); // ten saves, and a folding that removes the generation before the last
    int stops = 0;
    for (Break how : {Break::tear, Break::tear_out_of_order}) {
        for (int at = 1; at <= whole.operations; ++at, ++stops) {
            CAPTURE(static_cast<int>(how), at);
            Run run(how, at);
            opens_as_promised_or_later(run);
        }
    }
    for (Break how : {Break::stop_before, Break::stop_after}) {
        for (int at : whole.first_operations) {
            CAPTURE(static_cast<int>(how), at);
            Run run(how, at);
            opens_as_promised_or_later(run);
            ++stops;
        }
    }
    WARN(stops << " stops at " << whole.operations << " operations of " << whole.first_operations.size()
               << " commits: none lost what was promised");
}

TEST_CASE("a refused commit changes nothing, and the next one saves everything that waited") {
    const BreakingStorage whole = Run(Break::never, 0).storage;
    int refusals = 0;
    for (int at : whole.first_operations) {
        CAPTURE(at);
        Run run(Break::refuse, at);
        opens_as_promised_or_later(run);
        if (run.unsaved == 0) REQUIRE(open(run.storage).workspace == run.states.back());
        else REQUIRE(run.unsaved == 1); // the last save was refused, and nothing came after it
        refusals += run.refused ? 1 : 0;
    }
    REQUIRE(refusals == static_cast<int>(saves)); // a folding that is refused is nobody's failed save
}

TEST_CASE("a new vault that was stopped while it was made is a vault or none") {
    for (Break how : {Break::stop_before, Break::stop_after}) {
        BreakingStorage storage;
        storage.how = how;
        storage.break_at = 1;
        bool told = false;
        auto created =
            Vault::create(storage, passphrase, cheapest, context(), [&](const Result<Done>&) { told = true; });
        REQUIRE(created.ok());
        CHECK_FALSE(told);
        CHECK(Vault::open(storage, passphrase, context()).ok() == (how == Break::stop_after));
    }
}

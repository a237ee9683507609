#include "open_files.h"
#include "support/breaking_storage.h"

using namespace fourfifths;
using namespace fourfifths::test;

namespace {

constexpr std::string_view next_passphrase = "another lantern entirely";
constexpr RecordId amira{RecordType::person, 42};
const bool all_of_it = std::getenv("FOURFIFTHS_LONG") != nullptr;

// What somebody was promised, or is just being promised: what opens it and what is in it.
struct State {
    std::string secret = new_vault().recovery_key;
    Workspace workspace;
    bool erased = false; // no word of her may be left
};

// Work on a store that may break, and every state the store may be in afterwards: the last acknowledged or a later one.
struct Ledger {
    explicit Ledger(BreakingStorage& breaking) : storage(breaking) {}

    BreakingStorage& storage;
    std::vector<State> states;
    std::size_t acknowledged = 0;
    VaultContext with = context(5);
    std::optional<OpenedVault> home;
    bool was_refused = false;
    bool given_up = false; // a file that cannot be read now: nothing was erased, the keys stay

    void begin() {
        home.emplace(open(storage));
        states.push_back({.workspace = home->workspace});
        storage.operations = storage.reads = 0;
        storage.first_operations.clear();
    }
    Completion promise(State state) {
        states.push_back(std::move(state));
        return [this, number = states.size() - 1](const Result<Done>& result) {
            if (result) acknowledged = std::max(acknowledged, number);
            else was_refused = true;
            if (!result && result.error().fault == Fault::damaged) given_up = true;
        };
    }
    State now() const {
        State state = states.back();
        state.workspace = home->workspace;
        return state;
    }
    void save(const Edit& edit) {
        home->workspace.apply(edit);
        home->vault.save(edit, with, promise(now()));
    }
};

using Act = void (*)(Ledger&);

struct Story {
    const char* name;
    std::map<std::string, Bytes> files;
    Act act;
};

// A vault that has folded and is a few saves short of folding again, so that what follows has something to remove.
std::map<std::string, Bytes> lived_in(bool already_second_version) {
    AVault home;
    home.save(put(build::person(amira.value, "Amira Khan")));
    if (already_second_version) home.erase({RecordType::person, 1});
    for (std::uint64_t i = 0; i < 64 + 58; ++i) home.save(put(visit(100 + i % 20, "Visit " + std::to_string(i))));
    return home.storage.files;
}

const std::map<std::string, Bytes>& of_version_1() {
    static const auto files = lived_in(false);
    return files;
}

const std::map<std::string, Bytes>& of_version_2() {
    static const auto files = lived_in(true);
    return files;
}

void saves(Ledger& ledger) {
    for (std::uint64_t i = 1; i <= 10; ++i) ledger.save(put(visit(i % 4, "Saved " + std::to_string(i))));
}

void erase(Ledger& ledger) {
    ledger.save(put(build::person(amira.value, "Amira Khan, moved")));
    State state = ledger.now();
    state.workspace.remove(amira);
    state.erased = true;
    const auto begun = ledger.home->vault.erase({&amira, 1}, ledger.with, ledger.promise(state));
    if (begun && !ledger.given_up) ledger.home->workspace.remove(amira);
    else ledger.states.pop_back();
    ledger.save(put(visit(1, "Afterwards")));
}

void change_passphrase(Ledger& ledger) {
    State state = ledger.now();
    state.secret = next_passphrase;
    REQUIRE(ledger.home->vault.change_passphrase(next_passphrase, cheapest, ledger.with, ledger.promise(state)).ok());
    ledger.save(put(visit(1, "Afterwards")));
}

void change_keys(Ledger& ledger) {
    ledger.save(put(visit(1, "Before")));
    auto done = ledger.promise(ledger.now()); // the key is known only afterwards
    const std::size_t number = ledger.states.size() - 1;
    const auto recovery = ledger.home->vault.change_keys(passphrase, cheapest, ledger.with, done);
    if (!recovery || ledger.given_up) ledger.states.pop_back();
    else ledger.states[number].secret = *recovery;
    ledger.save(put(visit(1, "Afterwards")));
}

// Another computer's vault, with work of its own and with her erased.
const AVault& elsewhere() {
    static AVault other(77);
    static const bool filled = [] {
        other.save(put(visit(500, "Elsewhere")));
        other.erase(amira);
        return true;
    }();
    REQUIRE(filled);
    return other;
}

void merge(Ledger& ledger) {
    State state = ledger.now();
    state.workspace.put(visit(500, "Elsewhere"));
    state.workspace.remove(amira);
    state.erased = true;
    const auto merged =
        ledger.home->vault.merge(elsewhere().opened.vault, ledger.home->workspace, ledger.with, ledger.promise(state));
    if (!merged) {
        ledger.states.pop_back();
        return; // the workspace is not known: the vault is opened again
    }
    if (ledger.given_up) { // everything was taken in but the erasure
        ledger.home->workspace.put(build::person(amira.value, "Amira Khan"));
        ledger.states.back() = {.workspace = ledger.home->workspace};
    }
    ledger.save(put(visit(1, "Afterwards")));
}

struct Count {
    int tried = 0, lost = 0, torn = 0;
};

bool is_state(MemoryStorage& storage, const State& state) {
    const auto opened = Vault::open(storage, state.secret, context());
    return opened.ok() && opened->workspace == state.workspace;
}

// Lost: what was acknowledged is not there. Torn: what is there was never a state of the vault.
void judge(Ledger& ledger, Count& count) {
    ++count.tried;
    MemoryStorage after;
    after.files = ledger.storage.files;
    ledger.home.reset();
    const auto& states = ledger.states;
    const auto from = states.begin() + static_cast<std::ptrdiff_t>(ledger.acknowledged);
    const auto found = std::find_if(from, states.end(), [&](const State& state) { return is_state(after, state); });
    if (found == states.end()) {
        ++count.lost;
        for (const State& state : states) count.torn += Vault::open(after, state.secret, context()).ok() ? 1 : 0;
        return;
    }
    const State& promised = states[ledger.acknowledged];
    if (promised.erased) REQUIRE(words_left(after, "Amira", found->secret) == 0);
    if (promised.secret != states.front().secret && promised.secret != next_passphrase)
        REQUIRE_FALSE(Vault::open(after, states.front().secret, context()).ok());
    // And it goes on from there: what was stopped is finished, and new work is saved.
    auto opened = Vault::open(after, found->secret, context());
    const bool erased = opened->vault.is_erased(amira);
    opened->vault.retry(must_land());
    const Edit edit = put(visit(77, "The day after"));
    opened->workspace.apply(edit);
    opened->vault.save(edit, context(6), must_land());
    if (erased) REQUIRE(words_left(after, "Amira", found->secret) == 0);
    const auto again = Vault::open(after, found->secret, context());
    REQUIRE(again.ok());
    REQUIRE(again->workspace == opened->workspace);
    REQUIRE_FALSE(again->note.purge_due);
}

Ledger run(const Story& story, BreakingStorage& storage) {
    storage.files = story.files;
    const Break how = std::exchange(storage.how, Break::never);
    const int read_break_at = std::exchange(storage.read_break_at, 0);
    Ledger ledger(storage);
    ledger.begin();
    storage.how = how;
    storage.read_break_at = read_break_at;
    story.act(ledger);
    return ledger;
}

void break_everywhere(const Story& story) {
    CAPTURE(story.name);
    BreakingStorage whole;
    const Ledger told = run(story, whole);
    REQUIRE(told.acknowledged == told.states.size() - 1);
    Count count;
    const auto with = [&](Break how, int at) {
        CAPTURE(static_cast<int>(how), at);
        BreakingStorage storage;
        storage.how = how;
        storage.break_at = at;
        Ledger ledger = run(story, storage);
        judge(ledger, count);
    };
    for (Break how : {Break::tear, Break::tear_out_of_order})
        for (int at = 1; at <= whole.operations; ++at) with(how, at);
    for (Break how : {Break::stop_before, Break::stop_after, Break::refuse})
        for (int at : whole.first_operations) with(how, at);
    const int step = all_of_it ? 1 : 1 + whole.reads / 40;
    for (int at = 1; at <= whole.reads; at += step) {
        CAPTURE(at);
        BreakingStorage storage;
        storage.read_break_at = at;
        Ledger ledger = run(story, storage);
        judge(ledger, count);
    }
    WARN(story.name << ": faults tried " << count.tried << " · lost " << count.lost << " · torn " << count.torn);
    CHECK(count.lost == 0);
    CHECK(count.torn == 0);
}

} // namespace

TEST_CASE("wherever a save or a folding breaks, the vault opens as it was last promised or later") {
    break_everywhere({"save and folding", of_version_1(), saves});
    break_everywhere({"save and folding, version 2", of_version_2(), saves});
}

TEST_CASE("wherever an erasure or the change to version 2 breaks, the vault opens as it was last promised or later") {
    break_everywhere({"erasure that makes it version 2", of_version_1(), erase});
    break_everywhere({"erasure", of_version_2(), erase});
}

TEST_CASE("wherever a change of passphrase breaks, the vault opens as it was last promised or later") {
    break_everywhere({"change of passphrase", of_version_1(), change_passphrase});
}

TEST_CASE("wherever a change of keys breaks, the old or the new vault is whole") {
    break_everywhere({"change of keys", of_version_1(), change_keys});
    break_everywhere({"change of keys, version 2", of_version_2(), change_keys});
}

TEST_CASE("wherever a merge breaks, the vault opens as it was last promised or later") {
    break_everywhere({"merge", of_version_1(), merge});
}

TEST_CASE("a refused commit changes nothing, and the next one saves everything that waited") {
    const Story story{"", of_version_1(), saves};
    BreakingStorage whole;
    run(story, whole);
    int refusals = 0;
    for (int at : whole.first_operations) {
        CAPTURE(at);
        BreakingStorage storage;
        storage.how = Break::refuse;
        storage.break_at = at;
        const Ledger ledger = run(story, storage);
        const int unsaved = ledger.home->vault.unsaved();
        if (unsaved == 0) REQUIRE(open(storage).workspace == ledger.states.back().workspace);
        else REQUIRE(unsaved == 1); // the last save was refused, and nothing came after it
        refusals += ledger.was_refused ? 1 : 0;
    }
    REQUIRE(refusals == 10); // a folding that is refused is nobody's failed save
}

TEST_CASE("a vault that was stopped while it was made or restored is that vault or none") {
    AVault home;
    home.save(put(visit(1, "Visit")));
    const Bytes back_up = home.opened.vault.sealed_back_up(home.with);
    Count count;
    for (bool restores : {false, true}) {
        int operations = 1;
        for (int at = 1; at <= operations; ++at) {
            for (Break how : {Break::stop_before, Break::stop_after, Break::refuse, Break::tear}) {
                CAPTURE(restores, at, static_cast<int>(how));
                BreakingStorage storage;
                storage.how = how;
                storage.break_at = at;
                bool promised = false;
                const auto done = [&](const Result<Done>& result) { promised = result.ok(); };
                if (restores) {
                    const auto restored = Vault::restore(storage, back_up, new_vault().recovery_key, context(), done);
                    REQUIRE(restored.ok());
                } else REQUIRE(Vault::create(storage, passphrase, cheapest, context(99), done).ok());
                operations = storage.operations;
                ++count.tried;
                CHECK_FALSE(promised);
                const auto opened = Vault::open(storage, new_vault().recovery_key, context());
                if (how == Break::stop_after && !opened.ok()) ++count.lost;
                if (opened.ok() && !(opened->workspace == (restores ? home.opened.workspace : Workspace{})))
                    ++count.torn;
                if (how == Break::refuse || how == Break::stop_before) CHECK_FALSE(Vault::presence(storage).any);
            }
        }
    }
    CHECK(count.lost == 0);
    CHECK(count.torn == 0);
    WARN("a new or restored vault: faults tried " << count.tried << " · lost " << count.lost << " · torn "
                                                  << count.torn);
}

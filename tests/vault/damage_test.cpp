#include "a_vault.h"
#include "support/random_records.h"

using namespace fourfifths;
using namespace fourfifths::test;

namespace {

// A store and every state its vault was ever in.
struct History {
    std::map<std::string, Bytes> files;
    std::vector<Workspace> states;
    std::uint64_t head = 0; // kept outside the store, where it tells of a store that was put back
};

/// So many visits to a few records, each a state that the vault was in.
History worked_in(AVault& home, std::uint64_t saves, std::uint64_t records) {
    History history;
    history.states.push_back(home.opened.workspace);
    for (std::uint64_t i = 1; i <= saves; ++i) {
        home.save(put(visit(1 + i % records, "Visit " + std::to_string(i))));
        history.states.push_back(home.opened.workspace);
    }
    history.files = home.storage.files;
    history.head = home.opened.vault.head();
    return history;
}

History few_saves() {
    AVault home;
    return worked_in(home, 3, 3);
}

History two_generations() {
    AVault home;
    return worked_in(home, 2 * 64 + 3, 9);
}

// Of version 2: an erasure, then some saves.
History after_erasure() {
    AVault home;
    home.save(put(build::person(42, "Amira Khan")));
    home.erase({RecordType::person, 42});
    return worked_in(home, 3, 3);
}

enum class Outcome { refused, same, earlier };

Outcome outcome(const std::map<std::string, Bytes>& files, const History& history) {
    MemoryStorage storage;
    storage.files = files;
    const auto opened = Vault::open(storage, new_vault().recovery_key, context());
    REQUIRE(storage.files == files);
    if (!opened) {
        const Fault fault = opened.error().fault;
        REQUIRE((fault == Fault::damaged || fault == Fault::tampered || fault == Fault::wrong_key ||
                 fault == Fault::unsupported || fault == Fault::not_found));
        return Outcome::refused;
    }
    if (opened->workspace == history.states.back()) return Outcome::same;
    REQUIRE((opened->note.files_kept_aside > 0 || opened->vault.head() < history.head));
    REQUIRE(std::find(history.states.begin(), history.states.end(), opened->workspace) != history.states.end());
    return Outcome::earlier;
}

struct Counts {
    int refused = 0, same = 0, earlier = 0;
    void add(Outcome outcome) { ++(outcome == Outcome::refused ? refused : outcome == Outcome::same ? same : earlier); }
};

Counts flip(const History& history, std::size_t every) {
    Counts counts;
    auto files = history.files;
    std::size_t at = 0;
    for (auto& [name, bytes] : files) {
        for (std::uint8_t& byte : bytes) {
            if (at++ % every != 0) continue;
            CAPTURE(name);
            const std::uint8_t kept = std::exchange(byte, static_cast<std::uint8_t>(byte ^ (1u << at % 8)));
            counts.add(outcome(files, history));
            byte = kept;
        }
    }
    return counts;
}

} // namespace

TEST_CASE("a flipped bit in any byte of any file is a refusal or an earlier state, never a wrong one") {
    struct Case {
        const char* name;
        History history;
        std::size_t every;
    };
    const std::size_t sparse = std::getenv("FOURFIFTHS_LONG") ? 1 : 97;
    const Case cases[] = {{"small vault", few_saves(), 1},
                          {"after an erasure, version 2", after_erasure(), 1},
                          {"two generations", two_generations(), sparse}};
    for (const Case& each : cases) {
        CAPTURE(each.name);
        const Counts counts = flip(each.history, each.every);
        WARN("bytes flipped, " << each.name << ": faults tried " << counts.refused + counts.same + counts.earlier
                               << " · refused " << counts.refused << " · same state " << counts.same
                               << " · earlier state " << counts.earlier << " · wrong 0");
        CHECK(counts.same > 0);
    }
}

TEST_CASE("a damaged newest generation costs nothing: the one before has the whole journal") {
    const History history = two_generations();
    for (char kind : {'m', 'p'}) {
        auto files = history.files;
        auto newest = files.end();
        for (auto file = files.begin(); file != files.end(); ++file)
            if (file->first[0] == kind) newest = file;
        REQUIRE(newest != files.end());
        newest->second[100] ^= 1;
        MemoryStorage storage;
        storage.files = files;
        const auto opened = Vault::open(storage, new_vault().recovery_key, context());
        REQUIRE(opened.ok());
        CHECK(opened->workspace == history.states.back());
        CHECK(opened->note.files_kept_aside > 0);
        CHECK(opened->note.revisions_recovered > 0);
    }
}

TEST_CASE("one damaged header copy is noticed and the other serves; two are refused as damaged") {
    const History history = few_saves();
    MemoryStorage storage;
    storage.files = history.files;
    auto header = storage.files.begin();
    REQUIRE(header->first[0] == 'h');
    header->second[50] ^= 4;
    const auto opened = Vault::open(storage, new_vault().recovery_key, context());
    REQUIRE(opened.ok());
    CHECK(opened->note.header_repaired);
    auto mended = open(storage);
    mended.vault.save(put(visit(9, "After the damage")), context(), must_land());
    CHECK_FALSE(open(storage).note.header_repaired);
    CHECK(Vault::open(storage, passphrase, context()).ok());

    storage.files = history.files;
    for (auto& [name, bytes] : storage.files)
        if (name[0] == 'h') bytes[60] ^= 4;
    const auto refused = Vault::open(storage, new_vault().recovery_key, context());
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().fault == Fault::damaged);
    CHECK(Vault::presence(storage).any);
    CHECK_FALSE(Vault::presence(storage).header_ok);
}

TEST_CASE("files that are swapped, dropped, spliced in or repeated are never a wrong workspace") {
    const History history = two_generations();
    AVault stranger(8);
    stranger.save(put(visit(1, "From another history")));
    Counts counts;
    std::vector<std::string> names;
    for (const auto& [name, bytes] : history.files) names.push_back(name);
    for (std::size_t i = 0; i < names.size(); ++i) {
        CAPTURE(names[i]);
        auto dropped = history.files;
        dropped.erase(names[i]);
        counts.add(outcome(dropped, history));

        for (std::size_t step : {1u, 2u, 7u}) {
            auto swapped = history.files;
            std::swap(swapped[names[i]], swapped[names[(i + step) % names.size()]]);
            counts.add(outcome(swapped, history));
            auto repeated = history.files;
            repeated[names[i]] = repeated[names[(i + step) % names.size()]];
            counts.add(outcome(repeated, history));
        }
        const auto foreign = stranger.storage.files.find("j-0000000000000001");
        REQUIRE(foreign != stranger.storage.files.end());
        if (names[i][0] == 'h') continue;
        auto spliced = history.files;
        spliced[names[i]] = foreign->second;
        counts.add(outcome(spliced, history));
    }
    WARN("moved files: " << counts.refused << " refused, " << counts.same << " the same, " << counts.earlier
                         << " earlier");
    CHECK(counts.earlier > 0);
}

TEST_CASE("after a damaged journal file work goes on, and what cannot be explained stays") {
    const History history = few_saves();
    MemoryStorage storage;
    storage.files = history.files;
    storage.files["j-0000000000000002"][90] ^= 1;
    auto opened = open(storage);
    CHECK(opened.workspace == history.states[1]);
    CHECK(opened.note.files_kept_aside == 2);
    for (std::uint64_t i = 0; i < 150; ++i) {
        const Edit edit = put(visit(50 + i % 3, "Later " + std::to_string(i)));
        opened.workspace.apply(edit);
        opened.vault.save(edit, context(20 + i), must_land());
    }
    CHECK(storage.files.count("j-0000000000000002") == 1);
    CHECK(storage.files.count("j-0000000000000003") == 1);
    const auto again = open(storage);
    CHECK(again.workspace == opened.workspace);
    CHECK(again.note.files_kept_aside == 2);
}

TEST_CASE("a newer version of the format is not touched") {
    const History history = few_saves();
    MemoryStorage storage;
    storage.files = history.files;
    for (auto& [name, bytes] : storage.files)
        if (name[0] == 'h') bytes[4] = 2;
    const auto opened = Vault::open(storage, new_vault().recovery_key, context());
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().fault == Fault::unsupported);
}

TEST_CASE("a file that spoils while the vault is open stops folding, never saving") {
    AVault home;
    for (int i = 0; i < 70; ++i) home.save(put(visit(1, "Visit " + std::to_string(i))));
    for (auto& [name, bytes] : home.storage.files)
        if (name[0] == 'p') bytes[200] ^= 1;
    for (std::uint64_t i = 0; i < 100; ++i) home.save(put(visit(2 + i % 3, "Later " + std::to_string(i))));
    Edit many;
    for (std::uint64_t id = 100; id < 4000; ++id)
        many.changes.push_back({std::nullopt, visit(id, std::string(150, 'x'))});
    home.save(many); // more than a journal holds: it would go straight into parts
    CHECK(home.opened.vault.unsaved() == 0);
    CHECK(home.reopened() == home.opened.workspace);
}

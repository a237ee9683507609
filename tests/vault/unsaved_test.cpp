#include "a_vault.h"
#include "support/breaking_storage.h"

using namespace fourfifths;
using namespace fourfifths::test;

namespace {

// A window with two saves under way or waiting, and one record half typed.
struct LostWindow {
    SlowStorage storage;
    OpenedVault opened;
    LostWindow() : storage(start()), opened(open(storage)) {
        opened.vault.save(put(visit(1, "Under way")), context(), {});
        opened.vault.save(put(visit(2, "Waiting")), context(), {});
        file = opened.vault.sealed_unsaved(put(visit(3, "Half typed")), context(4));
    }
    Bytes file;
    static SlowStorage start() {
        SlowStorage made;
        made.files = new_vault().files;
        return made;
    }
};

std::size_t entries(const AVault& home) { return home.opened.workspace.entries().size(); }

} // namespace

TEST_CASE("what a window had not saved comes to the window that took over, once, however often it is handed over") {
    LostWindow lost;
    CHECK(lost.storage.waiting.size() == 1); // nothing more was written
    AVault winner;
    winner.save(put(visit(4, "Meanwhile")));
    const auto report = winner.opened.vault.merge_unsaved(lost.file, winner.opened.workspace, winner.with, must_land());
    REQUIRE(report.ok());
    CHECK(report->added == 3);
    CHECK(entries(winner) == 4);
    CHECK(winner.opened.workspace.find(EntryId{3})->title == "Half typed");
    CHECK(winner.reopened() == winner.opened.workspace);
    const Bytes held = winner.opened.vault.sealed_back_up(winner.with);
    const auto again = winner.opened.vault.merge_unsaved(lost.file, winner.opened.workspace, winner.with, must_land());
    REQUIRE(again.ok());
    CHECK(again->added + again->updated + again->conflicts == 0);
    CHECK(*winner.opened.vault.is_covered_by(held));
    CHECK(winner.reopened() == winner.opened.workspace);
}

TEST_CASE("unsaved work says nothing in the clear and is a file even when there is none") {
    AVault home;
    const Bytes none = home.opened.vault.sealed_unsaved({}, home.with);
    AVault other(2);
    const auto report = other.opened.vault.merge_unsaved(none, other.opened.workspace, other.with, must_land());
    REQUIRE(report.ok());
    CHECK(report->added + report->updated + report->unchanged == 0);
    const LostWindow lost;
    CHECK(std::string(lost.file.begin(), lost.file.end()).find("Half") == std::string::npos);
}

TEST_CASE("unsaved work of another vault, of other keys, spoilt or cut is refused and changes nothing") {
    const LostWindow lost;
    AVault home;
    home.save(put(visit(9, "Mine")));
    const auto files = home.storage.files;
    const Workspace before = home.opened.workspace;
    const auto refused = [&](const Bytes& file) {
        const auto report = home.opened.vault.merge_unsaved(file, home.opened.workspace, home.with, must_land());
        REQUIRE_FALSE(report.ok());
        REQUIRE(home.storage.files == files);
        REQUIRE(home.opened.workspace == before);
        return report.error().fault;
    };
    MemoryStorage elsewhere;
    auto stranger = Vault::create(elsewhere, passphrase, cheapest, context(1234), must_land());
    REQUIRE(stranger.ok());
    CHECK(refused(stranger->vault.sealed_unsaved(put(visit(1, "Theirs")), context())) == Fault::wrong_key);
    AVault renewed(5);
    REQUIRE(renewed.opened.vault.change_keys(passphrase, cheapest, renewed.with, must_land()).ok());
    CHECK(refused(renewed.opened.vault.sealed_unsaved({}, context())) == Fault::wrong_key);
    CHECK(refused(files.begin()->second) == Fault::damaged);
    CHECK(refused(files.rbegin()->second) == Fault::bad_input);
    int tried = 0;
    Bytes changed = lost.file;
    for (std::size_t at = 0; at < changed.size(); ++at, ++tried) {
        changed[at] ^= static_cast<std::uint8_t>(1u << at % 8);
        refused(changed);
        changed[at] = lost.file[at];
    }
    for (std::size_t size = 0; size < lost.file.size(); ++size, ++tried)
        refused(Bytes(lost.file.begin(), lost.file.begin() + static_cast<std::ptrdiff_t>(size)));
    changed.push_back(0);
    refused(changed);
    WARN("unsaved work spoilt or cut: faults tried " << tried + 1 << " · taken 0");
}

TEST_CASE("unsaved work about a person who was erased meanwhile brings nothing back") {
    AVault home;
    home.save(put(build::person(42, "Amira Khan")));
    AVault lost(3);
    lost.take_in(home.opened.vault);
    const Bytes file = lost.opened.vault.sealed_unsaved(put(build::person(42, "Amira Khan, typed")), lost.with);
    home.erase({RecordType::person, 42});
    const auto report = home.opened.vault.merge_unsaved(file, home.opened.workspace, home.with, must_land());
    REQUIRE(report.ok());
    CHECK(home.opened.workspace.people().empty());
    CHECK(home.reopened().people().empty());
}

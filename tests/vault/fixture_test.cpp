#include "a_vault.h"
#include "model/json.h"
#include <filesystem>
#include <fstream>

using namespace fourfifths;
using namespace fourfifths::test;

namespace {

Bytes file_bytes(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    REQUIRE(in.good());
    return Bytes(std::istreambuf_iterator<char>(in), {});
}

std::string file_text(const std::filesystem::path& path) {
    const Bytes bytes = file_bytes(path);
    return {bytes.begin(), bytes.end()};
}

MemoryStorage stored(const std::filesystem::path& folder) {
    MemoryStorage store;
    for (const auto& file : std::filesystem::directory_iterator(folder))
        store.files[file.path().filename().string()] = file_bytes(file.path());
    return store;
}

const std::filesystem::path fixtures = std::filesystem::path(FOURFIFTHS_TESTS) / "fixtures/vault";

} // namespace

// These files were written by the first version. They are never made anew.
TEST_CASE("a vault and a back-up of format version 1 open for ever, by passphrase and by recovery key") {
    const std::string recovery_key = file_text(fixtures / "v1.recovery-key");
    const auto expected = workspace_from_json(file_text(fixtures / "v1.json"));
    REQUIRE(expected.ok());
    MemoryStorage store = stored(fixtures / "v1.store");
    REQUIRE(store.files.size() == 6);
    const Bytes back_up = file_bytes(fixtures / "v1.back-up");
    for (std::string_view secret : {std::string_view("lantern gravel otter window"), std::string_view(recovery_key)}) {
        const auto opened = Vault::open(store, secret, context());
        REQUIRE(opened.ok());
        CHECK(opened->workspace == *expected);
        CHECK(opened->note.files_kept_aside == 0);
        CHECK(opened->vault.head() == 72);
        MemoryStorage scratch;
        const auto restored = Vault::open_back_up(scratch, back_up, secret, context());
        REQUIRE(restored.ok());
        CHECK(restored->workspace == *expected);
        CHECK(*opened->vault.is_covered_by(back_up));
    }
}

TEST_CASE("a vault, a back-up and unsaved work of format version 2 open for ever") {
    const auto expected = workspace_from_json(file_text(fixtures / "v2.json"));
    REQUIRE(expected.ok());
    MemoryStorage store = stored(fixtures / "v2.store");
    const Bytes back_up = file_bytes(fixtures / "v2.back-up"), unsaved = file_bytes(fixtures / "v2.unsaved");
    const std::string recovery_key = file_text(fixtures / "v1.recovery-key");
    const RecordId erased{RecordType::person, 4242};
    for (std::string_view secret : {std::string_view("lantern gravel otter window"), std::string_view(recovery_key)}) {
        auto opened = Vault::open(store, secret, context());
        REQUIRE(opened.ok());
        CHECK(opened->workspace == *expected);
        CHECK(opened->vault.is_erased(erased));
        CHECK(opened->note.files_kept_aside == 0);
        MemoryStorage scratch;
        auto restored = Vault::open_back_up(scratch, back_up, secret, context());
        REQUIRE(restored.ok());
        CHECK(restored->workspace == *expected);
        CHECK(restored->vault.is_erased(erased));
        CHECK(*opened->vault.is_covered_by(back_up));
        REQUIRE(restored->vault.merge_unsaved(unsaved, restored->workspace, context(), must_land()).ok());
        CHECK(restored->workspace.find(EntryId{78})->title == "Half typed");
    }
}

TEST_CASE("a back-up of version 1 merged into a vault of version 2 undoes nothing") {
    MemoryStorage store = stored(fixtures / "v2.store"), scratch;
    const std::string recovery_key = file_text(fixtures / "v1.recovery-key");
    auto opened = Vault::open(store, recovery_key, context());
    auto old = Vault::open_back_up(scratch, file_bytes(fixtures / "v1.back-up"), recovery_key, context());
    REQUIRE(opened.ok());
    REQUIRE(old.ok());
    const Workspace before = opened->workspace;
    REQUIRE(opened->vault.merge(old->vault, opened->workspace, context(), must_land()).ok());
    CHECK(opened->workspace == before);
}

TEST_CASE("a store with a manifest of a version to come is left untouched") {
    MemoryStorage store = stored(fixtures / "v2.store");
    const std::string recovery_key = file_text(fixtures / "v1.recovery-key");
    for (auto& [name, bytes] : store.files)
        if (name[0] == 'm') bytes[4] = 3;
    const auto before = store.files;
    CHECK(Vault::open(store, recovery_key, context()).error().fault == Fault::unsupported);
    CHECK(store.files == before);
    Bytes back_up = file_bytes(fixtures / "v2.back-up"), unsaved = file_bytes(fixtures / "v2.unsaved");
    back_up[4] = unsaved[4] = 3;
    MemoryStorage scratch;
    CHECK(Vault::open_back_up(scratch, back_up, recovery_key, context()).error().fault == Fault::unsupported);
    AVault home;
    CHECK(home.opened.vault.merge_unsaved(unsaved, home.opened.workspace, home.with, {}).error().fault ==
          Fault::unsupported);
}

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

const std::filesystem::path fixtures = std::filesystem::path(FOURFIFTHS_TESTS) / "fixtures/vault";

} // namespace

// These files were written by the first version. They are never made anew.
TEST_CASE("a vault and a back-up of format version 1 open for ever, by passphrase and by recovery key") {
    const std::string recovery_key = file_text(fixtures / "v1.recovery-key");
    const auto expected = workspace_from_json(file_text(fixtures / "v1.json"));
    REQUIRE(expected.ok());
    MemoryStorage store;
    for (const auto& file : std::filesystem::directory_iterator(fixtures / "v1.store"))
        store.files[file.path().filename().string()] = file_bytes(file.path());
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

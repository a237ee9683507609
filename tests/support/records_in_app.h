// The program opened with records of a test's choosing: they come as a back-up, as a worker would bring them.
#pragma once
#include "support/screen.h"
#include "vault/memory_storage.h"

namespace fourfifths {

inline std::string back_up_of(const Workspace& workspace, FakeHost& host, Instant now) {
    MemoryStorage storage;
    const VaultContext context{now, [&host](std::span<std::uint8_t> bytes) { host.random(bytes); }, 9};
    auto made = Vault::create(storage, AppDriver::passphrase, KeyCost{19, 1}, context, [](const Result<Done>&) {});
    REQUIRE(made);
    Edit edit{"all", {{{}, Record{workspace.settings()}}}};
    for (const auto& [id, one] : workspace.people()) edit.changes.push_back({{}, Record{one}});
    for (const auto& [id, one] : workspace.entries()) edit.changes.push_back({{}, Record{one}});
    for (const auto& [id, one] : workspace.actions()) edit.changes.push_back({{}, Record{one}});
    for (const auto& [id, one] : workspace.summaries()) edit.changes.push_back({{}, Record{one}});
    for (const auto& [id, one] : workspace.hand_overs()) edit.changes.push_back({{}, Record{one}});
    made->vault.save(edit, context, [](const Result<Done>&) {});
    const Bytes bytes = made->vault.sealed_back_up(context);
    return {bytes.begin(), bytes.end()};
}

/// Gives the back-up that was opened.
inline std::string open_with(AppDriver& driver, const Workspace& workspace) {
    std::string bytes = back_up_of(workspace, driver.host, Instant{driver.now_ms / 60'000});
    driver.click("Open a back-up");
    driver.choose_file("Back-up file", "october.fourfifths", bytes);
    driver.type("Passphrase or recovery key of the back-up", AppDriver::passphrase);
    driver.click("Open the back-up");
    REQUIRE(driver.app->unlocked());
    return bytes;
}

} // namespace fourfifths

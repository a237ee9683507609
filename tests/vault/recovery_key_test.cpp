#include "a_vault.h"
#include "vault/recovery_key.h"

using namespace fourfifths;
using namespace fourfifths::test;

TEST_CASE("every single slip and every swap of neighbours in a recovery key is noticed") {
    const VaultContext with = context(11);
    for (int round = 0; round < 20; ++round) {
        const RecoverySymbols symbols = new_recovery_symbols(with.random);
        const std::string text = recovery_text(symbols);
        REQUIRE(text.size() == 41);
        REQUIRE(text.find_first_of("01OIL") == std::string::npos);
        REQUIRE(read_recovery_key(text).symbols == symbols);
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] == '-') continue;
            for (char other : std::string_view("23456789ABCDEFGHJKMNPQRSTUVWXYZ0OIL1")) {
                if (other == text[at]) continue;
                std::string slip = text;
                slip[at] = other;
                const auto reading = read_recovery_key(slip);
                REQUIRE(reading.has_shape);
                REQUIRE_FALSE(reading.symbols);
                REQUIRE(reading.wrong_group == static_cast<int>(at / 6) + 1);
            }
            if (at + 1 < text.size() && text[at + 1] != '-' && text[at] != text[at + 1]) {
                std::string swapped = text;
                std::swap(swapped[at], swapped[at + 1]);
                REQUIRE_FALSE(read_recovery_key(swapped).symbols);
            }
        }
    }
}

TEST_CASE("groups in the wrong order are noticed") {
    const std::string text = recovery_text(new_recovery_symbols(context(12).random));
    const std::string swapped = text.substr(6, 6) + text.substr(0, 6) + text.substr(12);
    CHECK_FALSE(read_recovery_key(swapped).symbols);
}

TEST_CASE("a passphrase does not look like a recovery key") {
    for (std::string_view text : {"", "lantern gravel otter window", "correct horse battery staple again and again"})
        CHECK_FALSE(read_recovery_key(text).has_shape);
}

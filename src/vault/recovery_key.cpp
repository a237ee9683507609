#include "vault/recovery_key.h"
#include <algorithm>

namespace fourfifths {

namespace {

constexpr std::string_view alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr unsigned base = 31; // prime: every single slip and every swap of neighbours changes the check
static_assert(alphabet.size() == base);

// The group's number takes part, so that groups written in the wrong order are noticed.
std::uint8_t check_symbol(std::span<const std::uint8_t> four, std::size_t group) {
    unsigned sum = 5 * static_cast<unsigned>(group + 1);
    for (unsigned i = 0; i < 4; ++i) sum += (i + 1) * four[i];
    return static_cast<std::uint8_t>(sum % base);
}

std::optional<std::uint8_t> symbol(char letter) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    const auto at = alphabet.find(letter);
    if (at == std::string_view::npos) return std::nullopt;
    return static_cast<std::uint8_t>(at);
}

} // namespace

RecoverySymbols new_recovery_symbols(const RandomBytes& random) {
    RecoverySymbols symbols{};
    for (std::uint8_t& each : symbols) {
        std::uint8_t byte = 0xff;
        while (byte >= 8 * base) random({&byte, 1}); // 248: above it the first symbols would come more often
        each = static_cast<std::uint8_t>(byte % base);
    }
    return symbols;
}

std::string recovery_text(const RecoverySymbols& symbols) {
    std::string text;
    for (std::size_t group = 0; group < recovery_groups; ++group) {
        const auto four = std::span(symbols).subspan(4 * group, 4);
        if (group > 0) text += '-';
        for (std::uint8_t each : four) text += alphabet[each];
        text += alphabet[check_symbol(four, group)];
    }
    return text;
}

RecoveryReading read_recovery_key(std::string_view text) {
    RecoveryReading reading;
    std::array<std::uint8_t, 5 * recovery_groups> read{};
    std::size_t count = 0, foreign = 0;
    for (char letter : text) {
        if (letter == ' ' || letter == '-' || letter == '\t' || letter == '\r' || letter == '\n') continue;
        const auto value = symbol(letter);
        if (!value) ++foreign;
        if (count < read.size()) read[count] = value.value_or(0xff);
        ++count;
    }
    reading.has_shape = count + 2 >= read.size() && count <= read.size() + 2 && foreign <= 3;
    if (!reading.has_shape || count != read.size()) return reading;
    RecoverySymbols symbols{};
    for (std::size_t group = 0; group < recovery_groups; ++group) {
        const auto five = std::span(read).subspan(5 * group, 5);
        const bool foreign_here = std::find(five.begin(), five.end(), 0xff) != five.end();
        if (foreign_here || check_symbol(five.first(4), group) != five[4]) {
            reading.wrong_group = static_cast<int>(group) + 1;
            return reading;
        }
        std::copy_n(five.begin(), 4, symbols.begin() + static_cast<std::ptrdiff_t>(4 * group));
    }
    reading.symbols = symbols;
    return reading;
}

} // namespace fourfifths

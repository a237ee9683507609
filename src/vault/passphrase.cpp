#include "assets.h"
#include "vault/vault.h"

namespace fourfifths {

namespace {

std::vector<std::string_view> lines_of(std::string_view rest) {
    std::vector<std::string_view> words;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const std::string_view word = rest.substr(0, end);
        if (!word.empty()) words.push_back(word);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

// Even chances: numbers above the last whole multiple are drawn again.
std::size_t below(std::size_t limit, const RandomBytes& random) {
    const auto most = static_cast<std::uint32_t>(limit);
    const std::uint32_t fair = 0xffffffffu / most * most;
    std::uint32_t drawn = fair;
    while (drawn >= fair) {
        std::array<std::uint8_t, 4> bytes{};
        random(bytes);
        drawn = std::uint32_t{bytes[0]} | std::uint32_t{bytes[1]} << 8 | std::uint32_t{bytes[2]} << 16 |
                std::uint32_t{bytes[3]} << 24;
    }
    return drawn % most;
}

} // namespace

std::string generated_passphrase(const RandomBytes& random) {
    const std::string list = word_list("words/passphrase.txt");
    const auto words = lines_of(list);
    if (words.empty()) return {};
    std::string passphrase;
    for (int i = 0; i < 4; ++i) {
        if (i > 0) passphrase += ' ';
        passphrase += words[below(words.size(), random)];
    }
    return passphrase;
}

bool is_acceptable_passphrase(std::string_view passphrase) {
    std::size_t characters = 0; // of UTF-8
    for (char byte : passphrase)
        if ((static_cast<unsigned char>(byte) & 0xc0) != 0x80) ++characters;
    return characters >= 12;
}

} // namespace fourfifths

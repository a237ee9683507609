// What a store really holds: every file of it that opens under the vault's key, whether the vault would read it or not.
#pragma once
#include "a_vault.h"
#include "vault/loader.h"

namespace fourfifths::test {

/// Opened files as text, by name. Files that do not open are left out.
inline std::map<std::string, std::string> opened_files(MemoryStorage& storage,
                                                       std::string_view secret = new_vault().recovery_key) {
    const auto names = vault_files(storage);
    REQUIRE(names.ok());
    const auto headers = open_headers(find_headers(storage, *names).whole, secret);
    REQUIRE(headers.ok());
    std::map<std::string, std::string> opened;
    for (const OpenHeader& header : *headers) {
        for (const auto& [name, bytes] : storage.files) {
            const auto head = file_head(bytes);
            Bytes plain;
            if (!head) continue;
            const auto file = open_file(file_seal(header.header.vault, header.vault_key), *head, bytes, plain);
            if (file) opened[name] = std::string(file->body.begin(), file->body.end());
        }
    }
    return opened;
}

inline std::size_t times_in(const std::string& text, std::string_view word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
    return found;
}

/// How often any file of the store has the word.
inline std::size_t words_left(MemoryStorage& storage, std::string_view word,
                              std::string_view secret = new_vault().recovery_key) {
    std::size_t found = 0;
    for (const auto& [name, text] : opened_files(storage, secret)) found += times_in(text, word);
    return found;
}

} // namespace fourfifths::test

// The command line as tests use it: what it says to words and an input, in process, at a set moment.
#pragma once
#include "cli/command.h"
#include "support/builders.h"
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <unistd.h>

namespace fourfifths::said {

struct Outcome {
    cli::Exit exit;
    std::string out, err;
};

inline void pseudo_random(std::span<std::uint8_t> bytes) {
    static std::uint8_t next = 1;
    for (std::uint8_t& byte : bytes) byte = next = static_cast<std::uint8_t>(next * 5 + 3);
}

inline Outcome fourfifths_says(std::vector<std::string> words, const std::string& input = {}) {
    std::istringstream in(input);
    std::ostringstream out, err;
    cli::Surroundings around{in, out, err, build::at("2026-11-22 09:00"), pseudo_random};
    const cli::Exit exit = cli::run(words, around);
    return {exit, out.str(), err.str()};
}

/// The JSON that a command prints for an input, which it must take.
inline nlohmann::json json_said(const std::string& command, std::vector<std::string> words, const std::string& input) {
    words.insert(words.begin(), command);
    words.push_back("-");
    const auto outcome = fourfifths_says(words, input);
    INFO(outcome.err);
    REQUIRE(outcome.exit == cli::Exit::done);
    return nlohmann::json::parse(outcome.out);
}

/// A file that is gone when the test is over.
class TemporaryFile {
public:
    explicit TemporaryFile(std::string_view bytes, std::string_view ending = "") {
        const std::filesystem::path folder = std::filesystem::temp_directory_path();
        std::string pattern = (folder / "fourfifths-test-XXXXXX").string() + std::string(ending);
        const int file = mkstemps(pattern.data(), static_cast<int>(ending.size()));
        REQUIRE(file >= 0);
        close(file);
        path = pattern;
        std::ofstream(path, std::ios::binary) << bytes;
    }
    ~TemporaryFile() { std::remove(path.c_str()); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    std::string path;
};

inline bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

} // namespace fourfifths::said

// The talks of the open sets with the summaries that people wrote of them, as JSON lines:
// {"turns":[{"speaker","text"}], "summary":[sentence…] or "note" or "text"}.
#pragma once
#include "text/turn.h"
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace fourfifths::bench {

struct OpenTalk {
    std::vector<Turn> turns;
    std::vector<std::string> human; // sentences: list items, or a note split at line ends and sentence ends
};

inline std::vector<std::string> note_sentences(const std::string& note) {
    std::vector<std::string> found;
    std::string now;
    const auto flush = [&] {
        if (now.find_first_not_of(' ') != std::string::npos) found.push_back(now);
        now.clear();
    };
    for (const char c : note) {
        const bool after_end = !now.empty() && (now.back() == '.' || now.back() == '!' || now.back() == '?');
        if (c == '\n' || c == '\r' || (c == ' ' && after_end)) flush();
        else now += c;
    }
    flush();
    return found;
}

/// Empty when the file cannot be read.
inline std::vector<OpenTalk> open_talks(const std::string& path) {
    std::vector<OpenTalk> talks;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const auto row = nlohmann::json::parse(line);
        OpenTalk talk;
        for (const auto& turn : row["turns"]) talk.turns.push_back({turn["speaker"], turn["text"]});
        if (row.contains("summary")) talk.human = row["summary"].get<std::vector<std::string>>();
        else talk.human = note_sentences(row.contains("note") ? row["note"] : row["text"]);
        talks.push_back(std::move(talk));
    }
    return talks;
}

} // namespace fourfifths::bench

#include "support/safeguarding_lines.h"
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace fourfifths {
namespace {

[[noreturn]] void stop(const std::string& line) {
    std::fprintf(stderr, "cannot read: %s\n", line.c_str());
    std::exit(1);
}

MarkedWords mark_of(const std::string& line, const std::string& text, std::string words) {
    MarkedWords mark;
    while (!words.empty() && std::string("-?~").find(words[0]) != std::string::npos) {
        mark.manner += words[0];
        words.erase(0, 1);
    }
    const auto at = words.empty() ? std::string::npos : text.find(words);
    if (at == std::string::npos) stop(line);
    mark.span = {at, at + words.size()};
    return mark;
}

} // namespace

std::vector<SafeguardingLine> safeguarding_lines(const std::string& file) {
    std::ifstream in(file);
    if (!in) stop(file);
    std::vector<SafeguardingLine> all;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        const auto first = line.find('\t');
        if (first == std::string::npos) stop(line);
        const auto second = line.find('\t', first + 1);
        SafeguardingLine one{line.substr(0, first), line.substr(first + 1, second - first - 1), {}};
        auto words = second == std::string::npos ? std::string() : line.substr(second + 1);
        while (!words.empty()) {
            const auto end = words.find(" | ");
            one.marks.push_back(mark_of(line, one.text, words.substr(0, end)));
            words = end == std::string::npos ? std::string() : words.substr(end + 3);
        }
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace fourfifths

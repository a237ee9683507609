#include "support/threads.h"
#include "time/calendar.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace fourfifths {
namespace {

using Json = nlohmann::json;

[[noreturn]] void broken(const std::string& what) {
    std::fprintf(stderr, "threads: %s\n", what.c_str());
    std::exit(1);
}

Date day_of(const Json& text) {
    const auto day = date_from_iso(text.get<std::string>());
    if (!day) broken(text.dump() + " is no day");
    return *day;
}

std::optional<Date> day_or_none(const Json& text) {
    return text.is_null() ? std::nullopt : std::optional(day_of(text));
}

/// As the file says it, right or wrong: threads_test.cpp checks that the quote stands there.
Marked marked(const Json& one) {
    const std::size_t start = one["start"];
    const std::string quote = one["quote"];
    return {one["turn"], {start, start + quote.size()}, quote};
}

MarkedDate marked_date(const Json& one) {
    MarkedDate date{marked(one), day_or_none(one["value"]), {}, {}, one["ambiguous"]};
    if (!one["range"].is_null()) {
        date.first = day_of(one["range"][0]);
        date.last = day_of(one["range"][1]);
    }
    return date;
}

Thread thread_from(const Json& json) {
    Thread thread{json["id"], json["field"], json["kind"], day_of(json["day"]), {}, {}, {}, {}, {}, {}, {}, {}};
    for (const Json& one : json["people"]) thread.people.push_back({one["name"], one["role"], one["is"]});
    for (const Json& one : json["turns"]) thread.turns.push_back({one["speaker"], one["text"]});
    const Json& gold = json["gold"];
    for (const Json& one : gold["actions"])
        thread.actions.push_back({marked(one), one["who"], day_or_none(one["due"])});
    for (const Json& one : gold["decisions"]) thread.decisions.push_back(marked(one));
    for (const Json& one : gold["dates"]) thread.dates.push_back(marked_date(one));
    for (const Json& one : gold["names"]) thread.names.push_back({marked(one), one["kind"]});
    for (const Json& one : gold["leave_out"]) thread.leave_out.push_back({marked(one), one["reason"]});
    for (const Json& one : gold["safeguarding"])
        thread.safeguarding.push_back({marked(one), one["term"], one["negated"], one["speaker"]});
    return thread;
}

} // namespace

std::vector<Thread> threads(const std::string& folder) {
    std::error_code fault;
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(folder, fault))
        if (file.path().extension() == ".json") names.push_back(file.path().string());
    if (names.empty()) broken("no talks in " + folder);
    std::sort(names.begin(), names.end());
    std::vector<Thread> all;
    for (const std::string& name : names) {
        std::ifstream file(name, std::ios::binary);
        const Json json = Json::parse(std::string{std::istreambuf_iterator<char>(file), {}}, nullptr, false);
        if (!json.is_object() || !json.value("sample", false)) broken(name + " is no sample talk");
        all.push_back(thread_from(json));
    }
    return all;
}

} // namespace fourfifths

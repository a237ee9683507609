#include "report/study_register.h"
#include "model/data_file.h"
#include "record/digest.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr std::string_view format = "fourfifths-study-register";

std::string digest(const StudyRegister& known, const std::string& of) {
    return sha256_hex("fourfifths study register 1;" + known.salt + ";" + known.study + ";" + of).substr(0, 16);
}

PoolPutOut pool_of(const StudyRegister& known, std::span<const NamedStudy> studies, int minimum) {
    PoolPutOut pool{studies.front().week.monday, minimum, {}, {}};
    std::vector<std::string> files;
    for (const NamedStudy& each : studies) {
        pool.members.push_back(digest(known, each.week.member));
        files.push_back(to_json(each.week));
    }
    stable_sort(pool.members);
    stable_sort(files);
    std::string all;
    for (const std::string& file : files) all += file;
    pool.content = digest(known, all);
    return pool;
}

Error overlapping(const PoolPutOut& earlier, const PoolPutOut& pool, std::size_t shared) {
    if (earlier.members == pool.members)
        return {Fault::bad_input,
                "a pool of the same people was put out, and since then a week or the minimum changed; what changed "
                "could be worked out by subtraction, so keep to the pool that was put out"};
    const std::size_t apart = earlier.members.size() + pool.members.size() - 2 * shared;
    const bool nearly = apart < static_cast<std::size_t>(std::max(earlier.minimum, pool.minimum));
    return {Fault::bad_input, std::to_string(shared) + " of these " + std::to_string(pool.members.size()) +
                                  " people are in a pool of " + std::to_string(earlier.members.size()) +
                                  " that was put out" + (nearly ? ", which is nearly the same pool" : "") +
                                  "; subtraction would show the " + std::to_string(apart) +
                                  " who are in only one of them, so leave those " + std::to_string(shared) +
                                  " out, or keep to the pool that was put out"};
}

bool is_digest(std::string_view text) {
    return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

PoolPutOut read_pool(DataFile& file) {
    PoolPutOut pool;
    const auto monday = date_from_iso(file.text("week"));
    if (monday) pool.monday = *monday;
    else file.wrong("week", "give the Monday of the week, as 2026-11-16");
    pool.minimum = file.number("minimum", least_members, 1'000'000, least_members);
    pool.content = file.key("content");
    file.each_text("members", [&](const std::string& member) {
        if (!is_digest(member)) file.wrong(nullptr, "give 16 figures and letters a to f");
        pool.members.push_back(member);
    });
    if (!std::is_sorted(pool.members.begin(), pool.members.end()) || pool.members.empty())
        file.wrong("members", "give the members in their order");
    return pool;
}

} // namespace

StudyRegister new_register(std::string_view study, const Entropy& entropy) {
    return {std::string(study), new_study_id(entropy), {}};
}

Result<StudyRegister> registered(StudyRegister known, std::span<const NamedStudy> studies, int minimum) {
    if (studies.empty() || studies.front().week.study != known.study)
        return Error{Fault::bad_input, "the register is of another study; give the register of this one"};
    PoolPutOut pool = pool_of(known, studies, minimum);
    for (const PoolPutOut& earlier : known.pools) {
        if (earlier.monday != pool.monday) continue;
        if (earlier == pool) return known;
        std::vector<std::string> shared;
        std::set_intersection(earlier.members.begin(), earlier.members.end(), pool.members.begin(), pool.members.end(),
                              std::back_inserter(shared));
        if (!shared.empty()) return overlapping(earlier, pool, shared.size());
    }
    known.pools.push_back(std::move(pool));
    return known;
}

std::string to_json(const StudyRegister& known) {
    std::string text = "{\n  \"format\": \"" + std::string(format) + "\",\n  \"version\": 1,\n  \"study\": \"" +
                       known.study + "\",\n  \"salt\": \"" + known.salt + "\",\n  \"pools\": [\n";
    for (const PoolPutOut& pool : known.pools) {
        text += "    {\"week\": \"" + iso_text(pool.monday) + "\", \"minimum\": " + std::to_string(pool.minimum) +
                ", \"content\": \"" + pool.content + "\", \"members\": [";
        for (std::size_t at = 0; at < pool.members.size(); ++at)
            text += (at == 0 ? "\"" : ", \"") + pool.members[at] + "\"";
        text += &pool == &known.pools.back() ? "]}\n" : "]},\n";
    }
    return text + "  ]\n}\n";
}

Result<StudyRegister> register_from_json(std::string_view text) {
    DataFile file(text, "study register");
    StudyRegister known;
    constexpr std::array formats = {format};
    file.one_of("format", formats);
    known.study = file.key("study");
    known.salt = file.key("salt");
    if (!file.failed() && !is_study_id(known.study)) file.wrong("study", "give 32 figures and letters a to f");
    if (!file.failed() && !is_study_id(known.salt)) file.wrong("salt", "give 32 figures and letters a to f");
    if (file.failed()) return file.error();
    file.each("pools", [&] { known.pools.push_back(read_pool(file)); });
    if (file.failed()) return file.error();
    return known;
}

} // namespace fourfifths

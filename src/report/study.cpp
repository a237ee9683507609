#include "report/study.h"
#include "record/digest.h"
#include "report/time_report.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr int links_of_chain = 1'000;

std::vector<Kind> kinds_of(Group group) {
    std::vector<Kind> kinds;
    for (const KindInfo& kind : all_kinds())
        if (kind.group == group) kinds.push_back(kind.kind);
    return kinds;
}

const Entry* oldest_entry(const Workspace& workspace) {
    const Entry* oldest = nullptr;
    for (const auto& [id, entry] : workspace.entries()) // by id: of two of one minute the smaller id
        if (oldest == nullptr || entry.created < oldest->created) oldest = &entry;
    return oldest;
}

} // namespace

std::string_view study_word(Group group) {
    constexpr std::array<std::string_view, study_groups.size()> words = {
        "direct", "partners", "recording", "travel", "meetings", "reflection", "other"};
    for (std::size_t at = 0; at < words.size(); ++at)
        if (study_groups[at] == group) return words[at];
    return {};
}

bool is_study_id(std::string_view text) {
    return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string new_study_id(const Entropy& entropy) {
    const std::uint64_t first = entropy();
    return hex_text(first) + hex_text(entropy());
}

Result<std::string> study_member(const Workspace& workspace, std::string_view study) {
    const Entry* oldest = oldest_entry(workspace);
    if (oldest == nullptr) return Error{Fault::not_found, "nothing is logged in this workspace; log a week first"};
    const std::string key = "fourfifths study member 1;" + std::string(study) + ";" + hex_text(oldest->id.value) + ";" +
                            std::to_string(oldest->created.minute) + ";";
    std::string link;
    for (int done = 0; done < links_of_chain; ++done) link = sha256_hex(key + link);
    return link.substr(0, 32);
}

Result<StudyWeek> study_week(const Workspace& workspace, const StudyRequest& request) {
    if (!is_study_id(request.study))
        return Error{Fault::bad_input, "a study's id has 32 figures and letters a to f; ask who started the study"};
    if (weekday_of(request.monday) != Weekday::monday)
        return Error{Fault::bad_input, "a study's week begins on a Monday; give the Monday"};
    const auto member = study_member(workspace, request.study);
    if (!member) return member.error();
    Scheme no_buckets; // kinds are enough
    no_buckets.id = no_buckets.name = "study";
    std::vector<std::int64_t> minutes(study_days * study_groups.size(), 0);
    for (std::size_t day = 0; day < study_days; ++day) {
        const Date date = request.monday + static_cast<int>(day);
        const TimeReport report = time_report(workspace, {DateRange{date, date + 1}, request.zone, request.now,
                                                          kinds_of(Group::direct), no_buckets, false});
        for (const ShareLine& line : report.by_kind) {
            const auto group = std::find(study_groups.begin(), study_groups.end(), line.group);
            if (group == study_groups.end()) continue;
            const auto column = static_cast<std::size_t>(group - study_groups.begin());
            minutes[day * study_groups.size() + column] += line.time.count;
        }
    }
    if (std::all_of(minutes.begin(), minutes.end(), [](std::int64_t count) { return count == 0; }))
        return Error{Fault::not_found, "nothing is logged in the week of " + long_text(request.monday) +
                                           "; choose another week, or log it first"};
    StudyWeek week{request.study, *member, request.monday, {}};
    const std::vector<int> parts = shared_out(minutes, whole_week);
    for (std::size_t at = 0; at < parts.size(); ++at)
        week.parts[at / study_groups.size()][at % study_groups.size()] = parts[at];
    return week;
}

} // namespace fourfifths

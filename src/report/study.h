// A study file: one worker, one week, how the time was shared over days and groups of work, under ids that are random
// for this study. Nothing else: no hours, no notes, no names, no kinds of work. study.schema.json is its format.
// Shares are whole ten-thousandths of the time the worker logged in the week, so every worker counts the same.
#pragma once
#include "model/names.h"
#include "model/workspace.h"
#include "report/shared_out.h"
#include "result.h"
#include "time/zone.h"
#include <array>

namespace fourfifths {

/// The groups of a study in the order of its columns. Direct is D1 to D4 for everybody, whatever else a worker counts.
inline constexpr std::array study_groups = {Group::direct,   Group::partners,   Group::recording, Group::travel,
                                            Group::meetings, Group::reflection, Group::other};
inline constexpr std::size_t study_days = 7;
inline constexpr int whole_week = 10'000;
/// As files and databases name it: never rename.
std::string_view study_word(Group group);

struct StudyWeek {
    std::string study;  // 32 lower-case hexadecimal digits, drawn by who starts the study
    std::string member; // the same, from study_member
    Date monday;
    std::array<std::array<int, study_groups.size()>, study_days> parts{}; // sum to whole_week
    bool operator==(const StudyWeek&) const = default;
};

bool is_study_id(std::string_view text);
std::string new_study_id(const Entropy& entropy);

/// The worker's id in this study. It is the same each time, so that a week made twice is noticed; it tells nothing of
/// the worker, and ids of two studies cannot be linked, because it is the end of a chain of 1,000 keyed hashes over a
/// secret: the random 64-bit id, and the minute, of the oldest entry that the workspace keeps (binned ones too). When
/// that entry is gone for good the id changes; equal weeks under two ids are noticed all the same.
/// not_found when nothing was logged yet.
Result<std::string> study_member(const Workspace& workspace, std::string_view study);

struct StudyRequest {
    std::string study;
    Date monday;
    Zone zone;
    Instant now;
};

/// bad_input when `study` is no id or `monday` no Monday; not_found when nothing was logged in that week.
Result<StudyWeek> study_week(const Workspace& workspace, const StudyRequest& request);

/// Always the same bytes for the same week: one line for each day.
std::string to_json(const StudyWeek& week);
/// Exactly what to_json writes, but for spaces and line ends: another name or value in it is refused, since a study
/// file holds nothing else. The error says where, or in which line, and what to do.
Result<StudyWeek> study_from_json(std::string_view text);

} // namespace fourfifths

// What was put out of a study, so that no two pools can be subtracted: of each pool its week, its minimum, and salted
// digests of its members and its content. The one who combines keeps it with the study files; it is never put out.
// In one week a member is in one pool, or in the very same pool again: two pools that share some members show the
// others by subtraction, and close in on what either hides, however many they are.
#pragma once
#include "report/study_pool.h"

namespace fourfifths {

struct PoolPutOut {
    Date monday;
    int minimum = least_members;
    std::string content;              // digest of all that went in
    std::vector<std::string> members; // digests, sorted
    bool operator==(const PoolPutOut&) const = default;
};

struct StudyRegister {
    std::string study;
    std::string salt; // random; without it nobody can look for a known study file in the digests
    std::vector<PoolPutOut> pools;
    bool operator==(const StudyRegister&) const = default;
};

StudyRegister new_register(std::string_view study, const Entropy& entropy);

/// The register with this pool in it; unchanged when the very same one is there. bad_input, with what could be worked
/// out and what to do, when it shares members with another pool of that week, or is of another study.
Result<StudyRegister> registered(StudyRegister known, std::span<const NamedStudy> studies, int minimum);

std::string to_json(const StudyRegister& known);
/// At most 256 kB and 50 pools: about 10,000 members.
Result<StudyRegister> register_from_json(std::string_view text);

} // namespace fourfifths

#include "model/names.h"
#include <array>

namespace fourfifths {
namespace {

constexpr std::array kinds = {
    KindInfo{Kind::d1, "D1", "Face-to-face with the child or adult", "Face-to-face", Group::direct},
    KindInfo{Kind::d2, "D2", "Face-to-face with parents, carers or family", "Family face-to-face", Group::direct},
    KindInfo{Kind::d3, "D3", "Phone or video call with them or their family", "Call", Group::direct},
    KindInfo{Kind::d4, "D4", "Messages and letters to them or their family", "Messages and letters", Group::direct},
    KindInfo{Kind::p1, "P1", "Contact with other professionals", "Professionals", Group::partners},
    KindInfo{Kind::p2, "P2", "Multi-agency meeting with the family", "Meeting with family", Group::partners},
    KindInfo{Kind::p3, "P3", "Multi-agency meeting without the family", "Multi-agency meeting", Group::partners},
    KindInfo{Kind::c1, "C1", "Court", "Court", Group::partners},
    KindInfo{Kind::r1, "R1", "Case notes", "Case notes", Group::recording},
    KindInfo{Kind::r2, "R2", "Assessments, plans and reports", "Assessments and reports", Group::recording},
    KindInfo{Kind::r3, "R3", "Finance, panel, forms and other IT", "Forms and panel", Group::recording},
    KindInfo{Kind::t1, "T1", "Travel", "Travel", Group::travel},
    KindInfo{Kind::m1, "M1", "Team and internal meetings", "Team meeting", Group::meetings},
    KindInfo{Kind::a1, "A1", "E-mail and general administration", "E-mail and admin", Group::other},
    KindInfo{Kind::s1, "S1", "Supervision", "Supervision", Group::reflection},
    KindInfo{Kind::s2, "S2", "Reflective practice", "Reflective practice", Group::reflection},
    KindInfo{Kind::s3, "S3", "Training", "Training", Group::reflection},
    KindInfo{Kind::o1, "O1", "Duty and other work", "Duty and other", Group::other},
    KindInfo{Kind::x0, "X0", "Break or leave", "Break or leave", Group::rest},
};

constexpr std::array flags = {
    Flag::seen,        Flag::seen_alone,     Flag::bedroom_seen, Flag::out_of_hours, Flag::administrator_could,
    Flag::typed_twice, Flag::system_offline, Flag::group_work,   Flag::significant,  Flag::no_contact,
    Flag::planned,     Flag::write_up_due,
};

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

} // namespace

std::span<const KindInfo> all_kinds() { return kinds; }

const KindInfo& info(Kind kind) {
    for (const KindInfo& one : kinds) {
        if (one.kind == kind) return one;
    }
    return info(Kind::o1);
}

std::optional<Kind> kind_from_code(std::string_view code) {
    if (code.size() != 2) return std::nullopt;
    for (const KindInfo& one : kinds) {
        if (one.code[0] == upper(code[0]) && one.code[1] == code[1]) return one.kind;
    }
    return std::nullopt;
}

std::string_view label(Group group) {
    switch (group) {
        case Group::direct: return "Direct";
        case Group::partners: return "Partners";
        case Group::recording: return "Recording";
        case Group::travel: return "Travel";
        case Group::meetings: return "Meetings";
        case Group::reflection: return "Reflection";
        case Group::other: return "Other";
        case Group::rest: return "Break";
    }
    return "Other";
}

std::span<const Flag> all_flags() { return flags; }

std::string_view label(Flag flag) {
    switch (flag) {
        case Flag::seen: return "Seen";
        case Flag::seen_alone: return "Seen alone";
        case Flag::bedroom_seen: return "Bedroom seen";
        case Flag::out_of_hours: return "Outside contracted hours";
        case Flag::administrator_could: return "An administrator could do this";
        case Flag::typed_twice: return "Typed twice";
        case Flag::system_offline: return "System slow or offline";
        case Flag::group_work: return "Group work";
        case Flag::significant: return "Significant";
        case Flag::no_contact: return "No answer";
        case Flag::planned: return "Planned";
        case Flag::write_up_due: return "To write up";
    }
    return "";
}

std::string_view key(Flag flag) {
    switch (flag) {
        case Flag::seen: return "seen";
        case Flag::seen_alone: return "seen_alone";
        case Flag::bedroom_seen: return "bedroom_seen";
        case Flag::out_of_hours: return "out_of_hours";
        case Flag::administrator_could: return "administrator_could";
        case Flag::typed_twice: return "typed_twice";
        case Flag::system_offline: return "system_offline";
        case Flag::group_work: return "group_work";
        case Flag::significant: return "significant";
        case Flag::no_contact: return "no_contact";
        case Flag::planned: return "planned";
        case Flag::write_up_due: return "write_up_due";
    }
    return "";
}

std::string_view label(PassageType type) {
    switch (type) {
        case PassageType::seen_or_heard: return "Seen or heard";
        case PassageType::said_by: return "Said by";
        case PassageType::third_party: return "From a third party";
        case PassageType::analysis: return "Analysis";
        case PassageType::decision: return "Decision and why";
        case PassageType::transcript: return "From a transcript";
    }
    return "";
}

std::string_view symbol(PassageType type) {
    switch (type) {
        case PassageType::seen_or_heard: return "\u25C9";
        case PassageType::said_by: return "\u201C";
        case PassageType::third_party: return "\u21C4";
        case PassageType::analysis: return "\u2234";
        case PassageType::decision: return "\u2713";
        case PassageType::transcript: return "\u201D";
    }
    return "";
}

std::string_view label(Badge badge) {
    switch (badge) {
        case Badge::verbatim: return "Word for word";
        case Badge::cleaned: return "Tidied";
        case Badge::edited: return "Edited";
        case Badge::own: return "Your words";
    }
    return "";
}

std::string_view label(HandOverState state) {
    switch (state) {
        case HandOverState::draft: return "Not handed over yet";
        case HandOverState::handed_over: return "Handed over";
        case HandOverState::confirmed: return "Confirmed in the case system";
        case HandOverState::purged: return "Removed from here";
    }
    return "";
}

} // namespace fourfifths

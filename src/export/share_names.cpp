#include "export/share_names.h"
#include "export/case_list.h"
#include "export/share_check.h"
#include "text/pseudonyms.h"
#include "text/spoken_of.h"
#include <algorithm>

namespace fourfifths {
namespace {

std::vector<SpokenOf> spoken_of(const std::vector<KnownPerson>& known) {
    return PeopleSpokenOf(known, {}).with_initials();
}

void add_circle(const Person& person, std::vector<KnownPerson>& people) {
    KnownPerson known{person.name, {}};
    if (!person.known_as.empty()) known.also.push_back(person.known_as);
    if (!person.reference.empty()) known.also.push_back(person.reference);
    people.push_back(std::move(known));
    for (auto& other : people_in(person.others)) people.push_back(std::move(other));
}

/// Everybody in the records but the person and those around them, by what only they are called.
std::vector<SpokenOf> others(const Workspace& workspace, PersonId about) {
    std::vector<KnownPerson> near, far;
    for (const auto& [id, person] : workspace.people())
        if (!person.binned_at) add_circle(person, id == about ? near : far);
    const auto own = spoken_of(near);
    auto people = spoken_of(far);
    for (SpokenOf& person : people)
        for (const SpokenOf& one : own)
            for (const std::string& part : one.parts) std::erase(person.parts, part);
    return people;
}

std::string_view words_for(IdentifierKind kind) {
    switch (kind) {
        case IdentifierKind::nhs: return "an NHS number";
        case IdentifierKind::nino: return "a National Insurance number";
        case IdentifierKind::postcode: return "a postcode";
        case IdentifierKind::phone: return "a phone number";
        case IdentifierKind::email: return "an e-mail address";
        case IdentifierKind::birth: return "a date of birth";
        case IdentifierKind::address: return "an address";
        case IdentifierKind::plate: return "a number plate";
        case IdentifierKind::passport: return "a passport number";
        case IdentifierKind::driving_licence: return "a driving licence number";
    }
    return {};
}

bool leaves(const Workspace& workspace, const SummaryLine& line, std::span<const LineId> kept) {
    if (line.left_out) return false;
    return !is_third_party(workspace, line) || std::find(kept.begin(), kept.end(), line.id) != kept.end();
}

} // namespace

std::vector<ShareHit> share_hits(const Workspace& workspace, const Summary& summary, std::span<const LineId> kept) {
    const auto people = others(workspace, summary.person);
    std::vector<ShareHit> hits;
    const auto add = [&](const SummaryLine& line, TextSpan span, std::string_view what) {
        for (const ShareHit& hit : hits)
            if (hit.line == line.id && hit.span.of(line.text) == span.of(line.text)) return;
        hits.push_back({line.id, span, what});
    };
    for (const SummarySection& section : summary.sections) {
        for (const SummaryLine& line : section.lines) {
            if (!leaves(workspace, line, kept)) continue;
            for (const Leak& leak : leaks(line.text, people))
                add(line, leak.span, "a name of somebody else in your records");
            for (const Identifier& one : identifiers(line.text)) add(line, one.span, words_for(one.kind));
        }
    }
    return hits;
}

} // namespace fourfifths

// The people of a talk while it is read: which words are parts of whose name, who a name or a part of one belongs to,
// and everyone's initials. A part that two share belongs to neither: it gets a number of its own.
#pragma once
#include "text/names.h"

namespace fourfifths {

class PeopleSpokenOf {
public:
    /// The people of the case, then those who speak; a speaker who is one of the case is not counted twice.
    PeopleSpokenOf(std::span<const KnownPerson> known, std::span<const Turn> turns);

    /// Whether a bare word is part of a listed name, or carries one: see carries().
    bool lists(const std::string& word) const;
    bool lists_with_s(const std::string& word) const;
    /// Whether it is a short form of exactly one person's part: "dan" of "danny", "danny" of "dan".
    bool short_for(const std::string& word) const;
    /// The number of the one whose name this is; made when there is none yet.
    std::size_t of(const std::vector<std::string>& parts, bool listed);
    /// What the one with this number turned out to be; a person stays one.
    void is(std::size_t person, NameKind kind);
    std::vector<SpokenOf> with_initials();

private:
    void add(std::vector<std::string> parts, bool listed);
    std::size_t only_one_with(const std::vector<std::string>& parts) const;
    std::size_t only_one_carrying(const std::string& word) const;
    std::size_t long_form_of(const std::string& word) const;

    std::vector<SpokenOf> people_;
};

/// Whether a bare word is a part of the person's name, two of them run together ("samgarside"), or one of these with
/// figures behind it ("garside04") or, unless it is an everyday word, an s ("kaydens").
bool carries(const SpokenOf& person, std::string_view word);

/// The bare words of a name that may stand for it: no titles, no bracketed words, none of a role ("Speaker 1").
std::vector<std::string> name_parts(std::string_view name);

} // namespace fourfifths

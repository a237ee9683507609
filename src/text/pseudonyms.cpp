#include "text/pseudonyms.h"
#include "stable_sort.h"
#include "text/name_tokens.h"
#include "text/name_words.h"
#include "text/spoken_of.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr std::string_view instead[] = {"[NHS number]",      "[NI number]",      "[postcode]", "[phone number]",
                                        "[e-mail]",          "[date of birth]",  "[address]",  "[number plate]",
                                        "[passport number]", "[driving licence]"};

bool overlaps(TextSpan one, TextSpan other) { return one.begin < other.end && other.begin < one.end; }

/// The text's own capitals speak for a name; at the start of a sentence they do not for a word like "will".
bool may_be_everyday(const NameToken& token) {
    if (!token.capital) return is_name_and_word(token.bare);
    return token.starts_sentence && is_ordinary(token.bare);
}

} // namespace

MaskedText masked(std::string_view text, std::span<const Replacement> parts) {
    MaskedText result;
    std::size_t at = 0;
    for (const Replacement& part : parts) {
        if (part.span.begin < at || part.span.end > text.size()) continue;
        result.text += text.substr(at, part.span.begin - at);
        result.spans.push_back({result.text.size(), result.text.size() + part.with.size()});
        result.text += part.with;
        at = part.span.end;
    }
    result.text += text.substr(at);
    return result;
}

std::vector<Replacement> replacements(const FoundNames& found, std::size_t turn, std::string_view text,
                                      std::span<const Identifier> identifiers, std::span<const std::size_t> ticked) {
    std::vector<Replacement> parts;
    for (const Identifier& one : identifiers) {
        if (one.span.end <= text.size())
            parts.push_back({one.span, std::string(instead[static_cast<std::size_t>(one.kind)])});
    }
    const std::size_t known = parts.size();
    for (const FoundName& name : found.names) {
        if (name.turn != turn || name.kind == NameKind::relation) continue;
        const bool chosen = std::find(ticked.begin(), ticked.end(), name.person) != ticked.end();
        const SpokenOf& person = found.people[name.person];
        if (person.kind != NameKind::person && !chosen) continue;
        const auto inside = [&name](const Replacement& part) { return overlaps(part.span, name.span); };
        if (std::any_of(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(known), inside)) continue;
        parts.push_back({name.span, person.initials});
    }
    stable_sort(parts, [](const Replacement& a, const Replacement& b) { return a.span.begin < b.span.begin; });
    return parts;
}

std::vector<Leak> leaks(std::string_view text, std::span<const SpokenOf> people) {
    std::vector<Leak> found;
    for (const NameToken& token : name_tokens(text)) {
        if (may_be_everyday(token)) continue;
        for (std::size_t i = 0; i < people.size(); ++i) {
            if (people[i].kind != NameKind::person || !carries(people[i], token.bare)) continue;
            found.push_back({token.span, i});
            break;
        }
    }
    return found;
}

} // namespace fourfifths

#include "text/name_tokens.h"
#include "text/name_words.h"
#include "text/words.h"

namespace fourfifths {
namespace {

bool is_apostrophe(char32_t code) { return code == '\'' || code == 0x2019; }
bool is_hyphen(char32_t code) { return code == '-' || code == 0x2010 || code == 0x2011; }
/// "sam.garside", "sam_garside", "Mum/Dad": two words, not one name.
bool parts_words(char32_t code) { return is_hyphen(code) || code == '.' || code == '_' || code == '/' || code == ':'; }
bool ends_sentence(char32_t code) {
    return code == 0 || code == '.' || code == '?' || code == '!' || code == 0x2026 || code == '"' || code == 0x201C ||
           code == 0x2018 || code == ':' || code == '(' || code == ')' || code == '\n' || code == 0x2022;
}

/// Where the word ends without "'s", "'ll", "'d" …; O'Brien stays whole.
std::size_t without_ending(std::string_view text, TextSpan word) {
    for (std::size_t at = word.begin; at < word.end;) {
        const Character next = character_at(text, at);
        if (is_apostrophe(next.code) && at > word.begin) {
            const auto ending = folded(text.substr(at + next.length, word.end - at - next.length));
            if (ending == "s" || ending == "ll" || ending == "d" || ending == "ve" || ending == "re" || ending == "m")
                return at;
        }
        at += next.length;
    }
    return word.end;
}

/// The character before `at`, spaces left out; a line's end counts.
char32_t before(std::string_view text, std::size_t at) {
    while (at > 0) {
        do --at;
        while (at > 0 && !is_boundary(text, at));
        const char32_t code = character_at(text, at).code;
        if (code == '\n' || !is_space(code)) return code;
    }
    return 0;
}

NameToken token_of(std::string_view text, TextSpan word) {
    NameToken token;
    token.span = {word.begin, without_ending(text, word)};
    token.possessive = token.span.end < word.end;
    token.bare = bare(token.span.of(text));
    int upper = 0, lower = 0;
    for (std::size_t at = token.span.begin; at < token.span.end; at += character_at(text, at).length) {
        const char32_t code = character_at(text, at).code;
        if (is_upper(code)) ++upper;
        else if (is_lower(code)) ++lower;
    }
    token.capital = is_upper(character_at(text, token.span.begin).code);
    token.capitals = upper >= 2 && (upper > lower || lower <= 1);
    token.before = before(text, word.begin);
    token.starts_sentence = ends_sentence(token.before) || is_apostrophe(token.before);
    token.behind = character_at(text, word.end).code;
    return token;
}

} // namespace

std::vector<NameToken> name_tokens(std::string_view text) {
    std::vector<NameToken> tokens;
    const auto add = [&](TextSpan part) {
        NameToken token = token_of(text, part);
        if (!tokens.empty() && !tokens.back().possessive) {
            const auto between = text.substr(tokens.back().span.end, part.begin - tokens.back().span.end);
            token.joined = between == " " || (!between.empty() && is_hyphen(character_at(between, 0).code) &&
                                              character_at(between, 0).length == between.size());
        }
        tokens.push_back(std::move(token));
    };
    for (const TextSpan word : words(text)) {
        std::size_t from = word.begin;
        for (std::size_t at = word.begin; at < word.end;) {
            const Character next = character_at(text, at);
            if (parts_words(next.code)) {
                if (at > from) add({from, at});
                from = at + next.length;
            }
            at += next.length;
        }
        if (from < word.end) add({from, word.end});
    }
    return tokens;
}

} // namespace fourfifths

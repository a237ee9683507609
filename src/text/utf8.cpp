#include "text/utf8.h"
#include "text/break_classes.h"

namespace fourfifths {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

std::size_t wanted_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

bool is_shortest_form(char32_t code, std::size_t length) {
    if (length == 3) return code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
    if (length == 4) return code >= 0x10000 && code <= 0x10FFFF;
    return true;
}

bool in(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

/// Alphabets whose capitals and small letters alternate: even capital, odd small, in these blocks.
bool alternates(char32_t code) { return in(code, 0x100, 0x137) || in(code, 0x14A, 0x177) || in(code, 0x460, 0x481); }

char32_t lower(char32_t code) {
    if (in(code, 'A', 'Z')) return code + 32;
    if (in(code, 0xC0, 0xDE) && code != 0xD7) return code + 32;
    if (alternates(code)) return code | 1u;
    if (in(code, 0x139, 0x148) || in(code, 0x179, 0x17E)) return (code & 1u) != 0 ? code + 1 : code;
    if (in(code, 0x391, 0x3A9)) return code + 32;
    if (in(code, 0x410, 0x42F)) return code + 32;
    if (in(code, 0x400, 0x40F)) return code + 80;
    return code;
}

void append(std::string& text, char32_t code) {
    auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3F));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

} // namespace

Character character_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const auto lead = byte_at(text, at);
    const auto length = wanted_length(lead);
    if (length == 1) return {lead, 1};
    if (length == 0 || at + length > text.size()) return {replacement, 1};
    char32_t code = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = byte_at(text, at + i);
        if ((next & 0xC0) != 0x80) return {replacement, 1};
        code = (code << 6) | (next & 0x3Fu);
    }
    if (!is_shortest_form(code, length)) return {replacement, 1};
    return {code, length};
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto character = character_at(text, at);
        const bool written = character.code == replacement && character.length == 3;
        if (character.code == replacement && !written) return false;
        at += character.length;
    }
    return true;
}

bool is_boundary(std::string_view text, std::size_t at) {
    if (at >= text.size()) return at == text.size();
    if ((byte_at(text, at) & 0xC0) != 0x80) return true;
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
        if (character_at(text, at - back).length > back) return false;
    }
    return true;
}

bool is_word_character(char32_t code) {
    if (code < 0x80) return in(code, '0', '9') || in(code, 'a', 'z') || in(code, 'A', 'Z');
    switch (break_classes(code).sentence) {
        case SentenceClass::lower:
        case SentenceClass::upper:
        case SentenceClass::oletter:
        case SentenceClass::numeric: return true;
        // What asks for another form of an emoji extends no letter.
        case SentenceClass::extend: return !in(code, 0xFE00, 0xFE0F) && !in(code, 0x1F000, 0x1FAFF);
        default: return false;
    }
}

bool is_space(char32_t code) {
    return code == ' ' || in(code, '\t', '\r') || code == 0x85 || code == 0xA0 || in(code, 0x2000, 0x200A) ||
           code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x3000;
}

bool is_upper(char32_t code) {
    if (code < 0x80) return in(code, 'A', 'Z');
    return break_classes(code).sentence == SentenceClass::upper;
}

bool is_lower(char32_t code) {
    if (code < 0x80) return in(code, 'a', 'z');
    return break_classes(code).sentence == SentenceClass::lower;
}

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (const auto letters = plain_letters(text, at); letters > 0) {
            for (const auto end = at + letters; at < end; ++at) result += static_cast<char>(text[at] | 0x20);
            continue;
        }
        const auto character = character_at(text, at);
        const bool apostrophe = character.code == 0x2019 || character.code == 0x2018;
        append(result, apostrophe ? U'\'' : lower(character.code));
        at += character.length;
    }
    return result;
}

TextSpan trimmed(std::string_view text, TextSpan span) {
    while (span.begin < span.end) {
        const auto character = character_at(text, span.begin);
        if (!is_space(character.code)) break;
        span.begin += character.length;
    }
    while (span.begin < span.end) {
        auto last = span.end - 1;
        while (!is_boundary(text, last)) --last;
        if (!is_space(character_at(text, last).code)) break;
        span.end = last;
    }
    return span;
}

} // namespace fourfifths

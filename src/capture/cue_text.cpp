#include "capture/cue_text.h"
#include "capture/charset.h"
#include <algorithm>

namespace fourfifths {
namespace {

struct Reference {
    std::string_view name;
    std::string_view text;
};
constexpr Reference references[] = {{"amp", "&"},  {"lt", "<"},        {"gt", ">"},       {"quot", "\""},
                                    {"apos", "'"}, {"nbsp", "\u00A0"}, {"lrm", "\u200E"}, {"rlm", "\u200F"}};

/// "#39" or "#x27"; 0 when it is none.
unsigned numbered(std::string_view name) {
    const bool hexadecimal = name.starts_with("#x") || name.starts_with("#X");
    name.remove_prefix(hexadecimal ? 2 : 1);
    unsigned code = 0;
    for (const char c : name) {
        const char lower = static_cast<char>(c | 0x20);
        const unsigned digit = c >= '0' && c <= '9'           ? static_cast<unsigned>(c - '0')
                               : lower >= 'a' && lower <= 'f' ? static_cast<unsigned>(lower - 'a' + 10)
                                                              : 99;
        const unsigned base = hexadecimal ? 16 : 10;
        if (digit >= base || code > 0x10FFFF) return 0;
        code = code * base + digit;
    }
    const bool is_half = code >= 0xD800 && code < 0xE000;
    return code > 0x10FFFF || is_half ? 0 : code;
}

std::string plain(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) at = add_reference(out, text, at);
    return out;
}

/// "v.loud Sarah Malik": the name.
std::string voice_of(std::string_view tag) {
    const std::size_t name = tag.find_first_of(" \t\n");
    return name == std::string_view::npos ? std::string() : plain(without_blanks(tag.substr(name)));
}

bool is_markup(std::string_view text) {
    if (text.size() < 2 || text[0] != '<') return false;
    const char next = static_cast<char>(text[1] | 0x20);
    return (next >= 'a' && next <= 'z') || text[1] == '/' || (text[1] >= '0' && text[1] <= '9');
}

bool is_voice(std::string_view tag) {
    return tag.starts_with('v') && (tag.size() == 1 || tag.find_first_of(". \t\n") == 1);
}

} // namespace

std::size_t add_reference(std::string& out, std::string_view text, std::size_t at) {
    const std::size_t end = text[at] == '&' ? text.substr(at, 12).find(';') : std::string_view::npos;
    if (end != std::string_view::npos) {
        const std::string_view name = text.substr(at + 1, end - 1);
        for (const Reference& one : references) {
            if (one.name != name) continue;
            out += one.text;
            return at + end + 1;
        }
        const unsigned code = name.size() > 1 && name[0] == '#' ? numbered(name) : 0;
        if (code != 0) {
            append_utf8(out, code);
            return at + end + 1;
        }
    }
    out += text[at];
    return at + 1;
}

void add_pieces(std::vector<SpokenPiece>& pieces, const SpokenPiece& cue) {
    SpokenPiece piece = cue;
    piece.text.clear();
    const std::string_view text = cue.text;
    const auto speak = [&](std::string speaker) {
        if (!without_blanks(piece.text).empty()) pieces.push_back(piece);
        piece.text.clear();
        piece.speaker = std::move(speaker);
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const bool braced = rest.starts_with("{\\"); // {\an8}
        const std::size_t end = braced ? rest.find('}') : is_markup(rest) ? rest.find('>') : std::string_view::npos;
        if (end == std::string_view::npos) {
            at = add_reference(piece.text, text, at);
            continue;
        }
        const std::string_view tag = rest.substr(1, end - 1);
        if (is_voice(tag)) speak(voice_of(tag));
        else if (tag == "/v") speak({});
        at += end + 1;
    }
    speak({});
}

} // namespace fourfifths

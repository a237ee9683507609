#include "text/identifiers.h"
#include "stable_sort.h"
#include "text/address_lines.h"
#include "text/birth_dates.h"
#include "text/phone_numbers.h"
#include "text/shapes.h"
#include <algorithm>
#include <string>

namespace fourfifths {
namespace {

constexpr std::string_view keys[] = {"nhs",      "nino",           "postcode", "phone",
                                     "email",    "birth",          "address",  "vehicle_registration",
                                     "passport", "driving_licence"};

bool one_of(char letter, std::string_view letters) { return letters.find(letter) != std::string_view::npos; }
int number(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

bool is_nino(std::string_view code) {
    if (one_of(code[0], "DFIQUV") || one_of(code[1], "DFIOQUV") || !one_of(code[8], "ABCD")) return false;
    constexpr std::string_view unused = "BG GB NK KN TN NT ZZ";
    return unused.find(code.substr(0, 2)) == std::string_view::npos;
}

/// Royal Mail's letter rules by place; ZZ99 is what health and social care write for "no fixed abode".
bool is_postcode(std::string_view code) {
    const std::string_view inward = code.substr(code.size() - 3), outward = code.substr(0, code.size() - 3);
    if (outward == "ZZ99") return true;
    if (outward == "GIR") return inward == "0AA";
    if (one_of(inward[1], "CIKMOV") || one_of(inward[2], "CIKMOV")) return false;
    if (one_of(outward[0], "QVX") || one_of(outward[1], "IJZ")) return false;
    const char last = outward.back();
    if (is_digit(last)) return true;
    return one_of(last, is_digit(outward[1]) ? "ABCDEFGHJKPSTUW" : "ABEHMNPRVWXY");
}

/// The style since September 2001: two letters, the half-year, three letters.
bool is_plate_2001(std::string_view code) {
    const int half_year = number(code.substr(2, 2));
    const bool issued = (half_year >= 2 && half_year <= 29) || (half_year >= 51 && half_year <= 79);
    for (const char letter : code)
        if (one_of(letter, "IQ")) return false;
    return issued;
}

/// A letter for the year before (1983) or after (1963) one to three digits. "S47 CIN" is a section of an Act.
bool is_plate_with_year(std::string_view code) {
    const char year = is_digit(code[1]) ? code.front() : code.back();
    if (one_of(year, "IOQUZ")) return false;
    return year != 'S' || !is_digit(code[1]) || code.size() > 6;
}

/// Five of the surname filled up with 9, then the date of birth as decade, month (plus 50: female), day, year.
bool is_driving_licence(std::string_view code) {
    const auto letters = code.substr(0, 5).find_first_of("0123456789");
    if (letters == 0) return false;
    if (letters != std::string_view::npos && code.substr(0, 5).find_first_not_of('9', letters) < 5) return false;
    const int month = number(code.substr(6, 2)) % 50, day = number(code.substr(8, 2));
    constexpr int lengths[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (code[6] != '0' && code[6] != '1' && code[6] != '5' && code[6] != '6') return false;
    if (month < 1 || month > 12 || day < 1 || day > lengths[month - 1]) return false;
    const auto initial = [](char c) { return c == '9' || !is_digit(c); };
    return initial(code[11]) && initial(code[12]) && !is_digit(code[14]) && !is_digit(code[15]);
}

bool always(std::string_view) { return true; }

/// Whether what stands shortly before `at` has one of the words: "passport", "reg".
bool announced(std::string_view text, std::size_t at, std::string_view before, std::string_view cues) {
    constexpr std::size_t reach = 48, reach_before = 120;
    std::string near;
    if (at < reach) near = folded(before.substr(before.size() - std::min(before.size(), reach_before))) + ' ';
    near += folded(text.substr(at < reach ? 0 : at - reach, std::min(at, reach)));
    while (!cues.empty()) {
        const std::string_view cue = cues.substr(0, cues.find('|'));
        const auto found = near.rfind(cue);
        if (found != std::string::npos && (found == 0 || !is_ascii_word(near[found - 1]))) return true;
        cues.remove_prefix(std::min(cues.size(), cue.size() + 1));
    }
    return false;
}

constexpr std::string_view birth_cues = "date of birth|birth date|birthdate|birthday|d.o.b|dob|born";

enum class Case : std::uint8_t { any, upper }; // upper: small letters would be ordinary words

struct Shape {
    IdentifierKind kind;
    std::string_view pattern; // of shapes.h
    bool (*holds)(std::string_view code);
    Case written = Case::any;
    std::string_view cues = {}; // empty: needs none
};

constexpr Shape shapes[] = {
    {IdentifierKind::driving_licence, "xxxxxddddddxxxxx", is_driving_licence},
    {IdentifierKind::nino, "aa-dd-dd-dd-a", is_nino},
    {IdentifierKind::passport, "aaddddddd", always},
    {IdentifierKind::passport, "ddddddddd", always, Case::any, "passport"},
    {IdentifierKind::postcode, "aadd-daa", is_postcode},
    {IdentifierKind::postcode, "aada-daa", is_postcode},
    {IdentifierKind::postcode, "add-daa", is_postcode},
    {IdentifierKind::postcode, "ada-daa", is_postcode},
    {IdentifierKind::postcode, "aad-daa", is_postcode},
    {IdentifierKind::postcode, "ad-daa", is_postcode},
    {IdentifierKind::postcode, "aaa-daa", [](std::string_view code) { return code.substr(0, 3) == "GIR"; }},
    {IdentifierKind::plate, "aadd-aaa", is_plate_2001},
    {IdentifierKind::plate, "addd-aaa", is_plate_with_year, Case::upper},
    {IdentifierKind::plate, "add-aaa", is_plate_with_year, Case::upper},
    {IdentifierKind::plate, "ad-aaa", is_plate_with_year, Case::upper},
    {IdentifierKind::plate, "aaa-ddda", is_plate_with_year, Case::upper},
    {IdentifierKind::plate, "aaa-dda", is_plate_with_year, Case::upper},
    {IdentifierKind::plate, "aaa-da", is_plate_with_year, Case::upper},
    {IdentifierKind::plate, "aaa-dddd", always, Case::upper, "reg|plate|car|van|vehicle"},
};

std::string compact(std::string_view text) {
    std::string code;
    for (const char c : text)
        if (is_ascii_word(c)) code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return code;
}

/// "e3 4th" is no postcode: an ordinal, in small letters.
bool is_ordinal(std::string_view written) {
    const std::string_view end = written.substr(written.size() - 3);
    return end == "1st" || end == "2nd" || end == "3rd" || (end[0] > '3' && end.substr(1) == "th");
}

bool has_small_letter(std::string_view written) {
    return std::any_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void find_shapes(std::string_view text, std::string_view before, std::size_t at, std::vector<Identifier>& found) {
    for (const Shape& shape : shapes) {
        const std::size_t end = shape_end(text, at, shape.pattern);
        if (end == 0) continue;
        const std::string_view written = text.substr(at, end - at);
        if (shape.kind == IdentifierKind::postcode && is_ordinal(written)) continue;
        if (shape.written == Case::upper && has_small_letter(written)) continue;
        if (!shape.holds(compact(written))) continue;
        if (!shape.cues.empty() && !announced(text, at, before, shape.cues)) continue;
        found.push_back({{at, end}, shape.kind});
    }
}

/// Nine in a hundred random numbers have a right check digit: ten figures in a row that were announced as something
/// else are none, and a wrong digit is only told when "NHS" announced it.
void find_nhs_number(std::string_view text, std::string_view before, std::size_t at, std::vector<Identifier>& found) {
    const std::size_t end = shape_end(text, at, "ddd-ddd-dddd");
    if (end == 0) return;
    const bool valid = is_nhs_number(compact(text.substr(at, end - at)));
    const bool grouped = end - at > 10;
    if (announced(text, at, before, "nhs|chi number|chi no|h&c number|health and care number"))
        found.push_back({{at, end}, IdentifierKind::nhs, valid});
    else if (valid && (grouped || !announced(text, at, {}, "ref|case|account|order|invoice|phone|tel|mobile")))
        found.push_back({{at, end}, IdentifierKind::nhs});
}

bool is_email_character(char c) { return is_ascii_word(c) || one_of(c, "._%+-'"); }

void find_email(std::string_view text, std::size_t sign, std::vector<Identifier>& found) {
    std::size_t begin = sign, end = sign + 1;
    while (begin > 0 && is_email_character(text[begin - 1])) --begin;
    while (begin < sign && !is_ascii_word(text[begin])) ++begin;
    while (end < text.size() && (is_ascii_word(text[end]) || one_of(text[end], ".-"))) ++end;
    while (end > sign && !is_ascii_word(text[end - 1])) --end;
    const auto dot = text.substr(0, end).rfind('.');
    if (begin < sign && dot != std::string_view::npos && dot > sign + 1 && end - dot > 2)
        found.push_back({{begin, end}, IdentifierKind::email});
}

/// The one that says more goes first: a wrong NHS number yields to anything, else the longer, else the earlier kind.
bool says_more(const Identifier& one, const Identifier& other) {
    if (one.valid != other.valid) return one.valid;
    const auto length = one.span.end - one.span.begin, others = other.span.end - other.span.begin;
    return length != others ? length > others : one.kind < other.kind;
}

std::vector<Identifier> apart(std::vector<Identifier> found) {
    stable_sort(found, [](const Identifier& a, const Identifier& b) { return a.span.begin < b.span.begin; });
    std::vector<Identifier> kept;
    for (const Identifier& one : found) {
        const bool beaten = std::any_of(found.begin(), found.end(), [&one](const Identifier& other) {
            const bool overlap = one.span.begin < other.span.end && other.span.begin < one.span.end;
            return overlap && &one != &other && says_more(other, one);
        });
        const bool again = !kept.empty() && one.span.begin < kept.back().span.end;
        if (!beaten && !again) kept.push_back(one);
    }
    return kept;
}

} // namespace

std::string_view key(IdentifierKind kind) { return keys[static_cast<std::size_t>(kind)]; }

bool is_nhs_number(std::string_view digits) {
    if (digits.size() != 10) return false;
    int sum = 0;
    for (int i = 0; i < 9; ++i) sum += (10 - i) * (digits[static_cast<std::size_t>(i)] - '0');
    return (11 - sum % 11) % 11 == digits[9] - '0';
}

std::vector<Identifier> identifiers(std::string_view text, std::string_view before) {
    std::vector<Identifier> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '@') find_email(text, at, found);
        if (const auto end = phone_end(text, at)) found.push_back({{at, end}, IdentifierKind::phone});
        if (!is_ascii_word(text[at]) || !starts_word(text, at)) continue;
        find_shapes(text, before, at, found);
        if (const auto end = birth_date_end(text, at); end != 0 && announced(text, at, before, birth_cues))
            found.push_back({{at, end}, IdentifierKind::birth});
        if (const auto end = address_end(text, at)) found.push_back({{at, end}, IdentifierKind::address});
        find_nhs_number(text, before, at, found);
    }
    return apart(std::move(found));
}

} // namespace fourfifths

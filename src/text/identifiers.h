// Numbers and lines that point at one person in the UK: NHS number, NI number, postcode, phone, e-mail, date of birth,
// address line, number plate, passport, driving licence. Found by shape, letter rules and check digits, some only after
// a word that announces them. In order, apart, never splitting a character. It helps a reader look: it can miss some.
#pragma once
#include "text/utf8.h"
#include <vector>

namespace fourfifths {

enum class IdentifierKind : std::uint8_t {
    nhs,  // ten digits, the last a check digit modulo 11 (NHS Data Dictionary); CHI and H&C numbers are the same
    nino, // letter rules of HMRC's NIM39110
    postcode,
    phone,
    email,
    birth,   // a date after "date of birth", "dob", "born"
    address, // number, name and kind of street: "14 Larkfield Rise"
    plate,   // the styles of 2001, 1983 and 1963
    passport,
    driving_licence, // sixteen characters; the date in it must be a day
};

/// "nhs", "driving_licence" …: in JSON.
std::string_view key(IdentifierKind kind);

struct Identifier {
    TextSpan span;
    IdentifierKind kind = IdentifierKind::nhs;
    bool valid = true; // false: announced as an NHS number, and its check digit is wrong
};

/// `before` is what was said just before (a question such as "And your date of birth?"): it announces, nothing in it
/// is found. Of two that overlap the one that says more stands.
std::vector<Identifier> identifiers(std::string_view text, std::string_view before = {});

/// Ten digits, with the check digit of an NHS number.
bool is_nhs_number(std::string_view digits);

} // namespace fourfifths

// Where something stands in a JSON text that people write: for errors that name the line. Only looks; what the values
// mean is for DataFile to say.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fourfifths {

struct JsonFault {
    std::size_t offset = 0; // in bytes
    std::string_view what_to_do;
};

/// The first thing by which the text is no JSON (RFC 8259), or by which a reader could take it for something else: a
/// name that stands twice in one object, nesting deeper than 64.
std::optional<JsonFault> json_fault(std::string_view text);

/// Where the value that a JSON pointer such as "/buckets/0/label" names begins; when there is none, the nearest that
/// should hold it. Names with "/" or "~" in them are not found.
std::size_t json_offset(std::string_view text, std::string_view pointer);

/// 1 for the first line.
std::size_t line_at(std::string_view text, std::size_t offset);

} // namespace fourfifths

#include "ui/node.h"
#include <array>

namespace fourfifths {

namespace {

constexpr std::array<std::string_view, role_count> role_names = {
    "root",           "banner",       "navigation",  "main",        "complementary",
    "footer",         "section",      "group",       "heading",     "paragraph",
    "text",           "strong",       "quote",       "mark",        "list",
    "list_item",      "ordered_list", "table",       "row",         "column_header",
    "row_header",     "cell",         "table_head",  "table_body",  "definition_list",
    "term",           "definition",   "button",      "link",        "text_field",
    "text_area",      "date_field",   "time_field",  "month_field", "number_field",
    "password_field", "search_field", "checkbox",    "radio_group", "radio",
    "select",         "field_set",    "file_picker", "dialog",      "details",
    "separator",      "progress",     "time_canvas", "canvas_item", "image",
    "status",         "preformatted", "form"};

constexpr std::array<std::string_view, 27> look_names = {
    "primary", "quiet",   "danger",    "card",      "row",    "columns",         "chip",   "muted",  "notice",
    "error",   "success", "numeric",   "big",       "badge",  "hidden_visually", "spread", "narrow", "current",
    "flag",    "stack",   "wide_side", "icon_only", "source", "swatch",          "sticky", "halves", "dense"};

constexpr std::array<std::string_view, 16> state_names = {
    "disabled", "checked", "selected",  "expanded",      "collapsed", "required",      "invalid",      "busy",
    "open",     "toggle",  "autofocus", "no_spellcheck", "submits",   "numeric_input", "new_password", "multiple"};

template <std::size_t N>
std::string_view at(const std::array<std::string_view, N>& names, std::size_t index) {
    return index < N ? names[index] : std::string_view{};
}

} // namespace

std::string_view role_name(Role role) { return at(role_names, static_cast<std::size_t>(role)); }
std::string_view look_name(unsigned bit) { return at(look_names, bit); }
std::string_view state_name(unsigned bit) { return at(state_names, bit); }

} // namespace fourfifths

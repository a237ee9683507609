#include "export/documents.h"

namespace fourfifths {

std::string escaped_html(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
            case '&': escaped += "&amp;"; break;
            case '<': escaped += "&lt;"; break;
            case '>': escaped += "&gt;"; break;
            case '"': escaped += "&quot;"; break;
            case '\'': escaped += "&#39;"; break;
            default:
                // Control characters are not allowed in HTML, but for the line breaks and the tab.
                if (byte >= 0x20 || c == '\n' || c == '\t') escaped += c;
        }
    }
    return escaped;
}

} // namespace fourfifths

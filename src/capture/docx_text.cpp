#include "capture/docx_text.h"
#include "capture/cue_text.h"
#include <algorithm>

namespace fourfifths {

std::string docx_text(std::string_view xml) {
    std::string out;
    bool inside = false; // <w:t>
    int fallback = 0;
    for (std::size_t at = 0; at < xml.size();) {
        if (xml[at] != '<') {
            if (inside && fallback == 0) at = add_reference(out, xml, at);
            else at = std::min(xml.find('<', at), xml.size());
            continue;
        }
        const std::size_t end = xml.find('>', at);
        if (end == std::string_view::npos) break;
        const std::string_view tag = xml.substr(at + 1, end - at - 1);
        const std::string_view name = tag.substr(0, std::min(tag.find_first_of(" \t\r\n/", 1), tag.size()));
        const bool empty = tag.ends_with('/');
        inside = name == "w:t" && !empty;
        if (name == "mc:Fallback") fallback += empty ? 0 : 1;
        else if (name == "/mc:Fallback") fallback -= fallback > 0 ? 1 : 0;
        else if (fallback == 0 && (name == "/w:p" || name == "w:br" || name == "w:cr")) out += '\n';
        else if (fallback == 0 && name == "w:tab") out += '\t';
        at = end + 1;
    }
    return out;
}

} // namespace fourfifths

#include "export/documents.h"
#include "export/hand_over_profile.h"
#include "export/shown_summary.h"

namespace fourfifths {
namespace {

/// As the browser and most case systems count: UTF-16 units.
int characters_of(std::string_view text) {
    int count = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) count += byte >= 0xF0 ? 2 : 1;
    }
    return count;
}

std::string without_returns(std::string_view text) {
    std::string clean;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') clean += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n') clean += '\n';
    }
    return clean;
}

std::string spaced(std::string_view text) {
    std::string clean = without_returns(text);
    for (char& c : clean)
        if (c == '\n' || c == '\t') c = ' ';
    return clean;
}

/// Who said it, for own words; who told it, for what a third party told.
std::string attribution(const ShownLine& line) {
    if (!line.own_words) return line.third_party ? line.type : std::string();
    std::string text = line.who;
    if (!line.how.empty()) text += (text.empty() ? "" : ", ") + line.how;
    return text;
}

std::string body_text(const ShownSummary& about) {
    std::string text;
    for (const ShownSection& section : about.sections) {
        if (!text.empty()) text += "\n";
        text += spaced(section.heading) + "\n";
        for (const ShownLine& line : section.lines) {
            text += line.own_words ? "- \"" + spaced(line.text) + "\"" : "- " + spaced(line.text);
            const std::string credit = attribution(line);
            text += (credit.empty() ? "" : " - " + spaced(credit)) + "\n";
        }
    }
    return text;
}

std::string body_html(const ShownSummary& about) {
    std::string html;
    for (const ShownSection& section : about.sections) {
        html += "<h3>" + escaped_html(spaced(section.heading)) + "</h3><ul>";
        for (const ShownLine& line : section.lines) {
            const std::string words = escaped_html(spaced(line.text));
            html += line.own_words ? "<li><em>&quot;" + words + "&quot;</em>" : "<li>" + words;
            const std::string credit = attribution(line);
            html += (credit.empty() ? "" : " - " + escaped_html(spaced(credit))) + "</li>";
        }
        html += "</ul>";
    }
    return html;
}

std::string paragraphs(std::string_view plain) {
    std::string html = "<p>";
    for (const char c : escaped_html(plain)) {
        if (c == '\n') html += "<br>";
        else html += c;
    }
    return html + "</p>";
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// As British case systems take dates: 31/10/2026.
std::string slashed(Date day) {
    const DateParts parts = parts_of(day);
    return two_digits(parts.day) + "/" + two_digits(parts.month) + "/" + std::to_string(parts.year);
}

/// Every flag that a worked entry of the month about the person has.
Flags flags_of_month(const Workspace& workspace, const Summary& summary, const Zone& zone) {
    const Interval month = interval_of(zone, days_of(summary.month));
    Flags any;
    for (const Entry* entry : workspace.entries_about(summary.person, Span{month.start, *month.end}))
        if (!entry->flags.has(Flag::planned)) any.bits |= entry->flags.bits;
    return any;
}

std::string filled(const ShownSummary& about, Flags flags, std::string_view source) {
    const auto answer = [&](Flag flag) { return std::string(flags.has(flag) ? "Yes" : "No"); };
    if (source == "person") return about.person;
    if (source == "reference") return about.reference;
    if (source == "title") return about.title;
    if (source == "type") return about.form;
    if (source == "date") return slashed(about.day);
    if (source == "worker") return about.worker;
    if (source == "body") return body_text(about);
    if (source == "seen") return answer(Flag::seen);
    if (source == "seen-alone") return answer(Flag::seen_alone);
    if (source == "bedroom-seen") return answer(Flag::bedroom_seen);
    if (source == "significant") return answer(Flag::significant);
    return {};
}

std::vector<PasteField> pack_of(const ShownSummary& about, Flags flags, const Profile& profile) {
    std::vector<PasteField> pack;
    for (const ProfileField& field : profile.fields) {
        PasteField paste;
        paste.field = field;
        paste.plain = without_returns(filled(about, flags, field.source));
        if (field.rich) paste.html = field.source == "body" ? body_html(about) : paragraphs(paste.plain);
        paste.characters = characters_of(paste.plain);
        paste.too_long = field.max_characters > 0 && paste.characters > field.max_characters;
        pack.push_back(std::move(paste));
    }
    return pack;
}

} // namespace

std::vector<PasteField> paste_pack(const Workspace& workspace, const Summary& summary, const Profile& profile,
                                   const Zone& zone) {
    return pack_of(shown(workspace, summary, zone), flags_of_month(workspace, summary, zone), profile);
}

std::vector<PasteField> paste_pack(const Workspace& workspace, const Entry& entry, const Profile& profile,
                                   const Zone& zone) {
    return pack_of(shown(workspace, entry, zone), entry.flags, profile);
}

} // namespace fourfifths

#include "export/documents.h"
#include "export/explained_words.h"
#include "export/second_person.h"
#include "export/shown_summary.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

constexpr std::array<int, 6> print_sizes = {12, 16, 18, 20, 24, 28};

int print_size(int wanted) {
    for (const int size : print_sizes)
        if (wanted <= size) return size;
    return print_sizes.back();
}

/// A language tag as BCP 47 writes it, or British English.
std::string language_tag(std::string_view wanted) {
    const bool fits =
        wanted.size() >= 2 && wanted.size() <= 35 && std::all_of(wanted.begin(), wanted.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        });
    return fits ? std::string(wanted) : "en-GB";
}

/// One column that reflows: every length but the base size is relative to it, so larger print means more pages.
std::string style(int points) {
    return "html{font-size:" + std::to_string(points) +
           "pt}"
           "body{margin:0 "
           "auto;padding:min(1.5rem,5vw);max-width:38rem;font-family:Arial,Helvetica,sans-serif;font-size:1rem;"
           "line-height:1.5;text-align:left;color:#111;background:#fff;overflow-wrap:break-word}"
           "h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem;line-height:1.3;margin-top:2rem}"
           "ul{padding-left:1.2rem}li{margin-bottom:.6rem}blockquote{margin:.3rem "
           "0;padding-left:.8rem;border-left:.25rem solid #00695c}"
           "dt{font-weight:bold}dd{margin:0 0 .5rem}.masked,.source{color:#4a4a4a}"
           "@page{size:A4;margin:20mm}@media print{body{padding:0;max-width:none}h1,h2{break-after:avoid}"
           "li{break-inside:avoid}}";
}

class Page {
public:
    Page(std::string_view lang, std::string_view title, int points) {
        html_ =
            "<!DOCTYPE html>\n<html lang=\"" + language_tag(lang) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<title>" +
            escaped_html(title) + "</title>\n<style>" + style(points) + "</style>\n</head>\n<body>\n<main>\n";
        element("h1", title);
    }
    void element(std::string_view tag, std::string_view text) {
        html_ += "<" + std::string(tag) + ">" + escaped_html(text) + "</" + std::string(tag) + ">\n";
    }
    void raw(std::string_view markup) { html_ += markup; }
    std::string take() { return std::move(html_) + "</main>\n</body>\n</html>\n"; }

private:
    std::string html_;
};

void span_of(std::string& markup, std::string_view look, std::string_view text) {
    markup += "<span class=\"" + std::string(look) + "\">" + escaped_html(text) + "</span>";
}

/// A quotation in its own block, anything else as it is.
std::string words_of(const ShownLine& line, std::string_view said_by) {
    if (!line.own_words) return escaped_html(line.text);
    std::string markup = "<blockquote>" + escaped_html(line.text) + "</blockquote>";
    std::string credit(said_by);
    const bool said_already = said_by == "You said this" && line.how.rfind("said ", 0) == 0;
    if (said_already) credit += line.how.substr(4); // "You said this while drawing"
    else if (!line.how.empty()) credit += (credit.empty() ? "" : ", ") + line.how;
    return credit.empty() ? markup : markup + escaped_html(credit);
}

bool is_among(const std::vector<LineId>& lines, LineId id) {
    return std::find(lines.begin(), lines.end(), id) != lines.end();
}

bool is_masked(const ShownLine& line, const FamilyChoices& choices) {
    return is_among(choices.leave_out, line.id) || (line.third_party && !is_among(choices.keep_third_party, line.id));
}

std::string family_line(const ShownLine& line, const FamilyChoices& choices) {
    if (is_masked(line, choices))
        return line.third_party ? "<li class=\"masked\">Something another person told us has been left out here.</li>\n"
                                : "<li class=\"masked\">Something about other people has been left out here.</li>\n";
    std::string markup = "<li>" + words_of(line, line.by_person ? "You said this" : "");
    if (choices.include_sources && !line.source.empty()) {
        markup += ' ';
        span_of(markup, "source", "(" + line.source + ")");
    }
    return markup + "</li>\n";
}

std::string record_line(const ShownLine& line) {
    std::string markup = "<li>" + words_of(line, line.who) + ' ';
    span_of(markup, "source", "(" + source_in_words(line) + ")");
    return markup + "</li>\n";
}

void fact(Page& page, std::string_view name, std::string_view text) {
    if (text.empty()) return;
    page.element("dt", name);
    page.element("dd", text);
}

void explain_words(Page& page, const ShownSummary& about, const FamilyChoices& choices) {
    std::vector<ExplainedWord> list;
    for (const ShownSection& section : about.sections)
        for (const ShownLine& line : section.lines)
            if (!is_masked(line, choices)) add_explained_words(list, line.text);
    if (list.empty()) return;
    page.element("h2", "What the short words mean");
    page.raw("<dl>\n");
    for (const ExplainedWord& explained : list) fact(page, explained.word, explained.meaning);
    page.raw("</dl>\n");
}

std::string introduction(const ShownSummary& about) {
    std::string text = "This is about you";
    if (!about.known_as.empty()) text += ", " + about.known_as;
    text += ". It says what happened in " + about.month + " and what should happen next.";
    if (!about.worker.empty()) text += " " + about.worker + " wrote it.";
    return text;
}

} // namespace

ExportedFile family_html(const Workspace& workspace, const Summary& summary, const FamilyChoices& choices,
                         const Zone& zone, Instant now) {
    const ShownSummary about = shown(workspace, summary, zone);
    const std::string title = "Your record for " + about.month;
    Page page(choices.lang, title, print_size(choices.print_points));
    page.element("p", introduction(about));
    if (about.is_draft) page.element("p", "This is a draft. It may still change.");
    const std::vector<std::string> names = {about.person, about.known_as};
    for (const ShownSection& section : about.sections) {
        page.element("h2", in_second_person(section.heading, names));
        page.raw("<ul>\n");
        for (const ShownLine& line : section.lines) page.raw(family_line(line, choices));
        page.raw("</ul>\n");
    }
    explain_words(page, about, choices);
    page.element("h2", "If something is not right");
    page.element("p", "Tell us if anything here is wrong, is missing or is hard to read. You can ask for it in another "
                      "language, in larger print or in another format.");
    page.element("p", "This copy was made on " + day_month_year_text(date_at(zone, now)) + ".");
    return {safe_file_name("Your record " + about.month, "html"), "text/html", page.take()};
}

ExportedFile record_html(const Workspace& workspace, const Summary& summary, const Zone& zone, Instant now) {
    const ShownSummary about = shown(workspace, summary, zone);
    Page page("en-GB", about.title, print_sizes.front());
    page.raw("<dl>\n");
    fact(page, "Person", about.person);
    fact(page, "Reference", about.reference);
    fact(page, "Month", about.month);
    fact(page, "Worker", about.worker);
    fact(page, "Status", about.status);
    fact(page, "Digest", summary.finished_hash);
    fact(page, "Copy made on", day_month_year_text(date_at(zone, now)));
    page.raw("</dl>\n");
    for (const ShownSection& section : about.sections) {
        page.element("h2", section.heading);
        page.raw("<ul>\n");
        for (const ShownLine& line : section.lines) page.raw(record_line(line));
        page.raw("</ul>\n");
    }
    if (!about.addenda.empty()) page.element("h2", "Added later");
    for (const auto& [when, text] : about.addenda) page.element("p", when + ": " + text);
    return {safe_file_name(about.title, "html"), "text/html", page.take()};
}

} // namespace fourfifths

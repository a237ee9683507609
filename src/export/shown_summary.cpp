#include "export/shown_summary.h"
#include "export/share_check.h"
#include "model/names.h"
#include "model/words.h"
#include "record/summary_draft.h"
#include "record/template.h"

namespace fourfifths {
namespace {

std::string lower_first(std::string_view words) {
    std::string text(words);
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

ShownLine shown_line(const Workspace& workspace, const SummaryLine& line, const ShownSummary& about, const Zone& zone) {
    ShownLine shown;
    shown.id = line.id;
    shown.text = line.text;
    shown.third_party = is_third_party(workspace, line);
    if (line.source) shown.source = source_label(workspace, line.source, zone);
    const Passage* passage = passage_behind(workspace, line);
    if (passage == nullptr) return shown;
    shown.own_words = passage->own_words && line.badge != Badge::edited;
    shown.who = passage->who;
    shown.how = passage->how;
    shown.by_person = !passage->who.empty() && (passage->who == about.person || passage->who == about.known_as);
    shown.type = lower_first(label(passage->type));
    const bool names_source = passage->type == PassageType::third_party || passage->type == PassageType::said_by ||
                              passage->type == PassageType::transcript;
    if (names_source && !shown.own_words && !shown.who.empty()) shown.type += ": " + shown.who;
    return shown;
}

void add_sections(ShownSummary& about, const Workspace& workspace, const Summary& summary, const Zone& zone) {
    for (const SummarySection& section : summary.sections) {
        ShownSection shown{section.heading, {}};
        for (const SummaryLine& line : section.lines)
            if (!line.left_out && !line.text.empty()) shown.lines.push_back(shown_line(workspace, line, about, zone));
        if (!shown.lines.empty()) about.sections.push_back(std::move(shown));
    }
}

void add_person(ShownSummary& about, const Person* person) {
    if (person == nullptr) return;
    about.person = person->name;
    about.known_as = person->known_as;
    about.reference = person->reference;
    if (!about.known_as.empty()) return;
    about.known_as = person->name.substr(0, person->name.find(' '));
}

void add_passages(ShownSummary& about, const Workspace& workspace, const Entry& entry, const Zone& zone) {
    for (const auto& word : words_of(PassageType{})) {
        // What was chosen from a transcript goes out in a summary; all of it stays here.
        if (word.value == PassageType::transcript) continue;
        ShownSection shown{std::string(label(word.value)), {}};
        for (const Passage& passage : entry.passages) {
            if (passage.type != word.value || passage.text.empty()) continue;
            const Source source{entry.id, passage.id, 0, static_cast<std::uint32_t>(passage.text.size())};
            shown.lines.push_back(shown_line(
                workspace, {LineId{passage.id.value}, passage.text, Badge::verbatim, source, false}, about, zone));
        }
        if (!shown.lines.empty()) about.sections.push_back(std::move(shown));
    }
}

} // namespace

std::string source_in_words(const ShownLine& line) {
    if (line.source.empty()) return line.third_party ? "its source is gone" : "worker's own words";
    return line.type.empty() ? line.source : line.source + "; " + line.type;
}

ShownSummary shown(const Workspace& workspace, const Entry& entry, const Zone& zone) {
    ShownSummary about;
    about.form = "Case note";
    about.day = date_at(zone, entry.time.start);
    about.month = text_of(month_of(about.day));
    const std::string what = entry.title.empty() ? std::string(info(entry.kind).short_label) : entry.title;
    about.title = what + ", " + day_month_year_text(about.day);
    add_person(about, entry.people.empty() ? nullptr : workspace.find(entry.people.front()));
    about.worker = workspace.settings().worker_name;
    about.is_draft = false;
    add_passages(about, workspace, entry, zone);
    return about;
}

ShownSummary shown(const Workspace& workspace, const Summary& summary, const Zone& zone) {
    ShownSummary about;
    const auto form = shipped_template(summary.template_id);
    about.form = form ? form->name : "Summary";
    about.month = text_of(summary.month);
    about.title = about.form + ", " + about.month;
    add_person(about, workspace.find(summary.person));
    about.is_draft = !summary.finished_at;
    about.worker = summary.finished_by.empty() ? workspace.settings().worker_name : summary.finished_by;
    about.day = summary.finished_at ? date_at(zone, *summary.finished_at) : days_of(summary.month).after_last - 1;
    about.status = about.is_draft ? std::string("Draft: not finished yet")
                                  : "Finished by " + about.worker + " on " + day_month_year_text(about.day);
    add_sections(about, workspace, summary, zone);
    for (const Addendum& addendum : summary.addenda)
        about.addenda.emplace_back("Added by " + addendum.author + " on " +
                                       day_month_year_text(date_at(zone, addendum.written)),
                                   addendum.text);
    return about;
}

} // namespace fourfifths

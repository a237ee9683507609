#include "model/names.h"
#include "record/check.h"
#include "record/month_notes.h"
#include "record/spare_lines.h"
#include "record/summary_draft.h"
#include "screens/changes.h"
#include "screens/entry_words.h"
#include "screens/moments.h"
#include "screens/summary_edits.h"
#include "screens/summary_parts.h"
#include "screens/summary_start.h"
#include <algorithm>
#include <set>

namespace fourfifths {
namespace {

bool is_safeguarding(const Cause& cause) { return cause.concern == Concern::safeguarding_word; }

/// The same hit again, however often the page is shown; another one when its words change.
std::string cause_key(const Cause& cause) {
    return std::to_string(static_cast<int>(cause.concern)) + ' ' + hex_text(cause.line.value) + ' ' +
           hex_text(cause.entry.value) + ' ' + cause.quote + ' ' + cause.text;
}

bool is_cleared(const Summary& summary, const Cause& cause) {
    return std::find(summary.cleared.begin(), summary.cleared.end(), cause_key(cause)) != summary.cleared.end();
}

/// With this one cleared; of those cleared before only the ones that still stand there.
Summary with_cleared(const Summary& summary, const Cause& cleared, const std::vector<Cause>& causes) {
    Summary after = summary;
    after.cleared.clear();
    for (const Cause& each : causes) {
        if (is_cleared(summary, each)) after.cleared.push_back(cause_key(each));
    }
    after.cleared.push_back(cause_key(cleared));
    return after;
}

/// The check with each cause once, however often its words stand in a line.
CheckResult distinct_causes(Session& session, const Summary& summary) {
    auto result = check_summary(session.workspace, summary, session.zone, session.state.summary.findings);
    std::set<std::string> seen;
    std::erase_if(result.causes, [&](const Cause& cause) { return !seen.insert(cause_key(cause)).second; });
    return result;
}

int count_uncleared(const Summary& summary, const std::vector<Cause>& causes) {
    return static_cast<int>(std::count_if(causes.begin(), causes.end(), [&](const Cause& cause) {
        return is_safeguarding(cause) && !is_cleared(summary, cause);
    }));
}

void quote(Ui& ui, const Cause& cause) {
    if (cause.quote.empty()) return;
    const auto paragraph = ui.open(Role::paragraph, "quote");
    const auto at = cause.word.empty() ? std::string::npos : cause.quote.find(cause.word);
    if (at == std::string::npos) {
        ui.text("“" + cause.quote + "”");
        return;
    }
    ui.text("“" + cause.quote.substr(0, at));
    { const auto mark = ui.open(Role::mark, "word", cause.word); }
    ui.text(cause.quote.substr(at + cause.word.size()) + "”");
}

void show(Ui& ui, const Cause& cause) {
    if (cause.entry) {
        ui.link("note", "Open the note", entry_route(cause.entry), {.look = Look::source});
    } else if (cause.line &&
               ui.button("show", "Show", {.look = Look::quiet | Look::dense, .description = cause.text})) {
        ui.focus(line_key(cause.line));
    }
}

void safeguarding(Ui& ui, Session& session, const Summary& summary, const std::vector<Cause>& causes) {
    const int left = count_uncleared(summary, causes);
    if (left == 0) return;
    const auto box = ui.section(
        "safeguarding", 3, counted(left, "safeguarding word to clear", "safeguarding words to clear"), Look::notice);
    const auto list = ui.open(Role::list, "hits");
    for (const auto& cause : causes) {
        if (!is_safeguarding(cause) || is_cleared(summary, cause)) continue;
        const auto scope = ui.id(cause_key(cause));
        const auto item = ui.open(Role::list_item, "hit");
        quote(ui, cause);
        ui.text(cause.text, Look::muted);
        const auto row = ui.group("buttons", Look::row | Look::dense);
        show(ui, cause);
        if (ui.button("clear", "I have looked at this",
                      {.look = Look::quiet | Look::dense, .description = cause.text})) {
            session.ask(ask::Apply{changed("clear a safeguarding word", summary, with_cleared(summary, cause, causes)),
                                   "Cleared"});
        }
    }
}

void suggest(Ui& ui, Session& session, const Summary& summary, const Cause& cause) {
    const auto* line = line_of(summary, cause.line);
    if (cause.suggestion.empty() || !line || is_own_words(session.workspace, *line)) return;
    const auto text = replaced(line->text, cause.word, cause.suggestion);
    const auto label = "Use “" + cause.suggestion + "”";
    if (!text || !ui.button("use", label, {.look = Look::quiet | Look::dense, .description = cause.text})) return;
    session.ask(ask::Apply{
        changed("use “" + cause.suggestion + "”", summary, with_text(session.workspace, summary, cause.line, *text)),
        "Line changed"});
}

void others(Ui& ui, Session& session, const Summary& summary, const std::vector<Cause>& causes) {
    if (std::all_of(causes.begin(), causes.end(), is_safeguarding)) return;
    const auto list = ui.open(Role::list, "causes");
    for (const auto& cause : causes) {
        if (is_safeguarding(cause)) continue;
        const auto scope = ui.id(cause_key(cause));
        const auto item = ui.open(Role::list_item, "cause");
        ui.text(cause.text);
        quote(ui, cause);
        const auto row = ui.group("buttons", Look::row | Look::dense);
        show(ui, cause);
        suggest(ui, session, summary, cause);
    }
}

/// What could go, each with its reason and one press; nothing goes by itself.
void spare(Ui& ui, Session& session, const Summary& summary) {
    auto& kept = session.state.summary.kept;
    auto lines = spare_lines(session.workspace, summary);
    std::erase_if(lines, [&](const SpareLine& each) { return kept.count(each.line) != 0; });
    if (lines.empty()) return;
    const auto count = counted(static_cast<long long>(lines.size()), "line", "lines");
    const auto box = ui.section("spare", 3, count + " could be left out", Look::stack);
    const auto list = ui.open(Role::list, "spare lines");
    for (const auto& each : lines) {
        const auto* line = line_of(summary, each.line);
        if (!line) continue;
        const auto scope = ui.id(each.line.value);
        const auto item = ui.open(Role::list_item, "spare line");
        ui.text("“" + line->text + "”");
        ui.text("Because: " + each.reason + ".", Look::muted);
        const auto row = ui.group("buttons", Look::row | Look::dense);
        const Extra extra{.look = Look::quiet | Look::dense, .description = line->text};
        if (ui.button("show", "Show", extra)) ui.focus(line_key(each.line));
        if (ui.button("leave out", "Leave out", extra)) {
            session.ask(ask::Apply{changed("leave out a line", summary, with_left_out(summary, each.line, true)),
                                   "Line left out"});
            ui.focus(line_key(each.line)); // where it is put back
        }
        if (ui.button("keep", "Keep", extra)) {
            kept.insert(each.line);
            ui.focus(line_key(each.line));
        }
    }
}

int used_passages(const Summary& summary, const Entry& entry) {
    std::set<PassageId> used;
    for (const auto& section : summary.sections) {
        for (const auto& line : section.lines) {
            if (!line.left_out && line.source.entry == entry.id && line.source.passage)
                used.insert(line.source.passage);
        }
    }
    return static_cast<int>(used.size());
}

} // namespace

int uncleared(Session& session, const Summary& summary) {
    return count_uncleared(summary, distinct_causes(session, summary).causes);
}

void summary_check(Ui& ui, Session& session, const Summary& summary) {
    const auto result = distinct_causes(session, summary);
    const auto section = ui.section("check", 2, "Before you finish", Look::card | Look::stack);
    safeguarding(ui, session, summary, result.causes);
    others(ui, session, summary, result.causes);
    spare(ui, session, summary);
    if (result.causes.empty()) ui.paragraph("Nothing found to look at again.");
    if (result.reading_age) {
        ui.paragraph("Reads at about age " + std::to_string(*result.reading_age) +
                         ". For the record aim at 12 to 14, for the family at 9 to 11.",
                     Look::muted);
    } else {
        ui.paragraph("Too short to say how hard it reads: that takes 5 sentences and 100 words.", Look::muted);
    }
}

void summary_notes(Ui& ui, const Session& session, const Summary& summary) {
    const auto notes = month_notes(session.workspace, summary.person, summary.month, session.zone);
    const auto section = ui.section("notes", 2, month_name(summary.month) + "’s notes", Look::card | Look::stack);
    if (notes.in_record.empty()) {
        ui.paragraph("No notes of this month are left.", Look::muted);
        return;
    }
    const auto list = ui.open(Role::list, "notes");
    for (const auto* entry : notes.in_record) {
        const auto scope = ui.id(entry->id.value);
        const auto item = ui.open(Role::list_item, "note");
        ui.link("open", source_label(session.workspace, Source{entry->id, {}, 0, 0}, session.zone),
                entry_route(entry->id));
        const auto used = ", " + std::to_string(used_passages(summary, *entry)) + " used";
        ui.text(note_of(*entry) + (entry->passages.empty() ? "" : used), Look::muted);
    }
}

} // namespace fourfifths

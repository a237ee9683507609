#include "export/documents.h"
#include "export/share_names.h"
#include "screens/hand_over_parts.h"
#include "screens/moments.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

constexpr std::string_view family_step = "family-html";

void save(Session& session, const Summary& summary, const Profile& profile, const ExportedFile& file,
          std::string_view step, std::string_view what) {
    session.ask(ask::Download{file.name, file.type, file.bytes});
    HandOver changed = hand_over_to_change(session, summary.id, profile.id);
    add_step(changed, step, session.now);
    ask_to_apply(session, changed, "note that " + std::string(what) + " was saved", file.name + " was saved");
}

void last_saved(Ui& ui, const Session& session, const Summary& summary, std::string_view what) {
    const HandOver* hand_over = hand_over_of(session.workspace, summary.id);
    if (hand_over == nullptr) return;
    for (auto step = hand_over->steps.rbegin(); step != hand_over->steps.rend(); ++step) {
        if (step->what != what) continue;
        ui.text("Saved " + moment_text(session.zone, step->at, session.now), Look::success);
        return;
    }
}

void needs_notice(Ui& ui, const CommunicationNeeds& needs) {
    if (!needs.any()) return;
    std::string words = "Communication needs:";
    if (!needs.language.empty())
        words += " language " + needs.language + (needs.interpreter ? ", with an interpreter." : ".");
    else if (needs.interpreter) words += " an interpreter.";
    if (!needs.format.empty()) words += " Format: " + needs.format + ".";
    if (needs.print_points > 0) words += " Print: " + std::to_string(needs.print_points) + " points.";
    if (!needs.contact_method.empty()) words += " Contact: " + needs.contact_method + ".";
    if (!needs.what_helps.empty())
        words += " What helps: " + needs.what_helps + (needs.what_helps.back() == '.' ? "" : ".");
    ui.paragraph(words, Look::notice);
    if (!needs.language.empty())
        ui.paragraph("The page is not translated. Have it translated, or go through it with an interpreter.",
                     Look::muted);
}

const SummaryLine* line_of(const Summary& summary, LineId id) {
    for (const SummarySection& section : summary.sections)
        for (const SummaryLine& line : section.lines)
            if (line.id == id) return &line;
    return nullptr;
}

/// Third-party lines are shown one by one: masked unless the worker keeps them.
std::vector<LineId> share_check(Ui& ui, Session& session, const Summary& summary) {
    const std::vector<LineId> asked = third_party_lines(session.workspace, summary);
    std::vector<LineId> kept;
    if (asked.empty()) {
        ui.paragraph("Share check: no line of this summary comes from a third party.", Look::muted);
        return kept;
    }
    const auto set = ui.open(Role::field_set, "share check", "Share check: what other people told you");
    ui.paragraph("These lines come from third parties. They are left out of this copy unless you keep them.");
    std::set<LineId>& keep = session.state.hand_over.kept;
    for (const LineId id : asked) {
        const auto scope = ui.id(id.value);
        const SummaryLine* line = line_of(summary, id);
        if (line == nullptr) continue;
        bool is_kept = keep.count(id) != 0;
        ui.checkbox("keep", "Keep: " + line->text, is_kept);
        if (is_kept) keep.insert(id);
        else keep.erase(id);
        if (is_kept) kept.push_back(id);
    }
    return kept;
}

/// Lines that name others or hold their numbers, to be left out one by one; nothing is said when there is none.
std::vector<LineId> share_look(Ui& ui, Session& session, const Summary& summary, std::span<const LineId> kept) {
    const std::vector<ShareHit> hits = share_hits(session.workspace, summary, kept);
    std::vector<LineId> left_out;
    if (hits.empty()) return left_out;
    const auto set = ui.open(Role::field_set, "share names", "Share check: names of other people, and numbers");
    ui.paragraph("These lines stay in this copy unless you leave them out.");
    std::set<LineId>& chosen = session.state.hand_over.left_out;
    for (std::size_t i = 0; i < hits.size();) {
        const LineId id = hits[i].line;
        const auto scope = ui.id(id.value);
        const SummaryLine* line = line_of(summary, id);
        std::string words;
        for (; i < hits.size() && hits[i].line == id; ++i)
            words += (words.empty() ? "“" : "; “") + std::string(hits[i].span.of(line->text)) + "”, " +
                     std::string(hits[i].what);
        bool is_out = chosen.count(id) != 0;
        ui.checkbox("leave out", "Leave out: " + line->text, is_out, {.description = words + "."});
        if (is_out) chosen.insert(id);
        else chosen.erase(id);
        if (is_out) left_out.push_back(id);
    }
    return left_out;
}

int print_size_select(Ui& ui, HandOverScreenState& state, const CommunicationNeeds& needs) {
    if (state.print_points.empty())
        state.print_points = std::to_string(needs.print_points > 12 ? needs.print_points : 12);
    const std::array<Option, 6> sizes = {Option{"12", "12 points"},
                                         Option{"16", "16 points, large"},
                                         Option{"18", "18 points, large"},
                                         Option{"20", "20 points, very large"},
                                         Option{"24", "24 points, very large"},
                                         Option{"28", "28 points, very large"}};
    ui.select("print size", "Size of print", sizes, state.print_points);
    for (const Option& size : sizes)
        if (size.value == state.print_points) return std::stoi(size.value);
    return 12;
}

void family_card(Ui& ui, Session& session, const Summary& summary, const Profile& profile) {
    const auto card = ui.section("family", 3, "For the person or family", Look::card | Look::stack);
    ui.paragraph(
        "A page that speaks to the person as “you”. It opens in any browser and prints to PDF. Lines are as you "
        "wrote them, so read it before you share it. What was added after finishing is not in it.");
    const Person* person = session.workspace.find(summary.person);
    const CommunicationNeeds needs = person == nullptr ? CommunicationNeeds{} : person->needs;
    needs_notice(ui, needs);
    HandOverScreenState& state = session.state.hand_over;
    FamilyChoices choices;
    choices.keep_third_party = share_check(ui, session, summary);
    choices.leave_out = share_look(ui, session, summary, choices.keep_third_party);
    choices.print_points = print_size_select(ui, state, needs);
    ui.checkbox("sources", "Say on which day each line was noted", state.include_sources);
    choices.include_sources = state.include_sources;
    const auto row = ui.group("actions", Look::row);
    if (ui.button("save", "Save the page for the person or family"))
        save(session, summary, profile, family_html(session.workspace, summary, choices, session.zone, session.now),
             family_step, "a page for the family");
    last_saved(ui, session, summary, family_step);
}

void record_card(Ui& ui, Session& session, const Summary& summary, const Profile& profile) {
    const auto card = ui.section("record", 3, "As a file to upload", Look::card | Look::stack);
    ui.paragraph("The whole summary with its sources. File names carry no names of people.");
    {
        const auto row = ui.group("page", Look::row);
        if (ui.button("save", "Save as a web page"))
            save(session, summary, profile, record_html(session.workspace, summary, session.zone, session.now), "html",
                 "a web page");
        last_saved(ui, session, summary, "html");
    }
    const auto row = ui.group("text", Look::row);
    if (ui.button("save", "Save as plain text"))
        save(session, summary, profile, record_text(session.workspace, summary, session.zone, session.now), "text",
             "plain text");
    last_saved(ui, session, summary, "text");
}

} // namespace

void file_cards(Ui& ui, Session& session, const Summary& summary, const Profile& profile) {
    const auto section = ui.section("files", 2, "Or save it as a file", Look::stack);
    const auto halves = ui.group("kinds", Look::halves);
    family_card(ui, session, summary, profile);
    record_card(ui, session, summary, profile);
}

} // namespace fourfifths

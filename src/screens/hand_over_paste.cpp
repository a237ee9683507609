#include "screens/hand_over_parts.h"
#include "screens/moments.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

void length_guard(Ui& ui, const PasteField& paste) {
    const int most = paste.field.max_characters;
    if (!paste.too_long) return;
    ui.paragraph(std::to_string(paste.characters) + " of " + std::to_string(most) +
                     " characters: " + std::to_string(paste.characters - most) +
                     " too many. The case system would cut it: shorten it, or paste it in two parts.",
                 Look::error);
}

void preview(Ui& ui, const PasteField& paste) {
    const auto cell = ui.open(Role::cell, "text");
    constexpr std::size_t short_enough = 80;
    if (paste.plain.size() <= short_enough) {
        ui.text(paste.plain);
    } else {
        const std::string size = counted(paste.characters, "character", "characters");
        const auto details =
            ui.details("whole", "Text of " + paste.field.label + ", " + size, paste.plain.size() <= 400);
        const auto text = ui.open(Role::preformatted, "preview", paste.plain);
    }
    length_guard(ui, paste);
}

void pasted_tick(Ui& ui, Session& session, Subject subject, const Profile& profile, const ProfileField& field) {
    const auto cell = ui.open(Role::cell, "tick");
    const HandOverStep* step = step_of(hand_over_of(session.workspace, subject), field.key);
    bool pasted = step != nullptr;
    if (ui.checkbox("pasted", field.label + " is pasted", pasted)) {
        HandOver changed = hand_over_to_change(session, subject, profile.id);
        if (pasted) add_step(changed, field.key, session.now);
        else remove_step(changed, field.key);
        ask_to_apply(session, changed, (pasted ? "tick " : "untick ") + field.label + " as pasted",
                     field.label + (pasted ? " ticked as pasted" : " no longer ticked"));
    }
    if (step != nullptr) ui.text("Pasted " + moment_text(session.zone, step->at, session.now), Look::muted);
}

void field_row(Ui& ui, Session& session, Subject subject, const Profile& profile, const PasteField& paste) {
    const auto scope = ui.id(paste.field.key);
    const auto row = ui.row("row");
    ui.row_header(paste.field.label);
    preview(ui, paste);
    {
        const auto cell = ui.open(Role::cell, "copy cell");
        const auto room = ui.group("room");
        if (ui.button("copy", "Copy " + paste.field.label)) {
            session.ask(
                ask::Copy{paste.plain, paste.html, paste.field.label + " copied. Paste it into the case system."});
        }
    }
    pasted_tick(ui, session, subject, profile, paste.field);
}

} // namespace

void paste_table(Ui& ui, Session& session, Subject subject, const Profile& profile,
                 const std::vector<PasteField>& pack) {
    const auto section = ui.section("paste", 2, "Copy it field by field", Look::card | Look::stack);
    ui.paragraph("The fields stand in the case system’s order. Copy one, paste it there, and tick it here, so that "
                 "nothing goes in twice.",
                 Look::muted);
    constexpr std::array<std::string_view, 4> columns = {"Field", "What goes in", "Copy", "Pasted"};
    std::string unknown;
    {
        const auto table = ui.table("fields", "Fields to paste", columns, Look::dense | Look::spread);
        for (const PasteField& paste : pack) {
            if (!paste.plain.empty()) field_row(ui, session, subject, profile, paste);
            else unknown += (unknown.empty() ? "" : ", ") + paste.field.label;
        }
    }
    if (!unknown.empty()) ui.paragraph("Nothing is known here for: " + unknown + ".", Look::muted);
}

} // namespace fourfifths

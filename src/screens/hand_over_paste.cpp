#include "screens/hand_over_ledger.h"
#include "screens/hand_over_parts.h"
#include "screens/moments.h"

namespace fourfifths {
namespace {

void length_guard(Ui& ui, const PasteField& paste) {
    const int most = paste.field.max_characters;
    if (most == 0) return;
    const std::string length = std::to_string(paste.characters) + " of " + std::to_string(most) + " characters";
    if (!paste.too_long) {
        ui.paragraph(length, Look::muted);
        return;
    }
    ui.paragraph(length + ": " + std::to_string(paste.characters - most) +
                     " too many. The case system would cut it: shorten the summary, or paste it in two parts.",
                 Look::error);
}

void preview(Ui& ui, const PasteField& paste) {
    constexpr std::size_t short_enough = 400;
    if (paste.plain.size() <= short_enough) {
        const auto text = ui.open(Role::preformatted, "preview", paste.plain);
        return;
    }
    const auto details = ui.details("whole", "Text of " + paste.field.label);
    const auto text = ui.open(Role::preformatted, "preview", paste.plain);
}

void pasted_tick(Ui& ui, Session& session, const Summary& summary, const Profile& profile, const ProfileField& field) {
    const HandOverStep* step = step_of(hand_over_of(session.workspace, summary.id), field.key);
    bool pasted = step != nullptr;
    if (ui.checkbox("pasted", field.label + " is pasted", pasted)) {
        HandOver changed = hand_over_to_change(session, summary.id, profile.id);
        if (pasted) add_step(changed, field.key, session.now);
        else remove_step(changed, field.key);
        ask_to_apply(session, changed, (pasted ? "tick " : "untick ") + field.label + " as pasted",
                     field.label + (pasted ? " ticked as pasted" : " no longer ticked"));
    }
    if (step != nullptr) ui.text("Pasted " + moment_text(session.zone, step->at, session.now), Look::success);
}

void field_card(Ui& ui, Session& session, const Summary& summary, const Profile& profile, const PasteField& paste) {
    const auto card = ui.section(paste.field.key, 3, paste.field.label, Look::card | Look::stack);
    if (paste.plain.empty()) {
        ui.paragraph("Nothing is known for this field.", Look::muted);
        return;
    }
    preview(ui, paste);
    length_guard(ui, paste);
    const auto row = ui.group("actions", Look::row);
    if (ui.button("copy", "Copy " + paste.field.label))
        session.ask(ask::Copy{paste.plain, paste.html, paste.field.label + " copied. Paste it into the case system."});
    pasted_tick(ui, session, summary, profile, paste.field);
}

} // namespace

void paste_cards(Ui& ui, Session& session, const Summary& summary, const Profile& profile) {
    const auto section = ui.section("paste", 2, "Copy it field by field", Look::stack);
    ui.paragraph("The fields are in the order of " + profile.name +
                     ". Tick each once it is pasted, so that nothing goes in twice.",
                 Look::muted);
    for (const PasteField& paste : paste_pack(session.workspace, summary, profile, session.zone))
        field_card(ui, session, summary, profile, paste);
}

} // namespace fourfifths

#include "screens/open_back_up.h"
#include "screens/screens.h"

namespace fourfifths {
namespace {

void start_again(Ui& ui, Session& session) {
    UnlockState& state = session.state.unlock;
    const auto section = ui.section("again", 2, "No back-up?", Look::card | Look::stack);
    ui.paragraph("You can start again with nothing. What was on this computer stays lost.");
    if (!state.forgetting) {
        if (ui.button("start again", "Start again with nothing")) state.forgetting = true;
        return;
    }
    ui.paragraph("Start again only when you are sure that there is no back-up file.", Look::notice);
    if (ui.button("sure", "Yes, start again", {.look = Look::danger})) {
        state.forgetting = false;
        session.ask(ask::StartAgain{});
    }
    if (ui.button("no", "No, go back")) state.forgetting = false;
}

} // namespace

void lost_data_screen(Ui& ui, Session& session) {
    ui.title("Your records are missing");
    const auto main = ui.main_region();
    const auto column = ui.group("column", Look::narrow | Look::stack);
    ui.heading(1, "Your records are missing from this computer");
    ui.paragraph("Data on this computer was lost: you have used Four Fifths in this browser before, but the browser’s "
                 "data has been cleared since. Open your back-up to carry on.",
                 Look::error);
    if (session.keeping.forgets()) {
        ui.paragraph("This browser forgets. From now on your file is the only copy.", Look::notice);
    }
    {
        const auto section = ui.section("open", 2, "Open your back-up", Look::card | Look::stack);
        const BackUpForm& form = session.state.backup.form;
        if (open_back_up_form(ui, session, "Open the back-up", Look::primary)) {
            session.ask(ask::OpenBackUp{form.file_name, form.bytes, form.secret, session.keeping.forgets()});
        }
    }
    start_again(ui, session);
}

} // namespace fourfifths

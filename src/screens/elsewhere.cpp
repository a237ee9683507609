#include "screens/screens.h"

namespace fourfifths {

void elsewhere_screen(Ui& ui, Session& session) {
    ui.title("Open in another window");
    const auto main = ui.main_region();
    const auto card = ui.group("card", Look::card | Look::narrow | Look::stack);
    ui.heading(1, "Four Fifths is open in another window");
    ui.paragraph("Only one window at a time can keep your records, so this one has stopped.");
    if (session.status.unsaved_elsewhere) {
        ui.paragraph("Your last changes here had not been saved. Download them now, then merge the file on the Back up "
                     "screen of the other window.",
                     Look::notice);
        if (ui.button("download", "Download the unsaved changes")) session.ask(ask::DownloadUnsaved{});
    }
    if (ui.button("here", "Use it here instead", {.look = Look::primary})) session.ask(ask::Lock{});
}

} // namespace fourfifths

// While the store is read, and when it cannot be.
#include "screens/starting.h"
#include "screens/fault_words.h"

namespace fourfifths {

void starting_screen(Ui& ui, const std::optional<Fault>& failed, bool has_been_here) {
    ui.title("Four Fifths");
    const auto main = ui.main_region();
    const auto card = ui.group("card", Look::card | Look::narrow);
    ui.heading(1, "Four Fifths");
    if (!failed) {
        ui.paragraph("Opening …");
        return;
    }
    ui.link("self-test", "Check what this browser allows", "#/self-test");
    if (*failed == Fault::damaged) {
        ui.paragraph("The records on this computer are damaged and were not opened. Nothing was changed.", Look::error);
        ui.paragraph("Open your latest back-up file in another browser or on another computer. Before anybody clears "
                     "this browser’s data, ask your IT team for help: newer records may still be in it.");
        return;
    }
    if (has_been_here) {
        ui.paragraph("The records on this computer cannot be read at the moment. Nothing was changed.", Look::error);
        ui.paragraph("Reload the page. If it happens again, they are damaged: open your latest back-up file in another "
                     "browser or on another computer, and ask your IT team for help before anybody clears this "
                     "browser’s data.");
        return;
    }
    ui.paragraph("This browser does not let Four Fifths keep anything on this computer, so it has not started.",
                 Look::error);
    ui.paragraph("Reload the page. If it happens again, leave private browsing, or ask your IT team to allow site data "
                 "for this page.");
}

} // namespace fourfifths

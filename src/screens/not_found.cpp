#include "screens/screens.h"

namespace fourfifths {

void not_found_screen(Ui& ui, Session&) {
    ui.title("Page not found");
    const auto main = ui.main_region();
    const auto card = ui.group("card", Look::card | Look::narrow | Look::stack);
    ui.heading(1, "There is no such page");
    ui.paragraph("The address may be mistyped, or what it showed has been removed for good.");
    ui.link("today", "Go to Today", "#/today", {.look = Look::primary});
    ui.paragraph("Deleted records rest in the bin for 30 days.");
    ui.link("bin", "Look in the bin", "#/bin");
}

} // namespace fourfifths

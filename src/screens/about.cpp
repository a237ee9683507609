#include "assets.h"
#include "screens/screens.h"

namespace fourfifths {
namespace {

void text_of_asset(Ui& ui, std::string_view key, std::string_view summary, std::string_view path) {
    const auto details = ui.details(key, summary);
    if (const auto text = asset(path)) {
        const auto words = ui.open(Role::preformatted, "text", *text);
    } else {
        ui.paragraph("This build was made without the text.");
    }
}

} // namespace

void about_screen(Ui& ui, Session&) {
    ui.title("About");
    const auto main = ui.main_region();
    const auto column = ui.group("column", Look::narrow | Look::stack);
    ui.heading(1, "About Four Fifths");
    ui.paragraph(
        "Social workers want four fifths of their time with people. Four Fifths logs the day in a minute, turns "
        "what you logged into the month’s case summary, and hands it over to your council’s case system.");
    {
        const auto section = ui.section("place", 2, "Where your records are", Look::card | Look::stack);
        ui.paragraph("Only in this browser on this computer, locked with your passphrase (Argon2id and "
                     "XChaCha20-Poly1305). There is no server and no account, and the page cannot send anything.");
        ui.paragraph("A browser’s data can be wiped by policy or by hand. The back-up file is the safe copy, and your "
                     "council’s case system is the record.");
    }
    {
        const auto section = ui.section("drafts", 2, "How drafts are made", Look::card | Look::stack);
        ui.paragraph("By picking out sentences that you wrote. Each one leads back to its source, and nothing is "
                     "invented: there is no artificial intelligence in it. Nobody is scored.");
    }
    {
        const auto section = ui.section("access", 2, "Accessibility", Look::card | Look::stack);
        ui.paragraph("Made to meet WCAG 2.2 level AA and tested automatically in Chromium. It has not yet been tested "
                     "by people who use screen readers every day, so tell whoever gave you this program what gets in "
                     "your way.");
        ui.link("self-test", "Check what this browser allows", "#/self-test");
    }
    const auto section = ui.section("licence", 2, "Licence and thanks", Look::card | Look::stack);
    text_of_asset(ui, "licence text", "Licence of Four Fifths", "LICENSE");
    text_of_asset(ui, "notices", "Software and data by others", "NOTICES.md");
}

} // namespace fourfifths

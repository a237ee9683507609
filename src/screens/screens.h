// The screens, one file each, and which route shows which. Each records its <main>; shell.cpp records what is around.
#pragma once
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

// Before the vault is open.
void first_run_screen(Ui& ui,
                      Session& session); // start, open a back-up, try with sample people; passphrase; recovery key
void unlock_screen(Ui& ui, Session& session);
void lost_data_screen(Ui& ui, Session& session); // the counter says there was a vault, the store is empty

// #/today[/DATE] · #/entry/ID · #/calendar · #/people · #/people/ID · #/summaries · #/summaries/ID · #/hand-over
// #/hand-over/ID · #/time[/week|month/DATE] · #/back-up · #/settings · #/bin · #/about · #/removal · #/self-test
// #/leave
void today_screen(Ui& ui, Session& session);
void entry_screen(Ui& ui, Session& session);
void calendar_screen(Ui& ui, Session& session);
void people_screen(Ui& ui, Session& session);
void person_screen(Ui& ui, Session& session);
void erase_screen(Ui& ui, Session& session); // #/people/ID/erase
void summaries_screen(Ui& ui, Session& session);
void summary_screen(Ui& ui, Session& session);
void hand_overs_screen(Ui& ui, Session& session);
void hand_over_screen(Ui& ui, Session& session);
void time_report_screen(Ui& ui, Session& session);
void backup_screen(Ui& ui, Session& session);
void leave_screen(Ui& ui, Session& session);
void settings_screen(Ui& ui, Session& session);
void bin_screen(Ui& ui, Session& session);
void about_screen(Ui& ui, Session& session);
void self_test_screen(Ui& ui, Session& session); // also before it is open
void removal_screen(Ui& ui, Session& session);
void not_found_screen(Ui& ui, Session& session);

/// The banner with both statements and undo, the navigation, and the screen of the route.
void shell(Ui& ui, Session& session);

} // namespace fourfifths

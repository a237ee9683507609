// What screens remember between frames, one struct each, declared beside its screen and gathered here. Emptied on lock.
#pragma once
#include "screens/backup_state.h"
#include "screens/calendar_state.h"
#include "screens/entry_state.h"
#include "screens/erase_state.h"
#include "screens/first_run_state.h"
#include "screens/hand_over_state.h"
#include "screens/new_keys_state.h"
#include "screens/people_state.h"
#include "screens/self_test_state.h"
#include "screens/settings_state.h"
#include "screens/summary_state.h"
#include "screens/time_report_state.h"
#include "screens/today_state.h"
#include "screens/unlock_state.h"

namespace fourfifths {

struct ScreenState {
    FirstRunState first_run;
    TodayState today;
    EntryState entry;
    CalendarState calendar;
    PeopleState people;
    EraseState erase;
    RetentionState retention;
    SummaryState summary;
    HandOverScreenState hand_over;
    TimeReportState time_report;
    BackupState backup;
    SettingsState settings;
    NewKeysState new_keys;
    SelfTestState self_test;
    UnlockState unlock;
};

} // namespace fourfifths

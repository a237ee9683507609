// Working days in England: Monday to Friday without bank holidays. Worked out from the rules that have held since 1978
// (Banking and Financial Dealings Act 1971, Schedule 1, and the yearly proclamations) and the days moved or added by
// proclamation from 2020 to 2023; a day that is proclaimed later is not known.
#pragma once
#include "time/calendar.h"

namespace fourfifths {

/// Easter Sunday of a year from 1900 to 2199 (the Gregorian computus, in the form of Meeus, Jones and Butcher).
Date easter_of(int year);
bool is_bank_holiday(Date day);
bool is_working_day(Date day);
/// The nth working day after `day`, or before it when `count` is negative; `day` itself for 0.
Date working_days_from(Date day, int count);

} // namespace fourfifths

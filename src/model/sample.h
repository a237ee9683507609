// Invented work of an invented worker: to try the program with, and to measure it with. The same entropy gives the same
// workspace. Everybody in it is marked as a sample; nobody in it exists.
#pragma once
#include "model/workspace.h"
#include "time/zone.h"

namespace fourfifths {

/// Six people and six weeks of days up to and including `today`. Entries about nobody have a calendar_key that begins
/// with "sample ", so that they can be told from the worker's own.
Workspace sample_workspace(const Entropy& entropy, Date today, const Zone& zone);

/// For benchmarks: that many entries over the working days of that many years before `today`, about forty people,
/// a fifth of them with passages.
Workspace sample_workspace(int entries, int years, const Entropy& entropy, Date today, const Zone& zone);

} // namespace fourfifths

// What to tell people when something did not work: what it means, and what to do next.
#pragma once
#include "result.h"
#include <string_view>

namespace fourfifths {

/// Opening the records on this computer.
std::string_view unlock_words(Fault fault);
/// Opening a back-up file.
std::string_view back_up_words(Fault fault);
/// Saving on this computer.
std::string_view save_words(Fault fault);

} // namespace fourfifths

// A person's communication needs in a few words, for the flag beside their name.
#pragma once
#include "model/records.h"
#include <string>

namespace fourfifths {

/// "Large print 18 pt · Urdu interpreter"; empty when nothing is recorded.
std::string needs_text(const CommunicationNeeds& needs);
/// "Review on 3 Dec 2026", "Review was due on 3 Sep 2026"; empty without a date.
std::string review_text(const CommunicationNeeds& needs, Date today);
bool is_overdue(const CommunicationNeeds& needs, Date today);

} // namespace fourfifths

#include "screens/needs_words.h"

namespace fourfifths {
namespace {

void join(std::string& text, const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += " · ";
    text += part;
}

} // namespace

std::string needs_text(const CommunicationNeeds& needs) {
    std::string text;
    if (needs.print_points != 0) join(text, "Large print " + std::to_string(needs.print_points) + " pt");
    const bool print_said = needs.print_points != 0 && needs.format == "Large print";
    if (!print_said) join(text, needs.format);
    if (needs.interpreter) join(text, needs.language.empty() ? "Interpreter" : needs.language + " interpreter");
    else join(text, needs.language);
    join(text, needs.contact_method);
    if (text.empty() && !needs.what_helps.empty()) text = "Communication needs recorded";
    return text;
}

bool is_overdue(const CommunicationNeeds& needs, Date today) { return needs.review_on && *needs.review_on < today; }

std::string review_text(const CommunicationNeeds& needs, Date today) {
    if (!needs.review_on) return {};
    const auto day = day_month_year_text(*needs.review_on);
    return is_overdue(needs, today) ? "Review was due on " + day : "Review on " + day;
}

} // namespace fourfifths

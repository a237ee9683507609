#include "cli/arguments.h"
#include "cli/json_output.h"
#include "cli/turns_file.h"
#include "record/actions.h"
#include "record/decisions.h"
#include <ostream>

namespace fourfifths::cli {
namespace {

constexpr std::string_view help =
    "fourfifths actions [--today DAY] [--zone ZONE] [--decisions] FILE\n"
    "\n"
    "Every sentence of a talk, in parts where two things are taken on in it, with how likely it is that somebody took\n"
    "something on there, best first, as JSON: the turn, the bytes from start to end in it, a score from 0 to 1, the\n"
    "words, who, and the day it is due or null. From 0.5 on it would be proposed. Suggestions for somebody to look\n"
    "at; nothing becomes an action by itself.\n"
    "  FILE         a transcript, or {\"turns\":[{\"speaker\":\"…\",\"text\":\"…\"}]}; - is standard input\n"
    "  --today      the day of the talk, such as 2026-11-19, that \"next Friday\" is counted from; otherwise today\n"
    "  --zone       such as Europe/London, for what day it is now\n"
    "  --decisions  also sentences that may say what was decided: rough, and more often wrong than right\n";

Json text_of(const TextSpan& span, const Turn& turn) { return span.of(turn.text); }

Json json_of(const std::vector<ActionCandidate>& actions, const std::vector<Turn>& turns) {
    Json list = Json::array();
    for (const auto& each : actions) {
        if (each.score <= 0) continue;
        list.push_back({{"turn", each.turn},
                        {"start", each.span.begin},
                        {"end", each.span.end},
                        {"score", each.score},
                        {"text", text_of(each.span, turns[each.turn])},
                        {"who", each.who},
                        {"due", each.due ? Json(iso_text(each.due->day)) : Json(nullptr)}});
    }
    return list;
}

Json json_of(const std::vector<DecisionCandidate>& decisions, const std::vector<Turn>& turns) {
    Json list = Json::array();
    for (const auto& each : decisions) {
        list.push_back({{"turn", each.turn},
                        {"start", each.span.begin},
                        {"end", each.span.end},
                        {"score", each.score},
                        {"text", text_of(each.span, turns[each.turn])}});
    }
    return list;
}

Result<Date> today_of(const Arguments& arguments, Instant now) {
    const auto zone = zone_of(arguments, Settings{});
    if (!zone) return zone.error();
    const auto said = arguments.option("--today");
    if (!said) return date_at(*zone, now);
    const auto day = date_from_iso(*said);
    if (!day) return Error{Fault::bad_input, "give --today as a day such as 2026-11-19"};
    return *day;
}

} // namespace

Exit actions_command(Words words, Surroundings& around) {
    const auto parsed = arguments_of(words, {{"--today", "--zone"}, {"--decisions"}});
    if (!parsed) return misused(around, "actions", parsed.error().detail);
    if (parsed->has("--help")) {
        around.out << help;
        return Exit::done;
    }
    if (parsed->rest.size() != 1) return misused(around, "actions", "name one file, or - for standard input");
    const auto today = today_of(*parsed, around.now);
    if (!today) return misused(around, "actions", today.error().detail);
    const auto turns = read_turns(parsed->rest[0], around);
    if (!turns) return failed(around, turns.error().detail);
    Json json;
    json["actions"] = json_of(action_candidates(*turns, *today), *turns);
    if (parsed->has("--decisions")) json["decisions"] = json_of(decision_candidates(*turns, *today), *turns);
    around.out << text_of(json);
    return Exit::done;
}

} // namespace fourfifths::cli

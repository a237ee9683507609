// What the people and person screens remember between frames: half-filled forms, one of each.
#pragma once
#include "model/records.h"
#include "record/found_actions.h"
#include <string>

namespace fourfifths {

/// Adding a person, or changing what stands about one.
struct PersonForm {
    bool open = false;
    Person draft;
    std::string born;
    std::string name_error;
    std::string born_error;
};

struct NeedsForm {
    bool open = false;
    CommunicationNeeds draft;
    std::string print_points = "0";
    std::string review_on;
    std::string review_error;
};

struct ActionForm {
    std::string what;
    std::string who;
    std::string due;
    Source source;       // of what was found in a note; none: the worker's own
    bool filled = false; // just now, with what was found in a note: to be shown
    std::string what_error;
    std::string due_error;
};

struct PeopleState {
    std::string search;
    bool show_closed = false;
    PersonForm adding;
    PersonId shown; // whose forms these are
    PersonForm details;
    NeedsForm needs;
    ActionForm action;
    int action_openings = 0;                       // by what was found: each folds the form open anew
    std::optional<std::vector<FoundAction>> found; // once the worker asked for it
    bool asks_bin = false;
};

} // namespace fourfifths

// What a stretch of a talk is for besides its words: people greet at the start and part at the end, find the next time
// before they part, and answer "Can you hear me?" in a word or two. Used by record/leave_out.h, which has the reasons;
// it looks only at what was said and where, and suggests.
#pragma once
#include "record/leave_out.h"

namespace fourfifths {

/// Reads a talk sentence by sentence, in order.
class RoutineTalk {
public:
    explicit RoutineTalk(std::size_t turns) : turns_(turns) {}
    /// `turn` goes up from 0. The reason by the words alone where there is one, otherwise by where it stands.
    std::optional<LeaveOut> reason(std::size_t turn, std::string_view sentence);

private:
    bool is_opening() const;
    bool is_closing() const;
    std::optional<LeaveOut> by_place(std::string_view sentence) const;
    std::optional<LeaveOut> by_what_went_before(std::string_view sentence) const;

    std::size_t turns_;
    std::size_t turn_ = 0;
    std::optional<LeaveOut> before_; // of the sentence before
    std::size_t before_turn_ = 0;    // where that stands
    std::size_t first_of_chain_ = 0; // the turn in which that reason began
};

} // namespace fourfifths

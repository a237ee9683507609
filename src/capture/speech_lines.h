// The marks by which a line of a transcript says who speaks and when: "Sarah Malik: …", "Sarah Malik  0:03",
// "[00:12:31] …", "0:0:0.0 --> 0:0:2.5". What merely looks like a name is no name yet: SpeakerLabels decides on the
// whole file.
#pragma once
#include "capture/transcript_pieces.h"

namespace fourfifths {

/// "0:03", "12:31", "1:02:03.5", "00:00:01,250": milliseconds, taken off. `untold` when the text begins otherwise.
int take_clock(std::string_view& text);
/// The same within () or [] too.
int take_bracketed_clock(std::string_view& text);
/// Two of them with --> between, taken off.
bool take_clock_range(std::string_view& text, int& start_ms, int& end_ms);

/// "Sarah Malik: words" in two. `label` empty: the line begins with no label. "Date:", "Ref:" and the like are none.
struct Labelled {
    std::string_view label;
    std::string_view words;
};
Labelled labelled(std::string_view line);
/// Words that each begin with a capital or a figure, small ones as in "van der Berg" and what stands in brackets apart.
bool looks_like_name(std::string_view label);

/// Which labels of a file are speakers': those that look like names or come again and again.
class SpeakerLabels {
public:
    void add(std::string_view label);
    bool is_speaker(std::string_view label) const;
    /// How many lines begin with a speaker's label.
    int lines() const;
    /// Whether one speaker has several.
    bool any_again() const;

private:
    struct Count {
        std::string label;
        int lines;
    };
    std::vector<Count> counts_;
};

} // namespace fourfifths

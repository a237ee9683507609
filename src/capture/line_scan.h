// A place in a line that can be tried and given up: each of its functions moves on only when it succeeds.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace fourfifths {

class LineScan {
public:
    /// `line` is folded to lower case by the caller where that matters.
    LineScan(std::string_view line, std::size_t at) : line_(line), at_(at) {}

    std::size_t at() const { return at_; }
    bool at_end() const { return at_ >= line_.size(); }
    char peek(std::size_t ahead = 0) const { return at_ + ahead < line_.size() ? line_[at_ + ahead] : '\0'; }
    void spaces();
    bool literal(std::string_view text);
    /// One of the words of `list`, parted by bars, and not the beginning of a longer word: its place in the list.
    std::optional<int> word(std::string_view list);
    /// The same after spaces.
    std::optional<int> next_word(std::string_view list);
    /// One to `most` figures that no further figure follows; `figures` is how many.
    std::optional<int> number(int most, int* figures = nullptr);
    /// "-", en dash or em dash.
    bool dash();
    /// No letter, figure or joined sign follows.
    bool ends_here() const;
    /// The run of letters that begins here.
    std::string_view letters() const;

private:
    std::string_view line_;
    std::size_t at_;
};

bool is_figure(char c);
bool is_letter(char c); // ASCII letters, and any byte of a non-ASCII character

} // namespace fourfifths

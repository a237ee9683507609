// A text as the words, figures and signs that dates are made of, and the small words for numbers, months and days.
// Each reader of a thing takes a place and moves it on only when the thing stands there. Knows no day and resolves
// nothing. ASCII letters are folded; curly apostrophes and dashes count as the plain ones.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fourfifths {

struct DateWord {
    std::uint32_t begin = 0; // bytes
    std::uint32_t end = 0;
    char kind = 0;       // 'w' letters, '0' figures, '\n' the end of a line, else the sign itself
    bool spaced = false; // something white stands before it
    bool capital = false;
};

class DateWords {
public:
    explicit DateWords(std::string_view text);

    std::size_t count() const { return words_.size(); }
    /// Beyond either end: an empty one.
    const DateWord& at(std::size_t place) const { return place < words_.size() ? words_[place] : nothing_; }
    std::string_view text(std::size_t place) const;
    /// Where the word stands in a list parted by bars; -1: nowhere.
    int place_in(std::size_t place, std::string_view list) const;
    bool is(std::size_t place, std::string_view list) const { return place_in(place, list) >= 0; }
    bool sign(std::size_t place, char sign) const { return at(place).kind == sign; }
    /// Written together with what stands before it.
    bool joined(std::size_t place) const { return at(place).kind != 0 && !at(place).spaced; }
    /// The figures at a place, at most eight of them; -1 otherwise.
    int figures(std::size_t place) const;
    std::size_t length(std::size_t place) const { return at(place).end - at(place).begin; }

    bool take(std::size_t& place, std::string_view list) const;
    /// "7", "seven", "twenty-one", "a", "a couple of".
    std::optional<int> cardinal(std::size_t& place) const;
    /// "14th", "fourteenth", "twenty-first", and "14" where `bare` is welcome: 1 … 31.
    std::optional<int> day_number(std::size_t& place, bool bare) const;
    /// 1 … 12.
    std::optional<int> month(std::size_t& place) const;
    /// 1 Monday … 7 Sunday; not "sat" and "sun" in lower case without a word before them that dates have.
    std::optional<int> weekday(std::size_t& place) const;
    /// "2024", ", 2024", "of 87", "'24", "nineteen eighty six", "two thousand and four", in this place after a month.
    std::optional<int> year(std::size_t& place) const;

private:
    std::optional<int> spoken(std::size_t& place, bool& ordinal) const;
    std::optional<int> spoken_year(std::size_t& place) const;

    std::string folded_;
    std::vector<DateWord> words_;
    DateWord nothing_;
};

} // namespace fourfifths

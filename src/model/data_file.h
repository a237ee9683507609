// Reads one of our JSON data files (a scheme, a template, a hand-over profile) value by value. The first wrong thing is
// kept, with where it stands and what to do; from then on every answer is empty, so a reader need not ask after each
// value. A name that is not asked for is passed over.
#pragma once
#include "assets.h"
#include "result.h"
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fourfifths {

class DataFile {
public:
    /// `what` it is meant to be, for errors: "scheme". Fails with too_large over 256 kB, bad_input if it is no object.
    DataFile(std::string_view text, std::string_view what);
    ~DataFile();

    /// 1 to 200 bytes; must be there.
    std::string text(const char* name);
    /// Up to 2,000 bytes; empty when it is not there.
    std::string optional_text(const char* name);
    /// 1 to 60 small letters, figures and hyphens; must be there. In a list, no earlier item may have the same.
    std::string key(const char* name);
    /// One of these words; must be there.
    std::string one_of(const char* name, std::span<const std::string_view> words);
    /// A whole number, 0 or more; `otherwise` when it is not there.
    int number(const char* name, int least, int most, int otherwise);
    /// False when it is not there.
    bool is_set(const char* name);
    bool has(const char* name) const;
    /// Every name where the reader stands must be one of these: for files that people write, where a slip of the pen
    /// would pass unseen.
    void only(std::span<const std::string_view> names);

    /// A list of 1 to 50 objects that must be there. `read` asks for the values of one after the other.
    template <class Read>
    void each(const char* name, Read read) {
        const std::size_t items = open_list(name);
        for (std::size_t place = 0; place < items && !failed(); ++place) {
            if (enter_object(place)) read();
            leave();
        }
        close_list(items);
    }
    /// An object that must be there.
    template <class Read>
    void within(const char* name, Read read) {
        if (enter_member(name)) {
            read();
            leave();
        }
    }
    /// A list of texts; empty when it is not there. `read` takes one after the other.
    template <class Read>
    void each_text(const char* name, Read read) {
        const std::size_t items = open_text_list(name);
        for (std::size_t place = 0; place < items && !failed(); ++place) {
            const std::string text = enter_text(place);
            if (!failed()) read(text);
            leave();
        }
        close_list(items);
    }

    /// Says that the value at `name` (or, without one, where the reader stands) is wrong, and what to do about it.
    void wrong(const char* name, std::string_view what_to_do);
    bool failed() const { return error_.has_value(); }
    /// "/buckets/0/label: what to do". Only when failed().
    const Error& error() const { return *error_; }

private:
    struct Place;
    std::size_t open_list(const char* name);
    std::size_t open_text_list(const char* name);
    void close_list(std::size_t items);
    bool enter_object(std::size_t place);
    bool enter_member(const char* name);
    std::string enter_text(std::size_t place);
    void leave();

    std::unique_ptr<Place> at_;
    std::optional<Error> error_;
};

/// The data files in a folder of assets, in the order of their names. One that cannot be read is left out.
template <class T>
std::vector<T> shipped_files(std::string_view folder, Result<T> (*read)(std::string_view)) {
    std::vector<T> all;
    for (const std::string_view path : assets_under(folder)) {
        Result<T> file = read(asset(path).value_or(""));
        if (file) all.push_back(std::move(*file));
    }
    return all;
}

} // namespace fourfifths

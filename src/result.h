// The only way to fail. A Result holds a value or an Error; nothing in Four Fifths throws.
// Error::detail is for engineers and never contains what a person wrote: screens choose the words for people.
#pragma once
#include <string>
#include <utility>
#include <variant>

namespace fourfifths {

/// Each fault exists because some caller acts on it.
enum class Fault {
    bad_input,      // the text or file is not what it should be; detail says where
    not_found,      // no such record, file or slot
    too_large,      // more than this program accepts
    unsupported,    // a newer version, or a feature that is deliberately not read
    damaged,        // bytes changed by accident: a checksum does not match
    wrong_key,      // that passphrase or recovery key does not open this
    tampered,       // bytes changed on purpose: an authenticated check does not match
    storage_full,   // no room; nothing was changed
    storage_failed, // the store refused or vanished; nothing was changed
    taken_over,     // another window owns the store now
};

struct Error {
    Fault fault = Fault::bad_input;
    std::string detail;
};

/// The value of a Result that only says "it worked".
struct Done {
    bool operator==(const Done&) const = default;
};

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : held_(std::move(value)) {}
    Result(Error error) : held_(std::move(error)) {}
    Result(Fault fault, std::string detail) : held_(Error{fault, std::move(detail)}) {}

    bool ok() const { return held_.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    T& value() & { return std::get<0>(held_); }
    const T& value() const& { return std::get<0>(held_); }
    T&& value() && { return std::get<0>(std::move(held_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    /// Only when not ok().
    const Error& error() const { return std::get<1>(held_); }

private:
    std::variant<T, Error> held_;
};

} // namespace fourfifths

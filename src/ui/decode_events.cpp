#include "ui/transport.h"
#include <cmath>
#include <cstring>

namespace fourfifths {

namespace {

/// Reads what is there; after the first read beyond the end everything is zero and whole() is false.
class Reader {
public:
    explicit Reader(std::span<const std::uint8_t> bytes) : left_(bytes) {}

    bool whole() const { return whole_; }
    bool at_end() const { return left_.empty(); }
    std::size_t left() const { return left_.size(); }

    std::uint8_t u8() {
        if (!has(1)) return 0;
        const std::uint8_t value = left_[0];
        left_ = left_.subspan(1);
        return value;
    }
    std::uint32_t u32() {
        if (!has(4)) return 0;
        std::uint32_t value = 0;
        for (unsigned i = 0; i < 4; ++i) value |= static_cast<std::uint32_t>(left_[i]) << (8 * i);
        left_ = left_.subspan(4);
        return value;
    }
    Key key() {
        const Key low = u32();
        return low | (static_cast<Key>(u32()) << 32);
    }
    float f32() {
        const std::uint32_t bits = u32();
        float value = 0;
        std::memcpy(&value, &bits, sizeof value); // Emscripten 3.1.6 has no std::bit_cast
        return value;
    }
    std::string str() {
        const std::size_t size = u32();
        if (!has(size)) return {};
        std::string text(reinterpret_cast<const char*>(left_.data()), size);
        left_ = left_.subspan(size);
        return text;
    }

private:
    bool has(std::size_t size) {
        if (size > left_.size()) {
            whole_ = false;
            left_ = {};
        }
        return whole_;
    }

    std::span<const std::uint8_t> left_;
    bool whole_ = true;
};

constexpr std::uint8_t format = 1;
constexpr std::size_t smallest_event = 1 + 8 + 4 + 1 + 4 + 4 + 4 + 4 + 4 + 4;

bool is_kind(std::uint8_t number) {
    return number >= static_cast<std::uint8_t>(EventKind::click) &&
           number <= static_cast<std::uint8_t>(EventKind::wheel);
}

Event read_event(Reader& in, bool& good) {
    Event event;
    const std::uint8_t kind = in.u8();
    event.key = in.key();
    event.revision = in.u32();
    event.composing = in.u8() != 0;
    event.selection_start = static_cast<int>(in.u32());
    event.selection_end = static_cast<int>(in.u32());
    event.x = in.f32();
    event.y = in.f32();
    event.text = in.str();
    event.bytes = in.str();
    good = in.whole() && is_kind(kind) && std::isfinite(event.x) && std::isfinite(event.y);
    if (good) event.kind = static_cast<EventKind>(kind);
    return event;
}

} // namespace

Result<std::vector<Event>> decode_events(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    if (in.u8() != format) return {Fault::bad_input, "events of another format"};
    const std::size_t count = in.u32();
    if (!in.whole() || count > in.left() / smallest_event) return {Fault::bad_input, "fewer events than announced"};
    std::vector<Event> events;
    events.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        bool good = false;
        Event event = read_event(in, good);
        if (!good) return {Fault::bad_input, "event " + std::to_string(i)};
        events.push_back(std::move(event));
    }
    if (!in.at_end()) return {Fault::bad_input, "bytes after the last event"};
    return events;
}

} // namespace fourfifths

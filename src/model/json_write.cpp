#include "model/fields.h"
#include "model/json.h"
#include "model/words.h"
#include "time/zone.h"

namespace fourfifths {
namespace {

/// Length of the UTF-8 character that starts here, or 0 when none does (RFC 3629).
std::size_t character_length(std::string_view text) {
    const auto at = [&](std::size_t place) { return static_cast<unsigned char>(text[place]); };
    const unsigned char first = at(0);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < length) return 0;
    for (std::size_t place = 1; place < length; ++place) {
        if ((at(place) & 0xc0) != 0x80) return 0;
    }
    const bool too_short = (first == 0xe0 && at(1) < 0xa0) || (first == 0xf0 && at(1) < 0x90);
    const bool surrogate = first == 0xed && at(1) >= 0xa0;
    const bool too_high = first == 0xf4 && at(1) >= 0x90;
    return too_short || surrogate || too_high ? 0 : length;
}

class JsonWriter {
public:
    template <class T>
    void operator()(unsigned, const char* name, const T& value, Keep keep = Keep::when_set) {
        if constexpr (IsOptional<T>::value) {
            if (value) (*this)(0, name, *value, Keep::always);
        } else {
            if (keep == Keep::when_set && value == empty_value<T>()) return;
            separate();
            string(name);
            text_ += ':';
            write(value);
        }
    }

    template <class IdType, class T>
    void records(const char* name, const std::map<IdType, T>& all) {
        member(name);
        text_ += '[';
        first_ = true;
        for (const auto& [id, record] : all) {
            separate();
            text_ += '\n';
            write(record);
        }
        text_ += ']';
        first_ = false;
    }

    template <class T>
    void top(const char* name, const T& value) {
        member(name);
        write(value);
        first_ = false;
    }

    void open() { text_ += '{'; }
    std::string close() && {
        text_ += "}\n";
        return std::move(text_);
    }

    void write(std::string_view value) { string(value); }
    void write(const std::string& value) { string(value); }
    void write(bool value) { text_ += value ? "true" : "false"; }
    void write(int value) { text_ += std::to_string(value); }
    void write(std::uint64_t value) { text_ += std::to_string(value); }
    void write(std::uint32_t value) { text_ += std::to_string(value); }
    void write(Minutes value) { text_ += std::to_string(value.count); }
    void write(Date value) { string(iso_text(value)); }
    void write(Month value) { string(iso_text(value)); }
    void write(WallTime value) { string(clock_text(value)); }
    void write(Instant value) {
        const Zone utc{"UTC", {0}, {0}, {}, {}};
        string(iso_text(date_at(utc, value)) + "T" + clock_text(wall_time_at(utc, value)) + "Z");
    }
    void write(Flags flags) {
        std::vector<std::string_view> keys;
        for (const Flag flag : all_flags()) {
            if (flags.has(flag)) keys.push_back(key(flag));
        }
        list(keys);
    }
    template <class Tag>
    void write(Id<Tag> id) {
        string(hex_text(id.value));
    }
    template <class T>
    void write(const std::vector<T>& values) {
        list(values);
    }
    template <class T>
    requires std::is_enum_v<T>
    void write(T value) { string(word_of(value)); }
    template <HasFields T>
    void write(const T& value) {
        text_ += '{';
        first_ = true;
        fields(*this, value);
        text_ += '}';
        first_ = false;
    }

private:
    /// What is left out unless it is kept always; an enum has no empty value.
    template <class T>
    static T empty_value() {
        if constexpr (std::is_same_v<T, Month>) return {0, 0};
        else return T{};
    }

    void member(const char* name) {
        separate();
        text_ += '\n';
        string(name);
        text_ += ':';
    }

    void separate() {
        if (!first_) text_ += ',';
        first_ = false;
    }

    template <class T>
    void list(const std::vector<T>& values) {
        text_ += '[';
        first_ = true;
        for (const T& value : values) {
            separate();
            write(value);
        }
        text_ += ']';
        first_ = false;
    }

    void string(std::string_view value) {
        text_ += '"';
        while (!value.empty()) {
            const std::size_t length = character_length(value);
            if (length == 0) text_ += "\uFFFD";
            else if (length == 1) one(value[0]);
            else text_ += value.substr(0, length);
            value.remove_prefix(length == 0 ? 1 : length);
        }
        text_ += '"';
    }

    void one(char c) {
        constexpr std::string_view digits = "0123456789abcdef";
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') text_ += {'\\', c};
        else if (c == '\n') text_ += "\\n";
        else if (code < 0x20) text_ += {'\\', 'u', '0', '0', digits[code >> 4], digits[code & 15]};
        else text_ += c;
    }

    std::string text_;
    bool first_ = true;
};

} // namespace

std::string to_json(const Workspace& workspace) {
    JsonWriter writer;
    writer.open();
    writer.top("format", std::string_view("fourfifths-workspace"));
    writer.top("version", 1);
    writer.top("settings", workspace.settings());
    writer.records("people", workspace.people());
    writer.records("entries", workspace.entries());
    writer.records("actions", workspace.actions());
    writer.records("summaries", workspace.summaries());
    writer.records("hand_overs", workspace.hand_overs());
    return std::move(writer).close();
}

} // namespace fourfifths

// A record is its RecordType as one byte, then fields in the order of fields.h. A field is a tag, a varint of
// number · 4 + wire, and its value:
//   wire 0  varint            numbers; signed ones zigzag, so that −1 is short
//   wire 1  8 bytes           ids, little-endian
//   wire 2  length and bytes  text, nested structs, lists
#include "model/binary.h"
#include "model/fields.h"
#include "model/words.h"
#include <limits>

namespace fourfifths {
namespace {

enum class Wire : std::uint8_t { varint = 0, eight_bytes = 1, bytes = 2 };

/// Moments outside 1900 … 2200 are not moments of a working life; arithmetic on what is within cannot overflow.
constexpr std::int64_t earliest_minute = -25567LL * 1440;
constexpr std::int64_t latest_minute = 84371LL * 1440;

std::uint64_t zigzag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1) ^ (value < 0 ? ~std::uint64_t{0} : 0);
}
std::int64_t unzigzag(std::uint64_t value) {
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

/// How a plain value becomes one unsigned number.
template <class T>
std::uint64_t number_of(const T& value) {
    if constexpr (std::is_same_v<T, Instant>) return zigzag(value.minute);
    else if constexpr (std::is_same_v<T, Minutes>) return zigzag(value.count);
    else if constexpr (std::is_same_v<T, Date>) return zigzag(value.days);
    else if constexpr (std::is_same_v<T, WallTime>) return zigzag(value.minute);
    else if constexpr (std::is_same_v<T, Month>) return static_cast<std::uint64_t>(value.year * 12 + value.month - 1);
    else if constexpr (std::is_same_v<T, Flags>) return value.bits;
    else if constexpr (std::is_same_v<T, int>) return zigzag(value);
    else return static_cast<std::uint64_t>(value);
}

template <class T>
bool is_within(std::uint64_t number, T least, T most) {
    const std::int64_t value = unzigzag(number);
    return value >= static_cast<std::int64_t>(least) && value <= static_cast<std::int64_t>(most);
}

/// False when no such value exists. An enum value that only a newer program knows leaves the default in place.
template <class T>
bool from_number(std::uint64_t number, T& value) {
    const std::int64_t signed_number = unzigzag(number);
    if constexpr (std::is_same_v<T, bool>) {
        value = number != 0;
        return number <= 1;
    } else if constexpr (std::is_same_v<T, Instant>) {
        value.minute = signed_number;
        return is_within(number, earliest_minute, latest_minute);
    } else if constexpr (std::is_same_v<T, Minutes>) {
        value.count = signed_number;
        return is_within(number, -latest_minute, latest_minute);
    } else if constexpr (std::is_same_v<T, Date>) {
        value.days = static_cast<std::int32_t>(signed_number);
        return is_within(number, earliest_minute / 1440, latest_minute / 1440);
    } else if constexpr (std::is_same_v<T, WallTime>) {
        value.minute = static_cast<std::int32_t>(signed_number);
        return is_within(number, 0, 1439);
    } else if constexpr (std::is_same_v<T, Month>) {
        value = {static_cast<int>(number / 12), static_cast<int>(number % 12) + 1};
        return number >= 1900 * 12 && number < 2201 * 12;
    } else if constexpr (std::is_same_v<T, Flags>) {
        value.bits = static_cast<std::uint32_t>(number);
        return number <= std::numeric_limits<std::uint32_t>::max();
    } else if constexpr (std::is_same_v<T, int>) {
        value = static_cast<int>(signed_number);
        return is_within(number, std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    } else if constexpr (std::is_enum_v<T>) {
        if (number < 256 && is_known(static_cast<T>(number))) value = static_cast<T>(number);
        return true;
    } else {
        value = static_cast<T>(number);
        return number <= std::numeric_limits<T>::max();
    }
}

class Writer {
public:
    explicit Writer(Bytes& bytes) : bytes_(bytes) {}

    template <class T>
    void operator()(unsigned number, const char*, const T& value, Keep keep = Keep::when_set) {
        if constexpr (IsOptional<T>::value) {
            if (value) (*this)(number, "", *value, Keep::always);
        } else if constexpr (IsId<T>::value) {
            if (!value && keep == Keep::when_set) return;
            tag(number, Wire::eight_bytes);
            eight_bytes(value.value);
        } else if constexpr (std::is_same_v<T, std::string> || IsList<T>::value || HasFields<T>) {
            const std::size_t before = bytes_.size();
            tag(number, Wire::bytes);
            if (!sized(value) && keep == Keep::when_set) bytes_.resize(before);
        } else {
            const std::uint64_t plain = number_of(value);
            if (plain == 0 && keep == Keep::when_set) return;
            tag(number, Wire::varint);
            varint(plain);
        }
    }

private:
    void varint(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7) bytes_.push_back(static_cast<std::uint8_t>(value | 0x80));
        bytes_.push_back(static_cast<std::uint8_t>(value));
    }
    void eight_bytes(std::uint64_t value) {
        for (int shift = 0; shift < 64; shift += 8) bytes_.push_back(static_cast<std::uint8_t>(value >> shift));
    }
    void tag(unsigned number, Wire wire) { varint(std::uint64_t{number} * 4 + static_cast<unsigned>(wire)); }

    /// Length and content; false when there is no content.
    template <class T>
    bool sized(const T& value) {
        Bytes inner;
        Writer writer(inner);
        if constexpr (std::is_same_v<T, std::string>) inner.assign(value.begin(), value.end());
        else if constexpr (IsList<T>::value) {
            for (const auto& one : value) writer.element(one);
        } else fields(writer, value);
        varint(inner.size());
        bytes_.insert(bytes_.end(), inner.begin(), inner.end());
        return !inner.empty();
    }

    template <class T>
    void element(const T& value) {
        if constexpr (IsId<T>::value) eight_bytes(value.value);
        else if constexpr (std::is_same_v<T, std::string> || HasFields<T>) sized(value);
        else varint(number_of(value));
    }

    Bytes& bytes_;
};

class Reader {
public:
    explicit Reader(std::span<const std::uint8_t> bytes) : left_(bytes) {}

    /// Reads all fields of a struct from all of the bytes.
    template <class T>
    bool whole(T& value) {
        if (left_.empty()) return true;
        if (!read_tag()) return false;
        while (pending_) {
            taken_ = false;
            fields(*this, value);
            if (failed_) return false;
            if (!taken_ && !skip()) return false;
        }
        return !failed_;
    }

    // Fields are written in order, so one pass over the list usually reads the whole struct.
    template <class T>
    void operator()(unsigned number, const char*, T& value, Keep = Keep::when_set) {
        if (!pending_ || failed_ || number_ != number) return;
        taken_ = true;
        failed_ = !read(value) || !read_tag();
    }

private:
    template <class T>
    bool read(T& value) {
        if constexpr (IsOptional<T>::value) return read(value.emplace());
        else if constexpr (IsId<T>::value) return wire_ == Wire::eight_bytes && read_eight_bytes(value.value);
        else if constexpr (std::is_same_v<T, std::string> || IsList<T>::value || HasFields<T>) {
            return wire_ == Wire::bytes && read_sized(value);
        } else return wire_ == Wire::varint && read_number(value);
    }

    template <class T>
    bool read_sized(T& value) {
        std::span<const std::uint8_t> content;
        if (!read_content(content)) return false;
        if constexpr (std::is_same_v<T, std::string>) {
            value.assign(content.begin(), content.end());
            return true;
        } else if constexpr (IsList<T>::value) return Reader(content).read_list(value);
        else {
            value = T{};
            return Reader(content).whole(value);
        }
    }

    template <class T>
    bool read_list(std::vector<T>& values) {
        values.clear();
        while (!left_.empty()) {
            if (!read_element(values.emplace_back())) return false;
            if constexpr (std::is_enum_v<T>) {
                if (!is_known(values.back())) values.pop_back();
            }
        }
        return true;
    }

    template <class T>
    bool read_element(T& value) {
        if constexpr (IsId<T>::value) return read_eight_bytes(value.value);
        else if constexpr (std::is_same_v<T, std::string> || HasFields<T>) return read_sized(value);
        else return read_number(value);
    }

    template <class T>
    bool read_number(T& value) {
        std::uint64_t number = 0;
        return read_varint(number) && from_number(number, value);
    }

    bool read_varint(std::uint64_t& value) {
        value = 0;
        for (unsigned shift = 0; shift < 64 && !left_.empty(); shift += 7) {
            const std::uint64_t byte = left_.front();
            left_ = left_.subspan(1);
            if (shift == 63 && byte > 1) return false;
            value |= (byte & 0x7f) << shift;
            if (byte < 0x80) return true;
        }
        return false;
    }

    bool read_eight_bytes(std::uint64_t& value) {
        if (left_.size() < 8) return false;
        value = 0;
        for (std::size_t place = 8; place-- > 0;) value = (value << 8) | left_[place];
        left_ = left_.subspan(8);
        return true;
    }

    bool read_content(std::span<const std::uint8_t>& content) {
        std::uint64_t length = 0;
        if (!read_varint(length) || length > left_.size()) return false;
        content = left_.first(static_cast<std::size_t>(length));
        left_ = left_.subspan(static_cast<std::size_t>(length));
        return true;
    }

    bool read_tag() {
        pending_ = !left_.empty();
        if (!pending_) return true;
        std::uint64_t tag = 0;
        if (!read_varint(tag) || (tag & 3) > 2) return false;
        number_ = tag >> 2;
        wire_ = static_cast<Wire>(tag & 3);
        return true;
    }

    /// Over a field that this program does not know, to the next tag.
    bool skip() {
        std::uint64_t number = 0;
        std::span<const std::uint8_t> content;
        const bool skipped = wire_ == Wire::varint        ? read_varint(number)
                             : wire_ == Wire::eight_bytes ? read_eight_bytes(number)
                                                          : read_content(content);
        return skipped && read_tag();
    }

    std::span<const std::uint8_t> left_;
    std::uint64_t number_ = 0;
    Wire wire_ = Wire::varint;
    bool pending_ = false; // a tag has been read, its value not yet
    bool taken_ = false;
    bool failed_ = false;
};

template <class T>
Result<Record> read_record(std::span<const std::uint8_t> bytes) {
    Record record{std::in_place_type<T>};
    if (!Reader(bytes).whole(std::get<T>(record))) return {Fault::bad_input, "the record is cut short or malformed"};
    return record;
}

} // namespace

Bytes to_bytes(const Record& record) {
    Bytes bytes;
    bytes.reserve(128);
    bytes.push_back(static_cast<std::uint8_t>(id_of(record).type));
    Writer writer(bytes);
    std::visit([&writer](const auto& value) { fields(writer, value); }, record);
    return bytes;
}

Result<Record> record_from_bytes(std::span<const std::uint8_t> bytes) {
    if (bytes.empty()) return {Fault::bad_input, "no record"};
    const std::span<const std::uint8_t> content = bytes.subspan(1);
    switch (static_cast<RecordType>(bytes[0])) {
        case RecordType::settings: return read_record<Settings>(content);
        case RecordType::person: return read_record<Person>(content);
        case RecordType::entry: return read_record<Entry>(content);
        case RecordType::action: return read_record<Action>(content);
        case RecordType::summary: return read_record<Summary>(content);
        case RecordType::hand_over: return read_record<HandOver>(content);
    }
    return {Fault::unsupported, "a kind of record that this version does not know"};
}

} // namespace fourfifths

// Records with every field filled at random, for laws that must hold for all of them.
#pragma once
#include "model/fields.h"
#include "model/words.h"
#include <random>

namespace fourfifths::build {

/// A visitor of fields.h: about one field in four keeps its default.
class RandomFields {
public:
    explicit RandomFields(std::uint64_t seed) : engine_(seed) {}

    template <class T>
    void operator()(unsigned, const char*, T& value, Keep = Keep::when_set) {
        if (below(4) != 0) fill(value);
    }

    Record record() {
        switch (below(6)) {
            case 0: return filled<Settings>();
            case 1: return filled<Person>();
            case 2: return filled<Action>();
            case 3: return filled<Summary>();
            case 4: return filled<HandOver>();
            default: return filled<Entry>();
        }
    }

    template <class T>
    T filled() {
        T value;
        fields(*this, value);
        if constexpr (requires { value.id; }) fill(value.id);
        return value;
    }

    std::uint64_t below(std::uint64_t limit) { return engine_() % limit; }

private:
    int whole(int least, int most) {
        return least + static_cast<int>(below(static_cast<std::uint64_t>(most - least + 1)));
    }

    void fill(std::string& value) {
        constexpr std::string_view parts[] = {"Sam",  " ", "\"",    "\\",   "\n", "é",
                                              "اردو", "😀", "visit", "\x01", "/",  "’"};
        value.clear();
        for (auto count = below(6); count > 0; --count) value += parts[below(std::size(parts))];
    }
    void fill(bool& value) { value = below(2) == 1; }
    void fill(int& value) { value = whole(-100, 1000); }
    void fill(std::uint32_t& value) { value = static_cast<std::uint32_t>(engine_()); }
    void fill(std::uint64_t& value) { value = below(1'000'000); }
    void fill(Minutes& value) { value.count = whole(-500, 5000); }
    void fill(Date& value) { value.days = whole(-20000, 80000); }
    void fill(WallTime& value) { value.minute = whole(0, 1439); }
    void fill(Month& value) { value = {whole(1900, 2200), whole(1, 12)}; }
    void fill(Instant& value) { value.minute = whole(-20'000'000, 100'000'000); }
    void fill(Flags& value) { value.bits = static_cast<std::uint32_t>(below(1u << all_flags().size())); }
    void fill(Kind& value) { value = all_kinds()[below(all_kinds().size())].kind; }
    template <class Tag>
    void fill(Id<Tag>& value) {
        value.value = engine_() | 1;
    }
    template <class T>
    void fill(std::optional<T>& value) {
        fill(value.emplace());
    }
    template <class T>
    void fill(std::vector<T>& values) {
        values.resize(below(4));
        for (T& value : values) fill(value);
    }
    template <class T>
    requires std::is_enum_v<T>
    void fill(T& value) {
        const auto& words = words_of(T{});
        value = words[below(words.size())].value;
    }
    template <HasFields T>
    void fill(T& value) {
        value = filled<T>();
    }

    std::mt19937_64 engine_;
};

} // namespace fourfifths::build

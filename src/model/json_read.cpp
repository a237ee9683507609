#include "model/fields.h"
#include "model/json.h"
#include "model/words.h"
#include "time/zone.h"
#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

namespace fourfifths {
namespace {

using Json = nlohmann::json;

/// Reads one struct at a time; remembers where the first wrong thing stands.
class JsonReader {
public:
    template <class T>
    void operator()(unsigned, const char* name, T& value, Keep = Keep::when_set) {
        if (failed()) return;
        const auto member = object_->find(name);
        if (member == object_->end()) return;
        const std::string before = path_;
        path_ += std::string("/") + name;
        read(*member, value);
        path_ = before;
    }

    template <class T>
    void records(const Json& document, const char* name, Workspace& workspace) {
        const auto list = document.find(name);
        if (failed() || list == document.end()) return;
        path_ = std::string("/") + name;
        if (!list->is_array()) return fail();
        const std::string here = path_;
        for (std::size_t place = 0; place < list->size() && !failed(); ++place) {
            path_ = here + "/" + std::to_string(place);
            T record;
            read((*list)[place], record);
            if (!failed() && (!record.id || workspace.find(record.id) != nullptr)) fail();
            if (!failed()) workspace.put(std::move(record));
        }
    }

    void settings(const Json& document, Workspace& workspace) {
        const auto member = document.find("settings");
        if (failed() || member == document.end()) return;
        path_ = "/settings";
        Settings settings;
        read(*member, settings);
        workspace.put(std::move(settings));
    }

    bool failed() const { return !wrong_.empty(); }
    const std::string& wrong() const { return wrong_; }

private:
    void fail() {
        if (wrong_.empty()) wrong_ = path_;
    }

    /// The text, or an empty one after a failure.
    std::string_view text(const Json& json) {
        const auto* string = json.get_ptr<const std::string*>();
        if (string == nullptr) {
            fail();
            return {};
        }
        return *string;
    }

    std::int64_t number(const Json& json, std::int64_t least, std::int64_t most) {
        if (!json.is_number_integer()) {
            fail();
            return 0;
        }
        const auto value = json.get<std::int64_t>();
        const bool wrapped = json.is_number_unsigned() && value < 0;
        if (wrapped || value < least || value > most) fail();
        return value;
    }

    template <class T>
    void keep(const Result<T>& result, T& value) {
        if (result) value = *result;
        else fail();
    }

    void read(const Json& json, std::string& value) { value = text(json); }
    void read(const Json& json, bool& value) {
        if (json.is_boolean()) value = json.get<bool>();
        else fail();
    }
    void read(const Json& json, int& value) {
        value = static_cast<int>(number(json, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
    }
    void read(const Json& json, std::uint32_t& value) {
        value = static_cast<std::uint32_t>(number(json, 0, std::numeric_limits<std::uint32_t>::max()));
    }
    void read(const Json& json, std::uint64_t& value) {
        value = static_cast<std::uint64_t>(number(json, 0, std::numeric_limits<std::int64_t>::max()));
    }
    void read(const Json& json, Minutes& value) { value.count = number(json, -100'000'000, 100'000'000); }
    void read(const Json& json, Date& value) { keep(date_from_iso(text(json)), value); }
    void read(const Json& json, Month& value) { keep(month_from_iso(text(json)), value); }
    void read(const Json& json, WallTime& value) { keep(wall_time_from(text(json)), value); }
    void read(const Json& json, Instant& value) {
        const std::string_view words = text(json); // 2026-10-25T09:30Z
        if (words.size() != 17 || words[10] != 'T' || words[16] != 'Z') return fail();
        const auto date = date_from_iso(words.substr(0, 10));
        const auto time = wall_time_from(words.substr(11, 5));
        if (!date || !time) return fail();
        value.minute = std::int64_t{date->days} * 1440 + time->minute;
    }
    void read(const Json& json, Flags& value) {
        std::vector<std::string> words;
        read(json, words);
        for (const std::string& word : words) {
            const auto flags = all_flags();
            const auto is_it = [&](Flag flag) { return key(flag) == word; };
            const auto flag = std::find_if(flags.begin(), flags.end(), is_it);
            if (flag == flags.end()) return fail();
            value.set(*flag);
        }
    }
    template <class Tag>
    void read(const Json& json, Id<Tag>& value) {
        const auto id = from_hex(text(json));
        if (id) value.value = *id;
        else fail();
    }
    template <class T>
    void read(const Json& json, std::optional<T>& value) {
        read(json, value.emplace());
    }
    template <class T>
    void read(const Json& json, std::vector<T>& values) {
        values.clear();
        if (!json.is_array()) return fail();
        const std::string here = path_;
        for (std::size_t place = 0; place < json.size() && !failed(); ++place) {
            path_ = here + "/" + std::to_string(place);
            read(json[place], values.emplace_back());
        }
        path_ = here;
    }
    template <class T>
    requires std::is_enum_v<T>
    void read(const Json& json, T& value) {
        const auto known = from_word<T>(text(json));
        if (known) value = *known;
        else fail();
    }
    template <HasFields T>
    void read(const Json& json, T& value) {
        if (!json.is_object()) return fail();
        const Json* outer = object_;
        object_ = &json;
        fields(*this, value);
        object_ = outer;
    }

    const Json* object_ = nullptr;
    std::string path_;
    std::string wrong_;
};

} // namespace

Result<Workspace> workspace_from_json(std::string_view text) {
    const Json document = Json::parse(text.begin(), text.end(), nullptr, false);
    if (!document.is_object()) return {Fault::bad_input, "not a JSON object"};
    const auto format = document.find("format");
    if (format == document.end() || *format != "fourfifths-workspace") return {Fault::bad_input, "/format"};
    const auto version = document.find("version");
    if (version == document.end() || !version->is_number_integer()) return {Fault::bad_input, "/version"};
    if (*version != 1) return {Fault::unsupported, "/version"};
    Workspace workspace;
    JsonReader reader;
    reader.settings(document, workspace);
    reader.records<Person>(document, "people", workspace);
    reader.records<Entry>(document, "entries", workspace);
    reader.records<Action>(document, "actions", workspace);
    reader.records<Summary>(document, "summaries", workspace);
    reader.records<HandOver>(document, "hand_overs", workspace);
    if (reader.failed()) return {Fault::bad_input, reader.wrong()};
    return workspace;
}

} // namespace fourfifths

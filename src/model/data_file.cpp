#include "model/data_file.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace fourfifths {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_bytes = 256 * 1024;
constexpr std::size_t most_items = 50;
constexpr std::size_t longest_text = 200, longest_optional_text = 2000, longest_key = 60;

/// The text at `name`, if that is what stands there.
const std::string* text_in(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() ? nullptr : found->get_ptr<const std::string*>();
}

bool is_key(std::string_view text) {
    return !text.empty() && text.size() <= longest_key &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

} // namespace

/// Where the reader stands: the values from the document down, each with the length of its path.
struct DataFile::Place {
    struct Step {
        const Json* value;
        std::size_t path_size;
    };

    const Json& here() const { return *steps.back().value; }
    const Json* find(const char* name) const {
        const auto found = here().find(name);
        return found == here().end() ? nullptr : &*found;
    }
    void go(const Json& value, std::string_view name) {
        steps.push_back({&value, path.size()});
        path += '/';
        path += name;
    }
    void back() {
        path.resize(steps.back().path_size);
        steps.pop_back();
    }
    /// Another item before this one in its list has the same key.
    bool is_twice(const char* name, const std::string& key) const {
        if (steps.size() < 2) return false;
        const Json& list = *steps[steps.size() - 2].value;
        for (const Json& item : list) {
            if (&item == &here()) return false;
            const std::string* other = text_in(item, name);
            if (other != nullptr && *other == key) return true;
        }
        return false;
    }

    Json document;
    std::vector<Step> steps;
    std::string path;
};

DataFile::DataFile(std::string_view text, std::string_view what) : at_(std::make_unique<Place>()) {
    if (text.size() > most_bytes)
        error_ = {Fault::too_large, "at most 256 kB: choose a " + std::string(what) + " file"};
    else at_->document = Json::parse(text, nullptr, false);
    at_->steps.push_back({&at_->document, 0});
    if (!at_->document.is_object()) wrong(nullptr, "not a JSON object; choose a " + std::string(what) + " file");
}

DataFile::~DataFile() = default;

std::string DataFile::text(const char* name) {
    const std::string* found = text_in(at_->here(), name);
    if (!failed() && found != nullptr && !found->empty() && found->size() <= longest_text) return *found;
    wrong(name, "give a text of up to 200 bytes");
    return {};
}

std::string DataFile::optional_text(const char* name) {
    if (failed() || at_->find(name) == nullptr) return {};
    const std::string* found = text_in(at_->here(), name);
    if (found != nullptr && found->size() <= longest_optional_text) return *found;
    wrong(name, "give a text of up to 2,000 bytes");
    return {};
}

std::string DataFile::key(const char* name) {
    const std::string* found = text_in(at_->here(), name);
    if (failed() || found == nullptr || !is_key(*found)) {
        wrong(name, "give a short key of small letters, figures and hyphens");
        return {};
    }
    if (at_->is_twice(name, *found)) wrong(name, "this key is used twice; rename one");
    return *found;
}

std::string DataFile::one_of(const char* name, std::span<const std::string_view> words) {
    const std::string* found = text_in(at_->here(), name);
    if (!failed() && found != nullptr && std::find(words.begin(), words.end(), *found) != words.end()) return *found;
    std::string advice = "use one of ";
    for (const std::string_view word : words) {
        advice += word;
        if (word != words.back()) advice += ", ";
    }
    wrong(name, advice);
    return {};
}

int DataFile::number(const char* name, int least, int most, int otherwise) {
    const Json* found = failed() ? nullptr : at_->find(name);
    if (found == nullptr) return otherwise;
    const auto value = found->is_number_unsigned() ? found->get<std::uint64_t>() : std::uint64_t(-1);
    if (value >= static_cast<unsigned>(least) && value <= static_cast<unsigned>(most)) return static_cast<int>(value);
    wrong(name, "use a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return otherwise;
}

bool DataFile::is_set(const char* name) {
    const Json* found = failed() ? nullptr : at_->find(name);
    if (found == nullptr) return false;
    if (found->is_boolean()) return found->get<bool>();
    wrong(name, "use true or false");
    return false;
}

bool DataFile::has(const char* name) const { return !failed() && at_->find(name) != nullptr; }

void DataFile::only(std::span<const std::string_view> names) {
    if (failed()) return;
    for (const auto& member : at_->here().items()) {
        if (std::find(names.begin(), names.end(), member.key()) != names.end()) continue;
        std::string advice = "this name is not known here; use ";
        for (const std::string_view name : names) {
            advice += name;
            if (name != names.back()) advice += ", ";
        }
        return wrong(member.key().c_str(), advice);
    }
}

void DataFile::wrong(const char* name, std::string_view what_to_do) {
    if (failed()) return;
    std::string where = at_->path;
    if (name != nullptr) where += std::string("/") + name;
    error_ = {Fault::bad_input, where + ": " + std::string(what_to_do)};
}

std::size_t DataFile::open_list(const char* name) {
    const Json* list = failed() ? nullptr : at_->find(name);
    if (list == nullptr || !list->is_array() || list->empty() || list->size() > most_items) {
        wrong(name, "give a list of 1 to 50 items");
        return 0;
    }
    at_->go(*list, name);
    return list->size();
}

std::size_t DataFile::open_text_list(const char* name) {
    const Json* list = failed() ? nullptr : at_->find(name);
    if (list == nullptr) return 0;
    if (!list->is_array()) wrong(name, "give a list of texts");
    if (failed() || list->empty()) return 0;
    at_->go(*list, name);
    return list->size();
}

void DataFile::close_list(std::size_t items) {
    if (items > 0) at_->back();
}

bool DataFile::enter_object(std::size_t place) {
    at_->go(at_->here()[place], std::to_string(place));
    if (!at_->here().is_object()) wrong(nullptr, "give an object: { … }");
    return !failed();
}

bool DataFile::enter_member(const char* name) {
    const Json* found = failed() ? nullptr : at_->find(name);
    if (found == nullptr || !found->is_object()) {
        wrong(name, "give an object: { … }");
        return false;
    }
    at_->go(*found, name);
    return true;
}

std::string DataFile::enter_text(std::size_t place) {
    at_->go(at_->here()[place], std::to_string(place));
    const auto* found = at_->here().get_ptr<const std::string*>();
    if (found != nullptr) return *found;
    wrong(nullptr, "give a text");
    return {};
}

void DataFile::leave() { at_->back(); }

} // namespace fourfifths

#include "record/template.h"
#include "assets.h"
#include "text/utf8.h"
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

namespace fourfifths {
namespace {

using Json = nlohmann::json;

constexpr std::size_t largest_template = 100'000; // bytes
constexpr std::array<std::string_view, 7> section_kinds = {"draft",   "own-words", "analysis", "decisions",
                                                           "actions", "contact",   "own"};

Error bad(std::string where) { return {Fault::bad_input, "template: " + std::move(where)}; }

/// The text at `key`, empty when it is absent. Nothing when it is something other than short text.
std::optional<std::string> text_at(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return "";
    if (!found->is_string()) return {};
    const auto& text = found->get_ref<const std::string&>();
    return text.size() <= 2000 ? std::optional(text) : std::nullopt;
}

std::optional<int> number_at(const Json& object, const char* key, int otherwise, int most) {
    const auto found = object.find(key);
    if (found == object.end()) return otherwise;
    if (!found->is_number_integer()) return {};
    const auto number = found->get<std::int64_t>();
    return number >= 0 && number <= most ? std::optional(static_cast<int>(number)) : std::nullopt;
}

bool is_key(std::string_view text) {
    if (text.empty() || text.size() > 60) return false;
    return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

Result<TemplateQuestion> question_from(const Json& object, const std::string& where) {
    if (!object.is_object()) return bad(where);
    const auto key = text_at(object, "key"), heading = text_at(object, "heading"), hint = text_at(object, "hint"),
               query = text_at(object, "query"), section = text_at(object, "section");
    const auto share = number_at(object, "share", 0, 100);
    if (!key || !is_key(*key)) return bad(where + "/key");
    if (!heading || heading->empty()) return bad(where + "/heading");
    if (!hint || !query) return bad(where);
    if (!section || std::find(section_kinds.begin(), section_kinds.end(), *section) == section_kinds.end()) {
        return bad(where + "/section");
    }
    if (!share) return bad(where + "/share");
    return TemplateQuestion{*key, *heading, *hint, *query, *section, *share};
}

} // namespace

Result<Template> template_from_json(std::string_view text) {
    if (text.size() > largest_template) return Error{Fault::too_large, "template: more than 100,000 bytes"};
    if (!is_utf8(text)) return bad("not UTF-8");
    const auto root = Json::parse(text, nullptr, false);
    if (!root.is_object()) return bad("not a JSON object");
    const auto id = text_at(root, "id"), name = text_at(root, "name");
    const auto version = number_at(root, "version", 1, 1'000'000);
    if (!id || !is_key(*id)) return bad("/id");
    if (!name || name->empty()) return bad("/name");
    if (!version) return bad("/version");
    const auto questions = root.find("questions");
    if (questions == root.end() || !questions->is_array() || questions->empty() || questions->size() > 40) {
        return bad("/questions");
    }
    Template result{*id, *name, *version, {}};
    std::set<std::string> keys;
    for (std::size_t i = 0; i < questions->size(); ++i) {
        const auto where = "/questions/" + std::to_string(i);
        auto question = question_from((*questions)[i], where);
        if (!question) return question.error();
        if (!keys.insert(question->key).second) return bad(where + "/key is used twice");
        result.questions.push_back(std::move(*question));
    }
    return result;
}

std::vector<Template> shipped_templates() {
    std::vector<Template> all;
    for (const auto path : assets_under("templates")) {
        auto form = template_from_json(asset(path).value_or(""));
        if (form) all.push_back(std::move(*form));
    }
    return all;
}

Result<Template> shipped_template(std::string_view id) {
    const auto text = asset("templates/" + std::string(id) + ".json");
    if (!text) return Error{Fault::not_found, "no such template"};
    return template_from_json(*text);
}

} // namespace fourfifths

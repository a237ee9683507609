#include "record/template.h"
#include "model/data_file.h"
#include <array>

namespace fourfifths {
namespace {

constexpr std::array<std::string_view, 7> section_kinds = {"draft",   "own-words", "analysis", "decisions",
                                                           "actions", "contact",   "own"};

} // namespace

Result<Template> template_from_json(std::string_view text) {
    DataFile file(text, "template");
    Template form;
    form.id = file.key("id");
    form.name = file.text("name");
    form.version = file.number("version", 1, 1'000'000, 1);
    file.each("questions", [&] {
        TemplateQuestion& question = form.questions.emplace_back();
        question.key = file.key("key");
        question.heading = file.text("heading");
        question.hint = file.optional_text("hint");
        question.query = file.optional_text("query");
        question.section = file.one_of("section", section_kinds);
        question.share = file.number("share", 0, 100, 0);
    });
    if (file.failed()) return file.error();
    return form;
}

std::vector<Template> shipped_templates() { return shipped_files("templates", template_from_json); }

Result<Template> shipped_template(std::string_view id) {
    const auto text = asset("templates/" + std::string(id) + ".json");
    if (!text) return Error{Fault::not_found, "no such template"};
    return template_from_json(*text);
}

} // namespace fourfifths

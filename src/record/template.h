// Templates: questions a person would recognise, each with a hint. Data files in assets/templates, never code.
#pragma once
#include "result.h"
#include <string>
#include <vector>

namespace fourfifths {

struct TemplateQuestion {
    std::string key;     // "what-changed"; stored in summaries
    std::string heading; // "What changed"; "{person}" stands for the person's name
    std::string hint;
    std::string query;   // words that find answers; "*" first: also takes what answers no question; "!" first: takes
                         // every sentence with a safeguarding word
    std::string section; // how it is filled: "draft", "own-words", "analysis", "decisions", "actions", "contact", "own"
    int share = 0;       // of the word budget, in parts; 0: not drafted
};

struct Template {
    std::string id;
    std::string name;
    int version = 1;
    std::vector<TemplateQuestion> questions;
};

Result<Template> template_from_json(std::string_view text);
std::vector<Template> shipped_templates();
Result<Template> shipped_template(std::string_view id);

} // namespace fourfifths

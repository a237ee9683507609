#include "screens/versions.h"
#include "model/json.h"
#include <algorithm>
#include <span>

namespace fourfifths {
namespace {

using FieldTexts = std::vector<std::pair<std::string, std::string>>;

std::string_view type_words(RecordType type) {
    switch (type) {
        case RecordType::settings: return "Settings";
        case RecordType::person: return "Person";
        case RecordType::entry: return "Entry";
        case RecordType::action: return "Action";
        case RecordType::summary: return "Summary";
        case RecordType::hand_over: return "Hand-over";
    }
    return "Record";
}

std::string text_in(const FieldTexts& texts, const std::string& name) {
    const auto is_it = [&](const auto& field) { return field.first == name; };
    const auto place = std::find_if(texts.begin(), texts.end(), is_it);
    return place == texts.end() ? std::string("nothing") : place->second;
}

/// Names of the fields in which the versions differ, in the order of the list of fields.
std::vector<std::string> differing(const std::vector<FieldTexts>& versions) {
    std::vector<std::string> names;
    for (const FieldTexts& version : versions) {
        for (const auto& [name, text] : version) {
            const auto same = [&, &field = name](const FieldTexts& other) {
                return text_in(other, field) == text_in(versions[0], field);
            };
            const bool known = std::find(names.begin(), names.end(), name) != names.end();
            if (!known && !std::all_of(versions.begin(), versions.end(), same)) names.push_back(name);
        }
    }
    return names;
}

std::string words_of_field(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

std::string title_of(const std::vector<Record>& versions, const FieldTexts& texts) {
    std::string title(type_words(id_of(versions[0]).type));
    for (const char* name : {"title", "name", "what", "month"}) {
        const std::string text = text_in(texts, name);
        if (text != "nothing") return title + ": " + text;
    }
    return title;
}

void compare(Ui& ui, Session& session, const std::vector<Record>& versions) {
    std::vector<FieldTexts> texts;
    for (const Record& version : versions) texts.push_back(field_texts(version));
    const std::vector<std::string> names = differing(texts);
    const std::string title = title_of(versions, texts[0]);
    const auto section = ui.section("record", 3, title, Look::stack);
    const auto columns = ui.group("versions", Look::halves);
    for (std::size_t place = 0; place < versions.size(); ++place) {
        const auto scope = ui.id(place);
        const auto group = ui.section("version", 4, "Version " + std::to_string(place + 1), Look::card | Look::stack);
        for (const std::string& name : names) {
            ui.paragraph(words_of_field(name) + ": " + text_in(texts[place], name));
        }
        const std::string label = "Keep version " + std::to_string(place + 1) + " of " + title;
        if (ui.button("keep", label)) session.ask(ask::Settle{versions[place]});
    }
}

void compare_all(Ui& ui, Session& session, std::span<const std::vector<Record>> all) {
    for (const std::vector<Record>& versions : all) {
        if (versions.empty()) continue;
        const RecordId id = id_of(versions[0]);
        const auto type = ui.id(static_cast<std::uint64_t>(id.type));
        const auto record = ui.id(id.value);
        compare(ui, session, versions);
    }
}

} // namespace

void versions_section(Ui& ui, Session& session) {
    constexpr std::size_t at_once = 10;
    if (session.versions.empty()) return;
    const auto section = ui.section("two versions", 2, "Two versions: compare and choose", Look::card | Look::stack);
    ui.paragraph("These were changed in two places. The version you do not keep stays in the history of the vault.");
    const std::span<const std::vector<Record>> all(session.versions);
    const auto first = all.first(std::min(at_once, all.size()));
    compare_all(ui, session, first);
    if (first.size() == all.size()) return;
    const auto rest = all.subspan(first.size());
    const auto details = ui.details("rest", std::to_string(rest.size()) + " more with two versions");
    compare_all(ui, session, rest);
}

} // namespace fourfifths

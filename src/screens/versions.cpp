#include "screens/versions.h"
#include "screens/version_words.h"
#include <algorithm>
#include <span>

namespace fourfifths {
namespace {

using Parts = std::vector<RecordPart>;

const RecordPart* part_at(const Parts& parts, std::uint64_t place) {
    const auto is_it = [place](const RecordPart& part) { return part.place == place; };
    const auto found = std::find_if(parts.begin(), parts.end(), is_it);
    return found == parts.end() ? nullptr : &*found;
}

bool same(const RecordPart* one, const RecordPart* other) {
    if (one == nullptr || other == nullptr) return one == other;
    return one->name == other->name && one->text == other->text;
}

/// Every place that any version has, in the order of the screen; and whether all say the same there.
struct Place {
    const RecordPart* first;
    bool differs;
};
std::vector<Place> places_of(const std::vector<Parts>& versions) {
    std::vector<Place> places;
    for (const Parts& version : versions) {
        for (const RecordPart& part : version) {
            const auto is_it = [&part](const Place& place) { return place.first->place == part.place; };
            if (std::find_if(places.begin(), places.end(), is_it) != places.end()) continue;
            const auto agrees = [&](const Parts& other) { return same(&part, part_at(other, part.place)); };
            places.push_back({&part, !std::all_of(versions.begin(), versions.end(), agrees)});
        }
    }
    return places;
}

/// What differs says so in a word, not by its colour alone.
void one_version(Ui& ui, const Parts& version, const std::vector<Place>& places) {
    bool any = false;
    for (const Place& place : places) {
        if (!place.differs) continue;
        any = true;
        const RecordPart* part = part_at(version, place.first->place);
        const auto scope = ui.id(place.first->place);
        const auto box = ui.group("part", Look::notice);
        {
            const auto line = ui.group("name", Look::row | Look::dense);
            ui.text((part != nullptr ? part : place.first)->name + ":");
            ui.text("Differs", Look::badge);
        }
        ui.paragraph(part != nullptr ? part->text : "nothing");
    }
    if (!any) ui.paragraph("Nothing that a screen shows differs.", Look::muted);
}

void what_is_the_same(Ui& ui, const std::vector<Place>& places) {
    const auto agrees = [](const Place& place) { return !place.differs; };
    const auto count = std::count_if(places.begin(), places.end(), agrees);
    if (count == 0) return;
    const auto details = ui.details("same", "The same in all versions: " + std::to_string(count));
    for (const Place& place : places) {
        if (!place.differs) ui.paragraph(place.first->name + ": " + place.first->text, Look::muted);
    }
}

void compare(Ui& ui, Session& session, const std::vector<Record>& versions) {
    std::vector<Parts> parts;
    for (const Record& version : versions) parts.push_back(parts_of(version, session));
    const std::vector<Place> places = places_of(parts);
    const std::string title = title_of(versions[0], session);
    const auto section = ui.section("record", 3, title, Look::stack);
    {
        const auto columns = ui.group("versions", Look::halves);
        for (std::size_t place = 0; place < versions.size(); ++place) {
            const auto scope = ui.id(place);
            const std::string number = std::to_string(place + 1);
            const auto group = ui.section("version", 4, "Version " + number, Look::card | Look::stack);
            one_version(ui, parts[place], places);
            if (ui.button("keep", "Keep version " + number + " of " + title)) session.ask(ask::Settle{versions[place]});
        }
    }
    what_is_the_same(ui, places);
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

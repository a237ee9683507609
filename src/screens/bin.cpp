#include "model/names.h"
#include "screens/moments.h"
#include "screens/screens.h"
#include "stable_sort.h"
#include <algorithm>
#include <span>

namespace fourfifths {
namespace {

constexpr int days_kept = 30;

struct Binned {
    Record record;
    Instant at;
    std::string what;
};

std::string name_of(const Workspace& workspace, PersonId id) {
    const Person* person = workspace.find(id);
    return person == nullptr ? std::string() : person->name;
}

std::string words_for(const Workspace&, const Zone&, const Person& person) { return "Person: " + person.name; }
std::string words_for(const Workspace&, const Zone& zone, const Entry& entry) {
    const std::string title = entry.title.empty() ? std::string(info(entry.kind).short_label) : entry.title;
    return "Entry: " + title + ", " + short_text(date_at(zone, entry.time.start)) + " " +
           clock_text(wall_time_at(zone, entry.time.start));
}
std::string words_for(const Workspace&, const Zone&, const Action& action) { return "Action: " + action.what; }
std::string words_for(const Workspace& workspace, const Zone&, const Summary& summary) {
    return "Summary: " + text_of(summary.month) + ", " + name_of(workspace, summary.person);
}
std::string words_for(const Workspace&, const Zone&, const HandOver& hand_over) {
    return "Hand-over: " + (hand_over.reference.empty() ? hand_over.profile : hand_over.reference);
}

template <class Records>
void gather(const Workspace& workspace, const Zone& zone, const Records& records, std::vector<Binned>& all) {
    for (const auto& [id, record] : records) {
        if (record.binned_at) {
            all.push_back({Record{record}, *record.binned_at, words_for(workspace, zone, record)});
        }
    }
}

std::vector<Binned> all_binned(const Session& session) {
    const Workspace& workspace = session.workspace;
    std::vector<Binned> all;
    gather(workspace, session.zone, workspace.people(), all);
    gather(workspace, session.zone, workspace.entries(), all);
    gather(workspace, session.zone, workspace.actions(), all);
    gather(workspace, session.zone, workspace.summaries(), all);
    gather(workspace, session.zone, workspace.hand_overs(), all);
    stable_sort(all, [](const Binned& a, const Binned& b) { return a.at > b.at; });
    return all;
}

struct TakeOut {
    void operator()(Settings&) const {}
    template <class T>
    void operator()(T& record) const {
        record.binned_at.reset();
    }
};

void restore(Session& session, const Binned& binned) {
    Record after = binned.record;
    std::visit(TakeOut{}, after);
    session.ask(ask::Apply{{"restore " + binned.what, {{binned.record, after}}}, "Restored " + binned.what});
}

std::string days_left(const Session& session, Instant binned_at) {
    const int gone = session.today() - date_at(session.zone, binned_at);
    return counted(std::max(0, days_kept - gone), "day", "days");
}

void table_of(Ui& ui, Session& session, std::string_view key, std::string_view caption, std::span<const Binned> rows) {
    constexpr std::string_view columns[] = {"What", "Deleted", "Kept for", "Restore"};
    const auto table = ui.table(key, caption, columns);
    for (const Binned& binned : rows) {
        const RecordId id = id_of(binned.record);
        const auto scope = ui.id(id.value);
        const auto row = ui.row(std::to_string(static_cast<int>(id.type)));
        ui.row_header(binned.what);
        ui.cell(moment_text(session.zone, binned.at, session.now));
        ui.cell(days_left(session, binned.at));
        const auto cell = ui.open(Role::cell, "restore cell");
        if (ui.button("restore", "Restore", {.description = "Restore " + binned.what})) restore(session, binned);
    }
}

} // namespace

void bin_screen(Ui& ui, Session& session) {
    ui.title("Bin");
    const auto main = ui.main_region();
    ui.heading(1, "Bin");
    ui.paragraph("What you delete rests here for 30 days and can be restored. Then it is removed for good.");
    const std::vector<Binned> all = all_binned(session);
    if (all.empty()) {
        ui.paragraph("The bin is empty. Delete something by mistake and you find it here; Undo brings it back too.",
                     Look::muted);
        return;
    }
    constexpr std::size_t newest = 20;
    const std::span<const Binned> rows(all);
    table_of(ui, session, "binned", "Deleted records", rows.first(std::min(newest, rows.size())));
    if (rows.size() <= newest) return;
    const auto rest = rows.subspan(newest);
    const auto details = ui.details("earlier", "Deleted before these: " + std::to_string(rest.size()));
    table_of(ui, session, "earlier table", "Records deleted earlier", rest);
}

} // namespace fourfifths

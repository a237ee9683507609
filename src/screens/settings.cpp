#include "model/names.h"
#include "screens/moments.h"
#include "screens/new_keys.h"
#include "screens/retention.h"
#include "screens/screens.h"
#include "screens/settings_passphrase.h"
#include "stable_sort.h"
#include <algorithm>
#include <array>
#include <cstdlib>

namespace fourfifths {
namespace {

constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};
constexpr std::array contested = {Kind::d1, Kind::d2, Kind::d3, Kind::d4, Kind::p2, Kind::t1};

template <class T>
void switched(std::vector<T>& values, T value, bool on) {
    std::erase(values, value);
    if (on) values.push_back(value);
    stable_sort(values);
}

template <class T>
bool holds(const std::vector<T>& values, T value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

std::string hours_text(Minutes week) {
    std::string text = std::to_string(week.count / 60);
    const auto hundredths = static_cast<int>(week.count % 60 * 100 / 60);
    if (hundredths == 0) return text;
    text += "." + std::to_string(hundredths / 10);
    if (hundredths % 10 != 0) text += std::to_string(hundredths % 10);
    return text;
}

/// "37", "37.5" or "37,25" hours; nothing when it is no working week.
std::optional<Minutes> week_from(std::string_view text) {
    const std::size_t mark = text.find_first_of(".,");
    const std::string_view whole = text.substr(0, mark);
    std::string_view part = mark == std::string_view::npos ? std::string_view{} : text.substr(mark + 1);
    if (whole.empty() || whole.size() > 3 || part.size() > 2) return std::nullopt;
    const auto digits = [](std::string_view of) {
        return of.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (!digits(whole) || !digits(part)) return std::nullopt;
    const std::string padded = std::string(part) + std::string(2 - part.size(), '0');
    const int hundredths = std::atoi(std::string(whole).c_str()) * 100 + std::atoi(padded.c_str());
    if (hundredths > 168 * 100) return std::nullopt;
    return Minutes{(hundredths * 60 + 50) / 100};
}

void load(SettingsState& state, const Settings& settings) {
    state.loaded = true;
    state.draft = settings;
    state.hours = hours_text(settings.contracted_week);
    state.lock_after = std::to_string(settings.lock_after_minutes);
    state.snap = std::to_string(settings.snap_minutes);
    state.remind = std::to_string(settings.back_up_after_days);
    state.keep = std::to_string(settings.keep_handed_over_days);
    state.starts = clock_text(settings.day_starts);
    state.ends = clock_text(settings.day_ends);
}

void about_you(Ui& ui, SettingsState& state) {
    const auto section = ui.section("you", 2, "You", Look::card | Look::stack);
    ui.text_field("name", "Your name", state.draft.worker_name,
                  {.description = "Stands on finished summaries and addenda."});
}

void working_week(Ui& ui, SettingsState& state) {
    const auto section = ui.section("week", 2, "Your working week", Look::card | Look::stack);
    ui.field(Role::number_field, "hours", "Contracted hours a week", state.hours,
             {.error = state.hours_error, .placeholder = "37"});
    {
        const auto days = ui.open(Role::field_set, "days", "Working days", {.look = Look::row});
        for (std::size_t place = 0; place < weekdays.size(); ++place) {
            const auto day = static_cast<Weekday>(place + 1);
            bool works = holds(state.draft.working_days, day);
            if (ui.checkbox(weekdays[place], weekdays[place], works)) switched(state.draft.working_days, day, works);
        }
    }
    ui.field(Role::time_field, "starts", "Your day starts", state.starts, {.error = state.times_error});
    ui.field(Role::time_field, "ends", "Your day ends", state.ends);
}

void direct_work(Ui& ui, SettingsState& state) {
    const auto section = ui.section("direct", 2, "What counts as direct work", Look::card | Look::stack);
    ui.paragraph("Every report prints this definition. Messages, meetings with the family and travel are counted "
                 "differently by different studies, so you decide.");
    const auto kinds = ui.open(Role::field_set, "kinds", "Counts as direct work");
    for (const Kind kind : contested) {
        const KindInfo& one = info(kind);
        bool counts = holds(state.draft.direct, kind);
        const std::string label = std::string(one.label) + " (" + std::string(one.code) + ")";
        if (ui.checkbox(one.code, label, counts)) switched(state.draft.direct, kind, counts);
    }
}

void this_computer(Ui& ui, SettingsState& state) {
    const auto section = ui.section("computer", 2, "Times and locking", Look::card | Look::stack);
    const std::array snaps = {Option{"1", "1 minute"}, Option{"5", "5 minutes"}, Option{"10", "10 minutes"},
                              Option{"15", "15 minutes"}};
    ui.select("snap", "Steps when you drag on the day", snaps, state.snap);
    const std::array locks = {Option{"1", "1 minute"}, Option{"5", "5 minutes"}, Option{"10", "10 minutes"},
                              Option{"15", "15 minutes"}, Option{"30", "30 minutes"}};
    ui.select("lock", "Lock after nobody has used it for", locks, state.lock_after,
              {.description = "You are warned a minute before. What you have typed is kept."});
    const std::array zones = {
        Option{"Europe/London", "United Kingdom"}, Option{"Europe/Dublin", "Ireland"},
        Option{"Europe/Lisbon", "Portugal"},       Option{"Europe/Paris", "Central Europe"},
        Option{"Europe/Athens", "Eastern Europe"}, Option{"America/New_York", "Eastern United States"},
        Option{"Asia/Kolkata", "India"},           Option{"UTC", "UTC, clocks never change"}};
    ui.select("zone", "Time zone", zones, state.draft.zone);
}

void keeping(Ui& ui, const Session& session, SettingsState& state) {
    const auto section = ui.section("keeping", 2, "Reminders and keeping", Look::card | Look::stack);
    const std::array reminders = {Option{"1", "a day"}, Option{"2", "2 days"}, Option{"3", "3 days"},
                                  Option{"7", "a week"}};
    ui.select("remind", "Remind me when work is not backed up for", reminders, state.remind);
    const std::array keeps = {Option{"0", "As long as I wish"}, Option{"30", "30 days"}, Option{"90", "90 days"},
                              Option{"180", "180 days"}};
    ui.select("keep", "Keep what is in the case system, and closed people, for", keeps, state.keep,
              {.description = "Then you are asked about each. Nothing is removed by itself."});
    removal_link(ui, session);
}

bool is_right(SettingsState& state) {
    const auto week = week_from(state.hours);
    const auto starts = wall_time_from(state.starts);
    const auto ends = wall_time_from(state.ends);
    state.hours_error = week ? "" : "Type the hours as a number, such as 37 or 37.5.";
    const bool in_order = starts && ends && *starts < *ends;
    state.times_error = in_order ? "" : "Give a start that comes before the end, such as 09:00 and 17:00.";
    if (!week || !in_order) return false;
    state.draft.contracted_week = *week;
    state.draft.day_starts = *starts;
    state.draft.day_ends = *ends;
    state.draft.snap_minutes = std::atoi(state.snap.c_str());
    state.draft.lock_after_minutes = std::max(1, std::atoi(state.lock_after.c_str()));
    state.draft.back_up_after_days = std::max(1, std::atoi(state.remind.c_str()));
    state.draft.keep_handed_over_days = std::atoi(state.keep.c_str());
    return true;
}

/// The draft, over whatever else the settings hold by now.
Settings saved(const SettingsState& state, const Settings& current) {
    Settings settings = current;
    settings.worker_name = state.draft.worker_name;
    settings.zone = state.draft.zone;
    settings.contracted_week = state.draft.contracted_week;
    settings.day_starts = state.draft.day_starts;
    settings.day_ends = state.draft.day_ends;
    settings.working_days = state.draft.working_days;
    settings.snap_minutes = state.draft.snap_minutes;
    settings.direct = state.draft.direct;
    settings.lock_after_minutes = state.draft.lock_after_minutes;
    settings.back_up_after_days = state.draft.back_up_after_days;
    settings.keep_handed_over_days = state.draft.keep_handed_over_days;
    return settings;
}

bool is_sample(const Workspace& workspace, PersonId id) {
    const Person* person = workspace.find(id);
    return person != nullptr && person->sample;
}

template <class T>
void bin(const T& record, Instant now, Edit& edit) {
    if (record.binned_at) return;
    T binned = record;
    binned.binned_at = now;
    edit.changes.push_back({Record{record}, Record{std::move(binned)}});
}

/// Sample entries that are about nobody are known by this key.
bool is_sample(const Workspace& workspace, const Entry& entry) {
    if (entry.people.empty()) return entry.calendar_key.rfind("sample ", 0) == 0;
    return std::all_of(entry.people.begin(), entry.people.end(),
                       [&](PersonId person) { return is_sample(workspace, person); });
}

Edit without_samples(const Workspace& workspace, Instant now) {
    Edit edit{"remove the sample people", {}};
    for (const auto& [id, entry] : workspace.entries()) {
        if (is_sample(workspace, entry)) bin(entry, now, edit);
    }
    for (const auto& [id, action] : workspace.actions()) {
        if (is_sample(workspace, action.person)) bin(action, now, edit);
    }
    for (const auto& [id, summary] : workspace.summaries()) {
        if (is_sample(workspace, summary.person)) bin(summary, now, edit);
    }
    for (const auto& [id, hand_over] : workspace.hand_overs()) {
        const Summary* summary = workspace.find(hand_over.summary);
        if (summary != nullptr && is_sample(workspace, summary->person)) bin(hand_over, now, edit);
    }
    for (const auto& [id, person] : workspace.people()) {
        if (person.sample) bin(person, now, edit);
    }
    return edit;
}

void samples(Ui& ui, Session& session) {
    const auto& people = session.workspace.people();
    const auto count = std::count_if(people.begin(), people.end(),
                                     [](const auto& item) { return item.second.sample && !item.second.binned_at; });
    if (count == 0) return;
    const auto section = ui.section("samples", 2, "Sample people", Look::card | Look::stack);
    ui.paragraph(counted(count, "invented person is", "invented people are") + " among your records.");
    if (ui.button("remove", "Move the sample people and all about them to the bin")) {
        session.ask(ask::Apply{without_samples(session.workspace, session.now), "Sample people moved to the bin"});
        ui.focus("top");
    }
}

} // namespace

void settings_screen(Ui& ui, Session& session) {
    SettingsState& state = session.state.settings;
    const Settings& current = session.workspace.settings();
    if (!state.loaded) load(state, current);
    ui.title("Settings");
    const auto main = ui.main_region();
    const auto column = ui.group("column", Look::narrow | Look::stack);
    ui.heading(1, "Settings", "top");
    {
        const auto form = ui.form("settings");
        about_you(ui, state);
        working_week(ui, state);
        direct_work(ui, state);
        this_computer(ui, state);
        keeping(ui, session, state);
        if (ui.button("save", "Save settings", {.look = Look::primary, .state = State::submits})) {
            if (!is_right(state)) ui.focus(state.hours_error.empty() ? "starts" : "hours");
            else {
                const Edit edit{"change settings", {{Record{current}, Record{saved(state, current)}}}};
                session.ask(ask::Apply{edit, "Settings saved"});
                state.loaded = false;
            }
        }
    }
    passphrase_section(ui, session);
    new_keys_section(ui, session);
    samples(ui, session);
    const auto section = ui.section("leave", 2, "Leave this computer", Look::card | Look::stack);
    ui.paragraph("For the day you hand it back, or move to another: back up, check it, wipe.");
    ui.link("leave link", "Leave this computer", "#/leave");
}

} // namespace fourfifths

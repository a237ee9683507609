#include "screens/back_up_words.h"
#include "screens/moments.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr Minutes day{24 * 60};
constexpr int many_changes = 20;
constexpr int overdue_days = 3;
constexpr Minutes longest_count{30 * day.count};

/// Time that went by, days off left out: work of a Friday afternoon is not a day old on Monday morning.
Minutes working_time(const std::vector<Weekday>& working_days, const Zone& zone, Instant from, Instant to) {
    Minutes passed = to - from;
    if (passed > longest_count) return passed;
    for (Date date = date_at(zone, from) + 1; date <= date_at(zone, to); date = date + 1) {
        const bool works = std::find(working_days.begin(), working_days.end(), weekday_of(date)) != working_days.end();
        if (!works && !working_days.empty()) passed = passed - day;
    }
    return passed;
}

bool is_real(const Workspace& workspace, const Entry& entry) {
    if (entry.binned_at || entry.calendar_key.rfind("sample ", 0) == 0) return false;
    return std::none_of(entry.people.begin(), entry.people.end(), [&](PersonId id) {
        const Person* person = workspace.find(id);
        return person != nullptr && person->sample;
    });
}

/// Since when work may be missing from every file; nothing when there is no work that would be missed.
std::optional<Instant> unprotected_since(const Workspace& workspace, Instant now) {
    if (workspace.settings().backed_up_at) return workspace.settings().backed_up_at;
    std::optional<Instant> first;
    for (const auto& [id, entry] : workspace.entries()) {
        if ((!first || entry.created < *first) && is_real(workspace, entry)) first = entry.created;
        if (first && now - *first > longest_count) break; // older makes no difference, and entries are many
    }
    return first;
}

std::string_view advice(Urgency urgency) {
    switch (urgency) {
        case Urgency::none: return "";
        case Urgency::due: return ": back up today";
        case Urgency::overdue: return ": back up now";
    }
    return "";
}

} // namespace

Urgency back_up_urgency(const Workspace& workspace, const SaveStatus& status, const Keeping& keeping, const Zone& zone,
                        Instant now) {
    if (status.changes_since_back_up == 0) return Urgency::none;
    if (keeping.forgets()) return Urgency::overdue;
    const auto since = unprotected_since(workspace, now);
    if (!since) return Urgency::none;
    const Settings& settings = workspace.settings();
    const Minutes old = working_time(settings.working_days, zone, *since, now);
    const int due_days = std::max(1, settings.back_up_after_days);
    if (old > Minutes{day.count * std::max(overdue_days, due_days)}) return Urgency::overdue;
    const bool due = status.changes_since_back_up >= many_changes || old > Minutes{day.count * due_days};
    return due ? Urgency::due : Urgency::none;
}

Urgency back_up_urgency(const Session& session) {
    return back_up_urgency(session.workspace, session.status, session.keeping, session.zone, session.now);
}

Statement back_up_statement(const Session& session) {
    const SaveStatus& status = session.status;
    const Urgency urgency = back_up_urgency(session);
    const bool in_file = status.backed_up_at.has_value();
    Look look = urgency == Urgency::overdue ? Look::error : urgency == Urgency::due ? Look::notice : Look::success;
    if (look == Look::success && !in_file) look = Look::notice;
    if (session.linked.busy) return {"Backing up …", Look::muted};
    std::string words;
    const bool only_copy = session.keeping.forgets();
    if (!in_file) words = only_copy ? "This browser forgets, and nothing is in a file yet" : "Not backed up yet";
    else
        words = (only_copy ? "Only copy: your file of " : "Backed up to file ") +
                moment_text(session.zone, *status.backed_up_at, session.now);
    if (in_file && status.changes_since_back_up > 0) {
        words += ", " + counted(status.changes_since_back_up, "change", "changes") + " since";
    }
    const auto trouble = session.linked.trouble;
    if (trouble && *trouble != FileAnswer::cancelled) {
        return {"Back-up file not written. " + words, urgency == Urgency::overdue ? Look::error : Look::notice};
    }
    return {words + std::string(advice(urgency)), look};
}

std::string linked_file_words(FileAnswer trouble, const std::string& name) {
    const std::string file = name.empty() ? "The file" : "“" + name + "”";
    switch (trouble) {
        case FileAnswer::cancelled: return "No file was chosen. Nothing has changed.";
        case FileAnswer::refused:
            return "The browser did not let this page write to a file: you said no, or your council’s policy does not "
                   "allow it. Try again and allow it, or make a back-up file below and check it.";
        case FileAnswer::vanished:
            return file + " is not where it was: it was moved, renamed or deleted, or the drive is not connected. "
                          "Connect the drive and try again, or choose another file.";
        case FileAnswer::read_only:
            return file +
                   " cannot be written: it is read-only. Ask for the right to change it, or choose another file.";
        case FileAnswer::full:
            return "There is no room where " + file +
                   " is kept. It was not changed. Make room, or choose another place.";
        case FileAnswer::shorter:
            return file + " was read back and is shorter than what was written, so it is no back-up. Check that the "
                          "drive has room and is connected, then back up again.";
        case FileAnswer::different:
            return file + " was read back and is not what was written, so it is no back-up. Back up again; if it "
                          "happens again, choose another file.";
        case FileAnswer::newer:
            return file + " holds changes that are not here: somebody backed up into it from another computer. It was "
                          "not written over. Merge it in first.";
        case FileAnswer::foreign:
            return file + " is a back-up of other records, or from before your keys were changed. It was not written "
                          "over. Choose another file.";
        case FileAnswer::damaged:
            return file + " is not a whole Four Fifths back-up. It was not written over. Choose another file; or, if "
                          "it is your back-up file and a write was cut off, write over it.";
        default: return file + " could not be written. Nothing was changed here. Try again, or choose another file.";
    }
}

} // namespace fourfifths

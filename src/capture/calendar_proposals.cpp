#include "capture/calendar_proposals.h"
#include "capture/kind_words.h"
#include "capture/line_people.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {

namespace {

constexpr std::size_t most_notes = 50;
constexpr std::size_t most_proposals = 20'000;

/// What the calendar says now about an entry that was taken from it. All-day ones have their hours from the settings,
/// so that only their day counts.
bool differs(const Entry& stands, const Meeting& meeting, Span span, const Zone& zone) {
    if (stands.title != meeting.title) return true;
    if (meeting.all_day) return date_at(zone, stands.time.start) != date_at(zone, span.start);
    return stands.time.start != span.start || stands.time.end != span.end;
}

/// Nothing has changed in the calendar since it was taken: what differs was changed here.
bool is_older(const Meeting& meeting, const Entry& stands) {
    return meeting.changed_at && *meeting.changed_at <= stands.created;
}

} // namespace

Proposals::Proposals(const CalendarContext& context)
    : context_(context), shown_(interval_of(context.zone, context.range)) {
    for (const auto& [id, entry] : context.workspace.entries()) {
        if (entry.calendar_key.empty()) continue;
        learn(folded(entry.title), entry);
        learn("\n" + entry.calendar_key.substr(0, entry.calendar_key.find('/')), entry);
    }
}

void Proposals::learn(const std::string& word, const Entry& entry) {
    const Entry*& place = taken_before_[word];
    if (place == nullptr || place->created < entry.created) place = &entry;
}

void Proposals::note(std::string text) {
    if (out_.not_read.size() < most_notes) out_.not_read.push_back(std::move(text));
}

bool Proposals::is_within(Span span) const {
    if (span.start == span.end) return shown_.start <= span.start && span.start < *shown_.end;
    return span.start < *shown_.end && shown_.start < span.end;
}

bool Proposals::may_be_proposed(const Meeting& meeting) {
    if (meeting.cancelled) ++out_.cancelled_skipped;
    else if (meeting.is_private && !context_.include_private) ++out_.private_skipped;
    else if (out_.proposed.size() < most_proposals) return true;
    else note("There are more than 20,000 events on these days. Choose fewer days to see the rest.");
    return false;
}

bool Proposals::take(const Meeting& meeting) {
    if (meeting.all_day) return take_days(meeting);
    if (!is_within(meeting.time)) return false;
    if (may_be_proposed(meeting)) push(meeting, meeting.time, {});
    return true;
}

/// One proposal a day at contracted hours; of several days only the working ones.
bool Proposals::take_days(const Meeting& meeting) {
    const Settings& settings = context_.workspace.settings();
    bool any = false;
    for (int i = 0; i < meeting.days; ++i) {
        const Date day = meeting.first_day + i;
        if (!context_.range.contains(day)) continue;
        const auto& working = settings.working_days;
        const bool works = std::find(working.begin(), working.end(), weekday_of(day)) != working.end();
        if (meeting.days > 1 && !works) continue;
        if (!any && !may_be_proposed(meeting)) return true;
        any = true;
        const Span span{instant_of(context_.zone, day, settings.day_starts),
                        instant_of(context_.zone, day, settings.day_ends)};
        push(meeting, span, meeting.days > 1 ? "/" + std::to_string(i + 1) : "");
    }
    return any;
}

/// The entry that was made of it, binned or not.
const Entry* Proposals::standing(const Meeting& meeting, Span span, const std::string& suffix) const {
    if (const Entry* found = context_.workspace.from_calendar(meeting.key + suffix)) return found;
    for (const std::string& key : meeting.other_keys) {
        if (const Entry* found = context_.workspace.from_calendar(key + suffix)) return found;
    }
    // The same meeting, taken from the other kind of file: these have no names in common.
    for (const Entry* one : context_.workspace.entries_between(span.start, span.start + Minutes{1})) {
        if (one->time.start == span.start && one->title == meeting.title && !one->calendar_key.empty() &&
            one->calendar_key.starts_with("csv-") != meeting.key.starts_with("csv-"))
            return one;
    }
    return nullptr;
}

void Proposals::push(const Meeting& meeting, Span span, const std::string& suffix) {
    if (!keys_.insert(meeting.key + suffix).second) return;
    ProposedEntry proposal;
    const Entry* stands = standing(meeting, span, suffix);
    proposal.known = stands != nullptr;
    proposal.changed = stands != nullptr && !stands->binned_at && stands->time.end && !is_older(meeting, *stands) &&
                       differs(*stands, meeting, span, context_.zone);
    if (proposal.changed) proposal.entry = *stands;
    proposal.entry.calendar_key = stands != nullptr ? stands->calendar_key : meeting.key + suffix;
    proposal.entry.time = {span.start, span.end};
    proposal.entry.title = meeting.title;
    proposal.all_day = meeting.all_day;
    proposal.was_private = meeting.is_private;
    if (!proposal.changed) {
        guess(proposal, meeting.series);
        proposal.entry.others.assign(meeting.invited.begin(), meeting.invited.end());
        if (!meeting.body.empty()) {
            proposal.entry.passages.push_back(
                {{}, PassageType::third_party, std::string(meeting.body), "the invitation", {}, false});
        }
    }
    out_.proposed.push_back(std::move(proposal));
}

/// As the same title or series was taken before, else by its words.
void Proposals::guess(ProposedEntry& proposal, const std::string& series) const {
    Entry& entry = proposal.entry;
    auto words = words_of(entry.title);
    for (const NamedPerson& named : find_people(words, context_.workspace)) {
        if (named.could_be.size() != 1) continue;
        const PersonId id = named.could_be.front()->id;
        if (std::find(entry.people.begin(), entry.people.end(), id) == entry.people.end()) entry.people.push_back(id);
    }
    auto before = entry.title.empty() ? taken_before_.end() : taken_before_.find(folded(entry.title));
    if (before == taken_before_.end()) before = taken_before_.find("\n" + series);
    if (before != taken_before_.end()) {
        entry.kind = before->second->kind;
        proposal.why_kind = "as last time";
    } else if (const auto match = find_kind(words, context_.workspace.settings().learnt)) {
        entry.kind = match->kind;
        proposal.why_kind = "from the word “" + match->phrase + "”";
    } else {
        entry.kind = Kind::o1;
        proposal.why_kind = "no word known: other";
    }
}

CalendarReading Proposals::finish() && {
    stable_sort(out_.proposed, [](const auto& a, const auto& b) { return a.entry.time.start < b.entry.time.start; });
    return std::move(out_);
}

} // namespace fourfifths

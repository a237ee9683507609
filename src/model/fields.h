// The one list of what is stored of each record: field number, name, place. Binary and JSON both follow it.
// A value that is zero or empty is left out and read back as the struct's default; where a default is something else
// the field is marked Keep::always. Numbers are stored in vault files: never renumber, never reuse.
// Names are read by other programs: never rename.
#pragma once
#include "model/records.h"
#include <concepts>
#include <type_traits>

namespace fourfifths {

enum class Keep { when_set, always };

/// The struct itself or its const: one list serves reading and writing.
template <class T, class Bare>
concept Of = std::same_as<std::remove_const_t<T>, Bare>;

template <class Visitor, Of<Settings> S>
void fields(Visitor& v, S& settings) {
    v(1, "worker_name", settings.worker_name);
    v(2, "zone", settings.zone, Keep::always);
    v(3, "contracted_week", settings.contracted_week, Keep::always);
    v(4, "day_starts", settings.day_starts, Keep::always);
    v(5, "day_ends", settings.day_ends, Keep::always);
    v(6, "working_days", settings.working_days, Keep::always);
    v(7, "snap_minutes", settings.snap_minutes, Keep::always);
    v(8, "direct", settings.direct, Keep::always);
    v(9, "scheme", settings.scheme, Keep::always);
    v(10, "lock_after_minutes", settings.lock_after_minutes, Keep::always);
    v(11, "learnt", settings.learnt);
    v(12, "backed_up_at", settings.backed_up_at);
    v(13, "saves_at_back_up", settings.saves_at_back_up);
    v(14, "half_typed", settings.half_typed);
    v(15, "half_typed_route", settings.half_typed_route);
    v(16, "back_up_after_days", settings.back_up_after_days, Keep::always);
    v(17, "keep_handed_over_days", settings.keep_handed_over_days, Keep::always);
}

template <class Visitor, Of<HalfTyped> S>
void fields(Visitor& v, S& half_typed) {
    v(1, "field", half_typed.field);
    v(2, "label", half_typed.label);
    v(3, "text", half_typed.text);
}

template <class Visitor, Of<LearntPhrase> S>
void fields(Visitor& v, S& learnt) {
    v(1, "phrase", learnt.phrase);
    v(2, "kind", learnt.kind);
}

template <class Visitor, Of<CommunicationNeeds> S>
void fields(Visitor& v, S& needs) {
    v(1, "language", needs.language);
    v(2, "interpreter", needs.interpreter);
    v(3, "format", needs.format);
    v(4, "print_points", needs.print_points);
    v(5, "contact_method", needs.contact_method);
    v(6, "what_helps", needs.what_helps);
    v(7, "review_on", needs.review_on);
}

template <class Visitor, Of<Person> S>
void fields(Visitor& v, S& person) {
    v(1, "id", person.id);
    v(2, "name", person.name);
    v(3, "known_as", person.known_as);
    v(4, "born", person.born);
    v(5, "reference", person.reference);
    v(6, "what_matters", person.what_matters);
    v(7, "why_involved", person.why_involved);
    v(8, "others", person.others);
    v(9, "needs", person.needs);
    v(10, "retention_note", person.retention_note);
    v(11, "sample", person.sample);
    v(12, "closed_at", person.closed_at);
    v(13, "binned_at", person.binned_at);
}

template <class Visitor, Of<Passage> S>
void fields(Visitor& v, S& passage) {
    v(1, "id", passage.id);
    v(2, "type", passage.type);
    v(3, "text", passage.text);
    v(4, "who", passage.who);
    v(5, "how", passage.how);
    v(6, "own_words", passage.own_words);
    v(7, "cues", passage.cues);
}

template <class Visitor, Of<Entry> S>
void fields(Visitor& v, S& entry) {
    v(1, "id", entry.id);
    v(2, "start", entry.time.start);
    v(3, "end", entry.time.end);
    v(4, "kind", entry.kind);
    v(5, "title", entry.title);
    v(6, "people", entry.people);
    v(7, "others", entry.others);
    v(8, "process", entry.process);
    v(9, "flags", entry.flags);
    v(10, "passages", entry.passages);
    v(11, "calendar_key", entry.calendar_key);
    v(12, "created", entry.created);
    v(13, "noted", entry.noted);
    v(14, "binned_at", entry.binned_at);
    v(15, "meant_beside", entry.meant_beside);
}

template <class Visitor, Of<Source> S>
void fields(Visitor& v, S& source) {
    v(1, "entry", source.entry);
    v(2, "passage", source.passage);
    v(3, "begin", source.begin);
    v(4, "end", source.end);
}

template <class Visitor, Of<Action> S>
void fields(Visitor& v, S& action) {
    v(1, "id", action.id);
    v(2, "person", action.person);
    v(3, "what", action.what);
    v(4, "who", action.who);
    v(5, "due", action.due);
    v(6, "source", action.source);
    v(7, "done_at", action.done_at);
    v(8, "binned_at", action.binned_at);
}

template <class Visitor, Of<SummaryLine> S>
void fields(Visitor& v, S& line) {
    v(1, "id", line.id);
    v(2, "text", line.text);
    v(3, "badge", line.badge);
    v(4, "source", line.source);
    v(5, "left_out", line.left_out);
}

template <class Visitor, Of<SummarySection> S>
void fields(Visitor& v, S& section) {
    v(1, "key", section.key);
    v(2, "heading", section.heading);
    v(3, "lines", section.lines);
}

template <class Visitor, Of<Addendum> S>
void fields(Visitor& v, S& addendum) {
    v(1, "written", addendum.written);
    v(2, "author", addendum.author);
    v(3, "text", addendum.text);
}

template <class Visitor, Of<Summary> S>
void fields(Visitor& v, S& summary) {
    v(1, "id", summary.id);
    v(2, "person", summary.person);
    v(3, "month", summary.month);
    v(4, "template", summary.template_id);
    v(5, "sections", summary.sections);
    v(6, "finished_at", summary.finished_at);
    v(7, "finished_by", summary.finished_by);
    v(8, "finished_hash", summary.finished_hash);
    v(9, "addenda", summary.addenda);
    v(10, "binned_at", summary.binned_at);
    v(11, "cleared", summary.cleared);
}

template <class Visitor, Of<HandOverStep> S>
void fields(Visitor& v, S& step) {
    v(1, "what", step.what);
    v(2, "at", step.at);
}

template <class Visitor, Of<HandOver> S>
void fields(Visitor& v, S& hand_over) {
    v(1, "id", hand_over.id);
    v(2, "summary", hand_over.summary);
    v(3, "entry", hand_over.entry);
    v(4, "profile", hand_over.profile);
    v(5, "state", hand_over.state);
    v(6, "steps", hand_over.steps);
    v(7, "reference", hand_over.reference);
    v(8, "confirmed_at", hand_over.confirmed_at);
    v(9, "binned_at", hand_over.binned_at);
}

template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {};
template <class T>
struct IsList : std::false_type {};
template <class T>
struct IsList<std::vector<T>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

/// Stored as numbered fields of its own.
struct NoVisitor {
    template <class... Anything>
    void operator()(const Anything&...) const {}
};
template <class T>
concept HasFields = requires(NoVisitor& v, T& value) {
    fields(v, value);
};

} // namespace fourfifths

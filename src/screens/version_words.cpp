#include "screens/version_words.h"
#include "screens/entry_words.h"
#include "screens/hand_over_ledger.h"

namespace fourfifths {
namespace {

class Parts {
public:
    explicit Parts(const Session& session) : session_(session) {}

    void add(std::string_view name, std::string text) { add_at(++fields_, name, std::move(text)); }
    void add(std::string_view name, const std::optional<Instant>& moment) {
        add(name, moment ? text_of_moment(*moment) : std::string());
    }
    void add(std::string_view name, const std::optional<Date>& date) {
        add(name, date ? day_month_year_text(*date) : std::string());
    }
    void add(std::string_view name, bool is_so) { add(name, std::string(is_so ? "Yes" : "")); }
    void add_at(std::uint64_t place, std::string_view name, std::string text) {
        if (!text.empty()) parts.push_back({place, std::string(name), std::move(text)});
    }

    void of(const Entry& entry) {
        add("Start", std::optional(entry.time.start));
        add("End", entry.time.end ? text_of_moment(*entry.time.end) : "still running");
        add("Kind", std::string(info(entry.kind).label));
        add("In your words", entry.title);
        add("Who", who_of(entry, session_.workspace));
        add("Process", entry.process);
        std::string flags;
        for (const Flag flag : all_flags()) {
            if (entry.flags.has(flag)) flags += (flags.empty() ? "" : ", ") + std::string(label(flag));
        }
        add("What is true of it", flags);
        for (const Passage& passage : entry.passages) {
            std::string text = passage.own_words ? "“" + passage.text + "”" : passage.text;
            if (!passage.who.empty()) text += " – " + passage.who;
            if (!passage.how.empty()) text += " (" + passage.how + ")";
            add_at(passage.id.value, "Note: " + std::string(label(passage.type)), std::move(text));
        }
        add("Logged", std::optional(entry.created));
        add("First noted", entry.noted);
        add("Overlaps that are meant", count_text(entry.meant_beside.size()));
        add("In the bin since", entry.binned_at);
    }

    void of(const Person& person) {
        add("Name", person.name);
        add("Likes to be called", person.known_as);
        add("Date of birth", person.born);
        add("Number in the case system", person.reference);
        add("What matters to them", person.what_matters);
        add("Why we are involved", person.why_involved);
        add("Who they live with, family and network", person.others);
        const CommunicationNeeds& needs = person.needs;
        add("Language", needs.language);
        add("Needs an interpreter", needs.interpreter);
        add("Format", needs.format);
        add("Print size", needs.print_points == 0 ? std::string() : std::to_string(needs.print_points) + " pt");
        add("How to get in touch", needs.contact_method);
        add("What helps", needs.what_helps);
        add("Review on", needs.review_on);
        add("Kept longer since", person.retention_note);
        add("Sample person", person.sample);
        add("Closed", person.closed_at);
        add("In the bin since", person.binned_at);
    }

    void of(const Action& action) {
        add("What is to be done", action.what);
        add("By whom", action.who);
        add("By when", action.due);
        add("Person", name_of_person(action.person));
        add("Done", action.done_at);
        add("In the bin since", action.binned_at);
    }

    void of(const Summary& summary) {
        for (const SummarySection& section : summary.sections) {
            for (const SummaryLine& line : section.lines)
                add_at(line.id.value, section.heading, line.left_out ? "Left out: " + line.text : line.text);
        }
        add("Finished", summary.finished_at);
        add("Finished by", summary.finished_by);
        for (const Addendum& each : summary.addenda) add("Addendum by " + each.author, each.text);
        add("In the bin since", summary.binned_at);
    }

    void of(const HandOver& hand_over) {
        add("State", std::string(label(hand_over.state)));
        add("Number in the case system", hand_over.reference);
        add("Pasted or downloaded", count_text(hand_over.steps.size()));
        add("In the case system since", hand_over.confirmed_at);
        add("In the bin since", hand_over.binned_at);
    }

    void of(const Settings&) {} // never clash

    std::string name_of_person(PersonId id) const {
        const Person* person = session_.workspace.find(id);
        return person == nullptr ? std::string() : person->name;
    }

    std::vector<RecordPart> parts;

private:
    std::string text_of_moment(Instant moment) const {
        return day_month_year_text(date_at(session_.zone, moment)) + " " +
               clock_text(wall_time_at(session_.zone, moment));
    }
    static std::string count_text(std::size_t count) { return count == 0 ? std::string() : std::to_string(count); }

    const Session& session_;
    std::uint64_t fields_ = 0; // ids are random and large
};

} // namespace

std::vector<RecordPart> parts_of(const Record& record, const Session& session) {
    Parts parts(session);
    std::visit([&parts](const auto& one) { parts.of(one); }, record);
    return std::move(parts.parts);
}

std::string title_of(const Record& record, const Session& session) {
    if (const auto* person = std::get_if<Person>(&record)) return "Person: " + person->name;
    if (const auto* entry = std::get_if<Entry>(&record)) return "Entry: " + title_of(*entry);
    if (const auto* action = std::get_if<Action>(&record)) return "Action: " + action->what;
    if (const auto* summary = std::get_if<Summary>(&record)) return "Summary: " + name_of(session.workspace, *summary);
    if (const auto* hand_over = std::get_if<HandOver>(&record)) {
        const Summary* summary = session.workspace.find(hand_over->summary);
        if (summary != nullptr) return "Hand-over: " + name_of(session.workspace, *summary);
        const Entry* entry = session.workspace.find(hand_over->entry);
        if (entry != nullptr) return "Hand-over: " + name_of(session.workspace, *entry, session.zone);
    }
    return "Hand-over";
}

} // namespace fourfifths

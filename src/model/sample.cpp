#include "model/sample.h"
#include "model/sample_days.h"

namespace fourfifths {
namespace {

constexpr int at(int hour, int minute) { return hour * 60 + minute; }

struct SamplePerson {
    std::string_view name, known_as, reference, why, matters, others;
    int age;
};

constexpr std::array people = {
    SamplePerson{"Sample: Amira Khan", "Amira", "S-1001", "Child in need: worries about school and sleep.",
                 "Drawing, her cat Pepper and walking to school with Zoya.",
                 "Mum: Saira Khan\nBrother: Bilal, 4\nTeacher: Ms Bird", 9},
    SamplePerson{"Sample: Lewis Brown", "Lewis", "S-1002", "Child protection plan: neglect.",
                 "Football on Saturdays and his gran.", "Dad: Craig Brown\nGran: Pat Brown", 13},
    SamplePerson{"Sample: Sam Okoro", "Sam", "S-1003", "Looked after: lives with foster carers since May.",
                 "Seeing mum, and being told things before they happen.", "Mum: Grace Okoro\nCarers: Ruth and Ian", 11},
    SamplePerson{"Sample: Dorothy Evans", "Dot", "S-1004", "Care Act: support to stay at home after a fall.",
                 "Her garden, and not being hurried.", "Daughter: Helen", 84},
    SamplePerson{"Sample: Marek Nowak", "Marek", "S-1005", "Care Act: carer’s assessment, looks after his wife.",
                 "One evening a week for chess.", "Wife: Anna Nowak", 71},
    SamplePerson{"Sample: Jade Wilson", "Jade", "S-1006", "Leaving care: pathway plan and a first flat.",
                 "Keeping her job at the bakery.", "Partner: Kyle\nPersonal adviser: Mr Shah", 18},
};

Person person_of(const SamplePerson& sample, const Entropy& entropy, Date today) {
    Person person;
    person.id = new_id<PersonId>(entropy);
    person.name = sample.name;
    person.known_as = sample.known_as;
    person.reference = sample.reference;
    person.why_involved = sample.why;
    person.what_matters = sample.matters;
    person.others = sample.others;
    person.born = today - (sample.age * 365 + sample.age / 4 + 40);
    person.sample = true;
    return person;
}

std::vector<Person> sample_people(const Entropy& entropy, Date today) {
    std::vector<Person> made;
    for (const SamplePerson& sample : people) made.push_back(person_of(sample, entropy, today));
    CommunicationNeeds& amira = made[0].needs;
    amira.language = "Urdu";
    amira.interpreter = true;
    amira.contact_method = "Text message to mum before calling";
    amira.what_helps = "An interpreter for mum, booked with the visit; pictures for Amira.";
    amira.review_on = today + 9;
    CommunicationNeeds& dot = made[3].needs;
    dot.format = "Large print";
    dot.print_points = 20;
    dot.what_helps = "Hearing aid in the left ear: sit on her left.";
    dot.review_on = today - 3;
    made[4].needs.language = "Polish";
    made[4].needs.interpreter = true;
    made[4].needs.review_on = today + 60;
    return made;
}

Entry entry_of(const SampleEntry& sample, std::span<const Person> known, const Entropy& entropy, Instant midnight) {
    Entry entry;
    entry.id = new_id<EntryId>(entropy);
    entry.time.start = midnight + Minutes{sample.start};
    entry.time.end = entry.time.start + Minutes{sample.minutes};
    entry.kind = sample.kind;
    entry.title = sample.title;
    entry.flags.bits = sample.flags;
    entry.created = *entry.time.end + Minutes{20};
    if (sample.person >= 0) entry.people.push_back(known[static_cast<std::size_t>(sample.person)].id);
    else entry.calendar_key = "sample " + hex_text(entry.id.value);
    if (!sample.other.empty()) entry.others.emplace_back(sample.other);
    for (const SamplePassage& from : sample.passages) {
        if (from.text.empty()) continue;
        Passage passage;
        passage.id = new_id<PassageId>(entropy);
        passage.type = from.type;
        passage.text = from.text;
        passage.who = from.who;
        passage.how = from.how;
        passage.own_words = from.type == PassageType::said_by;
        entry.passages.push_back(std::move(passage));
    }
    if (!entry.passages.empty()) entry.noted = entry.created;
    return entry;
}

void add_action(Workspace& workspace, const Entropy& entropy, PersonId person, std::string_view what,
                std::string_view who, std::optional<Date> due, std::optional<Instant> done_at) {
    Action action;
    action.id = new_id<ActionId>(entropy);
    action.person = person;
    action.what = what;
    action.who = who;
    action.due = due;
    action.done_at = done_at;
    workspace.put(std::move(action));
}

} // namespace

Workspace sample_workspace(const Entropy& entropy, Date today, const Zone& zone) {
    Workspace workspace;
    Settings settings;
    settings.zone = zone.name;
    workspace.put(std::move(settings));
    const std::vector<Person> known = sample_people(entropy, today);
    for (const Person& person : known) workspace.put(person);
    int number = 0;
    for (Date day = monday_of(today) - 35; day <= today; day = day + 1) {
        if (weekday_of(day) >= Weekday::saturday) continue;
        // Of today only the morning has happened.
        const int until = day == today ? at(12, 0) : at(24, 0);
        const Instant midnight = instant_of(zone, day, {at(8, 0)}) - Minutes{at(8, 0)};
        for (const SampleEntry& sample : sample_day(number++)) {
            if (sample.start + sample.minutes <= until) workspace.put(entry_of(sample, known, entropy, midnight));
        }
    }
    const Instant last_week = start_of_day(zone, today) - Minutes{6 * 1440 - at(15, 0)};
    add_action(workspace, entropy, known[1].id, "Send the school the plan", "me", today + 1, {});
    add_action(workspace, entropy, known[3].id, "Ask for the kitchen stool", "me", today - 2, {});
    add_action(workspace, entropy, known[4].id, "Ask for a sitting service on Thursdays", "me", today + 5, {});
    add_action(workspace, entropy, known[5].id, "Call the housing office about the deposit", "me", today + 3, {});
    add_action(workspace, entropy, known[0].id, "Book the interpreter for the next visit", "me", today - 6, last_week);
    return workspace;
}

Workspace sample_workspace(int entries, int years, const Entropy& entropy, Date today, const Zone& zone) {
    Workspace workspace;
    std::vector<Person> known;
    for (int number = 0; number < 40; ++number) {
        known.push_back(person_of(people[static_cast<std::size_t>(number) % people.size()], entropy, today));
        known.back().name += " " + std::to_string(number + 1);
        workspace.put(known.back());
    }
    std::vector<Date> days;
    for (Date day = today - years * 365; day <= today; day = day + 1) {
        if (weekday_of(day) < Weekday::saturday) days.push_back(day);
    }
    for (int made = 0; made < entries && !days.empty(); ++made) {
        const auto place = static_cast<std::uint64_t>(made) * days.size() / static_cast<std::uint64_t>(entries);
        const auto plan = sample_day(static_cast<int>(place));
        const std::uint64_t chance = entropy();
        SampleEntry sample = plan[static_cast<std::size_t>(chance % plan.size())];
        sample.start = at(7, 0) + static_cast<int>((chance >> 8) % 600);
        if (sample.person >= 0) sample.person = static_cast<int>((chance >> 24) % known.size());
        if ((chance >> 40) % 5 >= 2) sample.passages = {};
        const Instant midnight =
            instant_of(zone, days[static_cast<std::size_t>(place)], {at(7, 0)}) - Minutes{at(7, 0)};
        workspace.put(entry_of(sample, known, entropy, midnight));
    }
    return workspace;
}

} // namespace fourfifths

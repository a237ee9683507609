#include "model/sample.h"
#include "model/names.h"
#include <array>

namespace fourfifths {
namespace {

struct SamplePassage {
    PassageType type;
    std::string_view text;
    std::string_view who = {};
    std::string_view how = {};
};

/// A stretch of a sample day. `person` is a place in the list of people, or -1.
struct SampleEntry {
    int start;
    int minutes;
    Kind kind;
    std::string_view title;
    int person = -1;
    std::string_view other = {};
    std::uint32_t flags = 0;
    std::array<SamplePassage, 4> passages = {};
};

constexpr std::uint32_t bit(Flag flag) { return static_cast<std::uint32_t>(flag); }
constexpr int at(int hour, int minute) { return hour * 60 + minute; }
constexpr auto heard = PassageType::seen_or_heard;
constexpr auto said = PassageType::said_by;
constexpr auto told = PassageType::third_party;
constexpr auto thought = PassageType::analysis;
constexpr auto decided = PassageType::decision;

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

// Ten days that come round again. Passages are complete sentences, so that a summary can be drawn from them.
constexpr std::array day_one = {
    SampleEntry{at(8, 45), 40, Kind::a1, "E-mail"},
    SampleEntry{at(9, 30), 25, Kind::t1, "Travel to Amira’s"},
    SampleEntry{at(10, 0),
                65,
                Kind::d1,
                "Home visit",
                0,
                "mum",
                bit(Flag::seen) | bit(Flag::seen_alone),
                {{{heard, "The flat was warm and tidy, and there was food in the kitchen."},
                  {said, "I sleep better when the light is on.", "Amira", "said while drawing her room"},
                  {heard, "Amira has been in school every day this week."},
                  {thought, "Amira is calmer than last month and the new bedtime seems to be working."}}}},
    SampleEntry{at(11, 10), 25, Kind::t1, "Travel back"},
    SampleEntry{at(11, 40), 45, Kind::r1, "Case notes"},
    SampleEntry{at(12, 30), 30, Kind::x0, "Lunch"},
    SampleEntry{at(13, 15), 10, Kind::d3, "Phone call to Lewis’s dad, no answer", 1, "dad", bit(Flag::no_contact)},
    SampleEntry{at(13, 30), 90, Kind::r2, "Assessment for Lewis", 1},
    SampleEntry{at(15, 10), 60, Kind::m1, "Team meeting"},
};
constexpr std::array day_two = {
    SampleEntry{
        at(9, 0),
        75,
        Kind::p3,
        "Strategy meeting",
        1,
        "Ms Bird (school)",
        0,
        {{{told, "School say Lewis has been late on four days and came without lunch twice.", "Ms Bird (school)"},
          {decided, "We decided to keep the plan and to visit every week, because lateness has gone up."}}}},
    SampleEntry{at(10, 30), 50, Kind::r1, "Case notes", -1, {}, bit(Flag::typed_twice)},
    SampleEntry{at(11, 30),
                20,
                Kind::d3,
                "Phone call with Sam’s carers",
                2,
                "Ruth",
                0,
                {{{told, "Ruth says Sam asked twice this week when he will see his mum.", "Ruth"}}}},
    SampleEntry{at(12, 15), 35, Kind::x0, "Lunch"},
    SampleEntry{at(13, 0), 30, Kind::t1, "Travel to Dot’s"},
    SampleEntry{at(13, 30),
                70,
                Kind::d1,
                "Home visit",
                3,
                "daughter",
                bit(Flag::seen),
                {{{said, "I want to do my own tea, even if it takes me all afternoon.", "Dot", "in conversation"},
                  {heard, "Dot walked from the chair to the kitchen with her frame."},
                  {thought, "Dot can manage meals if the kitchen stool is fitted."},
                  {decided, "I will ask for the kitchen stool, because Dot wants to cook for herself."}}}},
    SampleEntry{at(14, 45), 30, Kind::t1, "Travel back"},
    SampleEntry{at(15, 20), 60, Kind::r3, "Panel form for Jade", 5, {}, bit(Flag::administrator_could)},
};
constexpr std::array day_three = {
    SampleEntry{at(8, 50), 30, Kind::a1, "E-mail"},
    SampleEntry{at(9, 30), 60, Kind::s1, "Supervision"},
    SampleEntry{at(10, 45), 10, Kind::d3, "Phone call to Lewis’s dad, no answer", 1, "dad", bit(Flag::no_contact)},
    SampleEntry{at(11, 0),
                60,
                Kind::d2,
                "Visit to Sam’s mum",
                2,
                "mum",
                0,
                {{{said, "I have kept every appointment since the summer.", "Grace", "at the visit"},
                  {heard, "Grace showed a diary of her appointments."},
                  {thought, "Grace is keeping to what was agreed, and contact can grow."}}}},
    SampleEntry{at(12, 30), 30, Kind::x0, "Lunch"},
    SampleEntry{at(13, 15), 120, Kind::r2, "Report for Sam’s review", 2},
    SampleEntry{at(15, 30),
                45,
                Kind::d1,
                "Met Jade at the bakery",
                5,
                {},
                bit(Flag::seen),
                {{{said, "I can pay the rent if they give me four days.", "Jade", "over a cup of tea"},
                  {heard, "Jade had written down what the flat costs each month."},
                  {decided, "Jade will ask for four days, and I will call the housing office about the deposit."}}}},
    SampleEntry{at(16, 20), 35, Kind::r1, "Case notes", -1, {}, bit(Flag::system_offline)},
};
constexpr std::array day_four = {
    SampleEntry{at(9, 0), 30, Kind::t1, "Travel to school"},
    SampleEntry{at(9, 30),
                50,
                Kind::d1,
                "Saw Lewis at school",
                1,
                {},
                bit(Flag::seen) | bit(Flag::seen_alone),
                {{{said, "Gran makes my tea on Tuesdays now.", "Lewis", "walking round the playground"},
                  {heard, "Lewis had a clean uniform and his lunch with him."},
                  {thought, "Gran’s help on Tuesdays is making a difference to Lewis’s week."}}}},
    SampleEntry{at(10, 25), 30, Kind::t1, "Travel back"},
    SampleEntry{at(11, 0),
                30,
                Kind::p1,
                "Call with the health visitor",
                0,
                "health visitor",
                0,
                {{{told, "The health visitor has no worries about Bilal’s growth.", "health visitor"}}}},
    SampleEntry{at(11, 40), 50, Kind::r1, "Case notes"},
    SampleEntry{at(12, 45), 30, Kind::x0, "Lunch"},
    SampleEntry{
        at(13, 30),
        75,
        Kind::d2,
        "Carer’s conversation with Marek",
        4,
        "wife",
        bit(Flag::seen),
        {{{said, "If I could play chess on Thursdays I would be all right.", "Marek", "through the interpreter"},
          {heard, "Marek was up three times in the night with Anna."},
          {thought, "Marek is tired, and one evening a week would help him to go on."},
          {decided, "I will ask for a sitting service on Thursdays, because Marek named it himself."}}}},
    SampleEntry{at(15, 0), 60, Kind::o1, "Duty"},
    SampleEntry{at(16, 10), 25, Kind::d4, "Letter to Amira", 0},
};
constexpr std::array day_five = {
    SampleEntry{at(9, 0),
                90,
                Kind::p2,
                "Core group",
                1,
                "dad, gran, Ms Bird (school)",
                0,
                {{{said, "I will get him up, you have my word.", "Craig", "in the meeting"},
                  {told, "School say Lewis was on time on three days.", "Ms Bird (school)"},
                  {decided, "We agreed that gran keeps Tuesdays and dad rings school when Lewis will be late."}}}},
    SampleEntry{at(10, 45), 60, Kind::r1, "Minutes and case notes", -1, {}, bit(Flag::administrator_could)},
    SampleEntry{at(12, 0), 30, Kind::x0, "Lunch"},
    SampleEntry{at(12, 45), 45, Kind::s2, "Reflective group"},
    SampleEntry{at(13, 45), 20, Kind::t1, "Travel to contact centre"},
    SampleEntry{at(14, 10),
                80,
                Kind::d1,
                "Contact between Sam and mum",
                2,
                "mum",
                bit(Flag::seen),
                {{{heard, "Sam ran to his mum, and they baked together for an hour."},
                  {said, "Can we do pancakes next time?", "Sam", "to his mum"},
                  {heard, "Grace told Sam before it ended when the next visit is."},
                  {thought, "Sam copes better with goodbyes when he knows the next date."}}}},
    SampleEntry{at(15, 40), 20, Kind::t1, "Travel back"},
    SampleEntry{at(16, 5), 40, Kind::a1, "E-mail and diary"},
};

std::span<const SampleEntry> plan_of(int number) {
    switch (number % 5) {
        case 0: return day_one;
        case 1: return day_two;
        case 2: return day_three;
        case 3: return day_four;
        default: return day_five;
    }
}

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
        passage.own_words = from.type == said;
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
        for (const SampleEntry& sample : plan_of(number++)) {
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
        const auto plan = plan_of(static_cast<int>(place));
        const std::uint64_t chance = entropy();
        SampleEntry sample = plan[static_cast<std::size_t>(chance % plan.size())];
        sample.start = at(7, 0) + static_cast<int>((chance >> 8) % 600);
        if (sample.person >= 0) sample.person = static_cast<int>((chance >> 24) % known.size());
        if ((chance >> 40) % 5 >= 2) sample.passages = {};
        const Instant midnight = instant_of(zone, days[static_cast<std::size_t>(place)], {at(7, 0)}) - Minutes{at(7, 0)};
        workspace.put(entry_of(sample, known, entropy, midnight));
    }
    return workspace;
}

} // namespace fourfifths

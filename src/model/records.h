// The records of the trade as plain values: person, entry with passages, action, summary, hand-over, settings.
// Plain copyable structs compared by value. What is written here is what a vault keeps; enum values and the field
// numbers of fields.h are stored in vault files: never renumber.
#pragma once
#include "model/ids.h"
#include "time/calendar.h"
#include "time/time_types.h"
#include <string>
#include <variant>
#include <vector>

namespace fourfifths {

/// What kind of work a stretch of time was. Stored in vault files: never renumber.
enum class Kind : std::uint8_t {
    d1 = 1,  // face-to-face with the child or adult
    d2 = 2,  // face-to-face with parent, carer, family
    d3 = 3,  // phone or video with them
    d4 = 4,  // messages and letters to them
    p1 = 11, // contact with other professionals
    p2 = 12, // multi-agency meeting, family present
    p3 = 13, // multi-agency meeting, family absent
    c1 = 21, // court
    r1 = 31, // case notes
    r2 = 32, // assessments, plans, reports
    r3 = 33, // finance, panel, forms, other IT
    t1 = 41, // travel
    m1 = 51, // internal meetings
    a1 = 52, // e-mail and general administration
    s1 = 61, // supervision
    s2 = 62, // reflective practice
    s3 = 63, // training
    o1 = 71, // duty and other
    x0 = 81, // break or leave: never in a denominator
};

/// Facts about an entry, as bits. Stored in vault files: never renumber.
enum class Flag : std::uint32_t {
    seen = 1u << 0,
    seen_alone = 1u << 1,
    bedroom_seen = 1u << 2,
    out_of_hours = 1u << 3,        // outside contracted hours
    administrator_could = 1u << 4, // could be done by an administrator
    typed_twice = 1u << 5,         // duplicate entry into another system
    system_offline = 1u << 6,      // system slow or offline
    group_work = 1u << 7,
    significant = 1u << 8,   // belongs in the record although it is routine
    no_contact = 1u << 9,    // phoned or called, no answer
    planned = 1u << 10,      // protected or proposed time, not yet worked: counts in no total
    write_up_due = 1u << 11, // the worker means to write a note later
};

struct Flags {
    std::uint32_t bits = 0;
    bool operator==(const Flags&) const = default;
    bool has(Flag flag) const { return (bits & static_cast<std::uint32_t>(flag)) != 0; }
    void set(Flag flag, bool on = true) {
        if (on) bits |= static_cast<std::uint32_t>(flag);
        else bits &= ~static_cast<std::uint32_t>(flag);
    }
};

/// What a passage is: fact, hearsay, judgement told apart. Stored in vault files: never renumber.
enum class PassageType : std::uint8_t {
    seen_or_heard = 1,
    said_by = 2,     // `who` said it; own_words when verbatim
    third_party = 3, // `who` is the source
    analysis = 4,
    decision = 5,   // and why
    transcript = 6, // what `who` said, as a transcript has it: not checked by anybody, and not edited here
};

struct Passage {
    PassageId id;
    PassageType type = PassageType::seen_or_heard;
    std::string text;       // UTF-8
    std::string who;        // who said it, or the third party who told it
    std::string how;        // how own words were obtained: "said while drawing"; what a transcript came from: "Zoom"
    bool own_words = false; // verbatim: never edited automatically
    std::string cues = {};  // of a transcript: when which of the words were said, as model/cues.h writes it
    bool operator==(const Passage&) const = default;
};

/// A stretch of time with a kind of work; when it matters, it carries the note.
struct Entry {
    EntryId id;
    Interval time; // no end: a timer is running
    Kind kind = Kind::o1;
    std::string title;               // the worker's words: "Home visit", "Strategy meeting"
    std::vector<PersonId> people;    // none, one or several
    std::vector<std::string> others; // "mum", "Ms Bird (school)": present, no record of their own
    std::string process;             // optional: "child protection", "Care Act assessment"
    Flags flags;
    std::vector<Passage> passages;
    std::string calendar_key;          // which calendar event this came from (UID and occurrence), or empty
    Instant created;                   // when it was first logged
    std::optional<Instant> noted;      // when the first passage was written; absent: time only
    std::optional<Instant> binned_at;  // in the bin since; kept 30 days
    std::vector<EntryId> meant_beside; // later entries that overlap with this one, and are meant to
    bool operator==(const Entry&) const = default;
};

/// Accessible Information Standard (DAPB1605): identify, record, flag, share, meet, review.
struct CommunicationNeeds {
    std::string language; // "Urdu"
    bool interpreter = false;
    std::string format;         // "Large print", "Easy Read", "Audio" …
    int print_points = 0;       // 0: no need for large print; else 16, 18, 20, 24 or 28
    std::string contact_method; // "text message before calling"
    std::string what_helps;
    std::optional<Date> review_on;
    bool operator==(const CommunicationNeeds&) const = default;
    bool any() const {
        return !language.empty() || interpreter || !format.empty() || print_points != 0 || !contact_method.empty() ||
               !what_helps.empty();
    }
};

struct Person {
    PersonId id;
    std::string name;     // "Amira Khan"
    std::string known_as; // what they like to be called
    std::optional<Date> born;
    std::string reference;    // their number in the case system
    std::string what_matters; // in their words where possible
    std::string why_involved;
    std::string others; // who they live with, family and network; one per line "Mum: Saira Khan"
    CommunicationNeeds needs;
    std::string retention_note; // the day on which it was decided to keep a closed person longer, "2026-11-22"
    bool sample = false;        // an invented sample person
    std::optional<Instant> closed_at;
    std::optional<Instant> binned_at;
    bool operator==(const Person&) const = default;
};

/// Where words came from: bytes [begin, end) of the text of a passage.
struct Source {
    EntryId entry;
    PassageId passage;
    std::uint32_t begin = 0; // bytes into the passage's UTF-8 text, never inside a character
    std::uint32_t end = 0;
    bool operator==(const Source&) const = default;
    explicit operator bool() const { return static_cast<bool>(entry); }
};

struct Action {
    ActionId id;
    PersonId person; // none: not about one person
    std::string what;
    std::string who;
    std::optional<Date> due;
    Source source; // none: written by the worker
    std::optional<Instant> done_at;
    std::optional<Instant> binned_at;
    bool operator==(const Action&) const = default;
};

/// How a line of a summary relates to its source. Stored in vault files: never renumber.
enum class Badge : std::uint8_t {
    verbatim = 1, // the bytes of the source
    cleaned = 2,  // fillers deleted, nothing added
    edited = 3,   // the worker changed it
    own = 4,      // the worker's own words, no source
};

struct SummaryLine {
    LineId id;
    std::string text;
    Badge badge = Badge::own;
    Source source; // none when badge is own
    bool left_out = false;
    bool operator==(const SummaryLine&) const = default;
};

struct SummarySection {
    std::string key; // the template's key for this heading
    std::string heading;
    std::vector<SummaryLine> lines;
    bool operator==(const SummarySection&) const = default;
};

struct Addendum {
    Instant written;
    std::string author;
    std::string text;
    bool operator==(const Addendum&) const = default;
};

/// A month of a person's life on one page. After `finished_at` its sections never change; addenda follow.
struct Summary {
    SummaryId id;
    PersonId person;
    Month month;
    std::string template_id;
    std::vector<SummarySection> sections;
    std::optional<Instant> finished_at;
    std::string finished_by;
    std::string finished_hash; // hexadecimal digest of the sections as they were finished
    std::vector<Addendum> addenda;
    std::optional<Instant> binned_at;
    std::vector<std::string> cleared; // safeguarding words looked at and left in, each in its context
    bool operator==(const Summary&) const = default;
};

/// Stored in vault files: never renumber.
enum class HandOverState : std::uint8_t { draft = 1, handed_over = 2, confirmed = 3, purged = 4 };

/// One field pasted or one file made, with its time.
struct HandOverStep {
    std::string what; // a field key of the profile ("note.title"), or "html", "text", "csv"
    Instant at;
    bool operator==(const HandOverStep&) const = default;
};

/// The ledger line of one summary or entry on its way to the case system.
struct HandOver {
    HandOverId id;
    SummaryId summary; // one of the two is set
    EntryId entry;
    std::string profile; // "mosaic", "generic"
    HandOverState state = HandOverState::draft;
    std::vector<HandOverStep> steps; // in the order done
    std::string reference;           // what the case system called it
    std::optional<Instant> confirmed_at;
    std::optional<Instant> binned_at;
    bool operator==(const HandOver&) const = default;
};

/// What a worker has learnt the program: "hv" means home visit.
struct LearntPhrase {
    std::string phrase; // lower case
    Kind kind = Kind::o1;
    bool operator==(const LearntPhrase&) const = default;
};

/// What stood in a field when the program locked itself.
struct HalfTyped {
    FieldId field; // the key of its node
    std::string label;
    std::string text;
    bool operator==(const HalfTyped&) const = default;
};

struct Settings {
    std::string worker_name;
    std::string zone = "Europe/London";
    Minutes contracted_week{37 * 60};
    WallTime day_starts{9 * 60};
    WallTime day_ends{17 * 60};
    std::vector<Weekday> working_days = {Weekday::monday, Weekday::tuesday, Weekday::wednesday, Weekday::thursday,
                                         Weekday::friday};
    int snap_minutes = 5;
    std::vector<Kind> direct = {Kind::d1, Kind::d2, Kind::d3};
    std::string scheme = "direct-indirect";
    int lock_after_minutes = 5;
    std::vector<LearntPhrase> learnt;
    std::optional<Instant> backed_up_at; // the last back-up that was read back and compared
    std::uint64_t saves_at_back_up = 0;  // the vault's head then: what has been saved since is not backed up
    std::vector<HalfTyped> half_typed;   // emptied when the fields have their texts back
    std::string half_typed_route;        // the screen they stood on
    int back_up_after_days = 1;          // work that is not backed up for longer is reminded of
    int keep_handed_over_days = 90;      // after it was confirmed or closed; 0: for as long as wished
    bool operator==(const Settings&) const = default;
};

using Record = std::variant<Settings, Person, Entry, Action, Summary, HandOver>;

/// Which alternative of Record. Stored in vault files: never renumber.
enum class RecordType : std::uint8_t { settings = 1, person = 2, entry = 3, action = 4, summary = 5, hand_over = 6 };

struct RecordId {
    RecordType type = RecordType::settings;
    std::uint64_t value = 0; // 0 for the one Settings record
    auto operator<=>(const RecordId&) const = default;
};

RecordId id_of(const Record& record);

} // namespace fourfifths

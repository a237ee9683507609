#include "capture/kind_words.h"
#include "model/names.h"
#include <array>

namespace fourfifths {

namespace {

struct KindPhrase {
    std::string_view phrase;
    Kind kind;
    std::string_view title = {}; // what short forms stand for; empty: as typed
};

constexpr auto phrases = std::to_array<KindPhrase>({
    // face to face
    {"home visit", Kind::d1},
    {"home visits", Kind::d1},
    {"hv", Kind::d1, "Home visit"},
    {"visit", Kind::d1},
    {"visited", Kind::d1},
    {"visiting", Kind::d1},
    {"stat visit", Kind::d1},
    {"statutory visit", Kind::d1},
    {"school visit", Kind::d1},
    {"nursery visit", Kind::d1},
    {"hospital visit", Kind::d1},
    {"ward visit", Kind::d1},
    {"care home visit", Kind::d1},
    {"placement visit", Kind::d1},
    {"unannounced visit", Kind::d1},
    {"joint visit", Kind::d1},
    {"direct work", Kind::d1},
    {"face to face", Kind::d1},
    {"face-to-face", Kind::d1},
    {"1-1", Kind::d1, "One to one"},
    {"one to one", Kind::d1},
    {"saw", Kind::d1, "Visit"},
    {"met", Kind::d1, "Meeting"},
    {"contact session", Kind::d1},
    {"supervised contact", Kind::d1},
    {"family time", Kind::d1},
    {"keeping in touch visit", Kind::d1},
    {"doorstep visit", Kind::d1},
    {"care act conversation", Kind::d1},
    {"parenting session", Kind::d2},
    {"parent session", Kind::d2},
    {"family session", Kind::d2},
    {"carer visit", Kind::d2},
    {"foster carer visit", Kind::d2},
    // phone and video
    {"phone", Kind::d3, "Phone call"},
    {"phoned", Kind::d3, "Phone call"},
    {"phone call", Kind::d3},
    {"phone calls", Kind::d3},
    {"call", Kind::d3, "Phone call"},
    {"calls", Kind::d3, "Phone calls"},
    {"called", Kind::d3, "Phone call"},
    {"rang", Kind::d3, "Phone call"},
    {"ring", Kind::d3, "Phone call"},
    {"tel", Kind::d3, "Phone call"},
    {"tc", Kind::d3, "Phone call"},
    {"telephone", Kind::d3, "Phone call"},
    {"telephone call", Kind::d3},
    {"video call", Kind::d3},
    {"voicemail", Kind::d3},
    {"teams call", Kind::d3},
    {"zoom", Kind::d3, "Video call"},
    {"facetime", Kind::d3, "Video call"},
    {"conference call", Kind::d3},
    // messages and letters
    {"letter", Kind::d4},
    {"letters", Kind::d4},
    {"text", Kind::d4, "Text message"},
    {"texted", Kind::d4, "Text message"},
    {"texts", Kind::d4, "Text messages"},
    {"text message", Kind::d4},
    {"whatsapp", Kind::d4, "Message"},
    {"message", Kind::d4},
    {"messaged", Kind::d4, "Message"},
    {"card", Kind::d4},
    // other professionals
    {"professional contact", Kind::p1},
    {"consultation", Kind::p1},
    {"liaison", Kind::p1},
    {"liaised", Kind::p1, "Liaison"},
    {"liaise", Kind::p1, "Liaison"},
    {"information sharing", Kind::p1},
    // multi-agency meetings
    {"core group", Kind::p2},
    {"core group meeting", Kind::p2},
    {"conference", Kind::p2},
    {"case conference", Kind::p2},
    {"cpc", Kind::p2, "Child protection conference"},
    {"icpc", Kind::p2, "Initial child protection conference"},
    {"rcpc", Kind::p2, "Review child protection conference"},
    {"child protection conference", Kind::p2},
    {"review conference", Kind::p2},
    {"initial conference", Kind::p2},
    {"lac review", Kind::p2, "LAC review"},
    {"cla review", Kind::p2, "CLA review"},
    {"looked after review", Kind::p2},
    {"care plan review", Kind::p2},
    {"cin meeting", Kind::p2, "Child in need meeting"},
    {"cin review", Kind::p2, "Child in need review"},
    {"child in need meeting", Kind::p2},
    {"child in need review", Kind::p2},
    {"taf", Kind::p2, "Team around the family"},
    {"tac", Kind::p2, "Team around the child"},
    {"team around the family", Kind::p2},
    {"team around the child", Kind::p2},
    {"pep", Kind::p2, "PEP meeting"},
    {"pep meeting", Kind::p2, "PEP meeting"},
    {"ehcp review", Kind::p2, "EHCP review"},
    {"family group conference", Kind::p2},
    {"fgc", Kind::p2, "Family group conference"},
    {"family meeting", Kind::p2},
    {"network meeting", Kind::p2},
    {"best interests meeting", Kind::p2},
    {"discharge meeting", Kind::p2},
    {"strategy meeting", Kind::p3},
    {"strategy discussion", Kind::p3},
    {"strat", Kind::p3, "Strategy meeting"},
    {"strat meeting", Kind::p3, "Strategy meeting"},
    {"strat discussion", Kind::p3, "Strategy discussion"},
    {"professionals meeting", Kind::p3},
    {"professionals' meeting", Kind::p3},
    {"professional meeting", Kind::p3},
    {"marac", Kind::p3, "MARAC"},
    {"mash", Kind::p3, "MASH"},
    {"mappa", Kind::p3, "MAPPA"},
    {"multi agency meeting", Kind::p3},
    {"multi-agency meeting", Kind::p3},
    {"mdt", Kind::p3, "MDT meeting"},
    {"section 47 meeting", Kind::p3},
    {"legal planning meeting", Kind::p3},
    {"safeguarding meeting", Kind::p3},
    // court
    {"court", Kind::c1},
    {"hearing", Kind::c1},
    {"court hearing", Kind::c1},
    {"final hearing", Kind::c1},
    {"court of protection", Kind::c1},
    {"tribunal", Kind::c1},
    {"court statement", Kind::r2},
    {"court report", Kind::r2},
    {"court bundle", Kind::r2},
    // writing
    {"case notes", Kind::r1},
    {"case note", Kind::r1},
    {"notes", Kind::r1},
    {"case recording", Kind::r1},
    {"recording", Kind::r1},
    {"recordings", Kind::r1},
    {"writing up", Kind::r1},
    {"write up", Kind::r1},
    {"wrote up", Kind::r1, "Case notes"},
    {"chronology", Kind::r1},
    {"visit notes", Kind::r1},
    {"case summary", Kind::r1},
    {"assessment", Kind::r2},
    {"assessments", Kind::r2},
    {"plan", Kind::r2},
    {"care plan", Kind::r2},
    {"report", Kind::r2},
    {"reports", Kind::r2},
    {"statement", Kind::r2},
    {"care act assessment", Kind::r2},
    {"capacity assessment", Kind::r2},
    {"support plan", Kind::r2},
    {"review report", Kind::r2},
    {"conference report", Kind::r2},
    {"panel", Kind::r3},
    {"funding panel", Kind::r3},
    {"panel form", Kind::r3},
    {"panel forms", Kind::r3},
    {"finance", Kind::r3},
    {"funding request", Kind::r3},
    {"funding form", Kind::r3},
    {"form", Kind::r3},
    {"forms", Kind::r3},
    {"referral form", Kind::r3},
    {"invoices", Kind::r3},
    {"invoice", Kind::r3},
    {"expenses", Kind::r3},
    {"it problem", Kind::r3, "IT problem"},
    {"data entry", Kind::r3},
    // the rest of the day
    {"travel", Kind::t1},
    {"travelling", Kind::t1, "Travel"},
    {"travelled", Kind::t1, "Travel"},
    {"drive", Kind::t1, "Travel"},
    {"driving", Kind::t1, "Travel"},
    {"drove", Kind::t1, "Travel"},
    {"train to", Kind::t1, "Travel"},
    {"bus to", Kind::t1, "Travel"},
    {"walk to", Kind::t1, "Travel"},
    {"journey", Kind::t1},
    {"mileage", Kind::r3},
    {"team meeting", Kind::m1},
    {"service meeting", Kind::m1},
    {"staff meeting", Kind::m1},
    {"huddle", Kind::m1},
    {"stand-up", Kind::m1},
    {"standup", Kind::m1},
    {"allocation meeting", Kind::m1},
    {"briefing", Kind::m1},
    {"away day", Kind::m1},
    {"meeting", Kind::m1},
    {"one-to-one with manager", Kind::s1},
    {"email", Kind::a1},
    {"emails", Kind::a1},
    {"e-mail", Kind::a1},
    {"e-mails", Kind::a1},
    {"emailed", Kind::a1, "Email"},
    {"admin", Kind::a1},
    {"filing", Kind::a1},
    {"inbox", Kind::a1},
    {"photocopying", Kind::a1},
    {"scanning", Kind::a1},
    {"booking", Kind::a1},
    {"diary", Kind::a1},
    {"supervision", Kind::s1},
    {"group supervision", Kind::s1},
    {"case supervision", Kind::s1},
    {"reflection", Kind::s2},
    {"reflective", Kind::s2, "Reflective practice"},
    {"reflective practice", Kind::s2},
    {"reflective session", Kind::s2},
    {"reading", Kind::s2},
    {"debrief", Kind::s2},
    {"training", Kind::s3},
    {"course", Kind::s3},
    {"webinar", Kind::s3},
    {"e-learning", Kind::s3},
    {"elearning", Kind::s3},
    {"cpd", Kind::s3, "CPD"},
    {"workshop", Kind::s3},
    {"asye", Kind::s3, "ASYE"},
    {"duty", Kind::o1},
    {"on duty", Kind::o1},
    {"duty desk", Kind::o1},
    {"duty cover", Kind::o1},
    {"other", Kind::o1},
    {"lunch", Kind::x0},
    {"break", Kind::x0},
    {"lunch break", Kind::x0},
    {"tea break", Kind::x0},
    {"coffee", Kind::x0, "Break"},
    {"leave", Kind::x0},
    {"annual leave", Kind::x0},
    {"sick", Kind::x0, "Sick leave"},
    {"sick leave", Kind::x0},
    {"bank holiday", Kind::x0},
    {"toil", Kind::x0, "Time off in lieu"},
    {"appointment", Kind::d1},
});

std::optional<KindMatch> best_at(std::span<const LineWord> words, std::size_t at,
                                 std::span<const LearntPhrase> learnt) {
    std::optional<KindMatch> best;
    for (const LearntPhrase& one : learnt) {
        const std::string phrase = folded(one.phrase);
        const std::size_t length = phrase_length_at(words, at, phrase);
        if (length == 0 || (best && length <= best->word_count)) continue;
        const bool short_form = phrase.size() <= 4;
        best = KindMatch{at, length, one.kind, short_form ? std::string(info(one.kind).short_label) : "", phrase};
    }
    if (best) return best;
    for (const KindPhrase& one : phrases) {
        const std::size_t length = phrase_length_at(words, at, one.phrase);
        if (length == 0 || (best && length <= best->word_count)) continue;
        best = KindMatch{at, length, one.kind, std::string(one.title), std::string(one.phrase)};
    }
    if (best) return best;
    const std::string& word = words[at].folded;
    if (words[at].taken || word.size() != 2) return {};
    if (const auto kind = kind_from_code(word)) {
        return KindMatch{at, 1, *kind, std::string(info(*kind).short_label), word};
    }
    return {};
}

} // namespace

std::optional<KindMatch> find_kind(std::span<const LineWord> words, std::span<const LearntPhrase> learnt) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (auto match = best_at(words, at, learnt)) return match;
    }
    return {};
}

} // namespace fourfifths

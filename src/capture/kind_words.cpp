#include "capture/kind_words.h"
#include "model/names.h"
#include <array>

namespace fourfifths {

namespace {

/// What may be typed, parted by bars; after "=" the title that a short form stands for.
struct KindPhrases {
    Kind kind;
    std::string_view phrases;
};

constexpr auto all_phrases = std::to_array<KindPhrases>({
    {Kind::d1, "home visit|home visits|hv=Home visit|visit|visited|visiting|stat visit|statutory visit|school "
               "visit|nursery visit|hospital visit|ward visit|care home visit|unannounced visit|joint visit|direct "
               "work|face to face|face-to-face|1-1=One to one|one to one|saw=Visit|met=Meeting|contact "
               "session|supervised contact|family time|care act conversation|appointment"},
    {Kind::d2, "parenting session|parent session|family session|carer visit|foster carer visit"},
    {Kind::d3,
     "phone=Phone call|phoned=Phone call|phone call|phone calls|call=Phone call|calls=Phone calls|called=Phone "
     "call|rang=Phone call|ring=Phone call|tel=Phone call|tc=Phone call|t/c=Phone call|telephone=Phone call|telephone "
     "call|video call|voicemail|teams call|zoom=Video call|facetime=Video call|conference call"},
    {Kind::d4, "letter|letters|text=Text message|texted=Text message|texts=Text messages|text "
               "message|whatsapp=Message|message|messaged=Message|card"},
    {Kind::p1, "professional contact|consultation|liaison|liaised=Liaison|liaise=Liaison|information sharing"},
    {Kind::p2,
     "core group|conference|cpc=Child protection conference|cp conference=Child protection conference|icpc=Initial "
     "child protection conference|rcpc=Review child protection conference|lac review=LAC review|cla review=CLA "
     "review|looked after review|care plan review|cin meeting=Child in need meeting|cin review=Child in need "
     "review|child in need meeting|child in need review|taf=Team around the family|tac=Team around the child|team "
     "around the family|team around the child|pep=PEP meeting|pep meeting=PEP meeting|ehcp review=EHCP review|family "
     "group conference|fgc=Family group conference|family meeting|network meeting|best interests meeting|bi "
     "meeting=Best interests meeting|plo meeting=PLO meeting|ehcp meeting=EHCP meeting|discharge meeting"},
    {Kind::p3, "strategy meeting|strategy discussion|strat=Strategy meeting|strat meeting=Strategy meeting|strat "
               "discussion=Strategy discussion|professionals meeting|professionals' meeting|professional "
               "meeting|marac=MARAC|mash=MASH|mappa=MAPPA|multi agency meeting|multi-agency meeting|mdt=MDT "
               "meeting|section 47 meeting|legal planning meeting|safeguarding meeting"},
    {Kind::c1, "court|hearing|court of protection|tribunal"},
    {Kind::r2, "court statement|court report|court "
               "bundle|assessment|assessments|plan|report|reports|statement|conference report"},
    {Kind::r1, "case notes|case note|notes|case recording|recording|recordings|writing up|write up|wrote "
               "up|chronology|visit notes|case summary|write-up|writing-up|typing up|typed up"},
    {Kind::r3, "panel|finance|funding request|form|forms|referral form|invoices|invoice|expenses|it problem=IT "
               "problem|data entry|mileage"},
    {Kind::t1, "travel|travelling=Travel|travelled=Travel|drive=Travel|driving=Travel|drove=Travel|train to=Travel|bus "
               "to=Travel|walk to=Travel|journey"},
    {Kind::m1, "team meeting|huddle|stand-up|standup|briefing|away day|meeting"},
    {Kind::s1, "one-to-one with manager|supervision"},
    {Kind::a1, "email|emails|e-mail|e-mails|emailed=Email|admin|filing|inbox|photocopying|scanning|booking|diary"},
    {Kind::s2, "reflection|reflective=Reflective practice|reflective practice|reflective session|reading|debrief"},
    {Kind::s3, "training|course|webinar|e-learning|elearning|cpd=CPD|workshop|asye=ASYE"},
    {Kind::o1, "duty|on duty|other"},
    {Kind::x0,
     "lunch|break|coffee=Break|leave|a/l=Annual leave|sick=Sick leave|sick leave|bank holiday|toil=Time off in lieu"},
});

/// Calls `look` with each phrase of the table, its kind and its title.
template <class Look>
void each_phrase(Look look) {
    for (const KindPhrases& one : all_phrases) {
        std::string_view list = one.phrases;
        while (!list.empty()) {
            const std::string_view item = next_item(list);
            const std::size_t sign = item.find('=');
            look(item.substr(0, sign), one.kind, sign == item.npos ? std::string_view{} : item.substr(sign + 1));
        }
    }
}

std::optional<KindMatch> code_at(std::span<const LineWord> words, std::size_t at) {
    const std::string& word = words[at].folded;
    const auto kind = words[at].taken ? std::nullopt : kind_from_code(word);
    if (!kind) return {};
    return KindMatch{at, 1, *kind, std::string(info(*kind).short_label), word};
}

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
    if (is_health_visitor(words, at)) return {};
    each_phrase([&](std::string_view phrase, Kind kind, std::string_view title) {
        const std::size_t length = phrase_length_at(words, at, phrase);
        if (length == 0 || (best && length <= best->word_count)) return;
        best = KindMatch{at, length, kind, std::string(title), std::string(phrase)};
    });
    return best ? best : code_at(words, at);
}

/// How many words of `phrase` stand at words[at] with exactly one slip in one of them; else 0.
std::size_t slipped_length_at(std::span<const LineWord> words, std::size_t at, std::string_view phrase) {
    std::size_t count = 0;
    int slips = 0;
    for (; !phrase.empty(); ++count) {
        const std::size_t space = phrase.find(' ');
        const std::string_view wanted = phrase.substr(0, space);
        if (at + count >= words.size() || words[at + count].taken) return 0;
        const std::string& typed = words[at + count].folded;
        if (typed != wanted && (++slips > 1 || !is_slip_of(typed, wanted))) return 0;
        phrase = space == phrase.npos ? std::string_view{} : phrase.substr(space + 1);
    }
    return slips == 1 ? count : 0;
}

} // namespace

std::optional<KindMatch> find_kind(std::span<const LineWord> words, std::span<const LearntPhrase> learnt) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (auto match = best_at(words, at, learnt)) return match;
    }
    return {};
}

std::optional<KindMatch> find_kind_code(std::span<const LineWord> words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (auto match = code_at(words, at)) return match;
    }
    return {};
}

std::optional<KindMatch> find_slipped_kind(std::span<const LineWord> words, const std::optional<KindMatch>& within) {
    std::optional<KindMatch> best;
    for (std::size_t at = 0; at < words.size() && !best; ++at) {
        each_phrase([&](std::string_view phrase, Kind kind, std::string_view title) {
            const std::size_t length = slipped_length_at(words, at, phrase);
            const bool holds = !within || (at <= within->first_word && length > within->word_count &&
                                           at + length >= within->first_word + within->word_count);
            if (length == 0 || !holds || (best && length <= best->word_count)) return;
            best = KindMatch{at, length, kind, std::string(title.empty() ? phrase : title), std::string(phrase)};
        });
    }
    return best;
}

} // namespace fourfifths

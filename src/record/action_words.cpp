#include "record/action_words.h"
#include <string>

namespace fourfifths {
namespace {

struct Listed {
    WordKind kind;
    std::string_view words; // parted by bars
};

constexpr Listed lists[] = {
    {word_i, "i"},
    {word_we, "we"},
    {word_you, "you"},
    {word_they, "he|she|they"},
    {word_it, "it|this|that|there|these|those|which"},
    {word_all, "everyone|everybody|somebody|someone|all|each"},
    {word_will, "will|ll|shall|must|gonna|gotta"},
    {word_can, "can|could|should|might|may|would|d"},
    {word_lead,
     "going|need|needs|have|has|got|supposed|agreed|agrees|plan|plans|planning|due|ought|hoping|aiming|wants|"
     "asked|happy|responsible|able|offered|promised"},
    {word_to, "to"},
    {word_be, "am|is|are|m|s|re|be|was|were|been|ve"},
    {word_doing,
     "add|address|agree|arrange|assess|attend|be|book|bring|build|buy|carry|change|check|clarify|collect|come|"
     "complete|conclude|consider|convene|cover|create|decide|design|develop|do|draw|drive|drop|evaluate|"
     "explore|fetch|fill|find|finish|fix|focus|follow|gather|get|give|go|have|help|hold|identify|investigate|keep|"
     "lead|leave|look|make|meet|mention|monitor|move|negotiate|observe|offer|open|order|organise|organize|pay|pick|"
     "play|post|prepare|produce|provide|pull|put|receive|record|reflect|research|review|run|see|set|show|sign|"
     "sit|sort|start|swap|stay|supervise|support|take|think|transport|try|type|update|use|visit|watch|weigh|work|"
     "write"},
    {word_contact,
     "apply|ask|book|call|cancel|chase|circulate|confirm|consult|contact|discuss|distribute|draft|email|"
     "escalate|explain|feed|file|forward|inform|invite|let|liaise|log|mail|message|nag|notify|obtain|pass|"
     "phone|photocopy|print|raise|refer|remind|report|request|rearrange|reschedule|ring|scan|schedule|send|"
     "share|speak|submit|talk|tell|text|upload|warn"},
    {word_filler, "um|uh|er|erm|mm|hmm|ah|oh|eh"},
    {word_not, "not|t|never|won|don|didn|cannot"},
    {word_past, "was|were|did|had|went|said|told|rang|saw|got|took|gave|came|made|sent|spoke|met|felt|thought|kept|put|"
                "found|left|wrote|heard|knew|brought|didn|wasn|weren|already"},
    {word_wh, "what|why|how|who|where|when|which|whose"},
    {word_if, "if|unless|whether|suppose|once"},
    {word_aux, "do|does|did|is|are|was|were|can|could|would|will|should|have|has|shall|isn|don|didn"},
    {word_hedge, "maybe|perhaps|think|guess|probably|might|suppose|possibly|wonder"},
    {word_adverb, "then|also|just|probably|definitely|both|still|now|later|first|really|actually|maybe|obviously|"
                  "basically|again|certainly|together|quickly|please|already|all|two|guys|only|always|too|kindly"},
    {word_when, "by|before|within|next|after|on|until|in|this|for"},
    {word_time,
     "tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|weds|thurs|fri|"
     "week|weeks|fortnight|month|months|days|end|minutes|hour|hours|lunch|meeting|close|then"},
    {word_job,
     "mum|dad|mother|father|nan|gran|grandad|grandmother|aunt|uncle|sister|brother|parents|carer|carers|police|"
     "school|nursery|gp|hv|sw|iro|lado|cafcass|camhs|health|housing|team|nurse|expert|marketing|head|social|"
     "family|advocate|midwife|sendco|senco|duty|mash|solicitor|legal|council|hospital|clinic|agency|staff"},
    {word_article, "the|our|my|your|their|his|her"},
    {word_yes, "yes|yeah|yep|yup|sure|okay|ok|right|fine|kay|absolutely|agreed|great|lovely"},
    {word_always, "always|usually|often|sometimes|every|normally|generally|typically|people|users"},
    {word_thing,
     "action|actions|task|tasks|minutes|report|reports|referral|assessment|plan|plans|document|documents|notes|"
     "form|forms|letter|appointment|visit|slides|folder|copy|questionnaire|summary|chronology|application|"
     "assignment|assignments|agenda|list|evaluation|presentation|presentations"},
    {word_group, "two|both|together|everyone|everybody|guys|each|team|all"},
    {word_start,
     "so|and|well|then|but|or|um|also|now|right|okay|ok|yeah|yes|kay|just|please|next|first|secondly|finally|"
     "basically|oh|because|alright|all"},
    {word_for, "for"},
    {word_agreed, "agreed|agree|decided|decide|decision|settled|concluded|recommend|recommendation|outcome|unanimous|"
                  "threshold|definitely|go"},
    {word_function,
     "a|an|as|at|by|from|in|into|of|off|on|out|over|under|up|with|without|about|like|not|no|some|any|more|"
     "most|much|many|very|too|here|there|let|thanks|thank|hi|hello|sorry|good|bye|its|me|us|them|him|"
     "something|anything|nothing|one|only|same|other|another|such|because|though|while|since|mr|mrs|ms|dr"},
    {word_no_job,
     "number|remember|whether|either|neither|together|another|rather|september|october|november|december|letter|matter|"
     "better|computer|paper|summer|winter|order|power|however|forever|corner|dinner|longer|bigger|button|prefer|"
     "consider|answer|transfer|offer|colour|floor|under|after|colder|easier|cheaper|smaller|higher|lower|earlier|"
     "quicker|harder|later|never|user|customer|controller|counter"},
};

constexpr std::size_t slot_count = 2048; // a power of two, over twice the words listed

} // namespace

ActionWords::ActionWords() : slots_(slot_count) {
    for (const auto& list : lists) {
        for (auto rest = list.words; !rest.empty();) {
            const auto word = rest.substr(0, rest.find('|'));
            rest.remove_prefix(word.size() < rest.size() ? word.size() + 1 : rest.size());
            auto& slot = slots_[slot_of(word)];
            slot.word = word;
            slot.kinds |= bit(list.kind);
        }
    }
}

/// Where the word stands, or the free slot that it would stand in.
std::size_t ActionWords::slot_of(std::string_view word) const {
    std::uint32_t hash = 2166136261;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619;
    std::size_t at = (hash ^ hash >> 15) % slot_count;
    while (!slots_[at].word.empty() && slots_[at].word != word) at = (at + 1) % slot_count;
    return at;
}

WordKinds kinds_of_ing(const ActionWords& words, std::string_view word) {
    if (word.size() < 6 || !word.ends_with("ing")) return 0;
    const auto stem = word.substr(0, word.size() - 3);
    for (const auto& made_from :
         {std::string(stem), std::string(stem) + 'e', std::string(stem.substr(0, stem.size() - 1))}) {
        if (const auto kinds = words.kinds(made_from) & kinds_of_verb) return kinds;
    }
    return 0;
}

bool sounds_like_job(const ActionWords& words, std::string_view word) {
    if (word.size() < 6) return false;
    const bool ends = word.ends_with("er") || word.ends_with("or") || word.ends_with("ist") || word.ends_with("ian");
    return ends && (words.kinds(word) & bit(word_no_job)) == 0;
}

} // namespace fourfifths

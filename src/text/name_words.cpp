#include "text/name_words.h"
#include "text/birth_dates.h"
#include "text/utf8.h"
#include "text/words.h"

namespace fourfifths {
namespace {

bool listed(std::string_view list, std::string_view word) {
    for (auto at = list.find(word); at != std::string_view::npos && !word.empty(); at = list.find(word, at + 1)) {
        const bool starts = at == 0 || list[at - 1] == ' ';
        const bool ends = at + word.size() == list.size() || list[at + word.size()] == ' ';
        if (starts && ends) return true;
    }
    return false;
}

// What remains of U+00E0 to U+017F without its accent.
constexpr std::string_view plain = "aaaaaaaceeeeiiiidnooooo/ouuuuyty"
                                   "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn"
                                   "oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(plain.size() == 0x180 - 0xE0);

constexpr std::string_view titles =
    "mr mrs ms miss mx dr doctor prof professor dc ds di dci pc ps sgt sergeant inspector sister matron nurse judge "
    "cllr councillor sir dame lord lady rev reverend father imam rabbi aunty auntie aunt uncle";
constexpr std::string_view kin = "mum mam mom mammy mummy mama ma dad daddy da papa nan nana nanna nanny gran granny "
                                 "grandma grandad grandpa grandpop "
                                 "auntie aunty uncle";
constexpr std::string_view announcers =
    "brother sister cousin partner boyfriend girlfriend husband wife son daughter nephew niece stepdad stepmum "
    "grandson granddaughter called named names im am";
constexpr std::string_view calendar =
    "monday tuesday wednesday thursday friday saturday sunday mon tues weds wed thurs fri sat sun christmas easter "
    "boxing halloween ramadan eid diwali hanukkah";
constexpr std::string_view ordinary =
    "absolutely agreed alright although amazing anyone anything anyway apart aw awful aye basically because been "
    "better "
    "blimey bless bloody both brilliant can carry charming check cheers child children clever coming cool could course "
    "council court cheerio dear deputy definitely depends did does done everybody everyone everything exactly "
    "excellent "
    "fair fantastic fine first five forget four fourth funny given god good gosh great guess half hang happy head "
    "health "
    "her hiya hold home honestly hopefully housing i id if ill im its ive just keep know last later less let like "
    "listen "
    "little look lots love lovely luckily maybe mind morning much neither never next nice night no nobody none nope "
    "not "
    "nothing now number obviously often old one perfect perhaps plus pop possibly presumably probably quite rang "
    "rather "
    "remember right safe say school second see seems seven sit six so social some somebody someone something sometimes "
    "soon sorry sort sounds still stop such sure ta take tell ten thank thanks that thats then there these they thing "
    "think third this three time today tomorrow tonight tra true try twelve twenty twice two understood usually very "
    "wait watch week well whatever when whoever why will with wonderful wow yeah yep yes yesterday yo "
    "afternoon evening bye "
    "cause ha nah every please come give put show left end day year date dyou wont dont cant isnt doesnt didnt wasnt "
    "havent hasnt couldnt wouldnt shouldnt arent aint big nowt owt summat tak diolch drop bring ah ooh "
    "euro euros powerpoint bluetooth excel outlook apple android iphone xbox playstation minecraft netflix youtube "
    "tiktok uber "
    "amazon tesco asda aldi lidl sainsburys argos "
    "act actions adult bank care case chair class contact core crisis document duty early english first framework "
    "british scottish welsh irish french german polish pashto punjabi urdu arabic bengali romanian asian european "
    "muslim christian catholic jewish hindu sikh google facebook whatsapp instagram snapchat teams zoom nhs "
    "protection review royal section special";
constexpr std::string_view names_and_words =
    "will may mark rose pat joy hope grace frank bill jack rob sue gill ray art june april summer brown green white "
    "black young long short king bishop baker cook hill wood field stone moss frost day banks price wise sharp love "
    "hall "
    "lane park marsh dean bell wren pearl amber ruby faith dawn eve iris ivy lily daisy violet heather hazel olive "
    "holly "
    "jade crystal jay robin drew guy chase grant miles dale glen cliff rich norm gene dick harry victor earl duke "
    "major "
    "carol penny ginger sandy rusty melody harmony chance hunter mason taylor cooper porter fisher carter butler ward "
    "page ash finch swift fox wolf lamb bird birch reed rush berry flower best good gay small little burns walker "
    "turner "
    "parker potter skinner weaver carver bond swan power star sky skye ocean river forest storm angel blessing "
    "precious prince princess patience charity honor honour mercy constance joan bob matt don dot peg nick max rex ted "
    "bud skip kit les";
constexpr std::string_view place_nouns =
    "house lodge road street lane school hospital centre center park court college academy bank ward team unit office "
    "green tree surgery clinic church mosque temple club estate close avenue drive hall home panel service services "
    "council university nursery primary infirmary cross army act project trust farm gardens view town city house rise";
constexpr std::string_view after_person =
    "is was isnt wasnt has had hasnt says said say told tells rang rings came comes went goes wants wanted knows knew "
    "likes liked gets got did does didnt doesnt can cant could will wont would were who asked asks thinks thought "
    "needs "
    "loves hates gave took takes makes made keeps kept looks looked lives lived moved stays started left wrote phoned";
constexpr std::string_view before_person =
    "with for bring brought fetch took help let lets met chase ask asked tell told ring rang call called see saw seen "
    "meet met by and or thank thanks hello hi hiya dear "
    "alright morning love bye because that if when like know email text visit phone knows wheres hows whos than";
constexpr std::string_view determiners =
    "my your his her their our the a an this that these those me ya birth whose each every any another one foster step "
    "other new real no some both single s";
constexpr std::string_view roles =
    "speaker unknown participant guest host chair interpreter caller worker duty social mother father person young "
    "user "
    "service carer child parent professional police nurse doctor teacher advocate manager watch the";

} // namespace

std::string bare(std::string_view text) {
    const std::string small = folded(text);
    std::string result;
    for (std::size_t at = 0; at < small.size();) {
        const Character next = character_at(small, at);
        if (next.code >= 0xE0 && next.code < 0x180) result += plain[next.code - 0xE0];
        else if (next.code != '\'' && (next.code < 0x300 || next.code > 0x36F)) result += small.substr(at, next.length);
        at += next.length;
    }
    return result;
}

bool is_title(std::string_view word) { return listed(titles, word); }
bool is_kin(std::string_view word) { return listed(kin, word); }
bool announces_name(std::string_view word) { return listed(announcers, word); }
bool is_calendar_word(std::string_view word) {
    const bool plural = word.size() > 4 && word.back() == 's';
    return listed(calendar, plural ? word.substr(0, word.size() - 1) : word) || listed(calendar, word) ||
           is_month_name(word);
}
bool is_ordinary(std::string_view word) { return listed(ordinary, word) || is_stop_word(word); }
bool is_name_and_word(std::string_view word) {
    return listed(names_and_words, word) || is_ordinary(word) || is_calendar_word(word) || listed(place_nouns, word);
}
bool is_place_noun(std::string_view word) { return listed(place_nouns, word); }
bool stands_after_person(std::string_view word) { return listed(after_person, word); }
bool stands_before_person(std::string_view word) { return listed(before_person, word); }
bool stands_before_place(std::string_view word) { return listed("in at near around outside into", word); }
bool determines(std::string_view word) { return listed(determiners, word); }
bool is_role(std::string_view word) { return listed(roles, word); }

} // namespace fourfifths

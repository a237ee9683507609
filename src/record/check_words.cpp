#include "record/check_words.h"
#include <algorithm>

namespace fourfifths {
namespace {

struct Gloss {
    std::string_view acronym;
    std::string_view meaning;
};

constexpr Gloss glosses[] = {{"ADHD", "attention deficit hyperactivity disorder"},
                             {"AMHP", "approved mental health professional"},
                             {"AP", "alternative provision"},
                             {"ASC", "adult social care"},
                             {"ASD", "autism spectrum disorder"},
                             {"ASYE", "assessed and supported year in employment"},
                             {"C&F", "child and family"},
                             {"CAFCASS", "Children and Family Court Advisory and Support Service"},
                             {"CAMHS", "child and adolescent mental health services"},
                             {"CCE", "child criminal exploitation"},
                             {"CHC", "NHS continuing healthcare"},
                             {"CHIN", "child in need"},
                             {"CIC", "child in care"},
                             {"CIN", "child in need"},
                             {"CLA", "child looked after"},
                             {"CMHT", "community mental health team"},
                             {"CP", "child protection"},
                             {"CPA", "care programme approach"},
                             {"CPC", "child protection conference"},
                             {"CPP", "child protection plan"},
                             {"CPN", "community psychiatric nurse"},
                             {"CSE", "child sexual exploitation"},
                             {"CTO", "community treatment order"},
                             {"DA", "domestic abuse"},
                             {"DOLS", "deprivation of liberty safeguards"},
                             {"DP", "direct payment"},
                             {"DSL", "designated safeguarding lead"},
                             {"DV", "domestic violence"},
                             {"DWP", "Department for Work and Pensions"},
                             {"EDT", "emergency duty team"},
                             {"EH", "early help"},
                             {"EHCP", "education, health and care plan"},
                             {"EPO", "emergency protection order"},
                             {"FGC", "family group conference"},
                             {"FSW", "family support worker"},
                             {"HV", "health visitor"},
                             {"ICO", "interim care order"},
                             {"ICPC", "initial child protection conference"},
                             {"IDVA", "independent domestic violence adviser"},
                             {"IMCA", "independent mental capacity advocate"},
                             {"IRO", "independent reviewing officer"},
                             {"KIT", "keeping in touch"},
                             {"LA", "local authority"},
                             {"LAC", "looked-after child"},
                             {"LADO", "local authority designated officer"},
                             {"LD", "learning disability"},
                             {"LPA", "lasting power of attorney"},
                             {"MAPPA", "multi-agency public protection arrangements"},
                             {"MARAC", "multi-agency risk assessment conference"},
                             {"MASH", "multi-agency safeguarding hub"},
                             {"MCA", "Mental Capacity Act"},
                             {"MDT", "multi-disciplinary team"},
                             {"MH", "mental health"},
                             {"MHA", "Mental Health Act"},
                             {"NEET", "not in education, employment or training"},
                             {"NFA", "no further action"},
                             {"NRPF", "no recourse to public funds"},
                             {"OT", "occupational therapist"},
                             {"PA", "personal adviser"},
                             {"PEP", "personal education plan"},
                             {"PLO", "Public Law Outline, the steps before court"},
                             {"RCPC", "review child protection conference"},
                             {"S17", "section 17, help for a child in need"},
                             {"S20", "section 20, accommodation the parents agree to"},
                             {"S42", "section 42, a safeguarding enquiry for an adult"},
                             {"S47", "section 47, a child protection enquiry"},
                             {"SALT", "speech and language therapy"},
                             {"SEN", "special educational needs"},
                             {"SENCO", "special educational needs co-ordinator"},
                             {"SEND", "special educational needs and disabilities"},
                             {"SGO", "special guardianship order"},
                             {"SPOC", "single point of contact"},
                             {"SW", "social worker"},
                             {"TAC", "team around the child"},
                             {"TAF", "team around the family"},
                             {"TM", "team manager"},
                             {"UASC", "unaccompanied asylum-seeking child"},
                             {"YJS", "youth justice service"},
                             {"YOT", "youth offending team"}};

constexpr std::string_view known[] = {"A&E", "AM",  "AND", "BBC",    "BST", "DVD", "GCSE", "GMT", "GP",
                                      "HIV", "ID",  "II",  "III",    "IT",  "IV",  "MOT",  "MP",  "NHS",
                                      "NO",  "NOT", "OK",  "PC",     "PE",  "PIN", "PM",   "SIM", "SMS",
                                      "TV",  "UK",  "UNO", "URGENT", "USA", "USB", "VAT",  "VERY"};

constexpr Wording table[] = {{"a number of", "some"},
                             {"accordingly", "so"},
                             {"additional", "more"},
                             {"ascertain", "find out"},
                             {"as a consequence of", "because of"},
                             {"at the present time", "now"},
                             {"at this point in time", "now"},
                             {"cognisant of", "aware of"},
                             {"commence", "start"},
                             {"commenced", "started"},
                             {"commencing", "starting"},
                             {"despite the fact that", "although"},
                             {"due to the fact that", "because"},
                             {"endeavour", "try"},
                             {"ensure that", "make sure"},
                             {"facilitate", "help"},
                             {"for the purpose of", "to"},
                             {"going forward", "from now on"},
                             {"in order to", "to"},
                             {"in receipt of", "getting"},
                             {"in regards to", "about"},
                             {"in relation to", "about"},
                             {"in respect of", "about"},
                             {"in the event that", "if"},
                             {"is able to", "can"},
                             {"it is noted that", ""},
                             {"on a daily basis", "every day"},
                             {"on a regular basis", "regularly"},
                             {"on a weekly basis", "every week"},
                             {"prior to", "before"},
                             {"purchase", "buy"},
                             {"purchased", "bought"},
                             {"regarding", "about"},
                             {"reside", "live"},
                             {"resides", "lives"},
                             {"residing", "living"},
                             {"subsequent to", "after"},
                             {"subsequently", "later"},
                             {"the writer", "I"},
                             {"upon", "on"},
                             {"utilise", "use"},
                             {"utilised", "used"},
                             {"utilising", "using"},
                             {"whilst", "while"},
                             {"with a view to", "to"},
                             {"with regard to", "about"},
                             {"with regards to", "about"},
                             {"with the exception of", "except"}};

constexpr std::string_view deciding[] = {
    "accepted",   "advised",     "agreed",     "allocated", "approved", "arranged",   "assessed",
    "concluded",  "confirmed",   "considered", "decided",   "declined", "deemed",     "determined",
    "discharged", "discussed",   "escalated",  "felt",      "granted",  "identified", "made",
    "planned",    "recommended", "referred",   "refused",   "rejected", "removed",    "requested",
    "required",   "resolved",    "stepped",    "suspended", "told"};

std::string_view singular(std::string_view acronym) {
    if (acronym.size() > 2 && acronym.back() == 's') acronym.remove_suffix(1);
    return acronym;
}

bool same_letters(std::string_view a, std::string_view b) {
    const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return upper(x) == upper(y); });
}

} // namespace

std::optional<std::string_view> gloss(std::string_view acronym) {
    for (const auto& each : glosses) {
        if (same_letters(each.acronym, acronym) || same_letters(each.acronym, singular(acronym))) return each.meaning;
    }
    return {};
}

bool needs_no_gloss(std::string_view acronym) {
    const auto in_list = [](std::string_view word) {
        return std::find(std::begin(known), std::end(known), word) != std::end(known);
    };
    return in_list(acronym) || in_list(singular(acronym));
}

std::span<const Wording> wordings() { return table; }

bool is_deciding_participle(std::string_view word) {
    return std::find(std::begin(deciding), std::end(deciding), word) != std::end(deciding);
}

} // namespace fourfifths

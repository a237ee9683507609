#include "record/check_words.h"
#include <string>

namespace fourfifths {
namespace {

// Short form in capitals, =, what it stands for, |.
constexpr std::string_view glosses =
    "|"
    "ABE=achieving best evidence, a recorded interview|ADHD=attention deficit hyperactivity disorder|"
    "AMHP=approved mental health professional|AP=alternative provision|ASB=anti-social behaviour|"
    "ASC=adult social care|ASD=autism spectrum disorder|ASYE=assessed and supported year in employment|"
    "BIA=best interests assessor|C&F=child and family|"
    "CAFCASS=Children and Family Court Advisory and Support Service|"
    "CAMHS=child and adolescent mental health services|CCE=child criminal exploitation|"
    "CHC=NHS continuing healthcare|CHIN=child in need|CIC=child in care|CIN=child in need|CIOC=child in our care|"
    "CLA=child looked after|CMHT=community mental health team|CP=child protection|CPA=care programme approach|"
    "CPC=child protection conference|CPN=community psychiatric nurse|CPP=child protection plan|"
    "CPS=Crown Prosecution Service|CSE=child sexual exploitation|CTO=community treatment order|"
    "CWD=children with disabilities|DA=domestic abuse|DASH=domestic abuse, stalking and harassment "
    "checklist|DBS=Disclosure and Barring Service|DC=detective constable|"
    "DFG=disabled facilities grant|DNA=did not attend|DOLS=deprivation of liberty safeguards|DP=direct "
    "payment|DS=detective sergeant|"
    "DSL=designated safeguarding lead|DV=domestic violence|DWP=Department for Work and Pensions|"
    "EDT=emergency duty team|EH=early help|EHA=early help assessment|EHCP=education, health and care plan|"
    "EHE=elective home education|EPO=emergency protection order|ESA=Employment and Support Allowance|"
    "EWO=education welfare officer|FASD=foetal alcohol spectrum disorder|FGC=family group conference|"
    "FGM=female genital mutilation|FII=fabricated or induced illness|FSW=family support worker|HHJ=His or Her Honour "
    "Judge|HV=health visitor|"
    "ICB=integrated care board|ICO=interim care order|ICPC=initial child protection conference|"
    "IDVA=independent domestic violence adviser|IFA=independent fostering agency|"
    "IMCA=independent mental capacity advocate|IRO=independent reviewing officer|ISW=independent social worker|"
    "KIT=keeping in touch|KS1=key stage 1, ages 5 to 7|KS2=key stage 2, ages 7 to 11|KS3=key stage 3, ages 11 to "
    "14|KS4=key stage 4, ages 14 to 16|LA=local authority|LAC=looked-after child|LADO=local authority designated "
    "officer|"
    "LD=learning disability|LPA=lasting power of attorney|LPS=liberty protection safeguards|"
    "LSCP=local safeguarding children partnership|MACE=multi-agency child exploitation meeting|"
    "MAPPA=multi-agency public protection arrangements|MARAC=multi-agency risk assessment conference|"
    "MASH=multi-agency safeguarding hub|MCA=Mental Capacity Act|MDT=multi-disciplinary team|MH=mental health|"
    "MHA=Mental Health Act|NEET=not in education, employment or training|NFA=no further action|"
    "NRM=national referral mechanism, for trafficking|NRPF=no recourse to public funds|OOH=out of hours|"
    "OT=occupational therapist|PA=personal adviser|PEP=personal education plan|PIP=Personal Independence Payment|"
    "PLO=Public Law Outline, the steps before court|POC=package of care|PR=parental responsibility|"
    "PRU=pupil referral unit|PTSD=post-traumatic stress disorder|RCPC=review child protection conference|S117=section "
    "117, aftercare|"
    "S17=section 17, help for a child in need|S20=section 20, accommodation the parents agree to|"
    "S37=section 37, a report that a court asks for|S42=section 42, a safeguarding enquiry for an adult|"
    "S47=section 47, a child protection enquiry|S7=section 7, a welfare report for a court|"
    "SAB=safeguarding adults board|SALT=speech and language therapy|SEN=special educational needs|"
    "SENCO=special educational needs co-ordinator|SEND=special educational needs and disabilities|"
    "SGO=special guardianship order|SPOC=single point of contact|SSW=supervising social worker|SW=social worker|"
    "TAC=team around the child|TAF=team around the family|TM=team manager|UASC=unaccompanied asylum-seeking child|"
    "UC=Universal Credit|VAWG=violence against women and girls|YJS=youth justice service|YOT=youth offending team|"
    "YP=young person|";

constexpr std::string_view known = " A&E AGM AI ALL AM AND ASAP BBC BSL BST CCTV COVID CV DAD DIY DO DOB DVD FAQ FYI "
                                   "GCSE GMT GP HIV HMP ID II III IT ITV IV "
                                   "LGBT LGBTQ LTD MOT MP MUM MUST NB NEVER NEW NHS NO NOT NSPCC OFSTED OK ONLY PC PDF "
                                   "PE PIN PM PS RSPCA SIM SMS TBC TV UK UNO URGENT USA USB VAT "
                                   "VERY YES YMCA ";

// Wordy, =, plain, |.
constexpr std::string_view table =
    "a majority of=most|a number of=some|accomplish=do|accordingly=so|acquire=get|additional=more|"
    "adjacent to=next to|anticipate=expect|approximately=about|as a consequence of=because of|as a means of=to|"
    "as a result of=because of|ascertain=find out|assist=help|assistance=help|assisted=helped|at all times=always|"
    "at such time as=when|at the conclusion of=after|at the present time=now|at the time of writing=now|"
    "at this point in time=now|attempt to=try to|attempted to=tried to|be in a position to=be able to|"
    "by means of=by|by virtue of=by|cease=stop|ceased=stopped|cognisant of=aware of|cohabiting with=living with|"
    "commence=start|commenced=started|commencement=start|commencing=starting|communicated with=spoke to|"
    "conducted a visit=visited|consequently=so|contusion=bruise|demonstrate=show|demonstrated=showed|"
    "demonstrates=shows|despite the fact that=although|did not engage=did not take part|disclosed that=said that|"
    "discontinue=stop|disseminate=share|due to the fact that=because|during the course of=during|"
    "each and every=each|endeavour=try|endeavoured=tried|engage with=work with|engaged with=worked with|"
    "engaging with=working with|enquired=asked|ensure that=make sure|equitable=fair|erroneous=wrong|"
    "evidenced=shown|exhibited=showed|expedite=speed up|facilitate=help|failed to=did not|feasible=possible|"
    "for the duration of=during|for the purpose of=to|forthwith=now|furthermore=also|gave consent to=agreed to|"
    "give consideration to=consider|going forward=from now on|has the ability to=can|implement=carry out|"
    "implemented=carried out|in a timely manner=on time|in accordance with=under|in addition to=besides|"
    "in advance of=before|in close proximity to=near|in conjunction with=with|in connection with=about|"
    "in excess of=more than|in lieu of=instead of|in order to=to|in receipt of=getting|in regards to=about|"
    "in relation to=about|in respect of=about|in terms of=about|in the absence of=without|in the event that=if|"
    "in the near future=soon|in the presence of=with|in the vicinity of=near|in view of the fact that=because|"
    "informed me that=told me that|initiate=start|initiated=started|is able to=can|it is evident that=|"
    "it is noted that=|it should be noted that=|it was evident that=|maternal grandmother=mum’s mum|"
    "methodology=method|monies=money|necessitate=need|nevertheless=still|non-compliant with=not keeping to|"
    "notified=told|notify=tell|notwithstanding=despite|numerous=many|obtain=get|obtained=got|"
    "on a daily basis=every day|on a monthly basis=every month|on a regular basis=regularly|"
    "on a weekly basis=every week|on numerous occasions=often|on the grounds that=because|"
    "owing to the fact that=because|participate=take part|participated=took part|paternal grandmother=dad’s mum|"
    "per annum=a year|pertaining to=about|possesses=has|prior to=before|proceeded to=went on to|purchase=buy|"
    "purchased=bought|pursuant to=under|regarding=about|reiterated=said again|relocated=moved|remuneration=pay|"
    "reported that=said that|required to=must|reside=live|resided=lived|resides=lives|residing=living|retain=keep|"
    "sibling=brother or sister|siblings=brothers and sisters|stated that=said that|"
    "subsequent to=after|subsequently=later|sufficient=enough|sustained an injury=was hurt|terminate=end|"
    "terminated=ended|the majority of=most|the writer=I|thereafter=then|transpired=happened|"
    "undertook a visit=visited|until such time as=until|upon=on|utilise=use|utilised=used|utilising=using|"
    "verbalised=said|was in attendance=was there|was observed to be=was|were in attendance=were there|whilst=while|"
    "with a view to=to|with effect from=from|with immediate effect=now|with reference to=about|"
    "with regard to=about|with regards to=about|with respect to=about|with the exception of=except|";

constexpr std::string_view deciding =
    " accepted advised agreed allocated approved arranged assessed authorised closed concluded confirmed "
    "considered convened decided declined deemed deferred delegated determined discharged discussed downgraded "
    "endorsed "
    "escalated excluded evicted felt granted "
    "identified initiated instructed invited issued made offered ordered overruled placed planned postponed "
    "prioritised recommended reduced referred "
    "refused rejected removed requested required resolved reviewed revoked sanctioned sectioned sought stepped stopped "
    "suspended terminated told transferred "
    "upheld waived withdrawn ";

std::string_view singular(std::string_view acronym) {
    if (acronym.size() > 2 && acronym.back() == 's') acronym.remove_suffix(1);
    return acronym;
}

bool is_listed(std::string_view list, std::string_view word) {
    return list.find(' ' + std::string(word) + ' ') != std::string_view::npos;
}

std::optional<std::string_view> find_gloss(std::string_view acronym) {
    std::string wanted = "|";
    for (const char c : acronym) wanted += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    wanted += '=';
    const auto at = glosses.find(wanted);
    if (at == std::string_view::npos) return {};
    const auto meaning = glosses.substr(at + wanted.size());
    return meaning.substr(0, meaning.find('|'));
}

} // namespace

std::optional<std::string_view> gloss(std::string_view acronym) {
    const auto found = find_gloss(acronym);
    return found ? found : find_gloss(singular(acronym));
}

bool needs_no_gloss(std::string_view acronym) {
    return is_listed(known, acronym) || is_listed(known, singular(acronym));
}

std::string_view wordings() { return table; }

bool next_wording(std::string_view& rest, Wording& wording) {
    const auto end = rest.find('|');
    if (end == std::string_view::npos) return false;
    const auto middle = rest.find('=');
    wording = {rest.substr(0, middle), rest.substr(middle + 1, end - middle - 1)};
    rest.remove_prefix(end + 1);
    return true;
}

bool is_deciding_participle(std::string_view word) { return is_listed(deciding, word); }

} // namespace fourfifths

#include "text/names.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

/// "Sam=SB person; Leeds=L unknown": a listed one with a star.
std::string found(const std::vector<Turn>& turns, const std::vector<KnownPerson>& known = {}) {
    const FoundNames names = find_names(turns, known);
    std::string all;
    for (const FoundName& name : names.names) {
        if (!all.empty()) all += "; ";
        all += std::string(name.span.of(turns[name.turn].text)) + (name.listed ? "*" : "");
        if (name.kind != NameKind::relation) all += "=" + names.people[name.person].initials;
        if (name.kind != NameKind::person) all += " " + std::string(key(name.kind));
    }
    return all;
}

std::string found_in(const std::string& text, const std::vector<KnownPerson>& known = {}) {
    return found({{"", text}}, known);
}

const std::vector<KnownPerson> case_people = {{"Samuel O'Brien", {"Sam"}}, {"Agnieszka Szymańska", {}}};

} // namespace

TEST_CASE("the people of the case are found however they are written") {
    CHECK(found_in("Samuel O'Brien said no.", case_people) == "Samuel O'Brien*=SO");
    CHECK(found_in("it was Sam’s, or SAMUEL's", case_people) == "Sam*=SO; SAMUEL*=SO");
    CHECK(found_in("ask the OBriens and Mr O’BRIEN", case_people) == "OBrien*=SO; O’BRIEN*=SO");
    CHECK(found_in("Dr Szymanska rang", case_people) == "Szymanska*=AS");
    CHECK(found_in("saw sam and agnieszka today", case_people) == "sam*=SO; agnieszka*=AS");
    CHECK(found_in("sams bag, mail sam.obrien or samobrien07", case_people) ==
          "sam*=SO; sam*=SO; obrien*=SO; samobrien07*=SO");
}

TEST_CASE("a name that is also a word is a name with a capital only") {
    const std::vector<KnownPerson> known = {{"Will Marsh", {}}};
    CHECK(found_in("Then Will rang. I will ring. Will you ring?", known) == "Will*=WM");
    CHECK(found_in("Will, can you ring? Will's in.", known) == "Will*=WM; Will*=WM");
}

TEST_CASE("two people with the same letters are told apart, one person never is") {
    const std::vector<KnownPerson> known = {{"Sam Brown", {}}, {"Sara Bell", {}}, {"Sam Shah", {}}};
    CHECK(found_in("Sara Bell and Sam Brown and Sam Shah and Sara", known) == "Sara Bell*=SB2; Sam Brown*=SB; Sam "
                                                                              "Shah*=SS; Sara*=SB2");
    CHECK(found_in("then Sam came", known) == "Sam*=S");
}

TEST_CASE("those who speak are people of the talk, a label is not") {
    CHECK(found({{"Karen Pryce", "Morning."}, {"PM", "Hi Karen, it's me."}}) == "Karen*=KP");
    CHECK(found({{"Speaker 1 (social worker Dani Frost)", "hi its dani"}}) == "dani*=DF");
}

TEST_CASE("titles and kinship announce a name; kinship alone stands for one only as a name") {
    CHECK(found_in("I rang Mrs Adeyemi and his brother Lee.") == "Adeyemi=A; Lee=L");
    CHECK(found_in("What did mum say? His mum and Mum's mum.") == "mum relation; Mum relation");
    CHECK(found_in("ask Uncle Dean, not Nan") == "Dean=D; Nan relation");
    CHECK(found_in("her son was there") == "");
}

TEST_CASE("other capitals are for a look, and what talks for a person makes one") {
    CHECK(found_in("He went to the flat in Batley.") == "Batley=B unknown");
    CHECK(found_in("Thanks, Oluchi. I'll ask Wayne.") == "Oluchi=O; Wayne=W");
    CHECK(found_in("And there's Leila Farahani, she's 26.") == "Leila Farahani=LF");
    CHECK(found_in("Yeah. Lovely. On Monday in June the MASH and DoLS team came. I'm in.") == "");
}

TEST_CASE("a short form is the same person") {
    CHECK(found_in("Then Dan came, Danny’s fine.", {{"Danny Chisholm", {}}}) == "Dan=DC; Danny*=DC");
}

// What a word has to do with names: titles, kinship, words that only stand at the start of a sentence, names that are
// also words ("Will", "Rose"). Short closed lists of our own, no list of first names: people come from the case.
#pragma once
#include <string>
#include <string_view>

namespace fourfifths {

/// Small letters without accents and apostrophes: "O'Brien" and "OBRIEN" are "obrien", "Szymańska" is "szymanska".
std::string bare(std::string_view text);

// All of these take bare words.
bool is_title(std::string_view word);         // "mr", "dr", "sergeant"
bool is_kin(std::string_view word);           // "mum", "nan", "uncle": may stand as a name
bool announces_name(std::string_view word);   // "brother", "partner", "called": a capital after it is a name
bool is_calendar_word(std::string_view word); // "tuesday", "june", "christmas"
/// Capitals that are never a person: languages, faiths, firms, and words that start sentences ("Yeah", "Lovely").
bool is_ordinary(std::string_view word);
/// Also an everyday word in small letters: only a capital makes it a name.
bool is_name_and_word(std::string_view word);
bool is_place_noun(std::string_view word);        // "house", "school", "road"
bool stands_after_person(std::string_view word);  // "said", "is", "wants"
bool stands_before_person(std::string_view word); // "with", "ask", "rang"
bool stands_before_place(std::string_view word);  // "in", "at"
bool determines(std::string_view word);           // "my", "the": kinship after it is no name
bool is_role(std::string_view word);              // "speaker", "worker": of a speaker's label, no name

} // namespace fourfifths

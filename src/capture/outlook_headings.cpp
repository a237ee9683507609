#include "capture/outlook_headings.h"
#include "text/utf8.h"

namespace fourfifths {

namespace {

/// Folded, one line a column in the order of OutlookColumn, one word a language or version.
constexpr std::string_view headings[outlook_columns] = {
    "|subject|betreff|objet|asunto|oggetto|onderwerp|temat|pwnc|",
    "|start date|beginnt am|début|date de début|fecha de comienzo|fecha de inicio|data inizio|data di inizio|begindatum"
    "|data rozpoczęcia|dyddiad cychwyn|dyddiad dechrau|",
    "|start time|beginnt um|heure de début|comienzo|hora de comienzo|hora de inicio|ora inizio|ora di inizio|begintijd"
    "|czas rozpoczęcia|godzina rozpoczęcia|amser cychwyn|amser dechrau|",
    "|end date|endet am|fin|date de fin|fecha de finalización|fecha de fin|data fine|data di fine|einddatum"
    "|data zakończenia|dyddiad gorffen|",
    "|end time|endet um|heure de fin|finalización|hora de finalización|hora de fin|ora fine|ora di fine|eindtijd"
    "|czas zakończenia|godzina zakończenia|amser gorffen|",
    "|all day event|ganztägiges ereignis|journée entière|todo el día|evento de todo el día|giornata intera"
    "|tutto il giorno|duurt hele dag|hele dag|wydarzenie całodzienne|całodzienne|digwyddiad drwy'r dydd|",
    "|private|privat|privé|privado|privato|prywatne|preifat|",
    "|sensitivity|vertraulichkeit|critère de diffusion|confidentialité|sensibilidad|carácter|riservatezza"
    "|vertrouwelijkheid|gevoeligheid|poufność|sensitifrwydd|",
    "|location|ort|emplacement|lieu|ubicación|lugar|luogo|posizione|locatie|lokalizacja|miejsce|lleoliad|",
    "|description|beschreibung|descripción|descrizione|beschrijving|opis|disgrifiad|",
    "|required attendees|erforderliche teilnehmer|participants obligatoires|asistentes necesarios"
    "|partecipanti necessari|verplichte deelnemers|wymagani uczestnicy|",
    "|optional attendees|optionale teilnehmer|participants facultatifs|asistentes opcionales|partecipanti facoltativi"
    "|optionele deelnemers|opcjonalni uczestnicy|",
};

std::string_view without_blanks(std::string_view text) { return trimmed(text, {0, text.size()}).of(text); }

bool is_in(std::string_view words, std::string_view word) {
    return !word.empty() && words.find("|" + folded(word) + "|") != std::string_view::npos;
}

} // namespace

OutlookHeadings::OutlookHeadings(const std::vector<std::string>& row) {
    places_.fill(-1);
    for (std::size_t place = 0; place < row.size(); ++place) {
        const std::string_view heading = without_blanks(row[place]);
        for (std::size_t column = 0; column < outlook_columns; ++column) {
            if (!is_in(headings[column], heading)) continue;
            // In French, date and time of day have one heading: the date comes first.
            const bool again = places_[column] >= 0;
            if (again && column != 1 && column != 3) break;
            const std::size_t meant = again ? column + 1 : column;
            if (places_[meant] < 0) places_[meant] = static_cast<int>(place), ++known_;
            break;
        }
    }
}

std::string_view OutlookHeadings::value(const std::vector<std::string>& row, OutlookColumn column) const {
    const int place = places_[static_cast<std::size_t>(column)];
    if (place < 0 || static_cast<std::size_t>(place) >= row.size()) return {};
    return without_blanks(row[static_cast<std::size_t>(place)]);
}

bool says_yes(std::string_view value) {
    return is_in("|true|yes|1|on|wahr|ja|ein|vrai|oui|verdadero|sí|vero|sì|waar|aan|prawda|tak|gwir|ie|", value);
}

bool says_private(std::string_view sensitivity) {
    const std::string word = folded(sensitivity);
    for (const std::string_view start : {"priv", "pryw", "preif", "conf", "vertr", "riserv", "pouf", "cyfr"}) {
        if (word.starts_with(start)) return true;
    }
    return false;
}

} // namespace fourfifths

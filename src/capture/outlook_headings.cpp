#include "capture/outlook_headings.h"
#include "text/utf8.h"

namespace fourfifths {

namespace {

struct Headings {
    OutlookColumn column;
    std::string_view words; // folded, one for each language or version
};

using enum OutlookColumn;
constexpr Headings headings[] = {
    {subject, "|subject|betreff|objet|asunto|oggetto|onderwerp|temat|pwnc|"},
    {start_date, "|start date|beginnt am|début|date de début|fecha de comienzo|fecha de inicio|data inizio|"},
    {start_date, "|data di inizio|begindatum|data rozpoczęcia|dyddiad cychwyn|dyddiad dechrau|"},
    {start_time, "|start time|beginnt um|heure de début|comienzo|hora de comienzo|hora de inicio|ora inizio|"},
    {start_time, "|ora di inizio|begintijd|czas rozpoczęcia|godzina rozpoczęcia|amser cychwyn|amser dechrau|"},
    {end_date, "|end date|endet am|fin|date de fin|fecha de finalización|fecha de fin|data fine|data di fine|"},
    {end_date, "|einddatum|data zakończenia|dyddiad gorffen|"},
    {end_time, "|end time|endet um|heure de fin|finalización|hora de finalización|hora de fin|ora fine|ora di fine|"},
    {end_time, "|eindtijd|czas zakończenia|godzina zakończenia|amser gorffen|"},
    {all_day, "|all day event|ganztägiges ereignis|journée entière|todo el día|evento de todo el día|"},
    {all_day, "|giornata intera|tutto il giorno|duurt hele dag|hele dag|wydarzenie całodzienne|całodzienne|"},
    {all_day, "|digwyddiad drwy'r dydd|"},
    {is_private, "|private|privat|privé|privado|privato|prywatne|preifat|"},
    {sensitivity, "|sensitivity|vertraulichkeit|critère de diffusion|confidentialité|sensibilidad|carácter|"},
    {sensitivity, "|riservatezza|vertrouwelijkheid|gevoeligheid|poufność|sensitifrwydd|"},
    {location, "|location|ort|emplacement|lieu|ubicación|lugar|luogo|posizione|locatie|lokalizacja|miejsce|lleoliad|"},
    {description, "|description|beschreibung|descripción|descrizione|beschrijving|opis|disgrifiad|"},
    {required, "|required attendees|erforderliche teilnehmer|participants obligatoires|asistentes necesarios|"},
    {required, "|partecipanti necessari|verplichte deelnemers|wymagani uczestnicy|"},
    {optional, "|optional attendees|optionale teilnehmer|participants facultatifs|asistentes opcionales|"},
    {optional, "|partecipanti facoltativi|optionele deelnemers|opcjonalni uczestnicy|"},
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
        for (const Headings& one : headings) {
            if (!is_in(one.words, heading)) continue;
            // In French, date and time of day have one heading: the date comes first.
            const auto column = static_cast<std::size_t>(one.column);
            const bool dated = one.column == start_date || one.column == end_date;
            const std::size_t meant = places_[column] >= 0 && dated ? column + 1 : column;
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

#include "capture/calendar_texts.h"
#include "capture/csv_rows.h"
#include "capture/outlook_dates.h"
#include <nlohmann/json.hpp>

using namespace fourfifths;

namespace {

const DateRange year = range("2026-01-01", "2027-01-01");

constexpr std::string_view columns =
    "\"Subject\",\"Start Date\",\"Start Time\",\"End Date\",\"End Time\",\"All day event\","
    "\"Reminder on/off\",\"Reminder Date\",\"Reminder Time\",\"Meeting Organizer\","
    "\"Required Attendees\",\"Optional Attendees\",\"Meeting Resources\","
    "\"Billing Information\",\"Categories\",\"Description\",\"Location\",\"Mileage\","
    "\"Priority\",\"Private\",\"Sensitivity\",\"Show time as\"\r\n";

std::string row(std::string_view subject, std::string_view starts, std::string_view from, std::string_view ends,
                std::string_view to, std::string_view all_day = "False", std::string_view is_private = "False") {
    const auto field = [](std::string_view text) { return "\"" + std::string(text) + "\","; };
    return field(subject) + field(starts) + field(from) + field(ends) + field(to) + field(all_day) +
           "\"False\",,,\"Ines Hart\",\"Ms Bird; Dr Reid\",,,,,\"Bring the \"\"plan\"\",\r\nand the file\",\"Room "
           "2\",,\"Normal\"," +
           field(is_private) + "\"Normal\",\"2\"\r\n";
}

std::string rows_told(std::string_view bytes, DateRange days = year) {
    const auto reading = read(bytes, Workspace{}, days);
    return reading ? told(*reading) : reading.error().detail;
}

/// The same meeting, in one file of each language: the first row is the headings.
std::string foreign(std::string_view headings, std::string_view date, std::string_view from, std::string_view to,
                    std::string_view yes) {
    return std::string(headings) + "\r\nVisit;" + std::string(date) + ";" + std::string(from) + ";" +
           std::string(date) + ";" + std::string(to) + ";;\r\nDentist;" + std::string(date) + ";" + std::string(from) +
           ";" + std::string(date) + ";" + std::string(to) + ";;" + std::string(yes) + "\r\n";
}

} // namespace

TEST_CASE("Outlook's twenty-two columns become proposals without their bodies") {
    const std::string bytes = std::string(columns) +
                              row("Home visit", "26/10/2026", "09:30:00", "26/10/2026", "10:15:00") +
                              row("Annual leave", "29/10/2026", "00:00:00", "03/11/2026", "00:00:00", "True") +
                              row("Dentist", "27/10/2026", "09:00:00", "27/10/2026", "10:00:00", "False", "True") +
                              row("Canceled: Core group", "28/10/2026", "09:00:00", "28/10/2026", "10:00:00");
    const auto reading = read(bytes, Workspace{}, year);
    REQUIRE(reading);
    CHECK(told(*reading) == "Mon 26 Oct 09:30-10:15 D1 Home visit\n"
                            "Thu 29 Oct 09:00-17:00 X0 Annual leave (all day)\n"
                            "Fri 30 Oct 09:00-17:00 X0 Annual leave (all day)\n"
                            "Mon 2 Nov 09:00-17:00 X0 Annual leave (all day)\n");
    CHECK(reading->events == 4);
    CHECK(reading->private_skipped == 1);
    CHECK(reading->cancelled_skipped == 1);
    CHECK_FALSE(reading->day_first_assumed);
    CHECK(reading->proposed[0].entry.passages.empty());
    CHECK(reading->proposed[0].entry.others.empty());
    CHECK(read(bytes, Workspace{}, year, true)->proposed.size() == 5);
}

TEST_CASE("bodies and attendees of rows come in only when they are asked for") {
    const Workspace nobody;
    const std::string bytes = std::string(columns) + row("Core group", "26/10/2026", "09:30", "26/10/2026", "10:15");
    const auto reading = read_calendar(bytes, {nobody, Zone{}, year, false, true});
    REQUIRE(reading);
    REQUIRE(reading->proposed.size() == 1);
    const Entry& entry = reading->proposed[0].entry;
    CHECK(entry.others == std::vector<std::string>{"Ms Bird", "Dr Reid"});
    REQUIRE(entry.passages.size() == 1);
    CHECK(entry.passages[0].text == "Bring the \"plan\",\r\nand the file");
}

TEST_CASE("the order of the columns, the separator and the line ends make no difference") {
    const std::string wanted = "Mon 26 Oct 09:30-10:15 D1 Visit\n";
    CHECK(rows_told("End Time,Start Date,Private,Subject,Start Time,End Date\n10:15,26/10/2026,False,Visit,09:30,"
                    "26/10/2026") == wanted);
    CHECK(rows_told("Subject;Start Date;Start Time;End Date;End Time\nVisit;26/10/2026;09:30;26/10/2026;10:15\n") ==
          wanted);
    CHECK(rows_told("Subject\tStart Date\tStart Time\tEnd Date\tEnd Time\r\nVisit\t26/10/2026\t09:30\t26/10/2026\t"
                    "10:15\r\n\r\n") == wanted);
    CHECK(rows_told("\xEF\xBB\xBF\"Subject\",\"Start Date\",\"Start Time\",\"End Date\",\"End Time\"\r\nVisit,"
                    "2026-10-26,09:30,2026-10-26,10:15\r\n") == wanted);
}

TEST_CASE("headings, dates and words are read in the languages that Outlook writes") {
    const std::string wanted = "Mon 5 Oct 09:30-14:15 D1 Visit\n";
    struct Row {
        const char* language;
        std::string file;
    };
    const Row rows[] = {
        {"English", foreign("Subject;Start Date;Start Time;End Date;End Time;All day event;Private", "05/10/2026",
                            "9:30:00 AM", "2:15:00 PM", "True")},
        {"Welsh", foreign("Pwnc;Dyddiad Cychwyn;Amser Cychwyn;Dyddiad Gorffen;Amser Gorffen;Digwyddiad drwy'r dydd;"
                          "Preifat",
                          "05/10/2026", "9:30 yb", "2:15 yh", "Gwir")},
        {"German", foreign("Betreff;Beginnt am;Beginnt um;Endet am;Endet um;Ganztägiges Ereignis;Privat", "5.10.2026",
                           "09:30:00", "14:15:00", "Wahr")},
        {"French",
         foreign("Objet;Début;Début;Fin;Fin;Journée entière;Privé", "05/10/2026", "09:30:00", "14:15:00", "Vrai")},
        {"Spanish", foreign("Asunto;Fecha de comienzo;Comienzo;Fecha de finalización;Finalización;Todo el día;Privado",
                            "05/10/2026", "9:30:00 a. m.", "2:15:00 p. m.", "Verdadero")},
        {"Italian", foreign("Oggetto;Data inizio;Ora inizio;Data fine;Ora fine;Giornata intera;Privato", "05/10/2026",
                            "09.30.00", "14.15.00", "Vero")},
        {"Dutch", foreign("Onderwerp;Begindatum;Begintijd;Einddatum;Eindtijd;Duurt hele dag;Privé", "5-10-2026",
                          "9:30:00", "14:15:00", "Waar")},
        {"Polish", foreign("Temat;Data rozpoczęcia;Czas rozpoczęcia;Data zakończenia;Czas zakończenia;Wydarzenie "
                           "całodzienne;Prywatne",
                           "2026-10-05", "09:30:00", "14:15:00", "Prawda")},
    };
    for (const Row& one : rows) {
        INFO(one.language);
        const auto reading = read(one.file, Workspace{}, year);
        REQUIRE(reading);
        CHECK(told(*reading) == wanted);
        CHECK(reading->private_skipped == 1);
    }
    // As older versions of Outlook write it.
    CHECK(rows_told("Objet;D\xE9"
                    "but;D\xE9"
                    "but;Fin;Fin\r\nR\xE9union;26/10/2026;09:30;26/10/2026;10:15\r\n") ==
          "Mon 26 Oct 09:30-10:15 O1 Réunion\n");
}

TEST_CASE("which number is the day is decided from the whole file") {
    const auto file = [](std::string_view first, std::string_view second) {
        return "Subject,Start Date,Start Time\nVisit," + std::string(first) + ",09:00\nVisit 2," + std::string(second) +
               ",09:00\n";
    };
    CHECK(rows_told(file("03/04/2026", "13/04/2026")) == "Fri 3 Apr 09:00-09:00 D1 Visit\nMon 13 Apr 09:00-09:00 D1 "
                                                         "Visit 2\n");
    CHECK(rows_told(file("3/4/2026", "4/13/2026")) == "Wed 4 Mar 09:00-09:00 D1 Visit\nMon 13 Apr 09:00-09:00 D1 "
                                                      "Visit 2\n");
    const auto unsure = read(file("03/04/2026", "05/06/2026"), Workspace{}, year);
    REQUIRE(unsure);
    CHECK(unsure->day_first_assumed);
    CHECK(told(*unsure) == "Fri 3 Apr 09:00-09:00 D1 Visit\nFri 5 Jun 09:00-09:00 D1 Visit 2\n");
    const Workspace nobody;
    const auto said =
        read_calendar(file("03/04/2026", "05/06/2026"), {nobody, Zone{}, year, false, false, DateOrder::month_first});
    REQUIRE(said);
    CHECK(told(*said) == "Wed 4 Mar 09:00-09:00 D1 Visit\nWed 6 May 09:00-09:00 D1 Visit 2\n");
    const auto both = read(file("13/04/2026", "04/14/2026"), Workspace{}, year);
    REQUIRE(both);
    CHECK(told(*both) == "Mon 13 Apr 09:00-09:00 D1 Visit\nTue 14 Apr 09:00-09:00 D1 Visit 2\n");
    CHECK(both->not_read.size() == 1);
}

TEST_CASE("dates and times of day are read as any computer writes them, and nothing else is") {
    const auto date = [](std::string_view text) {
        const auto written = outlook_date(text);
        const auto as = written ? written->as(true) : std::nullopt;
        return as ? iso_text(*as) : std::string("none");
    };
    CHECK(date("05/10/2026") == "2026-10-05");
    CHECK(date("5.10.26") == "2026-10-05");
    CHECK(date(" 5. 10. 2026 ") == "2026-10-05");
    CHECK(date("2026-10-05 00:00:00") == "2026-10-05");
    CHECK(date("2026/10/5") == "2026-10-05");
    for (const char* none : {"", "5", "5/10", "31/02/2026", "5 October 2026", "x/y/z", "5/10/20261", "-5/10/2026"}) {
        INFO(none);
        CHECK(date(none) == "none");
    }
    const auto time = [](std::string_view text) {
        const auto written = outlook_time(text);
        return written ? clock_text(*written) : std::string("none");
    };
    CHECK(time("9:05:00 PM") == "21:05");
    CHECK(time("12:00:00 AM") == "00:00");
    CHECK(time("12:30 pm") == "12:30");
    CHECK(time("9 AM") == "09:00");
    CHECK(time("9h05") == "09:05");
    CHECK(time("09.05") == "09:05");
    CHECK(time("9:05\u202FAM") == "09:05");
    for (const char* none : {"", "9", "24:00", "9:60", "13:00 PM", "0:30 AM", "noon", "9:"}) {
        INFO(none);
        CHECK(time(none) == "none");
    }
}

TEST_CASE("the same rows a second time add nothing, and rows that are alike are told apart") {
    const std::string bytes = std::string(columns) + row("Visit", "26/10/2026", "09:30", "26/10/2026", "10:15") +
                              row("Visit", "26/10/2026", "09:30", "26/10/2026", "10:15") +
                              row("Visit", "27/10/2026", "09:30", "27/10/2026", "10:15") +
                              row("Leave", "28/10/2026", "00:00", "30/10/2026", "00:00", "True");
    const auto first = read(bytes, Workspace{}, year);
    REQUIRE(first);
    CHECK(first->proposed.size() == 5);
    Workspace workspace;
    std::uint64_t id = 1;
    for (const ProposedEntry& one : first->proposed) {
        Entry entry = one.entry;
        entry.id = {id++};
        workspace.put(entry);
    }
    // As another computer would write it, in another order of columns, with one row more in front.
    const auto again = read("Start Time,Start Date,Subject,Location,End Time,All day event,End Date\n"
                            "8:00 AM,10/1/2026,Call,,9:00 AM,False,10/1/2026\n"
                            "9:30 AM,10/26/2026,Visit,Room 2,10:15 AM,False,10/26/2026\n"
                            "9:30 AM,10/26/2026,Visit,Room 2,10:15 AM,False,10/26/2026\n"
                            "9:30 AM,10/27/2026,Visit,Room 2,10:15 AM,False,10/27/2026\n"
                            "12:00 AM,10/28/2026,Leave,Room 2,12:00 AM,True,10/30/2026\n",
                            workspace, year);
    REQUIRE(again);
    CHECK(std::count_if(again->proposed.begin(), again->proposed.end(), [](const auto& one) { return !one.known; }) ==
          1);
    CHECK(again->proposed.size() == 6);
}

TEST_CASE("a meeting that was added from the other kind of file is known") {
    const std::string rows =
        "Subject,Start Date,Start Time,End Date,End Time\nVisit,26/10/2026,09:30,26/10/2026,10:15\n";
    const std::string events = calendar(event("UID:1\nDTSTART:20261026T093000\nDURATION:PT45M\nSUMMARY:Visit\n"));
    for (const auto& [before, after] : {std::pair(rows, events), std::pair(events, rows)}) {
        const auto first = read(before, Workspace{}, year);
        REQUIRE(first);
        REQUIRE(first->proposed.size() == 1);
        Entry entry = first->proposed[0].entry;
        entry.id = {1};
        CHECK(told(*read(after, build::workspace({entry}), year)) == "Mon 26 Oct 09:30-10:15 D1 Visit (known)\n");
    }
}

TEST_CASE("rows that cannot be read are told of, and a file that is cut off is refused with the line") {
    const auto reading = read("Subject,Start Date,Start Time,End Date,End Time\nVisit,soon,09:30,,\nVisit,31/02/2026,"
                              "09:30,,\nVisit,26/10/2026,at nine,,\nVisit,26/10/2026,10:00,26/10/2026,09:00\n",
                              Workspace{}, year);
    REQUIRE(reading);
    CHECK(reading->proposed.empty());
    CHECK(reading->not_read == std::vector<std::string>{
                                   "Line 2: the start date of this row cannot be read; it was left out.",
                                   "Line 4: the start time of this row cannot be read; it was left out.",
                                   "Line 3: there is no such day as this start; the row was left out.",
                                   "Line 5: this row ends before it starts; it was left out.",
                               });
    const std::string whole = std::string(columns) + row("Visit", "26/10/2026", "09:30", "26/10/2026", "10:15") +
                              row("Visit", "27/10/2026", "09:30", "27/10/2026", "10:15");
    CHECK(rows_told(whole.substr(0, whole.rfind("\"Normal\",\"2\""))) ==
          "line 4: the file is cut off: this row ends early");
    CHECK(rows_told(whole.substr(0, whole.rfind("the file"))) ==
          "line 4: the file is cut off: the quoted text of the row that begins here has no end");
    CHECK(rows_told("Name,Start Date\nx,y\n") ==
          "line 1: no column has the heading “Subject”; export the calendar from "
          "Outlook again");
    CHECK(rows_told("Subject,When\nx,y\n") ==
          "line 1: no column has the heading “Start Date”; export the calendar from "
          "Outlook again");
    CHECK(rows_told("Name,When\nx,y\n").find("this is not a calendar file") != std::string::npos);
}

TEST_CASE("the public files of separated values are read as they are told") {
    for (const char* name : {"comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
                             "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8"}) {
        const auto file = [name](const char* ending) {
            std::ifstream in(std::string(FOURFIFTHS_TESTS) + "/fixtures/csv-spectrum/" + name + ending,
                             std::ios::binary);
            REQUIRE(in.good());
            std::ostringstream out;
            out << in.rdbuf();
            return out.str();
        };
        INFO(name);
        const std::string bytes = file(".csv");
        for (const std::size_t length : {std::size_t{1}, std::size_t{5}, bytes.size()}) {
            CsvRows csv;
            std::vector<std::vector<std::string>> rows;
            std::vector<std::string> fields;
            for (std::size_t at = 0; at < bytes.size(); at += length) {
                for (std::string_view slice = std::string_view(bytes).substr(at, length); csv.next(slice, fields);)
                    rows.push_back(fields);
            }
            if (csv.last(fields)) rows.push_back(fields);
            REQUIRE_FALSE(rows.empty());
            auto told_rows = nlohmann::json::array();
            for (std::size_t i = 1; i < rows.size(); ++i) {
                nlohmann::json one;
                for (std::size_t column = 0; column < rows[0].size(); ++column)
                    one[rows[0][column]] = rows[i].at(column);
                told_rows.push_back(one);
            }
            CHECK(told_rows == nlohmann::json::parse(file(".json")));
        }
    }
}

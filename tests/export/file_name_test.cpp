#include "export/documents.h"
#include <catch2/catch.hpp>
#include <random>

using namespace fourfifths;

TEST_CASE("a file name holds letters, digits, spaces and hyphens, and nothing a case system refuses") {
    struct Row {
        const char* wanted;
        const char* extension;
        const char* name;
    };
    for (const Row& row :
         {Row{"Monthly summary, October 2026", "html", "Monthly summary October 2026.html"},
          Row{"a/b\\c:d*e", "txt", "a b c d e.txt"}, Row{"  ..  ", "csv", "document.csv"}, Row{"", "", "document"},
          Row{"CON", "html", "document CON.html"}, Row{"lpt1", "txt", "document lpt1.txt"},
          Row{"Ωmega", "txt", "mega.txt"}, Row{"2026-11-16 to 2026-11-22", "csv", "2026-11-16 to 2026-11-22.csv"},
          Row{"x", "../sh", "x.sh"}})
        CHECK(safe_file_name(row.wanted, row.extension) == row.name);
}

TEST_CASE("no wanted name makes a file name of more than 80 characters or with anything else in it") {
    std::mt19937 random(80);
    for (int round = 0; round < 2000; ++round) {
        std::string wanted(random() % 200, ' ');
        for (char& c : wanted) c = static_cast<char>(random() % 256);
        const std::string name = safe_file_name(wanted, "html");
        CHECK(name.size() <= 80);
        CHECK(name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -.") == name.npos);
        CHECK(name.find('.') == name.size() - 5);
        CHECK(name.front() != ' ');
        CHECK(name[name.size() - 6] != ' ');
    }
}

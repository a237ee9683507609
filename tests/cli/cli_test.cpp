#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/says.h"
#include "export/october.h"
#include "model/json.h"
#include "vault/memory_storage.h"
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace fourfifths;
using namespace fourfifths::said;

namespace {

std::string week() {
    return to_json(build::workspace({build::entry(1, "2026-11-16 09:00", 60, Kind::d1, "Visit"),
                                     build::entry(2, "2026-11-16 10:00", 180, Kind::r1, "Notes"),
                                     build::entry(3, "2026-11-22 08:30", std::nullopt, Kind::d4, "Letter")}));
}

constexpr const char* calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:a@b\r\n"
                                 "DTSTAMP:20261101T000000Z\r\nDTSTART:20261119T093000Z\r\nDTEND:20261119T101500Z\r\n"
                                 "SUMMARY:Home visit\r\nDESCRIPTION:secret words\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

} // namespace

TEST_CASE("every command explains itself and ends well") {
    for (const char* command : {"vault", "import", "report", "export", "study", "sample"}) {
        CAPTURE(command);
        const Outcome outcome = fourfifths_says({command, "--help"});
        CHECK(outcome.exit == cli::Exit::done);
        CHECK(outcome.out.find("fourfifths " + std::string(command)) == 0);
        CHECK(outcome.err.empty());
    }
    CHECK(holds(fourfifths_says({"--help"}).out, "fourfifths report WORKSPACE"));
}

TEST_CASE("what is not understood ends with 2 and says what to do") {
    struct Row {
        std::vector<std::string> words;
        const char* err;
    };
    for (const Row& row :
         {Row{{}, "Exit status"}, Row{{"fly"}, "there is no command 'fly'"}, Row{{"report"}, "name one workspace file"},
          Row{{"report", "--colour", "-"}, "there is no option '--colour' here"},
          Row{{"report", "--from"}, "--from wants a value after it"},
          Row{{"report", "--json", "--from", "x", "--from", "y", "-"}, "--from is given twice"},
          Row{{"vault", "open", "x"}, "say 'check' or 'dump'"},
          Row{{"vault", "check", "x", "--secret", "pw"}, "there is no option '--secret' here"},
          Row{{"import", "mail", "x"}, "say 'calendar'"},
          Row{{"export", "-"}, "say --format html, text, family or csv"},
          Row{{"sample", "--entries", "many"}, "--entries is a whole number from 1 to 1000000"},
          Row{{"sample", "--today", "tomorrow"}, "give --today as a day"}}) {
        const Outcome outcome = fourfifths_says(row.words);
        CAPTURE(outcome.err);
        CHECK(outcome.exit == cli::Exit::usage);
        CHECK(holds(outcome.err, row.err));
        CHECK(outcome.out.empty());
    }
}

TEST_CASE("what cannot be read ends with 1 and says what to do") {
    const Outcome absent = fourfifths_says({"report", "/nowhere/at/all.json"});
    CHECK(absent.exit == cli::Exit::failed);
    CHECK(holds(absent.err, "cannot read '/nowhere/at/all.json'; check the name"));
    const Outcome broken = fourfifths_says({"report", "-"}, "{");
    CHECK(broken.exit == cli::Exit::failed);
    CHECK(holds(broken.err, "is not a workspace"));
    CHECK(fourfifths_says({"report", "--scheme", "kpmg", "-"}, week()).exit == cli::Exit::failed);
    CHECK(fourfifths_says({"import", "calendar", "-"}, "hello").exit == cli::Exit::failed);
}

TEST_CASE("a folder in the place of a file is no file, whatever the command") {
    const std::string folder = std::filesystem::temp_directory_path().string();
    const std::vector<std::vector<std::string>> commands = {{"report", folder},
                                                            {"import", "calendar", folder},
                                                            {"import", "transcript", folder},
                                                            {"actions", folder},
                                                            {"check", folder},
                                                            {"draft", "--words", "9", folder},
                                                            {"entry", "9-10", folder},
                                                            {"names", folder},
                                                            {"export", "--format", "text", folder},
                                                            {"study", "rows", folder},
                                                            {"vault", "check", folder}};
    for (const auto& words : commands) {
        INFO(words[0] << " " << words[1]);
        const Outcome outcome = fourfifths_says(words, "secret\n");
        CHECK(outcome.exit == cli::Exit::failed);
        CHECK(holds(outcome.err, "cannot read '" + folder + "'; check the name"));
    }
}

TEST_CASE("a report from a terminal is the report of the program") {
    const Outcome text = fourfifths_says({"report", "-"}, week());
    CHECK(text.exit == cli::Exit::done);
    CHECK(holds(text.out, "22 % direct: 1 h of 4 h 30 worked."));
    CHECK(holds(text.out, "Codes left out: X0"));
    const auto json =
        nlohmann::json::parse(fourfifths_says({"report", "--json", "--now=2026-11-22T10:00Z", "-"}, week()).out);
    CHECK(json["worked_minutes"] == 330);
    CHECK(json["from"] == "2026-11-16");
    CHECK(json["to"] == "2026-11-22");
    const auto day = nlohmann::json::parse(
        fourfifths_says({"report", "--json", "--from", "2026-11-16", "--to", "2026-11-16", "--direct", "D1,r1", "-"},
                        week())
            .out);
    CHECK(day["direct_minutes"] == 240);
    CHECK(day["direct_percent"] == 100);
    CHECK(fourfifths_says({"report", "--direct", "D9", "-"}, week()).exit == cli::Exit::usage);
    CHECK(fourfifths_says({"report", "--from", "2026-11-20", "--to", "2026-11-16", "-"}, week()).exit ==
          cli::Exit::usage);
    CHECK(fourfifths_says({"report", "--zone", "Mars/Olympus", "-"}, week()).exit == cli::Exit::usage);
}

TEST_CASE("a scheme of the team's own comes from a file") {
    const TemporaryFile scheme(
        R"({"id":"own","name":"Our own","buckets":[{"key":"all","label":"All of it","kinds":["D1","R1","D4"]}]})",
        ".json");
    const Outcome outcome = fourfifths_says({"report", "--scheme", scheme.path, "-"}, week());
    CHECK(outcome.exit == cli::Exit::done);
    CHECK(holds(outcome.out, "Our own, version 1"));
    const TemporaryFile wrong(R"({"id":"own"})", ".json");
    CHECK(holds(fourfifths_says({"report", "--scheme", wrong.path, "-"}, week()).err, "/name: give a text"));
}

TEST_CASE("a calendar becomes proposals without its bodies") {
    const Outcome outcome = fourfifths_says({"import", "calendar", "-"}, calendar);
    CHECK(outcome.exit == cli::Exit::done);
    const auto json = nlohmann::json::parse(outcome.out);
    REQUIRE(json["proposed"].size() == 1);
    CHECK(json["proposed"][0]["start"] == "2026-11-19T09:30Z");
    CHECK(json["proposed"][0]["end"] == "2026-11-19T10:15Z");
    CHECK(json["proposed"][0]["title"] == "Home visit");
    CHECK_FALSE(holds(outcome.out, "secret words"));
    CHECK(nlohmann::json::parse(
              fourfifths_says({"import", "calendar", "--from", "2027-01-01", "-"}, calendar).out)["proposed"]
              .empty());
}

TEST_CASE("a summary is exported in each format, and the family's copy masks third parties") {
    const std::string workspace = to_json(october::workspace());
    CHECK(fourfifths_says({"export", "--format", "text", "-"}, workspace).out.find("Monthly summary, October 2026") ==
          0);
    CHECK(holds(fourfifths_says({"export", "--format", "html", "-"}, workspace).out,
                "<h1>Monthly summary, October 2026</h1>"));
    const Outcome family = fourfifths_says({"export", "--format", "family", "--points", "24", "-"}, workspace);
    CHECK(holds(family.out, "html{font-size:24pt}"));
    CHECK_FALSE(holds(family.out, "neighbour"));
    const Outcome kept = fourfifths_says({"export", "--format", "family", "--keep", hex_text(104), "-"}, workspace);
    CHECK(holds(kept.out, "neighbour"));
    CHECK(fourfifths_says({"export", "--format", "family", "--points", "25", "-"}, workspace).exit == cli::Exit::usage);
    CHECK(fourfifths_says({"export", "--format", "text", "--summary", "ff", "-"}, workspace).exit == cli::Exit::failed);
    const Outcome csv =
        fourfifths_says({"export", "--format", "csv", "--from", "2026-10-01", "--to", "2026-10-31", "-"}, workspace);
    CHECK(holds(csv.out, "2026-10-07,15:30"));
    CHECK_FALSE(holds(csv.out, "Amira"));
}

TEST_CASE("an export never writes over a file") {
    const TemporaryFile there("precious");
    const Outcome outcome =
        fourfifths_says({"export", "--format", "text", "--output", there.path, "-"}, to_json(october::workspace()));
    CHECK(outcome.exit == cli::Exit::failed);
    CHECK(holds(outcome.err, "is there already"));
    std::ifstream file(there.path);
    std::string text;
    file >> text;
    CHECK(text == "precious");
}

TEST_CASE("the same seed and day give the same sample") {
    const std::vector<std::string> words = {"sample", "--entries", "200",     "--years",   "2",
                                            "--seed", "7",         "--today", "2026-11-22"};
    const Outcome first = fourfifths_says(words);
    CHECK(first.exit == cli::Exit::done);
    CHECK(first.out == fourfifths_says(words).out);
    const auto workspace = workspace_from_json(first.out);
    REQUIRE(workspace.ok());
    CHECK(workspace->entries().size() == 200);
    CHECK(first.out !=
          fourfifths_says({"sample", "--entries", "200", "--years", "2", "--seed", "8", "--today", "2026-11-22"}).out);
    CHECK(workspace_from_json(fourfifths_says({"sample"}).out).ok());
}

TEST_CASE("a back-up is checked and dumped with a secret from standard input or a file") {
    MemoryStorage storage;
    const VaultContext context{build::at("2026-11-22 09:00"), pseudo_random, 1};
    auto created = Vault::create(storage, "four words are enough", {19, 1}, context, [](Result<Done>) {});
    REQUIRE(created.ok());
    Edit edit{"add Amira", {{std::nullopt, Record{october::amira()}}}};
    created->vault.save(edit, context, [](Result<Done>) {});
    const Bytes bytes = created->vault.sealed_back_up(context);
    const TemporaryFile file({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, ".fourfifths");

    const Outcome check = fourfifths_says({"vault", "check", file.path}, "four words are enough\n");
    CHECK(check.exit == cli::Exit::done);
    CHECK(holds(check.out, "The back-up opens and is whole.\n  1 people"));
    CHECK_FALSE(holds(check.out, "Amira"));
    const TemporaryFile secret("four words are enough\r\n");
    const Outcome dump = fourfifths_says({"vault", "dump", file.path, "--secret-file", secret.path});
    CHECK(dump.exit == cli::Exit::done);
    CHECK(workspace_from_json(dump.out)->people().size() == 1);

    const Outcome wrong = fourfifths_says({"vault", "check", file.path}, "not those words at all\n");
    CHECK(wrong.exit == cli::Exit::failed);
    CHECK(holds(wrong.err, "does not open this back-up"));
    CHECK(holds(fourfifths_says({"vault", "check", file.path}, "").err, "no passphrase or recovery key came in"));
    std::string changed(bytes.begin(), bytes.end());
    changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
    const TemporaryFile damaged(changed);
    CHECK(fourfifths_says({"vault", "check", damaged.path}, "four words are enough\n").exit == cli::Exit::failed);
    const TemporaryFile none("not a back-up");
    CHECK(fourfifths_says({"vault", "check", none.path}, "four words are enough\n").exit == cli::Exit::failed);
}

TEST_CASE("moments are read with and without a zone") {
    const Zone london;
    CHECK(*cli::instant_from("2026-07-01T09:30Z", london) == build::at("2026-07-01 10:30"));
    CHECK(*cli::instant_from("2026-07-01T09:30", london) == build::at("2026-07-01 09:30"));
    CHECK(*cli::instant_from("2026-07-01 09:30:59Z", london) == build::at("2026-07-01 10:30"));
    for (const char* wrong :
         {"", "2026-07-01", "2026-07-01T9:30", "2026-13-01T09:30", "2026-07-01T24:30", "yesterday at noon"})
        CHECK_FALSE(cli::instant_from(wrong, london).ok());
}

// What every Storage promises, asked of the one in the browser (on a real folder, with the browser played here) and of
// the twins that all other tests run on: a twin that promised more than the real one would prove nothing.
#include "support/breaking_storage.h"
#include "support/faulty_storage.h"
#include "wasm/file_storage.h"
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

using namespace fourfifths;

namespace {

/// A folder of its own, gone at the end.
struct Folder {
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "fourfifths-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string path;
};

/// A Storage, and what its outside world does with the commits that wait. At most one waits at a time in a browser.
struct Subject {
    virtual ~Subject() = default;
    virtual Storage& storage() = 0;
    virtual void finish_all() {}
};

struct InMemory : Subject {
    Storage& storage() override { return memory; }
    MemoryStorage memory;
};

struct Unbroken : Subject {
    Storage& storage() override { return unbroken; }
    BreakingStorage unbroken;
};

struct Slow : Subject {
    Storage& storage() override { return slow; }
    void finish_all() override {
        while (!slow.waiting.empty()) slow.finish();
    }
    SlowStorage slow;
};

struct Waiting : Subject {
    Waiting() { faulty.mode = FaultyStorage::Mode::wait; }
    Storage& storage() override { return faulty; }
    void finish_all() override { faulty.let_go(); }
    FaultyStorage faulty;
};

struct OnFiles : Subject {
    struct Asked {
        int ticket;
        std::vector<std::string> put, remove;
    };
    Storage& storage() override { return files; }
    void finish_all() override {
        while (!asked.empty()) answer(Done{});
    }
    void answer(const Result<Done>& outcome) {
        const int ticket = asked.front().ticket;
        asked.erase(asked.begin());
        files.committed(ticket, outcome);
    }
    Folder folder;
    std::vector<Asked> asked;
    FileStorage files{folder.path, [this](int ticket, const auto& put, const auto& remove) {
                          asked.push_back({ticket, put, remove});
                      }};
};

Bytes bytes(std::string_view text) { return {text.begin(), text.end()}; }

using Names = std::vector<std::string>;

void keeps_its_promises(Subject& subject) {
    Storage& storage = subject.storage();
    int told = 0;
    const auto worked = [&](const Result<Done>& outcome) {
        ++told;
        CHECK(outcome.ok());
    };
    REQUIRE(storage.list().ok());
    CHECK(*storage.list() == Names{});
    CHECK(storage.read("a").error().fault == Fault::not_found);

    const Bytes large(100'000, 0xE7);
    storage.commit({{{"b", bytes("two")}, {"a", bytes(std::string_view("\0\n\xFF", 3))}, {"c", {}}, {"d", large}}, {}},
                   worked);
    subject.finish_all();
    CHECK(told == 1);
    CHECK(*storage.list() == Names{"a", "b", "c", "d"});
    CHECK(*storage.read("a") == bytes(std::string_view("\0\n\xFF", 3)));
    CHECK(*storage.read("b") == bytes("two"));
    CHECK(*storage.read("c") == Bytes{});
    CHECK(*storage.read("d") == large);

    storage.commit({{{"e", bytes("five")}}, {"b", "never-there"}}, worked);
    storage.commit({{}, {"e"}}, worked);
    storage.commit({{{"f", bytes("six")}}, {}}, [&](const Result<Done>& outcome) {
        worked(outcome);
        storage.commit({{{"g", bytes("seven")}}, {"f"}}, worked);
    });
    storage.commit({}, worked);
    subject.finish_all();
    CHECK(told == 6);
    CHECK(*storage.list() == Names{"a", "c", "d", "g"});
    CHECK(storage.read("e").error().fault == Fault::not_found);
}

} // namespace

TEST_CASE("every store keeps what it promises") {
    SECTION("in memory") { keeps_its_promises(*std::make_unique<InMemory>()); }
    SECTION("one that could break and does not") { keeps_its_promises(*std::make_unique<Unbroken>()); }
    SECTION("a slow one") { keeps_its_promises(*std::make_unique<Slow>()); }
    SECTION("one that keeps commits waiting") { keeps_its_promises(*std::make_unique<Waiting>()); }
    SECTION("on files, as in a browser") { keeps_its_promises(*std::make_unique<OnFiles>()); }
}

TEST_CASE("a commit that the browser refuses leaves the files as they were, and the next one is taken") {
    OnFiles browser;
    browser.files.commit({{{"a", bytes("one")}, {"b", bytes("two")}}, {}}, {});
    browser.finish_all();
    std::optional<Fault> fault;
    const auto refused = [&](const Result<Done>& outcome) { fault = outcome.error().fault; };
    browser.files.commit({{{"c", bytes("three")}, {"a", bytes("other")}}, {"b", "a", "z"}}, refused);
    CHECK_FALSE(fault);
    browser.answer({Fault::storage_full, "no room"});
    CHECK(fault == Fault::storage_full);
    CHECK(*browser.files.list() == Names{"a", "b"});
    CHECK(*browser.files.read("a") == bytes("one"));
    CHECK(*browser.files.read("b") == bytes("two"));

    browser.files.commit({{{"c", bytes("three")}}, {"b"}}, {});
    browser.finish_all();
    CHECK(*browser.files.list() == Names{"a", "c"});
}

TEST_CASE("one commit is with the browser at a time, and it is told exactly what is to become durable") {
    OnFiles browser;
    int told = 0;
    const auto count = [&](const Result<Done>&) { ++told; };
    browser.files.commit({{{"a", bytes("one")}}, {"x"}}, count);
    browser.files.commit({{{"b", bytes("two")}}, {"a"}}, count);
    REQUIRE(browser.asked.size() == 1);
    CHECK(browser.asked[0].put == Names{"a"});
    CHECK(browser.asked[0].remove == Names{"x"});
    CHECK(*browser.files.list() == Names{"a"});
    CHECK(told == 0);

    browser.files.committed(browser.asked[0].ticket + 1, Done{}); // an answer to no question
    CHECK(told == 0);
    const int first = browser.asked[0].ticket;
    browser.answer(Done{});
    CHECK(told == 1);
    REQUIRE(browser.asked.size() == 1);
    CHECK(browser.asked[0].put == Names{"b"});
    browser.files.committed(first, {Fault::storage_failed, "too late"}); // it was answered already
    CHECK(told == 1);
    browser.answer(Done{});
    CHECK(told == 2);
    CHECK(*browser.files.list() == Names{"b"});
}

TEST_CASE("a folder that is gone is a store that failed, and says so at once") {
    OnFiles browser;
    std::filesystem::remove_all(browser.folder.path);
    CHECK(browser.files.list().error().fault == Fault::storage_failed);
    std::optional<Fault> fault;
    browser.files.commit({{{"a", bytes("one")}}, {}},
                         [&](const Result<Done>& outcome) { fault = outcome.error().fault; });
    CHECK(fault == Fault::storage_failed);
    CHECK(browser.asked.empty());
}

#include "a_vault.h"
#include <cstdlib>
#include <new>

using namespace fourfifths;
using namespace fourfifths::test;

namespace {

// 0: allocations are left alone. Otherwise the one that counts it down to 0 fails.
std::size_t fails_in = 0;
bool failed = false;

void* allocate(std::size_t size) {
    if (fails_in > 0 && --fails_in == 0) {
        failed = true;
        throw std::bad_alloc();
    }
    if (void* found = std::malloc(size > 0 ? size : 1)) return found;
    throw std::bad_alloc();
}

// Memory runs out in the program, not in the disk.
class Disk : public MemoryStorage {
private:
    template <class Work>
    auto spared(Work work) {
        const std::size_t left = std::exchange(fails_in, 0);
        auto result = work();
        fails_in = left;
        return result;
    }

public:
    Result<std::vector<std::string>> list() override {
        return spared([&] { return MemoryStorage::list(); });
    }
    Result<Bytes> read(const std::string& name) override {
        return spared([&] { return MemoryStorage::read(name); });
    }
    void commit(Batch batch, Completion done) override {
        spared([&] { return (MemoryStorage::commit(std::move(batch), {}), 0); });
        done(Done{});
    }
};

template <class Work>
bool runs_out(std::size_t at, Work work) {
    failed = false;
    fails_in = at;
    try {
        work();
    } catch (const std::bad_alloc&) {}
    fails_in = 0;
    return failed;
}

} // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return std::malloc(size > 0 ? size : 1); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return std::malloc(size > 0 ? size : 1); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { std::free(memory); }

TEST_CASE("when memory runs out while a vault opens, saves, folds, erases or changes its keys, nothing is lost") {
    AVault home;
    home.save(put(build::person(42, "Amira Khan")));
    for (std::uint64_t i = 0; i < 63; ++i) home.save(put(visit(1 + i % 3, "Visit " + std::to_string(i))));
    const auto files = home.storage.files;
    const Workspace before = home.opened.workspace;
    const Entry added = visit(9, "Saved");
    const RecordId amira{RecordType::person, 42};
    Workspace saved = before, erased = before;
    saved.put(added);
    erased.remove(amira);
    std::string recovery;

    struct Case {
        const char* name;
        std::function<void(Vault&, Completion)> work;
        const Workspace* after;
    };
    const Case cases[] = {
        {"open", [](Vault&, const Completion&) {}, &before},
        {"save and fold", [&](Vault& vault, Completion done) { vault.save(put(added), context(3), std::move(done)); },
         &saved},
        {"erase",
         [&](Vault& vault, Completion done) {
             if (!vault.erase({&amira, 1}, context(3), std::move(done))) return;
         },
         &erased},
        {"change keys",
         [&](Vault& vault, Completion done) {
             if (auto made = vault.change_keys(passphrase, cheapest, context(3), std::move(done)))
                 recovery = std::move(made).value();
         },
         &before},
    };
    const std::size_t step = std::getenv("FOURFIFTHS_LONG") ? 1 : 5;
    for (const Case& each : cases) {
        int tried = 0, lost = 0;
        bool ran_out = true;
        for (std::size_t at = 1; ran_out; at += step, ++tried) {
            CAPTURE(each.name, at);
            Disk disk;
            disk.files = files;
            bool promised = false;
            ran_out = runs_out(at, [&] {
                auto opened = Vault::open(disk, new_vault().recovery_key, context());
                if (!opened) return;
                each.work(opened->vault, [&](const Result<Done>& result) { promised = result.ok(); });
            });
            auto found = Vault::open(disk, new_vault().recovery_key, context());
            if (!found) found = Vault::open(disk, passphrase, context()); // under other keys by now
            const bool is_there =
                found.ok() && (found->workspace == *each.after || (!promised && found->workspace == before));
            lost += is_there ? 0 : 1;
            if (!ran_out && each.after != &before) CHECK(promised);
        }
        WARN("out of memory, " << each.name << ": faults tried " << tried << " · lost " << lost);
        CHECK(lost == 0);
    }
}

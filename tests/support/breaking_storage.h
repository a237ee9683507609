// A Storage that breaks at a chosen operation: it refuses, stops for good before or after the batch took effect, or
// leaves the batch half written, as a broken disk would. Every put and every removal is an operation. Or one reading
// fails.
#pragma once
#include "vault/memory_storage.h"
#include <deque>

namespace fourfifths {

enum class Break {
    never,
    refuse,            // nothing changes and the vault is told: no room
    stop_before,       // nothing changes and nobody is ever told anything again
    stop_after,        // all of it takes effect, nobody is told
    tear,              // what came before is there, this file is there by half; nobody is told
    tear_out_of_order, // this file and what comes after are there, what came before is not; nobody is told
};

class BreakingStorage : public MemoryStorage {
public:
    Result<Bytes> read(const std::string& name) override {
        if (++reads == read_break_at) return Error{Fault::storage_failed, name};
        return MemoryStorage::read(name);
    }
    void commit(Batch batch, Completion done) override {
        if (stopped_) return;
        const int first = operations + 1;
        first_operations.push_back(first);
        operations += static_cast<int>(batch.put.size() + batch.remove.size());
        const bool breaks = how != Break::never && break_at >= first && break_at <= operations;
        if (!breaks) {
            MemoryStorage::commit(std::move(batch), std::move(done));
            return;
        }
        const Break now = std::exchange(how, Break::never);
        const auto at = static_cast<std::size_t>(break_at - first);
        if (now == Break::refuse) {
            done(Error{Fault::storage_full, ""});
            return;
        }
        stopped_ = true;
        if (now == Break::stop_after) MemoryStorage::commit(std::move(batch), {});
        if (now == Break::tear) tear(batch, at);
        if (now == Break::tear_out_of_order)
            for (std::size_t i = at; i < batch.put.size(); ++i) files[batch.put[i].name] = batch.put[i].bytes;
    }

    Break how = Break::never;
    int break_at = 0;
    int operations = 0;
    int reads = 0, read_break_at = 0;
    std::vector<int> first_operations; // of each commit

private:
    void tear(const Batch& batch, std::size_t at) {
        for (std::size_t i = 0; i < batch.put.size() && i < at; ++i) files[batch.put[i].name] = batch.put[i].bytes;
        if (at < batch.put.size()) {
            Bytes half = batch.put[at].bytes;
            half.resize(half.size() / 2);
            files[batch.put[at].name] = half;
        }
        for (std::size_t i = batch.put.size(); i < at; ++i) files.erase(batch.remove[i - batch.put.size()]);
    }

    bool stopped_ = false;
};

/// Commits wait until finish() or refuse() is called, as in a browser.
class SlowStorage : public MemoryStorage {
public:
    void commit(Batch batch, Completion done) override { waiting.emplace_back(std::move(batch), std::move(done)); }
    void finish() {
        auto [batch, done] = next();
        MemoryStorage::commit(std::move(batch), std::move(done));
    }
    void refuse() { next().second(Error{Fault::storage_full, ""}); }

    std::deque<std::pair<Batch, Completion>> waiting;

private:
    std::pair<Batch, Completion> next() {
        auto first = std::move(waiting.front());
        waiting.pop_front();
        return first;
    }
};

} // namespace fourfifths

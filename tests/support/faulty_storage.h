// A store that can be told to keep a commit waiting, or to refuse it. While it waits, nothing of it is kept.
#pragma once
#include "vault/memory_storage.h"
#include <deque>

namespace fourfifths {

class FaultyStorage : public Storage {
public:
    enum class Mode { keep, wait, refuse };

    Result<std::vector<std::string>> list() override { return inner.list(); }
    Result<Bytes> read(const std::string& name) override { return inner.read(name); }
    void commit(Batch batch, Completion done) override {
        ++commits;
        if (mode == Mode::refuse) done(Error{Fault::storage_full, "told to refuse"});
        else if (mode == Mode::wait) waiting.push_back({std::move(batch), std::move(done)});
        else inner.commit(std::move(batch), std::move(done));
    }
    /// What waited becomes durable.
    void let_go() {
        mode = Mode::keep;
        while (!waiting.empty()) {
            auto [batch, done] = std::move(waiting.front());
            waiting.pop_front();
            inner.commit(std::move(batch), std::move(done));
        }
    }

    MemoryStorage inner;
    Mode mode = Mode::keep;
    int commits = 0;
    std::deque<std::pair<Batch, Completion>> waiting;
};

} // namespace fourfifths

// The complete in-memory twin of a Storage: what a vault is tested on, and where a back-up is opened for looking at.
// Commits take effect at once and never fail.
#pragma once
#include "vault/storage.h"
#include <map>

namespace fourfifths {

class MemoryStorage : public Storage {
public:
    Result<std::vector<std::string>> list() override;
    Result<Bytes> read(const std::string& name) override;
    void commit(Batch batch, Completion done) override;

    std::map<std::string, Bytes> files;
};

} // namespace fourfifths

#include "vault/memory_storage.h"

namespace fourfifths {

Result<std::vector<std::string>> MemoryStorage::list() {
    std::vector<std::string> names;
    names.reserve(files.size());
    for (const auto& [name, bytes] : files) names.push_back(name);
    return names;
}

Result<Bytes> MemoryStorage::read(const std::string& name) {
    const auto found = files.find(name);
    if (found == files.end()) return Error{Fault::not_found, name};
    return found->second;
}

void MemoryStorage::commit(Batch batch, Completion done) {
    for (NewFile& file : batch.put) files[file.name] = std::move(file.bytes);
    for (const std::string& name : batch.remove) files.erase(name);
    if (done) done(Done{});
}

} // namespace fourfifths

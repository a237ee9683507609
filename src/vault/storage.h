// The one seam to where bytes are kept. Names are chosen by the vault and say nothing; a file is written once and
// never rewritten, so a name always means the same bytes.
#pragma once
#include "model/binary.h"
#include "result.h"
#include <functional>
#include <string>
#include <vector>

namespace fourfifths {

struct NewFile {
    std::string name;
    Bytes bytes;
};

/// All of it becomes durable, or none of it.
struct Batch {
    std::vector<NewFile> put;
    std::vector<std::string> remove;
};

using Completion = std::function<void(Result<Done>)>;

class Storage {
public:
    virtual ~Storage() = default;
    /// Names of the files that are kept, sorted.
    virtual Result<std::vector<std::string>> list() = 0;
    virtual Result<Bytes> read(const std::string& name) = 0;
    /// Starts to make the batch durable; `done` is called exactly once, at once or later, when it is or when it failed.
    /// Commits are applied in the order they were started.
    virtual void commit(Batch batch, Completion done) = 0;
};

} // namespace fourfifths

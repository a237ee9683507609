// Storage over files in a mounted folder. A commit writes the batch's files into memory, then asks for exactly those to
// be made durable; when that fails, the folder is put back as it was. One commit is under way, others wait their turn.
// Knows no browser: who makes files durable is given to it.
#pragma once
#include "vault/storage.h"
#include <deque>
#include <optional>

namespace fourfifths {

class FileStorage final : public Storage {
public:
    /// Starts to make the named files durable, and the absence of the others; answers later through `committed`.
    using Sync =
        std::function<void(int ticket, const std::vector<std::string>& put, const std::vector<std::string>& remove)>;

    FileStorage(std::string folder, Sync sync) : folder_(std::move(folder)), sync_(std::move(sync)) {}

    Result<std::vector<std::string>> list() override;
    Result<Bytes> read(const std::string& name) override;
    void commit(Batch batch, Completion done) override;

    /// The answer to a Sync. Other tickets than that of the commit under way are ignored.
    void committed(int ticket, Result<Done> outcome);

private:
    struct Commit {
        int ticket = 0;
        Batch batch;
        Completion done;
    };
    /// A file as it was before the commit under way; no bytes: it was not there.
    struct Before {
        std::string name;
        std::optional<Bytes> bytes;
    };

    std::string path(const std::string& name) const { return folder_ + "/" + name; }
    void start_next();
    bool write(const Commit& commit);
    bool write_file(const std::string& name, const Bytes& bytes);
    void remember(const std::string& name);
    void put_back();

    std::string folder_;
    Sync sync_;
    std::deque<Commit> waiting_;
    std::optional<Commit> under_way_;
    std::vector<Before> before_;
    int last_ticket_ = 0;
};

} // namespace fourfifths

#include "wasm/file_storage.h"
#include "stable_sort.h"

#include <algorithm>
#include <cstdio>
#include <dirent.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace fourfifths {
namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};

} // namespace

Result<std::vector<std::string>> FileStorage::list() {
    const std::unique_ptr<DIR, CloseFolder> folder(opendir(folder_.c_str()));
    if (!folder) return {Fault::storage_failed, "the folder does not open"};
    std::vector<std::string> names;
    while (const dirent* entry = readdir(folder.get()))
        if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
    stable_sort(names);
    return names;
}

Result<Bytes> FileStorage::read(const std::string& name) {
    const File file(std::fopen(path(name).c_str(), "rb"));
    if (!file) return {Fault::not_found, "no such file"};
    struct stat about {};
    if (stat(path(name).c_str(), &about) != 0) return {Fault::storage_failed, "the file has no size"};
    Bytes bytes(static_cast<std::size_t>(about.st_size));
    // An empty file has no address to read to or write from.
    if (!bytes.empty() && std::fread(bytes.data(), 1, bytes.size(), file.get()) != bytes.size())
        return {Fault::storage_failed, "the file is shorter than it says"};
    return bytes;
}

void FileStorage::commit(Batch batch, Completion done) {
    waiting_.push_back({++last_ticket_, std::move(batch), std::move(done)});
    start_next();
}

void FileStorage::start_next() {
    if (under_way_ || waiting_.empty()) return;
    under_way_ = std::move(waiting_.front());
    waiting_.pop_front();
    const int ticket = under_way_->ticket;
    if (!write(*under_way_)) return committed(ticket, {Fault::storage_failed, "a file could not be written"});
    std::vector<std::string> put;
    for (const NewFile& file : under_way_->batch.put) put.push_back(file.name);
    sync_(ticket, put, under_way_->batch.remove);
}

void FileStorage::committed(int ticket, Result<Done> outcome) {
    if (!under_way_ || under_way_->ticket != ticket) return;
    if (!outcome.ok()) put_back();
    before_.clear();
    const Completion done = std::move(under_way_->done);
    under_way_.reset();
    if (done) done(std::move(outcome)); // may start another commit
    start_next();
}

bool FileStorage::write(const Commit& commit) {
    for (const NewFile& file : commit.batch.put) {
        remember(file.name);
        if (!write_file(file.name, file.bytes)) return false;
    }
    for (const std::string& name : commit.batch.remove) {
        remember(name);
        unlink(path(name).c_str());
    }
    return true;
}

bool FileStorage::write_file(const std::string& name, const Bytes& bytes) {
    const File file(std::fopen(path(name).c_str(), "wb"));
    if (!file) return false;
    if (bytes.empty()) return true;
    return std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() && std::fflush(file.get()) == 0;
}

void FileStorage::remember(const std::string& name) {
    auto bytes = read(name);
    before_.push_back({name, bytes.ok() ? std::optional(std::move(*bytes)) : std::nullopt});
}

void FileStorage::put_back() {
    for (auto file = before_.rbegin(); file != before_.rend(); ++file)
        if (file->bytes) write_file(file->name, *file->bytes);
        else unlink(path(file->name).c_str());
}

} // namespace fourfifths

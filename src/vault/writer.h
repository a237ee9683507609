// Makes edits durable: queues them, keeps one commit under way, folds the journal into parts when it has grown. What
// failed is kept and tried again with the very same bytes, so a name always means the same bytes. An erasure and a
// change of keys are renewals: a new generation beside the old one, which goes only when the new one was read back.
#pragma once
#include "vault/folding.h"
#include <memory>

namespace fourfifths {

class Writer {
public:
    explicit Writer(OpenStore& store) : store_(store), self_(std::make_shared<Writer*>(this)) {}
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Queues a revision that follows what is shown of the record now, or every version of it.
    enum class Follow { shown, every_version };
    void queue(RecordId id, const Record* record, Follow follow, const VaultContext& context);
    /// Queues items of another vault's body as they are.
    void queue_item(std::span<const std::uint8_t> item);
    /// Replaces the header with the next commit.
    void queue_header(const Header& header);
    /// The header that will stand when everything queued is durable.
    const Header& last_header() const;
    /// The next commit is a renewal in which nothing of these records is left.
    void queue_erasures(const std::set<RecordId>& records);
    /// The next commit is a renewal under this key. Not while changing_keys().
    void queue_keys(const OpenHeader& keys);
    bool changing_keys() const { return next_key_ || (flight_ && flight_->vault_key); }
    /// The commit that makes the store: nothing was there before it.
    void start_first(Batch batch, Completion done);
    /// Starts a commit when none is under way; `done` runs when everything queued so far is durable, or failed.
    void start(const RandomBytes& random, Completion done);
    void retry(Completion done);

    bool under_way() const { return flight_ && !failed_; }
    int unsaved() const { return queued_edits_ + (flight_ ? flight_->edits : 0); }
    /// Items that are not durable yet, oldest first.
    Bytes unsaved_items() const;
    void wipe();

private:
    // A commit that is under way or has failed, and what changes once it is durable.
    struct Flight {
        Batch batch;
        int edits = 0;
        std::vector<Completion> waiting;
        std::vector<JournalFile> journal;
        Hash tip{};
        std::optional<Manifest> manifest;
        std::vector<std::uint32_t> part_slots;
        std::vector<Folded::Moved> moved;
        std::vector<RevisionNumber> let_go;
        std::vector<std::uint32_t> pending; // slots whose files it writes
        std::optional<Header> header;
        std::vector<std::string> header_files;
        bool renewal = false;
        bool purge = false;                 // what it removes is found out when it starts
        std::optional<SecretKey> vault_key; // other keys
    };
    void pump();
    void begin(std::optional<Flight> flight);
    void purge(Completion done);
    void submit();
    void finished(const Result<Done>& result);
    void landed(Flight& flight);
    void add_header(Flight& flight);
    Flight journal_flight();
    /// Nothing when the files to be folded cannot be read.
    std::optional<Flight> folding_flight(Folding::Extent extent, bool with_queue);
    Result<Done> find_what_to_purge();
    /// Whether the renewal that was committed is there, opens and holds what it should.
    Result<Done> read_back() const;
    void give_up_renewal();
    std::uint32_t set_queue_aside();
    void move_body(std::uint32_t from, std::uint32_t to);
    bool folding_due() const;
    std::vector<RevisionNumber> followed(RecordId id, Follow follow) const;

    OpenStore& store_;
    RandomBytes random_;
    std::optional<Flight> flight_;
    bool failed_ = false;
    int queued_edits_ = 0;
    std::vector<Completion> waiting_;
    std::optional<Header> next_header_;
    std::optional<SecretKey> next_key_;
    bool renewal_wanted_ = false;
    std::vector<std::string> abandoned_; // names of a folding that failed, which may be there all the same
    std::size_t fold_again_at_ = 0;      // journal files, after a folding that failed
    // The one shared_ptr: a commit may finish after the vault is gone, and only then must find nobody.
    std::shared_ptr<Writer*> self_;
};

} // namespace fourfifths

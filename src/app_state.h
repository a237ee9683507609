// What App holds: the phase it is in, the open vault with its workspace, what screens remember, and what waits to be
// done. Split by subject: app.cpp frames, app_requests.cpp what screens asked for, app_vault.cpp opening, locking and
// back-ups, app_half_typed.cpp texts that outlive a lock, app_windows.cpp the store going from window to window.
#pragma once
#include "app.h"
#include "screens/screens.h"

namespace fourfifths {

/// What is known and shown. `covered`: locked for the eye, but the last edits are not durable yet.
enum class Phase { starting, first_run, set_up, unlock, lost_data, open, covered };

struct App::State {
    State(Storage& storage_, Host& host_, std::optional<KeyCost> cost_) : storage(storage_), host(host_), cost(cost_) {}

    // Frames (app.cpp).
    AppFrame frame(std::span<const Event> events, std::int64_t now);
    Ui record(std::span<const Event> events);
    void settle(std::span<const Event> events, AppFrame& result);
    Session session();
    void before_events(std::span<const Event> events);
    Key focus_of(const Tree& tree, Key wished);
    std::int64_t wake_in_ms() const;
    bool at_stake() const;

    // Requests (app_requests.cpp).
    void carry_out(const Request& request);
    void apply(const Edit& edit);
    void apply_silently(const Edit& edit);
    void undo();
    void redo();
    void go(const std::string& to);
    void set_route(std::string_view to);
    void say(std::string text, bool assertive = false);

    // The vault (app_vault.cpp).
    void look_for_vault();
    void create(const ask::CreateVault& wish);
    void unlock(const std::string& secret);
    int saves_missing(const Vault& found);
    bool has_been_here() const;
    void opened(OpenedVault found);
    void enter();
    void lock();
    void cover();
    void forget();
    void empty_memory();
    void save(const Edit& edit);
    void saved(const Result<Done>& outcome);
    void restore(const ask::OpenBackUp& wish);
    void merge(const ask::MergeBackUp& wish);
    void change_passphrase(const ask::ChangePassphrase& wish);
    void settle_version(const Record& chosen);
    void find_versions();
    void empty_old_bin();
    VaultContext context();
    KeyCost key_cost();
    Entropy entropy();

    // Back-ups (app_back_up.cpp).
    void make_back_up();
    void check_back_up(const std::string& bytes);
    void mark_backed_up(std::uint64_t head_in_file);
    void mark_when_saved();
    std::string back_up_name() const;
    int changes_since_back_up() const;
    bool merge_with(const Result<MergeReport>& report, Workspace merged, std::optional<Fault>& failed);

    // The file that is kept up to date (app_linked_file.cpp).
    void ask_file(FileAct act, const std::string& bytes = {});
    void file_answered(FileAnswer answer, std::string_view name, std::string_view bytes);
    void file_read(const std::string& bytes);
    void file_written(std::string_view bytes);
    void write_file();
    void back_up_to_file(FileAct how, bool over = false);
    void merge_linked();
    void file_trouble(FileAnswer trouble);
    void write_what_was_merged();
    std::int64_t quiet_back_up_in_ms() const; // -1: none to come

    // What stays in the browser and on the clipboard (app_keeping.cpp).
    void note_sitting(bool vault_is_here);
    void note_keeping(Keeping::State state);
    void copy(const ask::Copy& wish);
    void clear_clipboard();
    void note_clipboard(bool held);
    void copied(bool worked);
    void leave();
    bool can_forget() const;
    void note_key(bool proved);
    void note_beginning(bool under_way);

    // Other windows (app_windows.cpp).
    void let_go();
    void taken_over();
    void take_in(int number, std::string_view sealed);
    void take_left(const ask::TakeLeft& wish);

    // For good (app_erasure.cpp).
    void erase(const ask::Erase& wish);

    // New keys and salvage (app_rescue.cpp).
    void change_keys(const ask::ChangeKeys& wish);
    void show_new_keys();
    void salvage(const ask::Salvage& wish);
    void save_salvaged();
    void remove_remains();
    bool is_unfinished() const;

    // What the browser allows (app_self_test.cpp).
    bool shows_self_test() const;
    void check_browser();
    void take_browser_fact(std::string_view line);

    // Half-typed texts (app_half_typed.cpp).
    void note_texts(const Tree& tree);
    Edit half_typed_edit() const;
    void keep_half_typed();
    std::vector<Event> half_typed_events(const Tree& tree);

    Storage& storage;
    Host& host;
    std::optional<KeyCost> cost;
    Phase phase = Phase::starting;
    std::optional<Fault> start_failed;
    Instant now;
    std::int64_t now_ms = 0;
    std::int64_t touched_ms = 0; // when somebody last did something

    std::optional<Vault> vault;
    Workspace workspace;
    SaveStatus status;
    std::vector<Edit> done, undone;
    std::vector<std::vector<Record>> versions;
    std::optional<Fault> create_failed; // found out in a callback, dealt with in the next frame
    bool lost_to_another = false;
    bool asked_to_let_go = false;
    bool from_second_copy = false;
    std::map<int, std::string> unread_left; // by other windows; kept, for they are not of this vault or damaged

    std::string new_recovery_key; // shown once keys_are_new
    bool keys_are_new = false;
    bool key_unproved = false;
    bool beginning = false;    // a vault is being made or restored, and nothing of it was called saved
    bool remains_gone = false; // found out in a callback, dealt with in the next frame
    std::string salvaged_file; // sealed

    ScreenState screens;
    UiMemory memory;
    std::vector<Request> requests; // of the pass just recorded
    std::vector<Picture> pictures;
    std::vector<std::string> route = {"today"};
    std::string address;
    bool canvas_works = true;
    Key heading = 0; // the h1 of the last frame: a new one gets the focus
    std::vector<HalfTyped> texts;
    bool deliver_half_typed = false;
    std::vector<Announcement> to_say;
    std::string said_when_copied;

    LinkedFile linked;
    FileAct file_act = FileAct::look;
    bool quietly = false;          // nobody asked for this back-up just now
    bool write_when_saved = false; // what was merged goes into the file once it is durable here
    bool write_over = false;       // what is in the file is no back-up, and the person said so
    bool lock_when_backed_up = false;
    std::string newer_back_up;      // found in the linked file
    std::string being_written;      // what has to be read back
    std::uint64_t head_written = 0; // the saves it holds
    struct BackUpMark {
        std::uint64_t head;
        Instant at;
    };
    std::optional<BackUpMark> back_up_to_mark; // once nothing else is being saved
    Keeping keeping;
    bool clearing_clipboard = false;
    std::int64_t clearing_since_ms = 0;
};

} // namespace fourfifths

// The back-up file that is kept up to date. A back-up into it is: read what is there; nothing there, or nothing that is
// not here too, may be written over; write; read back; the same bytes, and they open: only then "backed up". What
// another computer has put there is never written over, it is merged first.
#include "app_state.h"
#include "screens/back_up_words.h"
#include "vault/memory_storage.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr std::int64_t quiet_ms = 60'000;
constexpr std::int64_t soon_ms = 1'000;

std::span<const std::uint8_t> bytes_of(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

} // namespace

void App::State::ask_file(FileAct act, const std::string& bytes) {
    file_act = act;
    linked.busy = act != FileAct::look && act != FileAct::forget;
    host.linked_file(act, back_up_name(), bytes);
}

void App::State::back_up_to_file(FileAct how, bool over) {
    if (linked.busy) return;
    linked.trouble.reset();
    newer_back_up.clear();
    write_over = over;
    quietly = how == FileAct::read_quietly;
    ask_file(how);
}

void App::State::file_answered(FileAnswer answer, std::string_view name, std::string_view bytes) {
    linked.busy = false;
    switch (answer) {
        case FileAnswer::unavailable:
        case FileAnswer::none:
        case FileAnswer::asleep:
        case FileAnswer::ready:
            linked.state = answer;
            linked.name = name;
            return;
        case FileAnswer::read:
            linked.name = name;
            file_read(std::string(bytes));
            return;
        case FileAnswer::written: file_written(bytes); return;
        default: file_trouble(answer); return;
    }
}

/// What was linked before holds again: a file that was only tried is let go.
void App::State::file_trouble(FileAnswer trouble) {
    lock_when_backed_up = false;
    being_written.clear();
    say(linked_file_words(trouble, linked.name), trouble != FileAnswer::cancelled);
    linked.trouble = trouble;
    ask_file(FileAct::look);
}

void App::State::file_read(const std::string& bytes) {
    if (!vault) { // chosen on an empty computer, to begin with
        BackUpForm& form = screens.backup.form;
        form.file_name = linked.name;
        form.bytes = bytes;
        form.linked = true;
        form.failed.reset();
        form.error.clear();
        return;
    }
    if (bytes.empty() || write_over) return write_file();
    const auto covered = vault->covers_back_up(bytes_of(bytes));
    if (!covered) {
        return file_trouble(covered.error().fault == Fault::wrong_key ? FileAnswer::foreign : FileAnswer::damaged);
    }
    if (*covered) return write_file();
    newer_back_up = bytes;
    linked.trouble = FileAnswer::newer;
    lock_when_backed_up = false;
    say(linked_file_words(FileAnswer::newer, linked.name), true);
}

void App::State::write_file() {
    const Bytes sealed = vault->sealed_back_up(context());
    if (sealed.empty()) return file_trouble(FileAnswer::failed);
    being_written.assign(sealed.begin(), sealed.end());
    head_written = vault->head();
    ask_file(FileAct::write, being_written);
}

void App::State::file_written(std::string_view bytes) {
    if (!vault) return;
    if (bytes.size() < being_written.size()) return file_trouble(FileAnswer::shorter);
    if (bytes != being_written || !vault->is_covered_by(bytes_of(bytes))) return file_trouble(FileAnswer::different);
    being_written.clear();
    newer_back_up.clear();
    linked.state = FileAnswer::ready;
    mark_backed_up(head_written);
    if (!quietly) say("Backed up to “" + linked.name + "”, read back and checked.");
    if (std::exchange(lock_when_backed_up, false)) lock();
}

void App::State::merge_linked() {
    if (!vault || newer_back_up.empty() || linked.busy) return;
    MemoryStorage scratch;
    std::optional<Fault> failed;
    const auto other = vault->open_own_back_up(scratch, bytes_of(newer_back_up), context());
    if (!other) return file_trouble(FileAnswer::damaged);
    Workspace merged;
    const auto report =
        vault->merge(other->vault, merged, context(), [this](const Result<Done>& outcome) { saved(outcome); });
    if (!merge_with(report, std::move(merged), failed)) return file_trouble(FileAnswer::damaged);
    linked.trouble.reset();
    newer_back_up.clear();
    linked.busy = write_when_saved = true;
}

/// Not before: which saves are in the file is known only when none is under way.
void App::State::write_what_was_merged() {
    const bool waits = vault && !status.failed && (vault->saving() || vault->unsaved() > 0);
    if (!write_when_saved || waits) return;
    write_when_saved = false;
    if (vault) write_file();
}

std::int64_t App::State::quiet_back_up_in_ms() const {
    const bool can = phase == Phase::open && linked.state == FileAnswer::ready && !linked.busy && !linked.trouble;
    if (!can || status.failed || changes_since_back_up() == 0) return -1;
    const std::int64_t quiet = quiet_ms - (now_ms - touched_ms);
    if (vault->saving() || vault->unsaved() > 0) return std::max(quiet, soon_ms);
    return std::max<std::int64_t>(quiet, 0);
}

} // namespace fourfifths

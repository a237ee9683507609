#include "app_state.h"
#include "screens/moments.h"
#include <algorithm>

namespace fourfifths {
namespace {

std::span<const std::uint8_t> bytes_of(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string text_of(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

} // namespace

std::string App::State::back_up_name() const {
    const auto zone = zone_named(workspace.settings().zone);
    const Zone here = zone ? *zone : Zone{};
    std::string clock = clock_text(wall_time_at(here, now));
    clock.erase(2, 1);
    return "Four Fifths " + iso_text(date_at(here, now)) + " " + clock + ".fourfifths";
}

void App::State::make_back_up() {
    if (!vault) return;
    const std::string bytes = text_of(vault->sealed_back_up(context()));
    if (bytes.empty()) {
        say("No back-up was made: the records could not be read. Reload the page and try again.", true);
        return;
    }
    host.download(back_up_name(), "application/octet-stream", bytes);
    screens.backup.made_name = back_up_name();
    screens.backup.made_at = now;
    screens.backup.check = BackupState::Check::none;
    say("Back-up file sent to your downloads. Now check it.");
}

void App::State::check_back_up(const std::string& bytes) {
    if (!vault) return;
    BackupState& state = screens.backup;
    const auto covered = vault->is_covered_by(bytes_of(bytes));
    state.check_fault.reset();
    if (!covered) {
        state.check = BackupState::Check::failed;
        state.check_fault = covered.error().fault;
        say("That file is not a good back-up.", true);
        return;
    }
    state.check = *covered ? BackupState::Check::covers : BackupState::Check::older;
    say(*covered ? "Back-up checked: you are backed up." : "That back-up is older than your records.");
    if (*covered) mark_backed_up(vault->head());
}

void App::State::mark_backed_up(std::uint64_t head_in_file) {
    back_up_to_mark = {head_in_file, now};
    mark_when_saved();
}

/// This very statement is saved too, and needs no back-up. It is saved alone, for saves are counted: what was saved
/// together with it would count as backed up.
void App::State::mark_when_saved() {
    if (!back_up_to_mark || !vault || vault->saving() || vault->unsaved() > 0) return;
    Settings settings = workspace.settings();
    settings.backed_up_at = back_up_to_mark->at;
    settings.saves_at_back_up = back_up_to_mark->head + 1;
    back_up_to_mark.reset();
    apply_silently({"back up", {{Record{workspace.settings()}, Record{settings}}}});
}

int App::State::changes_since_back_up() const {
    const std::uint64_t then = workspace.settings().saves_at_back_up;
    if (!vault || vault->head() <= then) return 0;
    return static_cast<int>(std::min<std::uint64_t>(vault->head() - then, 99'999));
}

bool App::State::merge_with(const Result<MergeReport>& report, Workspace merged, std::optional<Fault>& failed) {
    if (!report) {
        failed = report.error().fault;
        return false;
    }
    const Settings here = workspace.settings();
    workspace = std::move(merged);
    // Which saves are in a file is counted on each computer for itself.
    Settings settings = workspace.settings();
    settings.backed_up_at = here.backed_up_at;
    settings.saves_at_back_up = here.saves_at_back_up;
    if (settings != workspace.settings()) {
        apply_silently({"merge", {{Record{workspace.settings()}, Record{settings}}}});
    }
    find_versions();
    done.clear();
    undone.clear();
    screens.backup.merged = MergeDone{report->added, report->updated, report->conflicts};
    return true;
}

} // namespace fourfifths

// What this browser allows, as the page tells it line by line. It can be looked at before anything is unlocked, and
// when the store cannot be read at all; while a recovery key is shown or the records are being locked it cannot.
#include "app_state.h"
#include "vault/sealed_file.h"

namespace fourfifths {

bool App::State::shows_self_test() const {
    const bool failed_to_start = phase == Phase::starting && start_failed;
    const bool may =
        failed_to_start || phase == Phase::first_run || phase == Phase::unlock || phase == Phase::lost_data;
    return may && route[0] == "self-test";
}

void App::State::check_browser() {
    screens.self_test = {};
    screens.self_test.step = SelfTestState::Step::running;
    host.check_browser();
}

void App::State::take_browser_fact(std::string_view line) {
    SelfTestState& state = screens.self_test;
    if (state.step != SelfTestState::Step::running) return;
    if (auto fact = browser_fact_from(line)) {
        state.facts.push_back(std::move(*fact));
    } else if (!line.empty()) {
        state.looking_at = line;
    } else {
        const std::string known = std::to_string(first_version) + " to " + std::to_string(newest_version);
        state.facts.push_back({"format", BrowserFact::Verdict::information, known});
        state.step = SelfTestState::Step::done;
        say("This browser was checked");
    }
}

} // namespace fourfifths

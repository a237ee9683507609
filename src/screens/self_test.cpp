#include "screens/moments.h"
#include "screens/screens.h"
#include "screens/self_test_checks.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

using Verdict = BrowserFact::Verdict;
using Step = SelfTestState::Step;

struct Finding {
    Verdict verdict = Verdict::unknown;
    std::string found;
};

Finding finding_of(const SelfTestState& state, std::string_view key) {
    if (key == "copies" && state.copied) return {*state.copied ? Verdict::yes : Verdict::no, {}};
    for (const BrowserFact& fact : state.facts)
        if (fact.key == key) return {fact.verdict, fact.found};
    return {};
}

std::string_view word_for(Verdict verdict) {
    switch (verdict) {
        case Verdict::yes: return "Yes";
        case Verdict::no: return "No";
        case Verdict::unknown: return "Not known";
        case Verdict::information: return {};
    }
    return {};
}

std::string found_text(const Finding& finding) {
    std::string text(word_for(finding.verdict));
    if (!text.empty() && !finding.found.empty()) text += ": ";
    return text + finding.found;
}

/// What can be done about it; of what is not known, what to do if it is a no.
std::string meaning(const BrowserCheck& check, Verdict verdict) {
    if (verdict == Verdict::no) return std::string(check.when_no);
    if (verdict == Verdict::unknown && !check.when_no.empty()) return "If not: " + std::string(check.when_no);
    return {};
}

void found_cell(Ui& ui, const Finding& finding) {
    const auto cell = ui.open(Role::cell, "found");
    if (finding.verdict == Verdict::yes) ui.icon("check");
    if (finding.verdict == Verdict::no) ui.icon("warning");
    if (finding.verdict == Verdict::unknown) ui.icon("info");
    ui.text(found_text(finding));
}

void table_of(Ui& ui, const SelfTestState& state, const BrowserChecks& part) {
    const auto section = ui.section(part.heading, 2, part.heading, Look::card | Look::stack);
    constexpr std::array<std::string_view, 3> columns = {"What", "Found", "What it means for a worker"};
    const bool facts_only = part.checks.front().when_no.empty();
    const auto table = ui.table("table", part.heading, std::span(columns).first(facts_only ? 2 : 3));
    for (const BrowserCheck& check : part.checks) {
        const auto row = ui.row(check.key);
        const Finding finding = finding_of(state, check.key);
        ui.row_header(check.question);
        found_cell(ui, finding);
        if (!facts_only) ui.cell(meaning(check, finding.verdict));
    }
}

std::string as_text(const Session& session) {
    const SelfTestState& state = session.state.self_test;
    std::string text = "Four Fifths: what this browser allows, " + day_month_year_text(session.today()) + " " +
                       clock_text(wall_time_at(session.zone, session.now)) + "\n";
    for (const BrowserChecks& part : browser_checks()) {
        text += "\n" + std::string(part.heading) + "\n";
        for (const BrowserCheck& check : part.checks) {
            const Finding finding = finding_of(state, check.key);
            const std::string means = meaning(check, finding.verdict);
            text +=
                std::string(check.question) + "\t" + found_text(finding) + (means.empty() ? "" : "\t") + means + "\n";
        }
    }
    return text;
}

void progress(Ui& ui, const SelfTestState& state) {
    std::size_t all = 0;
    std::string_view now = "Starting";
    for (const BrowserChecks& part : browser_checks()) {
        all += part.checks.size();
        for (const BrowserCheck& check : part.checks)
            if (check.key == state.looking_at) now = check.question;
    }
    const std::size_t percent = std::min<std::size_t>(100, state.facts.size() * 100 / std::max<std::size_t>(1, all));
    ui.progress("progress", "Looking at this browser", static_cast<int>(percent));
    ui.paragraph(now, Look::muted);
}

void summary_of(Ui& ui, const SelfTestState& state) {
    const auto noes = std::count_if(state.facts.begin(), state.facts.end(),
                                    [](const BrowserFact& fact) { return fact.verdict == Verdict::no; });
    if (noes == 0) return ui.paragraph("This browser allows all that Four Fifths asks for.", Look::success);
    ui.paragraph(counted(noes, "thing is", "things are") + " not allowed here. The tables say what each means.",
                 Look::notice);
}

void results(Ui& ui, Session& session) {
    const SelfTestState& state = session.state.self_test;
    summary_of(ui, state);
    {
        const auto row = ui.group("take", Look::row);
        if (ui.button("copy", "Copy as text", {.look = Look::primary, .icon = "copy"}))
            session.ask(ask::Copy{as_text(session), {}, "Copied"});
        if (ui.button("save", "Save as a file", {.icon = "download"}))
            session.ask(ask::Download{"Four Fifths browser check.txt", "text/plain;charset=utf-8", as_text(session)});
        if (ui.button("again", "Check again")) session.ask(ask::CheckBrowser{});
    }
    for (const BrowserChecks& part : browser_checks()) table_of(ui, state, part);
}

} // namespace

std::optional<BrowserFact> browser_fact_from(std::string_view line) {
    const std::size_t first = line.find('\t');
    if (first == std::string_view::npos || first == 0 || line.size() < first + 3 || line[first + 2] != '\t') return {};
    const char verdict = line[first + 1];
    if (std::string_view("yn?i").find(verdict) == std::string_view::npos) return {};
    return BrowserFact{std::string(line.substr(0, first)), Verdict{verdict}, std::string(line.substr(first + 3))};
}

void self_test_screen(Ui& ui, Session& session) {
    const SelfTestState& state = session.state.self_test;
    ui.title("Check this browser");
    const auto main = ui.main_region();
    const auto page = ui.group("page", Look::stack);
    ui.heading(1, "Check this browser");
    ui.paragraph("For IT teams, and for anybody who wonders why something does not work here. It looks at what this "
                 "browser allows, sends nothing, and leaves nothing behind.");
    if (state.step == Step::before && ui.button("check", "Check this browser", {.look = Look::primary}))
        session.ask(ask::CheckBrowser{});
    if (state.step == Step::running) progress(ui, state);
    if (state.step == Step::done) results(ui, session);
    ui.link("back", "Back to Four Fifths", "#/today");
}

} // namespace fourfifths

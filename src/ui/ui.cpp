#include "ui/ui.h"
#include <algorithm>
#include <cassert>

namespace fourfifths {

namespace {

constexpr Key first_scope = 0xcbf29ce484222325u;

Key mix(Key key, std::uint64_t value) {
    key ^= value;
    key *= 0x9e3779b97f4a7c15u;
    key ^= key >> 32;
    key *= 0xd6e8feb86659fd93u;
    key ^= key >> 32;
    return key != 0 ? key : 1;
}

// FNV-1a, mixed at the end so that short names spread over all bits.
Key mix(Key key, std::string_view name) {
    Key hash = first_scope;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return mix(key, hash);
}

Key name_only(std::string_view name) { return mix(Key{0}, name); }

} // namespace

Ui::Ui(std::span<const Event> events, UiMemory& memory)
    : events_(events), answered_(events.size(), false), memory_(memory), scopes_{first_scope} {
    wish_.swap(memory_.focus_later);
    memory_.focus_later.reset();
    wish_is_late_ = wish_.has_value();
}

Ui::Scope::~Scope() {
    if (ui_ == nullptr) return;
    ui_->open_nodes_.resize(nodes_);
    ui_->scopes_.resize(scopes_);
}

// Keys.

Ui::Scope Ui::id(std::uint64_t value) {
    Scope scope(*this);
    scopes_.push_back(mix(mix(scopes_.back(), "id"), value));
    return scope;
}

Ui::Scope Ui::id(std::string_view name) {
    Scope scope(*this);
    scopes_.push_back(mix(mix(scopes_.back(), "id"), name));
    return scope;
}

Key Ui::key(std::string_view name) const { return mix(scopes_.back(), name); }

Key Ui::place_key(Role role) {
    const std::uint32_t count = unnamed_[{scopes_.back(), role}]++;
    return mix(mix(mix(scopes_.back(), "place"), static_cast<std::uint64_t>(role)), count);
}

Node& Ui::add(Role role, std::string_view key_name, std::string_view name, const Extra& extra) {
    Node node;
    node.key = key_name.empty() ? place_key(role) : key(key_name);
    assert(keys_.count(node.key) == 0 && "a key came twice in one frame: give the record's part a scope with ui.id(…)");
    while (!keys_.insert(node.key).second) node.key = mix(node.key, 1);
    if (!key_name.empty()) names_.emplace(name_only(key_name), node.key);
    node.parent = open_nodes_.empty() ? 0 : tree_.nodes[open_nodes_.back()].key;
    node.role = role;
    node.name = name;
    node.look = extra.look;
    node.state = extra.state;
    node.description = extra.description;
    node.error = extra.error;
    if (!extra.error.empty()) node.state |= State::invalid;
    node.placeholder = extra.placeholder;
    node.lang = extra.lang;
    node.icon = extra.icon;
    node.tone = extra.tone;
    node.focus_back = extra.focus_back;
    tree_.nodes.push_back(std::move(node));
    if (role == Role::cell && has(extra.look, Look::numeric)) mark_numeric_column(tree_.nodes.size() - 1);
    return tree_.nodes.back();
}

void Ui::enter(const Node& node) {
    open_nodes_.push_back(static_cast<std::size_t>(&node - tree_.nodes.data()));
    scopes_.push_back(node.key);
}

// The heading of a column of figures is aligned as they are.
void Ui::mark_numeric_column(std::size_t cell) {
    const Key row = tree_.nodes[cell].parent;
    std::size_t column = 0;
    for (std::size_t i = open_nodes_.empty() ? cell : open_nodes_.back(); i < cell; ++i) {
        if (tree_.nodes[i].parent == row) ++column;
    }
    if (column >= columns_.size()) return;
    Node& header = tree_.nodes[columns_[column]];
    header.look = header.look | Look::numeric;
}

// Structure.

Ui::Scope Ui::open(Role role, std::string_view key_name, std::string_view name, const Extra& extra) {
    Scope scope(*this);
    enter(add(role, key_name, name, extra));
    return scope;
}

Ui::Scope Ui::section(std::string_view key_name, int level, std::string_view heading_text, Look look) {
    Scope scope(*this);
    Node& node = add(Role::section, key_name, heading_text, {.look = look});
    node.labelled_by = mix(node.key, "heading");
    enter(node);
    heading(level, heading_text, "heading");
    return scope;
}

Ui::Scope Ui::table(std::string_view key_name, std::string_view caption, std::span<const std::string_view> columns,
                    Look look) {
    Scope scope(*this);
    enter(add(Role::table, key_name, caption, {.look = look}));
    columns_.clear();
    if (!columns.empty()) {
        const Scope head = open(Role::table_head, "head");
        const Scope names = row("names");
        for (const std::string_view column : columns) {
            add(Role::column_header, {}, column, {});
            columns_.push_back(tree_.nodes.size() - 1);
        }
    }
    enter(add(Role::table_body, "body", {}, {}));
    return scope;
}

Ui::Scope Ui::dialog(std::string_view key_name, std::string_view dialog_title) {
    Scope scope(*this);
    Node& node = add(Role::dialog, key_name, dialog_title, {.state = State::open});
    node.labelled_by = mix(node.key, "heading");
    enter(node);
    heading(2, dialog_title, "heading");
    return scope;
}

Ui::Scope Ui::details(std::string_view key_name, std::string_view summary, bool open_at_first) {
    Scope scope(*this);
    Node& node = add(Role::details, key_name, summary, {});
    bool& is_open = memory_.open.try_emplace(node.key, open_at_first).first->second;
    while (const Event* event = take(node.key, EventKind::toggle)) is_open = event->text == "open";
    if (is_open) node.state |= State::open;
    enter(node);
    return scope;
}

// Text.

void Ui::heading(int level, std::string_view text_, std::string_view key_name) {
    add(Role::heading, key_name, text_, {}).level = static_cast<std::uint8_t>(std::clamp(level, 1, 6));
}

void Ui::paragraph(std::string_view text_, Look look) { add(Role::paragraph, {}, text_, {.look = look}); }

void Ui::text(std::string_view text_, Look look, std::uint8_t tone) {
    add(Role::text, {}, text_, {.look = look, .tone = tone});
}

void Ui::strong(std::string_view text_) { add(Role::strong, {}, text_, {}); }

void Ui::cell(std::string_view text_, Look look) { add(Role::cell, {}, text_, {.look = look}); }

void Ui::row_header(std::string_view text_) { add(Role::row_header, {}, text_, {}); }

void Ui::icon(std::string_view icon_name, std::string_view name) { add(Role::image, {}, name, {}).value = icon_name; }

void Ui::bar(float share, std::uint8_t tone) {
    Node& node = add(Role::group, {}, {}, {.look = Look::swatch, .tone = tone});
    node.rect.width = 100 * std::clamp(share, 0.0f, 1.0f);
}

// Events.

const Event* Ui::take(Key wanted, EventKind kind) {
    for (std::size_t i = 0; i < events_.size(); ++i) {
        if (answered_[i] || events_[i].key != wanted || events_[i].kind != kind) continue;
        answered_[i] = true;
        return &events_[i];
    }
    return nullptr;
}

bool Ui::clicked(Key wanted) const {
    return std::any_of(events_.begin(), events_.end(),
                       [&](const Event& event) { return event.kind == EventKind::click && event.key == wanted; });
}

bool Ui::dismissed(std::string_view dialog_key) const {
    return std::any_of(events_.begin(), events_.end(), [&](const Event& event) {
        if (event.kind != EventKind::toggle || event.text != "closed") return false;
        return std::any_of(scopes_.begin(), scopes_.end(),
                           [&](Key scope) { return mix(scope, dialog_key) == event.key; });
    });
}

// Effects on the page.

void Ui::focus(std::string_view key_name) {
    FocusWish wish;
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) wish.keys.push_back(mix(*scope, key_name));
    wish.name = name_only(key_name);
    wish_ = std::move(wish);
    wish_is_late_ = false;
}

void Ui::focus_key(Key wanted) {
    wish_ = FocusWish{{wanted}, 0};
    wish_is_late_ = false;
}

Key Ui::focus_wanted() const {
    if (!wish_) return 0;
    for (const Key wanted : wish_->keys) {
        if (keys_.count(wanted) != 0) return wanted;
    }
    if (const auto named = names_.find(wish_->name); named != names_.end()) return named->second;
    if (!wish_is_late_) memory_.focus_later = wish_;
    return 0;
}

void Ui::announce(std::string_view text_, bool assertive) {
    if (!text_.empty()) announcements_.push_back({std::string(text_), assertive});
}

} // namespace fourfifths

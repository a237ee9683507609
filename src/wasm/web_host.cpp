#include "wasm/web_host.h"

#include "wasm/host.h"

#include <array>
#include <emscripten.h>

namespace fourfifths {
namespace {

constexpr const char* head_name = "head"; // vault, then head, 16 hexadecimal digits each
constexpr const char* device_name = "device";

/// Other pages of the same origin keep things there too.
std::string full_name(const std::string& name) { return "four-fifths." + name; }

} // namespace

void WebHost::download(const std::string& name, const std::string& type, const std::string& bytes) {
    host_download(name.data(), name.size(), type.data(), type.size(), bytes.data(), bytes.size());
}

void WebHost::copy(const std::string& plain, const std::string& html) {
    host_copy(plain.data(), plain.size(), html.data(), html.size());
}

void WebHost::go(const std::string& route) { host_go(route.data(), route.size()); }

void WebHost::print() { host_print(); }

void WebHost::random(std::span<std::uint8_t> bytes) { host_random(bytes.data(), bytes.size()); }

void WebHost::remember_head(std::uint64_t vault, std::uint64_t head) {
    keep(head_name, hex_text(vault) + hex_text(head));
}

std::uint64_t WebHost::remembered_head(std::uint64_t* vault) {
    const std::string value = kept(head_name);
    if (value.size() != 32) return 0;
    if (vault) *vault = from_hex(std::string_view(value).substr(0, 16)).value_or(0);
    return from_hex(std::string_view(value).substr(16)).value_or(0);
}

void WebHost::forget_everything() { host_forget_everything(); }

void WebHost::let_go(const std::string& unsaved) { host_let_go(unsaved.data(), unsaved.size()); }

void WebHost::take_left() { host_take_left(); }

void WebHost::drop_left(int number) { host_drop_left(number); }

std::int64_t WebHost::stopwatch_us() { return static_cast<std::int64_t>(emscripten_get_now() * 1000); }
void WebHost::leave() { host_leave(); }

void WebHost::keep(const std::string& name, const std::string& value) {
    const std::string full = full_name(name);
    host_keep(full.data(), full.size(), value.data(), value.size());
}

std::string WebHost::kept(const std::string& name) {
    const std::string full = full_name(name);
    std::array<char, 64> value{};
    return {value.data(), host_kept(full.data(), full.size(), value.data(), value.size())};
}

Sitting WebHost::sitting() { return static_cast<Sitting>(host_sitting()); }

void WebHost::linked_file(FileAct act, const std::string& name, const std::string& bytes) {
    host_linked_file(static_cast<int>(act), name.data(), name.size(), bytes.data(), bytes.size());
}

void WebHost::check_browser() { host_check_browser(); }

std::uint64_t WebHost::device() {
    if (const auto known = from_hex(kept(device_name))) return *known;
    std::array<std::uint8_t, 8> bytes{};
    random(bytes);
    std::uint64_t made = 0;
    for (const std::uint8_t byte : bytes) made = made << 8 | byte;
    keep(device_name, hex_text(made));
    return made;
}

} // namespace fourfifths

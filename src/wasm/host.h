// What C++ asks of the browser: all of it is in host.js, and nothing else in the product imports from JavaScript.
// Text goes out as pointer and length, UTF-8. 64-bit keys go as two halves. No call waits for anything.
#pragma once
#include <cstddef>
#include <cstdint>

/// A CanvasFrame for WebGL; read by gl_painter.js field by field, in this order.
struct HostFrame {
    std::uint32_t width, height, background;
    const void* vertices;
    std::uint32_t vertex_count;
    const void* indices;
    std::uint32_t index_count;
    const void* commands;
    std::uint32_t command_count;
    const void* texture;
    std::uint32_t texture_width, texture_height, texture_version;
};

extern "C" {

// The page.
void host_show(const std::uint8_t* frame, std::size_t size); // bytes for dom.js; src/ui/transport.h says what they are
void host_after_frame(double wake_in_ms, int warn_before_leaving); // below 0: no need to wake
void host_replace_route(const char* route, std::size_t size);      // the address follows; no event
void host_go(const char* route, std::size_t size);                 // → app_on_route
void host_download(const char* name, std::size_t name_size, const char* type, std::size_t type_size, const char* bytes,
                   std::size_t size);
void host_copy(const char* plain, std::size_t plain_size, const char* html, std::size_t html_size); // → app_on_copied
void host_print();
void host_check_browser();     // → app_on_browser_fact
void host_forget_everything(); // zeros over the whole heap once C++ has returned, then a reload
void host_let_go(const char* unsaved, std::size_t size); // keeps it for the other window; then the same
void host_leave(); // the same; the page that is loaded wipes every store and says so

// The canvases. False: this way does not work here.
int host_paint(std::uint32_t key_high, std::uint32_t key_low, const HostFrame* frame);
int host_put_pixels(std::uint32_t key_high, std::uint32_t key_low, const std::uint8_t* rgba, int width, int height);

// Where things are kept.
void host_random(std::uint8_t* bytes, std::size_t size);
void host_keep(const char* name, std::size_t name_size, const char* value, std::size_t size);  // localStorage
std::size_t host_kept(const char* name, std::size_t name_size, char* value, std::size_t room); // 0: nothing kept
int host_sitting();                                                                            // a Sitting
void host_linked_file(int act, const char* name, std::size_t name_size, const char* bytes,
                      std::size_t size);              // a FileAct → app_on_linked_file
void host_load(const char* folder, std::size_t size); // mounts IDBFS and reads it → app_on_loaded
void host_take_left();                                // what other windows left → app_on_left, once for each
void host_drop_left(int number);                      // it is safe now
/// Names in the folder, each ended by a newline → app_on_committed.
void host_commit(int ticket, const char* put, std::size_t put_size, const char* remove, std::size_t remove_size);

} // extern "C"

// Events as the page would send them, damaged in any way: refused or read, never worse.
#include "ui/transport.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto events = fourfifths::decode_events({data, size});
    if (events.ok() && events.value().size() > size) __builtin_trap();
    return 0;
}

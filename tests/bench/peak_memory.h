// The most memory that this program has held so far, in megabytes: the whole of a WebAssembly memory, which never
// shrinks, or what the system says of a process.
#pragma once
#ifndef __wasm__
#include <sys/resource.h>
#endif

namespace fourfifths::bench {

inline double peak_megabytes() {
#ifdef __wasm__
    return static_cast<double>(__builtin_wasm_memory_size(0)) * 65536 / 1e6;
#else
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024 / 1e6;
#endif
}

} // namespace fourfifths::bench

# libsodium's portable C, the same files natively and in wasm, without its configure script. Always optimised and never
# under sanitizers: a key derivation in a debug build would otherwise take tens of seconds.

set(FOURFIFTHS_SODIUM_DIR ${CMAKE_SOURCE_DIR}/build/third_party/libsodium CACHE PATH "libsodium's sources")
set(sodium_root ${FOURFIFTHS_SODIUM_DIR}/src/libsodium)
if(NOT EXISTS ${sodium_root}/include/sodium.h)
    message(FATAL_ERROR
        "No libsodium in ${FOURFIFTHS_SODIUM_DIR}: run scripts/setup, or give -DFOURFIFTHS_SODIUM_DIR=…")
endif()

file(READ ${FOURFIFTHS_SODIUM_DIR}/configure.ac sodium_configure)
string(REGEX MATCH "AC_INIT\\(\\[libsodium\\],\\[([0-9.]+)\\]" _ "${sodium_configure}")
set(VERSION ${CMAKE_MATCH_1})
foreach(part MAJOR MINOR)
    string(REGEX MATCH "SODIUM_LIBRARY_VERSION_${part}=([0-9]+)" _ "${sodium_configure}")
    set(SODIUM_LIBRARY_VERSION_${part} ${CMAKE_MATCH_1})
endforeach()
set(sodium_generated ${CMAKE_BINARY_DIR}/generated/sodium)
file(READ ${sodium_root}/include/sodium/version.h.in sodium_version)
string(CONFIGURE "${sodium_version}" sodium_version @ONLY)
# The header beside it, which generating it elsewhere has put out of reach.
string(REPLACE "\"export.h\"" "<sodium/export.h>" sodium_version "${sodium_version}")
file(CONFIGURE OUTPUT ${sodium_generated}/sodium/version.h CONTENT "${sodium_version}" @ONLY)

file(GLOB_RECURSE sodium_sources ${sodium_root}/*.c)
add_library(sodium STATIC ${sodium_sources})
target_include_directories(sodium SYSTEM PUBLIC ${sodium_root}/include ${sodium_generated})
target_include_directories(sodium PRIVATE ${sodium_root}/include/sodium ${sodium_generated}/sodium)
target_compile_definitions(sodium PUBLIC SODIUM_STATIC=1
    PRIVATE CONFIGURED=1 NATIVE_LITTLE_ENDIAN=1 HAVE_WEAK_SYMBOLS=1)
if(NOT FOURFIFTHS_WEB)
    target_compile_definitions(sodium PRIVATE _GNU_SOURCE=1 HAVE_TI_MODE=1 HAVE_SYS_MMAN_H=1 HAVE_MMAP=1 HAVE_MLOCK=1
        HAVE_MADVISE=1 HAVE_MPROTECT=1 HAVE_EXPLICIT_BZERO=1 HAVE_POSIX_MEMALIGN=1 HAVE_NANOSLEEP=1)
endif()
target_compile_options(sodium PRIVATE -w $<$<NOT:$<CONFIG:MinSizeRel>>:-O2>)
set_target_properties(sodium PROPERTIES C_STANDARD 99 C_EXTENSIONS ON)

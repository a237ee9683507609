# libdeflate's decompressor alone, the same C natively and in wasm: nothing here packs anything.

set(FOURFIFTHS_DEFLATE_DIR ${CMAKE_SOURCE_DIR}/build/third_party/libdeflate CACHE PATH "libdeflate's sources")
if(NOT EXISTS ${FOURFIFTHS_DEFLATE_DIR}/libdeflate.h)
    message(FATAL_ERROR
        "No libdeflate in ${FOURFIFTHS_DEFLATE_DIR}: run scripts/setup, or give -DFOURFIFTHS_DEFLATE_DIR=…")
endif()

set(deflate_sources ${FOURFIFTHS_DEFLATE_DIR}/lib/deflate_decompress.c ${FOURFIFTHS_DEFLATE_DIR}/lib/utils.c)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86|i.86|AMD64)" AND NOT FOURFIFTHS_WEB)
    list(APPEND deflate_sources ${FOURFIFTHS_DEFLATE_DIR}/lib/x86/cpu_features.c)
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^(arm|aarch64)" AND NOT FOURFIFTHS_WEB)
    list(APPEND deflate_sources ${FOURFIFTHS_DEFLATE_DIR}/lib/arm/cpu_features.c)
endif()
add_library(deflate STATIC ${deflate_sources})
target_include_directories(deflate SYSTEM PUBLIC ${FOURFIFTHS_DEFLATE_DIR})
target_compile_options(deflate PRIVATE -w $<$<NOT:$<CONFIG:MinSizeRel>>:-O2>)

# Compiler options: own_code is linked by every target of ours; optimisation and sanitizers also reach third-party code.

find_program(CCACHE ccache)
if(CCACHE)
    # A second build folder compiles nothing again: only the code counts, not where its objects go.
    set(CMAKE_C_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_NOHASHDIR=1 ${CCACHE})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_C_COMPILER_LAUNCHER})
endif()

add_library(own_code INTERFACE)
target_include_directories(own_code INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(own_code INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
    # a product and a sum that a machine makes in one step are rounded once, elsewhere twice: see src/logarithm.h
    -ffp-contract=off)
# GCC 12 at -O3 sees std::vector::insert and "text" + std::string write where they never do.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(own_code INTERFACE -Wno-stringop-overflow -Wno-restrict -Wno-maybe-uninitialized)
endif()

if(FOURFIFTHS_SANITIZE)
    target_compile_options(own_code INTERFACE -fsanitize=${FOURFIFTHS_SANITIZE} -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${FOURFIFTHS_SANITIZE})
    target_compile_definitions(own_code INTERFACE _GLIBCXX_ASSERTIONS)
endif()

if(FOURFIFTHS_FUZZ)
    target_compile_options(own_code INTERFACE -fsanitize=fuzzer-no-link)
endif()

if(FOURFIFTHS_WEB)
    # Our code never throws, and the JSON parser is asked not to: without exceptions the wasm is a good deal smaller.
    add_compile_options(-fno-exceptions "$<$<COMPILE_LANGUAGE:CXX>:-fno-rtti;-fno-threadsafe-statics>")
    # Every browser that can unpack the one file has these: Chrome 80, Firefox 113, Safari 16.4.
    add_compile_options(-mbulk-memory -mnontrapping-fptoint -msign-ext)
    add_compile_definitions(JSON_NOEXCEPTION)
    if(CMAKE_BUILD_TYPE STREQUAL "MinSizeRel")
        set(CMAKE_C_FLAGS_MINSIZEREL "-Oz -DNDEBUG")
        set(CMAKE_CXX_FLAGS_MINSIZEREL "-Oz -DNDEBUG")
        # Emscripten forbids all inlining at -Oz; but a call of a function of one line is larger than the line.
        add_compile_options(-flto -sINLINING_LIMIT=0)
        add_link_options(-Oz -flto)
    else()
        add_link_options(-O0 -g2 -sASSERTIONS=1)
    endif()
endif()

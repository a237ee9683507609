# Finds Emscripten's CMake toolchain file and gives its linker what Debian's packaging leaves out.

if(NOT CMAKE_TOOLCHAIN_FILE)
    find_program(EM_CONFIG em-config REQUIRED)
    execute_process(COMMAND ${EM_CONFIG} EMSCRIPTEN_ROOT
        OUTPUT_VARIABLE emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    set(CMAKE_TOOLCHAIN_FILE ${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake CACHE FILEPATH "")
endif()

# Debian keeps acorn, which optimised links need, where only Debian's own node looks for it.
if(EXISTS /usr/share/nodejs/acorn)
    set(CMAKE_C_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
    set(CMAKE_CXX_LINKER_LAUNCHER ${CMAKE_C_LINKER_LAUNCHER})
endif()

# js_libraries(<target> <file>…): link JavaScript libraries, and link again when one changes.
# (Emscripten's own em_link_js_library does not mix with PRIVATE and PUBLIC links.)
function(js_libraries target)
    foreach(file IN LISTS ARGN)
        cmake_path(ABSOLUTE_PATH file)
        target_link_options(${target} PRIVATE "SHELL:--js-library \"${file}\"")
        set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${file})
    endforeach()
endfunction()

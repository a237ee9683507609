# Dear ImGui, without its demo and debug tools; warnings in it are its authors' business.

set(FOURFIFTHS_IMGUI_DIR ${CMAKE_SOURCE_DIR}/build/third_party/imgui CACHE PATH "Dear ImGui's sources")
if(NOT EXISTS ${FOURFIFTHS_IMGUI_DIR}/imgui.h)
    message(FATAL_ERROR
        "No Dear ImGui in ${FOURFIFTHS_IMGUI_DIR}: run scripts/setup, or give -DFOURFIFTHS_IMGUI_DIR=…")
endif()

# The canvas has a font of its own; Dear ImGui's costs 10 kB that no compression takes back, and there is no switch for
# it in this release. So its text becomes empty in a copy of the one file that holds it.
set(imgui_draw ${CMAKE_BINARY_DIR}/generated/imgui_draw.cpp)
file(READ ${FOURFIFTHS_IMGUI_DIR}/imgui_draw.cpp code)
set(declaration "static const char proggy_clean_ttf_compressed_data_base85[11980 + 1] =")
string(FIND "${code}" "${declaration}" start)
if(start GREATER -1)
    string(SUBSTRING "${code}" 0 ${start} before)
    string(SUBSTRING "${code}" ${start} -1 after)
    string(FIND "${after}" "\";\n" end)
    string(SUBSTRING "${after}" ${end} -1 after)
    set(code "${before}static const char proggy_clean_ttf_compressed_data_base85[1] = \"${after}")
endif()
file(CONFIGURE OUTPUT ${imgui_draw} CONTENT "@code@" @ONLY)

add_library(imgui STATIC ${imgui_draw})
foreach(part imgui imgui_tables imgui_widgets)
    target_sources(imgui PRIVATE ${FOURFIFTHS_IMGUI_DIR}/${part}.cpp)
endforeach()
target_include_directories(imgui SYSTEM PUBLIC ${FOURFIFTHS_IMGUI_DIR})
target_compile_definitions(imgui PUBLIC IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_WIN32_FUNCTIONS)
target_compile_options(imgui PRIVATE -w)

if(FOURFIFTHS_WEB)
    add_library(imgui_gl STATIC ${FOURFIFTHS_IMGUI_DIR}/backends/imgui_impl_opengl3.cpp)
    target_include_directories(imgui_gl SYSTEM PUBLIC ${FOURFIFTHS_IMGUI_DIR}/backends)
    target_compile_definitions(imgui_gl PRIVATE IMGUI_IMPL_OPENGL_ES3)
    target_compile_options(imgui_gl PRIVATE -w)
    target_link_libraries(imgui_gl PUBLIC imgui)
endif()

# nlohmann/json is headers only. They are reached through a link, because its folder is the host's whole include folder,
# which must stay out of a wasm build.

find_path(FOURFIFTHS_JSON_DIR nlohmann/json.hpp PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH
    DOC "The folder that holds nlohmann/json.hpp")
if(NOT FOURFIFTHS_JSON_DIR)
    message(FATAL_ERROR "No nlohmann/json.hpp: run scripts/setup, or give -DFOURFIFTHS_JSON_DIR=…")
endif()
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/generated/json)
file(CREATE_LINK ${FOURFIFTHS_JSON_DIR}/nlohmann ${CMAKE_BINARY_DIR}/generated/json/nlohmann SYMBOLIC)
add_library(json INTERFACE)
target_include_directories(json SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/generated/json)

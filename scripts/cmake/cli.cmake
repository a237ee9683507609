# Target cli: the same core from a terminal. src/cli lists its sources with target_sources(cli PRIVATE …).

if(FOURFIFTHS_PARTS OR NOT EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/cli/CMakeLists.txt)
    return()
endif()

add_executable(cli)
target_link_libraries(cli PRIVATE core canvas json own_code)
add_parts(cli)
if(FOURFIFTHS_WEB)
    # Built by name only: Node runs it, so that what the browser computes can be compared with what a terminal prints.
    set_target_properties(cli PROPERTIES OUTPUT_NAME cli SUFFIX .js EXCLUDE_FROM_ALL ON)
    target_link_options(cli PRIVATE -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1
        -sTOTAL_STACK=1MB)
else()
    set_target_properties(cli PROPERTIES OUTPUT_NAME fourfifths)
endif()

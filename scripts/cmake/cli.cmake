# Target cli: the same core from a terminal. src/cli lists its sources with target_sources(cli PRIVATE …).

if(NOT FOURFIFTHS_PARTS AND EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/cli/CMakeLists.txt)
    add_executable(cli)
    set_target_properties(cli PROPERTIES OUTPUT_NAME fourfifths)
    target_link_libraries(cli PRIVATE core canvas json own_code)
    add_parts(cli)
endif()

# Which folders of src and tests are built.

set(FOURFIFTHS_PARTS "" CACHE STRING "Only these folders, such as time;model;vault: for work on a part. Empty: all")

# add_parts(<folder>…): those that are wanted and there.
function(add_parts)
    foreach(folder IN LISTS ARGN)
        if(FOURFIFTHS_PARTS AND NOT folder IN_LIST FOURFIFTHS_PARTS)
            continue()
        endif()
        if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt)
            add_subdirectory(${folder})
        endif()
    endforeach()
endfunction()

# Target app: fourfifths.js and fourfifths.wasm. src/wasm lists its sources with target_sources(app PRIVATE …) and its
# JavaScript libraries with js_libraries(app host.js …).

if(FOURFIFTHS_PARTS OR NOT EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/wasm/CMakeLists.txt)
    return()
endif()

add_executable(app)
set_target_properties(app PROPERTIES OUTPUT_NAME fourfifths SUFFIX .js)
target_link_libraries(app PRIVATE core canvas own_code)
target_link_options(app PRIVATE
    --no-entry                      # C++ runs when JavaScript calls it, never by itself
    -sMODULARIZE=1
    -sEXPORT_NAME=FourFifthsModule
    -sENVIRONMENT=web
    -sDYNAMIC_EXECUTION=0           # the page's content security policy forbids eval
    -sALLOW_MEMORY_GROWTH=1         # Argon2id alone wants 64 MiB
    -sTOTAL_STACK=1MB
    -sINCOMING_MODULE_JS_API=instantiateWasm,onAbort
    -sTEXTDECODER=2                 # the browser's own, without another in JavaScript
    -sMIN_WEBGL_VERSION=2
    -sMAX_WEBGL_VERSION=2
    -sFORCE_FILESYSTEM=1
    -sEXPORTED_FUNCTIONS=_malloc,_free
    -sEXPORTED_RUNTIME_METHODS=HEAPU8
    -lidbfs.js)

# A second round, on what the first has written, finds more than two rounds at once.
find_program(WASM_OPT wasm-opt HINTS ${EMSCRIPTEN_ROOT_PATH}/../bin NO_CMAKE_FIND_ROOT_PATH REQUIRED)
if(CMAKE_BUILD_TYPE STREQUAL "MinSizeRel")
    add_custom_command(TARGET app POST_BUILD VERBATIM COMMAND ${WASM_OPT} -Oz --enable-bulk-memory --enable-sign-ext
        --enable-nontrapping-float-to-int --enable-mutable-globals --low-memory-unused --zero-filled-memory
        $<TARGET_FILE_DIR:app>/fourfifths.wasm -o $<TARGET_FILE_DIR:app>/fourfifths.wasm)
endif()

add_parts(wasm)

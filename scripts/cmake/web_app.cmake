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
    -sBINARYEN_EXTRA_PASSES=-Oz     # a second round finds more
    -sMIN_WEBGL_VERSION=2
    -sMAX_WEBGL_VERSION=2
    -sFORCE_FILESYSTEM=1
    -sEXPORTED_FUNCTIONS=_malloc,_free
    -sEXPORTED_RUNTIME_METHODS=HEAPU8
    -lidbfs.js)

add_parts(wasm)

# Files that travel inside the program. embedded_assets becomes the table behind src/assets.h; canvas_font_source the
# bytes behind src/canvas/font.h.

set(generated ${CMAKE_BINARY_DIR}/generated)

file(GLOB asset_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/assets
    ${CMAKE_SOURCE_DIR}/assets/templates/*.json
    ${CMAKE_SOURCE_DIR}/assets/schemes/*.json
    ${CMAKE_SOURCE_DIR}/assets/profiles/*.json
    ${CMAKE_SOURCE_DIR}/assets/words/*.txt
    ${CMAKE_SOURCE_DIR}/assets/words/*.tsv)
list(TRANSFORM asset_files PREPEND assets/ OUTPUT_VARIABLE asset_paths)
set(asset_paths NOTICES.md LICENSE ${asset_paths})
list(TRANSFORM asset_paths PREPEND ${CMAKE_SOURCE_DIR}/ OUTPUT_VARIABLE asset_dependencies)
set(asset_table ${generated}/asset_table.cpp)
# The list goes into a file that changes when a file is added or removed: that too must make the table anew.
file(CONFIGURE OUTPUT ${generated}/asset_list.txt CONTENT "@asset_paths@" @ONLY)
find_program(NODE node REQUIRED)
add_custom_command(OUTPUT ${asset_table}
    COMMAND ${NODE} ${CMAKE_CURRENT_LIST_DIR}/embed_assets.mjs ${CMAKE_SOURCE_DIR} ${generated}/asset_list.txt
        ${asset_table}
    DEPENDS ${asset_dependencies} ${generated}/asset_list.txt ${CMAKE_CURRENT_LIST_DIR}/embed_assets.mjs
    COMMENT "Embedding assets" VERBATIM)

# Everything the canvas may write: figures, short labels in Basic Latin, and a few signs.
find_program(PYFTSUBSET pyftsubset REQUIRED)
find_file(FOURFIFTHS_CANVAS_FONT truetype/dejavu/DejaVuSans.ttf PATHS /usr/share/fonts NO_CMAKE_FIND_ROOT_PATH REQUIRED
    DOC "The font that the canvas subset is made from")
set(canvas_font ${generated}/canvas_font.ttf)
set(canvas_font_source ${generated}/canvas_font.cpp)
add_custom_command(OUTPUT ${canvas_font_source}
    COMMAND ${PYFTSUBSET} ${FOURFIFTHS_CANVAS_FONT} --unicodes=U+20-7E,U+A3,U+B7,U+D7,U+2013,U+2019,U+2026,U+2192
        --output-file=${canvas_font} --no-hinting --layout-features= --name-IDs=
        --drop-tables+=FFTM,GPOS,GSUB,GDEF,kern,name
    COMMAND ${CMAKE_COMMAND} -DINPUT=${canvas_font} -DOUTPUT=${canvas_font_source}
        -P ${CMAKE_CURRENT_LIST_DIR}/embed_font.cmake
    DEPENDS ${FOURFIFTHS_CANVAS_FONT} ${CMAKE_CURRENT_LIST_DIR}/embed_font.cmake
    COMMENT "Embedding the canvas font" VERBATIM)

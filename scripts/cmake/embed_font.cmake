# Writes OUTPUT, a C++ file that holds the bytes of the font INPUT.

file(READ ${INPUT} hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes ${hex})
string(REPEAT "." 100 twenty_bytes)
string(REGEX REPLACE "(${twenty_bytes})" "\\1\n" bytes ${bytes})
file(WRITE ${OUTPUT} "#include \"canvas/font.h\"

namespace fourfifths {
namespace {
constexpr unsigned char bytes[] = {
${bytes}
};
}

std::span<const unsigned char> canvas_font() { return bytes; }
}
")

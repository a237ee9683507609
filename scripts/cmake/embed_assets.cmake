# Writes OUTPUT, the table of embedded text files: the paths in LIST, relative to ROOT.

file(READ ${LIST} paths)
set(code "#include \"assets.h\"\n\nnamespace fourfifths {\nnamespace {\nusing namespace std::string_view_literals;\n")
string(APPEND code "constexpr Asset assets[] = {\n")
foreach(path IN LISTS paths)
    file(READ ${ROOT}/${path} text)
    string(REGEX REPLACE "^assets/" "" name ${path})
    string(APPEND code "    {\"${name}\"sv, R\"asset(${text})asset\"sv},\n")
endforeach()
string(APPEND code "};\n}\n\nstd::span<const Asset> all_assets() { return assets; }\n}\n")
file(WRITE ${OUTPUT} "${code}")

#include "capture/docx_text.h"
#include "capture/zip_file.h"
#include "transcript_laws.h"

using namespace fourfifths;

/// Any bytes as a zip file, and as what a Word file has in it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = text_of_input(data, size);
    constexpr std::size_t most = 1 << 20;
    if (const auto part = unzipped(bytes, "word/document.xml", most)) must(part->size() <= most);
    must(docx_text(bytes).size() <= size);
    keeps_the_laws(bytes);
    return 0;
}

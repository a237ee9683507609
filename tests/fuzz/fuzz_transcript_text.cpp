#include "transcript_laws.h"

using namespace fourfifths;

/// Any bytes, as they are and with two speakers after them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = text_of_input(data, size);
    keeps_the_laws(bytes);
    keeps_the_laws(std::string(bytes) + "\nSarah  0:03\nHello\nMum: Yes\nSarah: Good\n");
    return 0;
}

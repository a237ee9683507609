// A template is a file somebody was sent: it is read whole or refused.
#include "record/template.h"
#include <cstdlib>
#include <string_view>

using namespace fourfifths;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto form = template_from_json({reinterpret_cast<const char*>(data), size});
    if (form && (form->id.empty() || form->questions.empty())) std::abort();
    return 0;
}

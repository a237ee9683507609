// The recovery key's last group, which a person types to show that they have kept it.
#pragma once
#include <string_view>

namespace fourfifths {

std::string_view last_group_of(std::string_view recovery_key);

} // namespace fourfifths

// What the backup screen remembers between frames.
#pragma once
#include <string>

namespace fourfifths {

struct BackupState {};

} // namespace fourfifths

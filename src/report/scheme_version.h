// What the reader of shipped schemes and the reader of teams' files share: the part of a scheme that a version changes.
#pragma once
#include "model/data_file.h"
#include "report/scheme.h"

namespace fourfifths {

/// Number, buckets and what is left out, into a scheme whose id and name are the caller's business.
void read_version(DataFile& file, Scheme& scheme);

} // namespace fourfifths

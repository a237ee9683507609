// Who the records name: the list that names are found by, masked by and checked by, so that a share, a mask and the
// check for leaks always speak of the same people. Everyone in the records who is not in the bin, no professionals'
// directory.
#pragma once
#include "model/workspace.h"
#include "text/names.h"

namespace fourfifths {

/// Each person with what they are called and their number in the case system; then those who live with or near them
/// ("Mum: Saira Khan") and those who were there ("Ms Bird (school)").
std::vector<KnownPerson> case_list(const Workspace& workspace);

/// The same from words, one or more names parted by semicolons or line ends: "Sam O'Brien; Mum: Saira Khan".
std::vector<KnownPerson> people_in(std::string_view words);

} // namespace fourfifths

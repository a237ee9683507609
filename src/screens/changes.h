// One change to one record as an edit with a name, which is what Undo shows.
#pragma once
#include "model/workspace.h"

namespace fourfifths {

template <class T>
Edit changed(std::string name, const T& before, T after) {
    return {std::move(name), {{Record{before}, Record{std::move(after)}}}};
}

template <class T>
Edit added(std::string name, T record) {
    return {std::move(name), {{std::nullopt, Record{std::move(record)}}}};
}

} // namespace fourfifths

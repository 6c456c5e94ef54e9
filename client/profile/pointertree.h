// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/jsonpointer.h"

#include <QVarLengthArray>

namespace Pollux {

//! JSON Pointers that are followed together: one walk over a text finds what all of them lead to, where following
//! each alone would look through the same members again and again. Finds what JsonPointer::resolve() finds.
class PointerTree
{
public:
    //! By the numbers that add() gave; nothing where a pointer leads nowhere.
    using Found = QVarLengthArray<std::optional<simdjson::dom::element>, 24>;

    //! The pointer's number; equal pointers have one.
    qsizetype add(const JsonPointer &pointer);
    Found find(simdjson::dom::element root) const;

private:
    struct Node
    {
        JsonPointer::Step step; //!< from the node above
        qsizetype number = -1;  //!< of the pointer that ends here; -1: none does
        std::vector<Node> below;
    };

    static void walk(const Node &node, simdjson::dom::element here, Found &found);
    static void walkMembers(const Node &node, simdjson::dom::object object, Found &found);
    static void walkElements(const Node &node, simdjson::dom::array array, Found &found);

    Node m_root;
    qsizetype m_count = 0;
};

} // namespace Pollux

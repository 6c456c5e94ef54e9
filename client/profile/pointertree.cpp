// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/pointertree.h"

#include <algorithm>

namespace Pollux {

qsizetype PointerTree::add(const JsonPointer &pointer)
{
    Node *node = &m_root;
    for (const JsonPointer::Step &step : pointer.steps()) {
        const auto known = std::find_if(node->below.begin(), node->below.end(),
                                        [&step](const Node &below) { return below.step == step; });
        node = known != node->below.end() ? &*known : &node->below.emplace_back(Node{step, -1, {}});
    }
    if (node->number < 0)
        node->number = m_count++;
    return node->number;
}

PointerTree::Found PointerTree::find(simdjson::dom::element root) const
{
    Found found(m_count);
    walk(m_root, root, found);
    return found;
}

void PointerTree::walk(const Node &node, simdjson::dom::element here, Found &found)
{
    if (node.number >= 0)
        found[node.number] = here;
    if (node.below.empty())
        return;
    if (here.is_object())
        walkMembers(node, here.get_object().value_unsafe(), found);
    else if (here.is_array())
        walkElements(node, here.get_array().value_unsafe(), found);
}

void PointerTree::walkMembers(const Node &node, simdjson::dom::object object, Found &found)
{
    // Of members with one name the first counts, as for whoever follows a pointer alone.
    QVarLengthArray<bool, 24> seen(qsizetype(node.below.size()), false);
    qsizetype left = seen.size();
    for (const simdjson::dom::key_value_pair member : object) {
        for (qsizetype at = 0; at < seen.size(); ++at) {
            const Node &below = node.below[std::size_t(at)];
            if (seen[at] || below.step.key != member.key)
                continue;
            seen[at] = true;
            walk(below, member.value, found);
            if (--left == 0)
                return;
        }
    }
}

void PointerTree::walkElements(const Node &node, simdjson::dom::array array, Found &found)
{
    long last = -1;
    for (const Node &below : node.below)
        last = std::max(last, below.step.index);
    long index = 0;
    for (const simdjson::dom::element element : array) {
        if (index > last)
            return;
        for (const Node &below : node.below) {
            if (below.step.index == index)
                walk(below, element, found);
        }
        ++index;
    }
}

} // namespace Pollux

// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace Pollux::Test {

//! The last of a QList, or what a T is by itself while the list is empty: what a test waits for (QTRY_*) may not have
//! begun to come.
template<typename List>
auto lastOf(const List &list)
{
    return list.value(list.size() - 1);
}

} // namespace Pollux::Test

// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Pollux::Store {

//! Whose history. Another address under the same id is another history.
struct HistoryServer
{
    QString id;  //!< ours, as in the settings
    QString url; //!< see redactUrl()

    bool operator==(const HistoryServer &) const = default;
};

} // namespace Pollux::Store

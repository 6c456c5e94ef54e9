// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Pollux {

//! How the program looks.
struct Appearance
{
    enum class Scheme { System, Light, Dark };

    enum class Contrast { System, Normal, High };

    Scheme scheme = Scheme::System;
    QString language; //!< "en", "zh_TW", "zh_CN"; empty: the system's
    bool panelAtStart = true;
    Contrast contrast = Contrast::System;

    bool operator==(const Appearance &) const = default;
};

} // namespace Pollux

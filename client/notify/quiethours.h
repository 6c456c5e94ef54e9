// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

namespace Pollux {

//! Hours of the day in which nobody is to be disturbed, by the clock on the wall: where summer time begins or ends they
//! are an hour shorter or longer, and nothing else. Pure.
struct QuietHours
{
    static constexpr unsigned everyDay = 0x7f;

    bool isOn = false;
    QTime from{22, 0};
    QTime to{7, 0};           //!< exclusive; not after `from`: of the next day
    unsigned days = everyDay; //!< on which they begin: bit 0 is Monday, bit 6 Sunday

    //! `local`: in the person's time zone.
    bool holdAt(const QDateTime &local) const;

    bool operator==(const QuietHours &) const = default;
};

} // namespace Pollux

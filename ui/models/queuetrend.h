// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

namespace Pollux::Ui {

//! Whether ever more jobs wait in a queue. Pure: told what waits, and when.
class QueueTrend
{
public:
    //! It has to grow for so long without a single fall before that is worth a word.
    static constexpr qint64 patience = 60'000; // ms

    void add(int waiting, const QDateTime &time);
    bool isGrowing(const QDateTime &now) const;

private:
    std::optional<int> m_last;
    QDateTime m_risingSince; // invalid while it does not
};

} // namespace Pollux::Ui

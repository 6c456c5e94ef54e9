// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/queuetrend.h"

#include <utility>

namespace Pollux::Ui {

void QueueTrend::add(int waiting, const QDateTime &time)
{
    const std::optional<int> last = std::exchange(m_last, waiting);
    if (!last || waiting < *last)
        m_risingSince = {};
    else if (waiting > *last && !m_risingSince.isValid())
        m_risingSince = time;
}

bool QueueTrend::isGrowing(const QDateTime &now) const
{
    return m_risingSince.isValid() && m_risingSince.msecsTo(now) >= patience;
}

} // namespace Pollux::Ui

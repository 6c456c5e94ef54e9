// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/scaledetector.h"

namespace Pollux {

double ScaleDetector::toPercent(const QString &queue, double value)
{
    auto known = m_scales.find(queue);
    const bool isProof = value > 0 && value != 1;
    if (known == m_scales.end() && isProof && m_scales.size() < maxQueues)
        known = m_scales.insert(queue, Scale::Fraction);
    if (known == m_scales.end())
        return value;
    if (value > 1)
        *known = Scale::Percent;
    return *known == Scale::Fraction ? value * 100 : value;
}

} // namespace Pollux

// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

namespace Pollux {

//! Finds out for each queue whether its progress runs from 0 to 1 or from 0 to 100 (Bull 4 leaves that to the
//! worker). A value above 1 proves per cent; before that, one between 0 and 1 makes it a fraction. A lone 1 is
//! taken for 1 %: were it the end, the completed event follows, while a wrong 100 % could not be taken back.
class ScaleDetector
{
public:
    //! The value in per cent, not yet clamped.
    double toPercent(const QString &queue, double value);

private:
    enum class Scale { Fraction, Percent };

    //! Queue names come from the server: beyond this many, values are taken for per cent.
    static constexpr qsizetype maxQueues = 10'000;

    QHash<QString, Scale> m_scales;
};

} // namespace Pollux

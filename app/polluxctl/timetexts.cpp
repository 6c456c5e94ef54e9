// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/timetexts.h"

#include "link/durationtext.h"

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

QString momentLine(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString spanText(Milliseconds time)
{
    const qint64 seconds = time.count() / 1000;
    const auto two = [](qint64 large, const QString &largeUnit, qint64 small, const QString &smallUnit) {
        return small == 0 ? u"%1 %2"_s.arg(large).arg(largeUnit)
                          : u"%1 %2 %3 %4"_s.arg(large).arg(largeUnit).arg(small).arg(smallUnit);
    };
    if (seconds < 60)
        return secondsText(time);
    if (seconds < 3'600)
        return two(seconds / 60, u"min"_s, seconds % 60, u"s"_s);
    if (seconds < 86'400)
        return two(seconds / 3'600, u"h"_s, seconds / 60 % 60, u"min"_s);
    return two(seconds / 86'400, u"d"_s, seconds / 3'600 % 24, u"h"_s);
}

} // namespace Pollux::Ctl

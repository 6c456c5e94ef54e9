// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/moment.h"

#include <QRegularExpression>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostSecondsAgo = 10LL * 366 * 86'400;

qint64 secondsOf(QChar unit)
{
    switch (unit.unicode()) {
    case u's':
        return 1;
    case u'm':
        return 60;
    case u'h':
        return 3'600;
    case u'd':
        return 86'400;
    default:
        return 7 * 86'400;
    }
}

} // namespace

std::optional<QDateTime> parseMoment(const QString &text, const QDateTime &now)
{
    static const QRegularExpression ago(u"^([0-9]{1,9})([smhdw])$"_s);
    if (const auto match = ago.match(text); match.hasMatch()) {
        const qint64 seconds = match.captured(1).toLongLong() * secondsOf(match.captured(2)[0]);
        return seconds <= mostSecondsAgo ? std::optional(now.toUTC().addSecs(-seconds)) : std::nullopt;
    }
    QString iso = text;
    if (iso.size() > 10 && iso[10] == u' ')
        iso[10] = u'T';
    const QDateTime moment = iso.size() == 10 ? QDate::fromString(iso, Qt::ISODate).startOfDay()
                                              : QDateTime::fromString(iso, Qt::ISODateWithMs);
    return moment.isValid() ? std::optional(moment.toUTC()) : std::nullopt;
}

} // namespace Pollux::Ctl

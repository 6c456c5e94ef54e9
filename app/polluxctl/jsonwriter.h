// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace Pollux::Ctl {

//! Writes one JSON object, members in the order in which they are added; QJsonObject would sort them.
class JsonWriter
{
public:
    JsonWriter &addText(QLatin1StringView name, QStringView text);
    JsonWriter &addInteger(QLatin1StringView name, qint64 value);
    //! What is not finite is left out: JSON has no such number.
    JsonWriter &addNumber(QLatin1StringView name, double value);
    JsonWriter &addFlag(QLatin1StringView name, bool value);
    //! ISO 8601, UTC, milliseconds.
    JsonWriter &addTime(QLatin1StringView name, const QDateTime &time);
    //! `json` is JSON already.
    JsonWriter &addJson(QLatin1StringView name, const QByteArray &json);

    // The same where there is something to say.
    JsonWriter &addTextIfAny(QLatin1StringView name, QStringView text);
    JsonWriter &addIntegerIfAny(QLatin1StringView name, const std::optional<int> &value);
    JsonWriter &addNumberIfAny(QLatin1StringView name, const std::optional<double> &value);
    JsonWriter &addFlagIfAny(QLatin1StringView name, const std::optional<bool> &value);

    //! `{…}`.
    QByteArray object() const;
    //! `{…}` and a line feed.
    QByteArray line() const { return object() + '\n'; }

private:
    QByteArray m_members;
};

} // namespace Pollux::Ctl

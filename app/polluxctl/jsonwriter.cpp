// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/jsonwriter.h"

#include "polluxctl/jsontext.h"

#include <QLocale>

#include <cmath>

namespace Pollux::Ctl {

JsonWriter &JsonWriter::addJson(QLatin1StringView name, const QByteArray &json)
{
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += jsonString(QString(name)) + ':' + json;
    return *this;
}

JsonWriter &JsonWriter::addText(QLatin1StringView name, QStringView text)
{
    return addJson(name, jsonString(text));
}

JsonWriter &JsonWriter::addInteger(QLatin1StringView name, qint64 value)
{
    return addJson(name, QByteArray::number(value));
}

JsonWriter &JsonWriter::addNumber(QLatin1StringView name, double value)
{
    if (!std::isfinite(value))
        return *this;
    return addJson(name, QByteArray::number(value, 'g', QLocale::FloatingPointShortest));
}

JsonWriter &JsonWriter::addFlag(QLatin1StringView name, bool value)
{
    return addJson(name, value ? "true" : "false");
}

JsonWriter &JsonWriter::addTime(QLatin1StringView name, const QDateTime &time)
{
    return addText(name, time.toUTC().toString(Qt::ISODateWithMs));
}

JsonWriter &JsonWriter::addTextIfAny(QLatin1StringView name, QStringView text)
{
    return text.isEmpty() ? *this : addText(name, text);
}

JsonWriter &JsonWriter::addIntegerIfAny(QLatin1StringView name, const std::optional<int> &value)
{
    return value ? addInteger(name, *value) : *this;
}

JsonWriter &JsonWriter::addNumberIfAny(QLatin1StringView name, const std::optional<double> &value)
{
    return value ? addNumber(name, *value) : *this;
}

JsonWriter &JsonWriter::addFlagIfAny(QLatin1StringView name, const std::optional<bool> &value)
{
    return value ? addFlag(name, *value) : *this;
}

QByteArray JsonWriter::object() const
{
    return '{' + m_members + '}';
}

} // namespace Pollux::Ctl

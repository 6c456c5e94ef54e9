// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/jsonmembers.h"

#include "base/plaintext.h"

#include <QStringList>

#include <cmath>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTime = 40; // "2026-11-22T02:01:06.123+00:00" and some

QString stepOf(QLatin1StringView name)
{
    QString step(name);
    return u'/' + step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1); // RFC 6901 §3
}

// A plain line that keeps its blanks: in what is to be pasted, they are a part.
QString plainWithBlanks(QStringView line, qsizetype limit)
{
    QStringList words;
    for (const QStringView word : line.split(u' '))
        words += plainLine(word, limit);
    return words.join(u' ');
}

} // namespace

QString JsonFlaw::toString() const
{
    return (pointer.isEmpty() ? u"/"_s : pointer) + u": expected "_s + expected;
}

JsonMembers::JsonMembers(const QJsonValue &value, QString pointer, std::optional<JsonFlaw> &flaw)
    : m_object(value.toObject())
    , m_pointer(std::move(pointer))
    , m_flaw(flaw)
{
    if (!value.isObject() && !m_flaw)
        m_flaw = JsonFlaw{m_pointer, u"an object"_s};
}

QString JsonMembers::pointerTo(QLatin1StringView name) const
{
    return m_pointer + stepOf(name);
}

QString JsonMembers::pointerTo(QLatin1StringView name, qsizetype index) const
{
    return pointerTo(name) + u'/' + QString::number(index);
}

void JsonMembers::refuse(QLatin1StringView name, const QString &expected)
{
    if (!m_flaw)
        m_flaw = JsonFlaw{pointerTo(name), expected};
}

void JsonMembers::require(QLatin1StringView name)
{
    if (!has(name))
        refuse(name, u"a member of this name"_s);
}

QString JsonMembers::text(QLatin1StringView name, qsizetype limit)
{
    const QJsonValue found = value(name);
    if (!found.isUndefined() && !found.isString())
        refuse(name, u"a text"_s);
    return plainLine(found.toString(), limit);
}

QString JsonMembers::lines(QLatin1StringView name, qsizetype limit)
{
    const QJsonValue found = value(name);
    if (!found.isUndefined() && !found.isString())
        refuse(name, u"a text"_s);
    const QString text = found.toString().left(limit);
    QStringList plain;
    for (const QStringView line : QStringView(text).split(u'\n'))
        plain += plainWithBlanks(line, limit);
    return plain.join(u'\n');
}

std::optional<bool> JsonMembers::flag(QLatin1StringView name)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return {};
    if (!found.isBool()) {
        refuse(name, u"true or false"_s);
        return {};
    }
    return found.toBool();
}

std::optional<qint64> JsonMembers::integer(QLatin1StringView name, qint64 min, qint64 max)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return {};
    const double number = found.toDouble(NAN);
    if (number >= double(min) && number <= double(max) && number == std::floor(number))
        return qint64(number);
    refuse(name, u"a whole number from %1 to %2"_s.arg(min).arg(max));
    return {};
}

std::optional<double> JsonMembers::number(QLatin1StringView name, double min, double max)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return {};
    const double number = found.toDouble(NAN);
    if (number >= min && number <= max)
        return number;
    refuse(name, u"a number from %1 to %2"_s.arg(min).arg(max));
    return {};
}

std::optional<Milliseconds> JsonMembers::milliseconds(QLatin1StringView name)
{
    // A thousand years: sums of a few stay far from overflow.
    const auto found = integer(name, 0, 31'536'000'000'000);
    return found ? std::optional(Milliseconds(*found)) : std::nullopt;
}

std::optional<Microseconds> JsonMembers::microseconds(QLatin1StringView name)
{
    constexpr double most = 1e12; // 31 years
    const auto found = number(name, -most, most);
    return found ? std::optional(Microseconds(std::llround(*found * 1000))) : std::nullopt;
}

QDateTime JsonMembers::time(QLatin1StringView name)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return {};
    const QString text = found.toString();
    const QDateTime time = text.size() <= longestTime ? QDateTime::fromString(text, Qt::ISODateWithMs) : QDateTime();
    if (!time.isValid())
        refuse(name, u"a time in ISO 8601"_s);
    return time.toUTC();
}

QJsonArray JsonMembers::array(QLatin1StringView name, qsizetype most)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return {};
    const QJsonArray items = found.toArray();
    if (found.isArray() && items.size() <= most)
        return items;
    refuse(name, u"a list of at most %1"_s.arg(most));
    return {};
}

} // namespace Pollux

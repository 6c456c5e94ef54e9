// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/objectreader.h"

#include <QJsonArray>

#include <cmath>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxWaitMs = 3'600'000;

} // namespace

QString memberPointer(const QString &pointer, const QString &name)
{
    QString step = name;
    step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1); // RFC 6901 §3
    return pointer + u'/' + step;
}

QString itemPointer(const QString &pointer, qsizetype index)
{
    return u"%1/%2"_s.arg(pointer).arg(index);
}

ObjectReader::ObjectReader(const QJsonValue &value, QString pointer, Flaws &flaws)
    : m_object(value.toObject())
    , m_pointer(std::move(pointer))
    , m_flaws(flaws)
    , m_isObject(value.isObject())
{
    if (!m_isObject)
        m_flaws.refuse(m_pointer, u"an object"_s);
}

bool ObjectReader::has(QLatin1StringView name)
{
    m_known.append(name);
    return m_object.contains(name);
}

void ObjectReader::require(QLatin1StringView name)
{
    if (m_isObject && !has(name))
        m_flaws.refuse(m_pointer, u"a member \"%1\""_s.arg(name));
}

QJsonValue ObjectReader::value(QLatin1StringView name)
{
    m_known.append(name);
    return m_object.value(name);
}

QString ObjectReader::pointerTo(QLatin1StringView name) const
{
    return memberPointer(m_pointer, name);
}

void ObjectReader::refuse(QLatin1StringView name, const QString &expected)
{
    m_flaws.refuse(pointerTo(name), expected);
}

std::optional<QString> ObjectReader::text(QLatin1StringView name)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return std::nullopt;
    if (!found.toString().isEmpty())
        return found.toString();
    refuse(name, u"a text that is not empty"_s);
    return std::nullopt;
}

std::optional<QString> ObjectReader::path(QLatin1StringView name)
{
    auto found = text(name);
    if (found && !found->startsWith(u'/')) {
        refuse(name, u"a text that begins with \"/\""_s);
        found.reset();
    }
    return found;
}

std::optional<bool> ObjectReader::boolean(QLatin1StringView name)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return std::nullopt;
    if (found.isBool())
        return found.toBool();
    refuse(name, u"true or false"_s);
    return std::nullopt;
}

std::optional<double> ObjectReader::number(QLatin1StringView name, double min, double max)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return std::nullopt;
    if (found.isDouble() && found.toDouble() >= min && found.toDouble() <= max)
        return found.toDouble();
    refuse(name, u"a number from %1 to %2"_s.arg(min).arg(max));
    return std::nullopt;
}

std::optional<int> ObjectReader::wholeNumber(QLatin1StringView name, int min, int max)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return std::nullopt;
    const double number = found.toDouble(NAN);
    if (number >= min && number <= max && number == std::floor(number))
        return int(number);
    refuse(name, u"a whole number from %1 to %2"_s.arg(min).arg(max));
    return std::nullopt;
}

std::optional<Milliseconds> ObjectReader::wait(QLatin1StringView name)
{
    const auto found = wholeNumber(name, 1, maxWaitMs);
    return found ? std::optional(Milliseconds(*found)) : std::nullopt;
}

QStringList ObjectReader::texts(QLatin1StringView name)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return {};
    if (found.toArray().isEmpty()) {
        refuse(name, u"a list of texts"_s);
        return {};
    }
    QStringList list;
    for (const QJsonValue &item : found.toArray()) {
        if (item.toString().isEmpty()) {
            m_flaws.refuse(itemPointer(pointerTo(name), list.size()), u"a text that is not empty"_s);
            return {};
        }
        list.append(item.toString());
    }
    return list;
}

QStringList ObjectReader::textOrTexts(QLatin1StringView name)
{
    if (m_object.value(name).isArray())
        return texts(name);
    const auto single = text(name);
    return single ? QStringList(*single) : QStringList();
}

QJsonArray ObjectReader::array(QLatin1StringView name)
{
    const QJsonValue found = value(name);
    if (!found.isUndefined() && !found.isArray())
        refuse(name, u"a list"_s);
    return found.toArray();
}

void ObjectReader::finish()
{
    for (const QString &name : m_object.keys()) {
        if (m_known.contains(name))
            continue;
        m_known.removeDuplicates();
        m_known.sort();
        m_flaws.refuse(memberPointer(m_pointer, name), u"one of the members "_s + m_known.join(u", "_s));
    }
}

QString ObjectReader::oneOf(const QStringList &words)
{
    return u"one of "_s + words.join(u", "_s);
}

} // namespace Pollux

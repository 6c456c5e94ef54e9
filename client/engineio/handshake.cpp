// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/handshake.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxSidLength = 512;
constexpr qsizetype maxUpgrades = 16;
constexpr double longestMilliseconds = 24.0 * 3600 * 1000;

Failure<ParseError> invalid(QLatin1StringView field, QLatin1StringView expected)
{
    return Failure{ParseError{ParseError::Code::InvalidValue, 0,
                              u"open packet: \"%1\" must be %2"_s.arg(field, expected)}};
}

bool isPrintableAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c <= u'~'; });
}

bool readMilliseconds(const QJsonValue &value, Milliseconds &into)
{
    const double number = value.toDouble(-1);
    if (!(number >= 1 && number <= longestMilliseconds))
        return false;
    into = Milliseconds(qint64(number));
    return true;
}

} // namespace

Result<Handshake, ParseError> parseHandshake(QByteArrayView json)
{
    QJsonParseError where;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &where);
    if (document.isNull()) {
        return Failure{ParseError{ParseError::Code::Malformed, std::min(qsizetype(where.offset), json.size()),
                                  u"open packet: expected a JSON object, %1"_s.arg(where.errorString())}};
    }
    if (!document.isObject())
        return Failure{ParseError{ParseError::Code::InvalidValue, 0, u"open packet: expected a JSON object"_s}};
    const QJsonObject object = document.object();

    Handshake handshake;
    handshake.sid = object.value("sid"_L1).toString();
    if (handshake.sid.isEmpty() || handshake.sid.size() > maxSidLength || !isPrintableAscii(handshake.sid))
        return invalid("sid"_L1, "a string of 1 to 512 printable ASCII characters"_L1);

    const QJsonValue upgrades = object.value("upgrades"_L1);
    const bool isAbsent = upgrades.isUndefined() || upgrades.isNull(); // some servers that know no upgrade leave it out
    if (!isAbsent && (!upgrades.isArray() || upgrades.toArray().size() > maxUpgrades))
        return invalid("upgrades"_L1, "an array of transport names"_L1);
    const QJsonArray names = upgrades.toArray();
    for (const QJsonValue &name : names) {
        if (!name.isString())
            return invalid("upgrades"_L1, "an array of transport names"_L1);
        handshake.upgrades += name.toString();
    }

    if (!readMilliseconds(object.value("pingInterval"_L1), handshake.pingInterval))
        return invalid("pingInterval"_L1, "a number of milliseconds from 1 to one day"_L1);
    if (!readMilliseconds(object.value("pingTimeout"_L1), handshake.pingTimeout))
        return invalid("pingTimeout"_L1, "a number of milliseconds from 1 to one day"_L1);

    const QJsonValue maxPayload = object.value("maxPayload"_L1);
    if (!maxPayload.isUndefined()) {
        // 1e15 is beyond every memory and still exact in a double.
        const double bytes = maxPayload.toDouble(-1);
        if (!(bytes >= 1 && bytes <= 1e15))
            return invalid("maxPayload"_L1, "a positive number of bytes"_L1);
        handshake.maxPayload = qint64(bytes);
    }
    return handshake;
}

QByteArray encodeHandshake(const Handshake &handshake)
{
    QJsonObject object{{u"sid"_s, handshake.sid},
                       {u"upgrades"_s, QJsonArray::fromStringList(handshake.upgrades)},
                       {u"pingInterval"_s, qint64(handshake.pingInterval.count())},
                       {u"pingTimeout"_s, qint64(handshake.pingTimeout.count())}};
    if (handshake.maxPayload > 0)
        object.insert(u"maxPayload"_s, handshake.maxPayload);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace Pollux::EngineIo

// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/eventarguments.h"

#include "polluxctl/jsontext.h"

#include <QCborMap>
#include <QCborValue>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

struct JsonProblem
{
    qint64 offset;
    QString text;
};

Result<QCborValue, JsonProblem> parseValue(const QByteArray &json)
{
    // QJsonDocument takes arrays and objects only; any value may stand in an array.
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson('[' + json + ']', &error);
    if (error.error != QJsonParseError::NoError)
        return Failure{JsonProblem{std::min<qint64>(std::max(0, error.offset - 1), json.size()), error.errorString()}};
    const QJsonArray values = document.array();
    if (values.size() != 1)
        return Failure{JsonProblem{0, values.isEmpty() ? u"nothing there"_s : u"more than one value"_s}};
    return QCborValue::fromJsonValue(values.first());
}

// The depth is bounded: the decoder has refused anything deeper than 256.
QJsonValue toJson(const QCborValue &value)
{
    if (value.isByteArray())
        return QJsonObject{{u"$binary"_s, QString::fromLatin1(value.toByteArray().toBase64())}};
    if (value.isArray()) {
        QJsonArray array;
        const QCborArray items = value.toArray();
        for (const QCborValue &item : items)
            array += toJson(item);
        return array;
    }
    if (value.isMap()) {
        QJsonObject object;
        const QCborMap map = value.toMap();
        for (const auto &[key, member] : map)
            object.insert(QCborValue(key).toString(), toJson(member));
        return object;
    }
    return value.toJsonValue();
}

} // namespace

Result<QCborArray, Refusal> parseEventArguments(const QStringList &texts)
{
    QCborArray arguments;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto value = parseValue(texts[i].toUtf8());
        if (!value)
            return Failure{
                usageError(u"JSON argument %1 is not JSON at byte %2: %3 (a text needs its quotes: '\"text\"')"_s.arg(
                    QString::number(i + 1), QString::number(value.error().offset), value.error().text))};
        arguments += *value;
    }
    return arguments;
}

QByteArray argumentsToJson(const QCborArray &arguments)
{
    return harmlessJson(QJsonDocument(toJson(arguments).toArray()).toJson(QJsonDocument::Compact));
}

} // namespace Pollux::Ctl

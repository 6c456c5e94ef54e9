// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/arguments.h"

#include "base/jsonmend.h"

#include <QCborMap>
#include <QCborValue>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

namespace {

QJsonValue withPlaceholders(const QCborValue &value, QByteArrayList &attachments)
{
    if (value.isByteArray()) {
        attachments += value.toByteArray();
        return QJsonObject{{u"_placeholder"_s, true}, {u"num"_s, attachments.size() - 1}};
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QCborValue &item : value.toArray())
            array += withPlaceholders(item, attachments);
        return array;
    }
    if (value.isMap()) {
        QJsonObject object;
        const QCborMap map = value.toMap();
        for (const auto &[key, member] : map)
            object.insert(QCborValue(key).toString(), withPlaceholders(member, attachments));
        return object;
    }
    return value.toJsonValue();
}

// The depth is bounded: the Decoder has refused anything deeper than JsonReader::maxDepth.
QCborValue withAttachments(const QJsonValue &value, const QByteArrayList &attachments)
{
    if (value.isArray()) {
        QCborArray array;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            array += withAttachments(item, attachments);
        return array;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (!attachments.isEmpty() && object.value("_placeholder"_L1).toBool())
            return attachments.value(object.value("num"_L1).toInteger(-1));
        QCborMap map;
        for (auto member = object.begin(); member != object.end(); ++member)
            map.insert(member.key(), withAttachments(member.value(), attachments));
        return map;
    }
    return QCborValue::fromJsonValue(value);
}

} // namespace

WireArguments toWire(const QCborArray &arguments)
{
    WireArguments wire;
    const QJsonValue array = withPlaceholders(arguments, wire.attachments);
    wire.json = QJsonDocument(array.toArray()).toJson(QJsonDocument::Compact);
    return wire;
}

QCborArray fromWire(const QByteArray &json, const QByteArrayList &attachments)
{
    auto document = QJsonDocument::fromJson(json);
    if (document.isNull())
        document = QJsonDocument::fromJson(mendJson(json)); // the Decoder has taken it like this, too
    return withAttachments(document.array(), attachments).toArray();
}

} // namespace Pollux::SocketIo

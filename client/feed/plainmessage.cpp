// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/plainmessage.h"

#include "base/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// Deeper than anybody nests a question; the parser of profiles lets no message be endless.
constexpr int deepestReference = 8;

QString escaped(QString step)
{
    return step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s); // RFC 6901 §3
}

// The value with each {ref} replaced; `found` becomes the pointer to the first.
QJsonValue withReference(const QJsonValue &value, const QString &ref, const QString &pointer, QString &found, int depth)
{
    if (value.isString() && value.toString() == "{ref}"_L1) {
        if (found.isEmpty())
            found = pointer;
        return ref;
    }
    if (depth >= deepestReference)
        return value;
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array[i] = withReference(array[i], ref, pointer + u'/' + QString::number(i), found, depth + 1);
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            member.value() = withReference(member.value(), ref, pointer + u'/' + escaped(member.key()), found, depth + 1);
        return object;
    }
    return value;
}

} // namespace

QByteArray PlainMessage::event() const
{
    const QByteArray head = QJsonDocument(QJsonArray{name}).toJson(QJsonDocument::Compact);
    return head.chopped(1) + ',' + json + ']';
}

QByteArray plainText(const QJsonValue &message)
{
    if (message.isString())
        return message.toString().toUtf8();
    const QByteArray wrapped = QJsonDocument(QJsonArray{message}).toJson(QJsonDocument::Compact);
    return wrapped.sliced(1).chopped(1);
}

Result<std::optional<QByteArray>, MissingVariable> helloText(const Profile &profile, const QString &secret,
                                                             const Variables &variables)
{
    QJsonValue message = profile.link.hello ? profile.link.hello->message : QJsonValue(QJsonValue::Undefined);
    const QString &field = profile.auth.field;
    if (profile.auth.place == Auth::Place::FirstMessage && !secret.isEmpty() && !field.isEmpty()) {
        QJsonObject object = message.toObject();
        if ((message.isUndefined() || message.isObject()) && !object.contains(field)) {
            object.insert(field, secret);
            message = object;
        }
    }
    if (message.isUndefined() || message.isNull())
        return std::optional<QByteArray>();
    Variables all = variables;
    all.insert(u"secret"_s, secret);
    const auto filled = fillArguments({message}, all);
    if (!filled)
        return Failure{filled.error()};
    return std::optional(plainText(filled->first()));
}

QByteArray pongFor(const PlainMessage &ping)
{
    if (ping.isBare)
        return QByteArrayLiteral("pong");
    const QJsonDocument document = QJsonDocument::fromJson(ping.json);
    if (!document.isObject())
        return QByteArrayLiteral("\"pong\"");
    QJsonObject object = document.object();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.value() == "ping"_L1)
            member.value() = u"pong"_s;
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

PlainQuestion questionFrom(const QJsonValue &message, const QString &ref)
{
    PlainQuestion question;
    question.text = plainText(withReference(message, ref, {}, question.reference, 0));
    return question;
}

QString refusalText(const PlainMessage &message)
{
    const QJsonObject object = QJsonDocument::fromJson(message.json).object();
    for (const QLatin1StringView name : {"message"_L1, "error"_L1, "reason"_L1, "detail"_L1}) {
        const QJsonValue value = object.value(name);
        const QString text = value.isObject() ? value.toObject().value("message"_L1).toString() : value.toString();
        if (!text.isEmpty())
            return plainLine(text);
    }
    return {};
}

} // namespace Pollux

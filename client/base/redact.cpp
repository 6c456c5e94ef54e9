// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/redact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <array>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array secretWords = {"token"_L1,  "password"_L1, "passwd"_L1,  "secret"_L1, "authorization"_L1,
                                    "cookie"_L1, "apikey"_L1,   "jwt"_L1,     "bearer"_L1, "credential"_L1,
                                    "session"_L1, "signature"_L1};
// Short names that are secrets only when they stand alone ("sid" must not hide "inside").
constexpr std::array secretNames = {"sid"_L1, "auth"_L1, "key"_L1, "pid"_L1, "pass"_L1, "pwd"_L1};

QJsonValue redacted(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array[i] = redacted(array.at(i));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            member.value() = isSecretName(member.key()) ? QJsonValue(redactedMark) : redacted(member.value());
        return object;
    }
    return value;
}

} // namespace

bool isSecretName(QStringView name)
{
    QString plain = name.toString().toLower();
    plain.remove(u'-').remove(u'_');
    for (QLatin1StringView word : secretWords) {
        if (plain.contains(word))
            return true;
    }
    for (QLatin1StringView whole : secretNames) {
        if (plain == whole)
            return true;
    }
    return false;
}

QString redactUrl(const QUrl &url)
{
    QUrl shown = url;
    if (!shown.userInfo().isEmpty())
        shown.setUserInfo(QString());
    QUrlQuery query(shown);
    auto items = query.queryItems(QUrl::FullyEncoded);
    for (auto &item : items) {
        if (isSecretName(item.first))
            item.second = redactedMark;
    }
    query.setQueryItems(items);
    shown.setQuery(items.isEmpty() ? QString() : query.toString(QUrl::FullyEncoded));
    shown.setFragment(QString()); // no server sees it, and OAuth puts tokens there
    return shown.toString(QUrl::PrettyDecoded);
}

QByteArray redactHeader(const QByteArray &name, const QByteArray &value)
{
    return isSecretName(QString::fromLatin1(name)) ? QByteArray(redactedMark.data(), redactedMark.size()) : value;
}

QByteArray redactJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isArray())
        return QJsonDocument(redacted(document.array()).toArray()).toJson(QJsonDocument::Compact);
    if (document.isObject())
        return QJsonDocument(redacted(document.object()).toObject()).toJson(QJsonDocument::Compact);
    return "[redacted, " + QByteArray::number(json.size()) + " bytes]";
}

} // namespace Pollux

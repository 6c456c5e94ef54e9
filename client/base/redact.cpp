// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/redact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
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

// `replacement` makes the new text of each match.
template<typename Replacement>
QString replaceEach(const QString &text, const QRegularExpression &pattern, Replacement replacement)
{
    QString made;
    qsizetype end = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        made += QStringView(text).sliced(end, match.capturedStart() - end);
        made += replacement(match);
        end = match.capturedEnd();
    }
    made += QStringView(text).sliced(end);
    return made;
}

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

QString redactText(const QString &text)
{
    static const QRegularExpression address(uR"(\b[a-z][a-z0-9+.-]*://[^\s"'<>]*[^\s"'<>.,;:)\]}])"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression token(
        uR"(\b(Bearer|Basic)\s+(?=\S*[0-9._+/=-])[\w.~+/=-]{8,}|\beyJ[\w-]{8,}\.[\w-]+(\.[\w-]*)?)"_s,
        QRegularExpression::CaseInsensitiveOption);
    // Names that follow one another, as in "refused: token=x": only the last one has the value.
    static const QRegularExpression named(uR"(([\w-]+)("?\s*[=:]\s*"?)(?![\w-]+"?\s*[=:])([^\s"',;&)]+))"_s);
    // A list of pairs, all of them secret.
    static const QRegularExpression header(uR"(\b((?:Set-)?Cookie|(?:Proxy-)?Authorization)\s*:.*)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QString shown = replaceEach(text, address, [](const QRegularExpressionMatch &match) {
        const QUrl url(match.captured());
        const bool hasSecret = !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment();
        return hasSecret ? redactUrl(url) : match.captured();
    });
    shown = replaceEach(shown, header,
                        [](const QRegularExpressionMatch &match) { return match.captured(1) + u": "_s + redactedMark; });
    shown = replaceEach(shown, token, [](const QRegularExpressionMatch &) { return QString(redactedMark); });
    return replaceEach(shown, named, [](const QRegularExpressionMatch &match) {
        return isSecretName(match.captured(1)) ? match.captured(1) + match.captured(2) + redactedMark : match.captured();
    });
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

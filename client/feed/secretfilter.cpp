// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/secretfilter.h"

#include "base/redact.h"

#include <QByteArrayList>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// What is shorter is in every other word, and hides nothing that a person would call secret.
constexpr qsizetype shortest = 4;
constexpr qsizetype shortestCookie = 8;

// What a server may repeat of a header alone: the token behind "Bearer", the password behind "Basic", a cookie's value.
QByteArrayList partsOf(const QByteArray &header)
{
    QByteArrayList parts;
    if (const qsizetype blank = header.lastIndexOf(' '); blank >= 0) {
        parts += header.sliced(blank + 1);
        if (header.toLower().startsWith("basic ")) {
            const QByteArray pair = QByteArray::fromBase64(parts.constLast());
            parts += pair.sliced(pair.indexOf(':') + 1);
        }
    }
    for (const QByteArray &cookie : header.split(';')) {
        const QByteArray value = cookie.sliced(cookie.indexOf('=') + 1).trimmed();
        if (cookie.contains('=') && value.size() >= shortestCookie) // "theme=dark" is none
            parts += value;
    }
    return parts;
}

// As it goes over the wire (RFC 7617 §2), for who repeats the header as it came.
QString basicOf(const QString &user, const QString &password)
{
    return password.isEmpty() ? QString() : QString::fromLatin1((user + u':' + password).toUtf8().toBase64());
}

// As JSON has it, without the quotes around it.
QString inJson(const QString &text)
{
    const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(2, json.size() - 4));
}

} // namespace

SecretFilter::SecretFilter(const ConnectionSettings &settings)
{
    add(settings.secret);
    add(settings.proxyPassword);
    if (settings.proxy)
        add(settings.proxy->password());
    for (const auto &[name, value] : settings.headers) {
        if (!isSecretName(QString::fromLatin1(name)))
            continue;
        add(QString::fromUtf8(value));
        for (const QByteArray &part : partsOf(value))
            add(QString::fromUtf8(part));
    }
    for (auto variable = settings.variables.begin(); variable != settings.variables.end(); ++variable) {
        if (isSecretName(variable.key()))
            add(variable.value());
    }
    for (const QUrl &url : {settings.url, settings.proxyBase}) {
        add(url.password());
        add(basicOf(url.userName(), url.password()));
    }
    add(basicOf(settings.proxyUser, settings.proxyPassword));
    if (settings.proxy)
        add(basicOf(settings.proxy->user(), settings.proxy->password()));
    std::sort(m_secrets.begin(), m_secrets.end(),
              [](const QString &one, const QString &other) { return one.size() > other.size(); });
}

void SecretFilter::add(const QString &secret)
{
    if (secret.size() < shortest || m_secrets.contains(secret))
        return;
    m_secrets += secret;
    for (const QString &form : {QString::fromLatin1(QUrl::toPercentEncoding(secret)), inJson(secret)}) {
        if (!m_secrets.contains(form))
            m_secrets += form;
    }
}

QString SecretFilter::cleaned(QString text) const
{
    for (const QString &secret : m_secrets)
        text.replace(secret, redactedMark, Qt::CaseInsensitive); // %2f is %2F
    return text;
}

Error SecretFilter::cleaned(Error error) const
{
    error.detail = cleaned(error.detail);
    for (Error &earlier : error.because)
        earlier.detail = cleaned(earlier.detail);
    return error;
}

LinkStateChange SecretFilter::cleaned(LinkStateChange change) const
{
    change.reason = cleaned(change.reason);
    if (change.cause)
        change.cause = cleaned(*change.cause);
    return change;
}

UpgradeOutcome SecretFilter::cleaned(UpgradeOutcome outcome) const
{
    if (outcome.cause)
        outcome.cause = cleaned(*outcome.cause);
    return outcome;
}

} // namespace Pollux

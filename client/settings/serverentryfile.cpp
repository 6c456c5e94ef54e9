// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "settings/serverentryfile.h"

#include "base/plaintext.h"
#include "base/redact.h"

#include <QCoreApplication>
#include <QSettings>

#include <array>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::SettingsStore)
};

constexpr qsizetype titleLength = 200;
constexpr std::array schemes = {"http"_L1, "https"_L1, "ws"_L1, "wss"_L1};
constexpr std::array transportNames = {"polling"_L1, "websocket"_L1};

//! Reads the members of one group.
class Reader
{
public:
    Reader(const QSettings &file, const QString &prefix, int number, QStringList &doubts)
        : m_file(file)
        , m_prefix(prefix)
        , m_number(number)
        , m_doubts(doubts)
    {}

    QString text(QLatin1StringView name) const { return m_file.value(m_prefix + name).toString(); }

    bool boolean(QLatin1StringView name, bool otherwise) const
    {
        const QString word = text(name);
        if (word == "true"_L1 || word == "false"_L1)
            return word == "true"_L1;
        if (!word.isEmpty())
            doubt(name, word);
        return otherwise;
    }

    QStringList transports() const
    {
        QStringList known;
        const QStringList words = m_file.value(m_prefix + "transports"_L1).toStringList();
        for (const QString &word : words) {
            if (std::find(transportNames.begin(), transportNames.end(), word) != transportNames.end())
                known += word;
            else
                doubt("transports"_L1, word);
        }
        return known;
    }

    QHash<QString, QString> variables() const
    {
        QHash<QString, QString> found;
        const QString group = m_prefix + "variables/"_L1;
        const QStringList keys = m_file.allKeys();
        for (const QString &key : keys) {
            if (key.startsWith(group))
                found.insert(QUrl::fromPercentEncoding(key.sliced(group.size()).toUtf8()),
                             m_file.value(key).toString());
        }
        return found;
    }

private:
    void doubt(QLatin1StringView name, const QString &word) const
    {
        m_doubts += Texts::tr("Server %1 in the settings file: “%2” is no value for “%3”.")
                        .arg(QString::number(m_number), plainLine(word, titleLength), name);
    }

    const QSettings &m_file;
    const QString m_prefix;
    const int m_number;
    QStringList &m_doubts;
};

bool isUsable(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
           && std::find(schemes.begin(), schemes.end(), url.scheme()) != schemes.end();
}

QString titleOf(const ServerEntry &server)
{
    const QString title = plainLine(server.title, titleLength);
    if (title.isEmpty())
        return server.url.host();
    // A person may well have pasted the address here.
    const QUrl pasted(title, QUrl::StrictMode);
    return isUsable(pasted) && (!pasted.userInfo().isEmpty() || pasted.hasQuery()) ? redactUrl(pasted) : title;
}

QString withoutQuery(const QString &path)
{
    return path.section(u'?', 0, 0).section(u'#', 0, 0);
}

void write(QSettings &file, const QString &key, const QStringList &value)
{
    if (value.join(QString()).isEmpty())
        file.remove(key);
    else
        file.setValue(key, value.size() == 1 ? QVariant(value.constFirst()) : QVariant(value));
}

} // namespace

Result<ServerEntry, QString> readServer(const QSettings &file, const QString &prefix, int number, QStringList &doubts)
{
    const Reader reader(file, prefix, number, doubts);
    ServerEntry server;
    server.id = reader.text("id"_L1);
    if (server.id.isEmpty())
        return Failure{Texts::tr("Server %1 in the settings file was left out: it has no id.").arg(number)};
    server.url = QUrl(reader.text("url"_L1), QUrl::StrictMode);
    if (!isUsable(server.url))
        return Failure{Texts::tr("Server %1 in the settings file was left out: its address is unusable.").arg(number)};
    server.proxyBase = QUrl(reader.text("proxyBase"_L1), QUrl::StrictMode);
    if (!server.proxyBase.isEmpty() && !isUsable(server.proxyBase)) {
        doubts += Texts::tr("Server %1 in the settings file: “%2” is no value for “%3”.")
                      .arg(QString::number(number), redactUrl(server.proxyBase), "proxyBase"_L1);
        server.proxyBase.clear();
    }
    server.profile = reader.text("profile"_L1);
    if (server.profile.isEmpty())
        return Failure{Texts::tr("Server %1 in the settings file was left out: it has no profile.").arg(number)};
    server.title = reader.text("title"_L1);
    server.path = reader.text("path"_L1);
    server.nsp = reader.text("namespace"_L1);
    server.transports = reader.transports();
    server.variables = reader.variables();
    server.hasSecret = reader.boolean("hasSecret"_L1, server.hasSecret);
    server.secretFile = reader.text("secretFile"_L1);
    server.enabled = reader.boolean("enabled"_L1, server.enabled);
    server.actionsAllowed = reader.boolean("actionsAllowed"_L1, server.actionsAllowed);
    return withoutSecrets(server, doubts);
}

void writeServer(QSettings &file, const QString &prefix, const ServerEntry &server)
{
    write(file, prefix + "id"_L1, {server.id});
    write(file, prefix + "title"_L1, {server.title});
    write(file, prefix + "url"_L1, {server.url.toString(QUrl::FullyEncoded)});
    write(file, prefix + "proxyBase"_L1, {server.proxyBase.toString(QUrl::FullyEncoded)});
    write(file, prefix + "profile"_L1, {server.profile});
    write(file, prefix + "path"_L1, {server.path});
    write(file, prefix + "namespace"_L1, {server.nsp});
    write(file, prefix + "transports"_L1, server.transports);
    file.setValue(prefix + "hasSecret"_L1, server.hasSecret);
    write(file, prefix + "secretFile"_L1, {server.secretFile});
    file.setValue(prefix + "enabled"_L1, server.enabled);
    file.setValue(prefix + "actionsAllowed"_L1, server.actionsAllowed);
    const QString group = prefix + "variables"_L1;
    file.remove(group);
    for (auto variable = server.variables.begin(); variable != server.variables.end(); ++variable)
        file.setValue(group + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(variable.key())), variable.value());
}

ServerEntry withoutSecrets(const ServerEntry &server, QStringList &doubts)
{
    ServerEntry clean = server;
    for (QUrl *const url : {&clean.url, &clean.proxyBase}) {
        url->setUserInfo(QString());
        url->setQuery(QString());
        url->setFragment(QString());
    }
    clean.path = withoutQuery(server.path);
    clean.nsp = withoutQuery(server.nsp);
    clean.title = titleOf(server);
    if (clean.url != server.url || clean.proxyBase != server.proxyBase || clean.path != server.path || clean.nsp != server.nsp)
        doubts += Texts::tr("User name, password and query were taken out of the address of “%1”: "
                            "secrets belong in the keychain.")
                      .arg(clean.title);
    clean.variables.removeIf([&](const auto &variable) {
        if (!variable.key().isEmpty() && !isSecretName(variable.key()))
            return false;
        doubts += Texts::tr("“%1” of “%2” was not kept, for it may be a secret: secrets belong in the keychain.")
                      .arg(plainLine(variable.key(), titleLength), clean.title);
        return true;
    });
    return clean;
}

} // namespace Pollux

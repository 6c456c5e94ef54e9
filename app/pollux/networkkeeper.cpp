// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/networkkeeper.h"

#include "base/plaintext.h"
#include "engineio/proxyaddress.h"
#include "feed/connectionsettings.h"
#include "platform/secretstore.h"
#include "settings/settingsstore.h"

#include <QDir>
#include <QFile>

namespace Pollux::Desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 4 * 1024 * 1024; // all of Debian's authorities are 220 kB

QString passwordKey()
{
    return QString::fromLatin1(NetworkChoice::proxySecretKey);
}

} // namespace

NetworkKeeper::NetworkKeeper(SettingsStore *settings, SecretStore *secrets, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_secrets(secrets)
{
    connect(settings, &SettingsStore::networkChanged, this, &NetworkKeeper::load);
    connect(secrets, &SecretStore::readFinished, this, &NetworkKeeper::onSecret);
    connect(secrets, &SecretStore::writeFinished, this, [this](const QString &key, const SecretAnswer &answer) {
        if (key == passwordKey() && answer.status == SecretAnswer::Status::Found && m_choice.hasProxyPassword)
            load();
    });
    connect(secrets, &SecretStore::unlocked, this, [this] {
        if (m_state == State::Locked)
            load();
    });
}

void NetworkKeeper::load()
{
    m_choice = m_settings->network();
    m_password.clear();
    if (!readAuthorities())
        return;
    const bool isOwn = m_choice.proxy == NetworkChoice::Proxy::Own;
    if (isOwn && !EngineIo::proxyAt(m_choice.proxyUrl))
        return become(State::Trouble, tr("The proxy's address cannot be used: http://HOST:PORT or socks5://HOST:PORT is expected."));
    if (!isOwn || !m_choice.hasProxyPassword)
        return become(State::Ready);
    ++m_reads;
    m_secrets->read(passwordKey());
    become(State::Asking, tr("The keychain is being asked for the proxy's password."));
}

bool NetworkKeeper::readAuthorities()
{
    m_authorities.clear();
    if (m_choice.authorities.isEmpty())
        return true;
    const QString name = plainLine(QDir::toNativeSeparators(m_choice.authorities));
    QFile file(m_choice.authorities);
    if (!file.open(QFile::ReadOnly)) {
        become(State::Trouble,
               tr("The certificates in “%1” cannot be read: %2").arg(name, plainLine(file.errorString())));
        return false;
    }
    m_authorities = QSslCertificate::fromData(file.read(mostBytes), QSsl::Pem);
    if (m_authorities.isEmpty())
        become(State::Trouble, tr("There is no PEM certificate in “%1”.").arg(name));
    return !m_authorities.isEmpty();
}

void NetworkKeeper::onSecret(const QString &key, const SecretAnswer &answer)
{
    if (key != passwordKey() || m_reads == 0 || --m_reads > 0)
        return; // asked again meanwhile, and only the last answer is of now
    if (m_state != State::Asking)
        return;
    switch (answer.status) {
    case SecretAnswer::Status::Found:
        m_password = answer.secret;
        become(State::Ready);
        break;
    case SecretAnswer::Status::NotFound:
        become(State::Trouble, tr("The keychain has no password for the proxy any more."));
        break;
    case SecretAnswer::Status::Locked:
        become(State::Locked, tr("The keychain is locked, and the proxy's password in it. Unlock it to connect."));
        break;
    case SecretAnswer::Status::Unavailable:
    case SecretAnswer::Status::Failed:
        become(State::Locked, tr("The keychain cannot be read: %1").arg(answer.detail));
        break;
    }
}

void NetworkKeeper::become(State state, const QString &problem)
{
    m_state = state;
    m_problem = problem;
    Q_EMIT changed();
}

void NetworkKeeper::apply(ConnectionSettings &settings) const
{
    using Proxy = NetworkChoice::Proxy;
    if (!m_authorities.isEmpty())
        settings.tls.addCaCertificates(m_authorities);
    if (m_choice.proxy == Proxy::None)
        settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    if (m_choice.proxy != Proxy::Own)
        return;
    settings.proxy = EngineIo::proxyAt(m_choice.proxyUrl);
    settings.proxyUser = m_choice.proxyUser;
    settings.proxyPassword = m_password;
}

} // namespace Pollux::Desktop

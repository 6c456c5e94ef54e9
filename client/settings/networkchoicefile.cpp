// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "settings/networkchoicefile.h"

#include "base/plaintext.h"
#include "base/redact.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>
#include <array>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::SettingsStore)
};

constexpr std::array proxyNames = {"system"_L1, "none"_L1, "own"_L1};
constexpr qsizetype maxWord = 200;

QString doubt(const QString &word, QLatin1StringView name)
{
    return Texts::tr("Network in the settings file: “%1” is no value for “%2”.").arg(plainLine(word, maxWord), name);
}

} // namespace

NetworkChoice readNetwork(const QSettings &file, QStringList &doubts)
{
    NetworkChoice network;
    const QString word = file.value(u"network/proxy"_s, QString(proxyNames.front())).toString();
    const auto known = std::find(proxyNames.begin(), proxyNames.end(), word);
    if (known != proxyNames.end())
        network.proxy = NetworkChoice::Proxy(known - proxyNames.begin());
    else
        doubts += doubt(word, "proxy"_L1);
    const QString address = file.value(u"network/proxyAddress"_s).toString();
    network.proxyUrl = QUrl(address, QUrl::StrictMode);
    if (!address.isEmpty() && (!network.proxyUrl.isValid() || network.proxyUrl.host().isEmpty())) {
        doubts += doubt(redactUrl(QUrl(address)), "proxyAddress"_L1);
        network.proxyUrl.clear();
    }
    network.proxyUser = file.value(u"network/proxyUser"_s).toString();
    network.hasProxyPassword = file.value(u"network/hasProxyPassword"_s).toBool();
    network.authorities = file.value(u"network/authorities"_s).toString();
    return withoutSecrets(network, doubts);
}

void writeNetwork(QSettings &file, const NetworkChoice &network)
{
    file.setValue(u"network/proxy"_s, QString(proxyNames[std::size_t(network.proxy)]));
    file.setValue(u"network/proxyAddress"_s, network.proxyUrl.toString(QUrl::FullyEncoded));
    file.setValue(u"network/proxyUser"_s, network.proxyUser);
    file.setValue(u"network/hasProxyPassword"_s, network.hasProxyPassword);
    file.setValue(u"network/authorities"_s, network.authorities);
}

NetworkChoice withoutSecrets(const NetworkChoice &network, QStringList &doubts)
{
    NetworkChoice clean = network;
    clean.proxyUrl = network.proxyUrl.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (!network.proxyUrl.userInfo().isEmpty() || network.proxyUrl.hasQuery())
        doubts += Texts::tr("User name, password and query were taken out of the proxy's address: secrets belong in the "
                            "keychain.");
    return clean;
}

} // namespace Pollux

// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "socketio/networkwatch.h"

#include <QCoreApplication>
#include <QNetworkInformation>

namespace Pollux::SocketIo {

namespace {

using Reachability = QNetworkInformation::Reachability;

//! Lives in the application's thread, as QNetworkInformation does.
class SystemNetworkWatch final : public NetworkWatch
{
public:
    // The backend asks the system's bus, and that may take its time.
    void load()
    {
        if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
            return;
        QNetworkInformation *const information = QNetworkInformation::instance();
        m_last = information->reachability();
        setAway(m_last == Reachability::Disconnected);
        connect(information, &QNetworkInformation::reachabilityChanged, this, [this](Reachability now) {
            const bool isBetter = now > m_last && now > Reachability::Disconnected;
            m_last = now;
            setAway(now == Reachability::Disconnected);
            if (isBetter)
                Q_EMIT returned();
        });
    }

private:
    Reachability m_last = Reachability::Unknown;
};

SystemNetworkWatch *makeSystemWatch(QCoreApplication *application)
{
    auto *const watch = new SystemNetworkWatch;
    watch->moveToThread(application->thread());
    QMetaObject::invokeMethod(watch, [watch] { watch->load(); }, Qt::QueuedConnection);
    return watch;
}

} // namespace

void NetworkWatch::setAway(bool isAway)
{
    if (isAway == m_isAway)
        return;
    m_isAway = isAway;
    Q_EMIT awayChanged(isAway);
}

NetworkWatch *NetworkWatch::system()
{
    QCoreApplication *const application = QCoreApplication::instance();
    if (!application)
        return nullptr;
    static SystemNetworkWatch *const watch = makeSystemWatch(application); // for as long as the process
    return watch;
}

} // namespace Pollux::SocketIo

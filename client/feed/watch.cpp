// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/watch.h"

#include "feed/batchreceiver.h"
#include "feed/watchhost.h"

namespace Pollux {

Watch::Watch(const Profile &profile, const ConnectionSettings &settings, const NotificationPolicy::Settings &policy,
             QThread *network, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_receiver(std::make_unique<BatchReceiver>(clock))
    , m_host(new WatchHost(profile, settings, policy, clock, m_receiver->mailbox()))
{
    connect(m_receiver.get(), &BatchReceiver::arrived, this, &Watch::arrived);
    m_host->moveToThread(network);
}

Watch::~Watch()
{
    m_host->deleteLater();
}

void Watch::start()
{
    m_host->give(WatchHost::Start);
}

void Watch::stop()
{
    m_host->give(WatchHost::Stop);
}

void Watch::retryNow()
{
    m_host->give(WatchHost::Retry);
}

void Watch::aboutToSleep()
{
    m_host->give(WatchHost::Sleep);
}

void Watch::resumed(Milliseconds slept)
{
    m_host->resume(slept);
}

void Watch::capture()
{
    m_host->give(WatchHost::Capture);
}

void Watch::act(const ActionRequest &request)
{
    m_host->act(request);
}

void Watch::look(const JobKey &key)
{
    m_host->look(key);
}

} // namespace Pollux

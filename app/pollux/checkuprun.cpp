// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/checkuprun.h"

#include "pollux/checkuphost.h"

namespace Pollux::Desktop {

CheckUpRun::CheckUpRun(const Profile &profile, const ConnectionSettings &settings,
                       const Diagnosis::CheckUpOptions &options, QThread *network, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_mailbox(std::make_shared<CheckUpMailbox>())
    , m_host(new CheckUpHost(profile, settings, options, clock, m_mailbox))
{
    m_mailbox->setReceiver(this);
    m_host->moveToThread(network);
}

CheckUpRun::~CheckUpRun()
{
    m_mailbox->setReceiver(nullptr);
    m_host->deleteLater();
}

void CheckUpRun::start()
{
    m_host->give(CheckUpHost::Start);
}

void CheckUpRun::stop()
{
    m_host->give(CheckUpHost::Stop);
}

void CheckUpRun::customEvent(QEvent *)
{
    Q_EMIT arrived(m_mailbox->take());
}

} // namespace Pollux::Desktop

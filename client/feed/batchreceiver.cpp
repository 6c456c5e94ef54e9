// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/batchreceiver.h"

#include "feed/mailbox.h"

#include <QPointer>

namespace Pollux {

BatchReceiver::BatchReceiver(Clock *clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_mailbox(std::make_shared<Mailbox>())
    , m_nextFrame(clock)
{
    m_mailbox->setReceiver(this);
    connect(&m_nextFrame, &Timer::expired, this, &BatchReceiver::deliver);
}

BatchReceiver::~BatchReceiver()
{
    m_mailbox->setReceiver(nullptr);
}

void BatchReceiver::customEvent(QEvent *)
{
    if (m_lastDelivery && m_clock->now() < *m_lastDelivery + frame)
        m_nextFrame.startAt(*m_lastDelivery + frame);
    else
        deliver();
}

void BatchReceiver::deliver()
{
    const auto batch = m_mailbox->take();
    if (!batch)
        return;
    const QPointer<BatchReceiver> alive(this);
    m_lastDelivery = m_clock->now(); // a listener may run an event loop of its own
    Q_EMIT arrived(*batch);
    if (alive)
        m_lastDelivery = m_clock->now();
}

} // namespace Pollux

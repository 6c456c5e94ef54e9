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
    connect(&m_nextFrame, &Timer::expired, this, &BatchReceiver::onFrame);
}

BatchReceiver::~BatchReceiver()
{
    m_mailbox->setReceiver(nullptr);
}

void BatchReceiver::customEvent(QEvent *)
{
    if (!m_nextFrame.isActive())
        onFrame();
}

void BatchReceiver::onFrame()
{
    if (const auto batch = m_mailbox->take())
        deliver(*batch);
    else
        m_mailbox->open();
}

void BatchReceiver::deliver(const WatchBatch &batch)
{
    const QPointer<BatchReceiver> alive(this);
    beginFrame(); // a listener may run an event loop of its own
    Q_EMIT arrived(batch);
    if (alive)
        beginFrame();
}

void BatchReceiver::beginFrame()
{
    m_nextFrame.startAt(m_clock->now() + frame);
}

} // namespace Pollux

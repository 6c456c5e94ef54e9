// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace Pollux {

namespace {

// Under the mutex: whoever is about to go says so first, under it, too.
void wake(QObject *object)
{
    if (object)
        QCoreApplication::postEvent(object, new QEvent(QEvent::User));
}

} // namespace

void Mailbox::setReceiver(QObject *receiver)
{
    const std::lock_guard lock(m_mutex);
    m_receiver = receiver;
}

void Mailbox::setSender(QObject *sender)
{
    const std::lock_guard lock(m_mutex);
    m_sender = sender;
}

bool Mailbox::hasRoom()
{
    const std::lock_guard lock(m_mutex);
    m_isSenderWaiting = m_batch.has_value() || !m_isOpen;
    return !m_isSenderWaiting;
}

void Mailbox::put(WatchBatch &&batch)
{
    const std::lock_guard lock(m_mutex);
    m_batch = std::move(batch);
    wake(m_receiver);
}

std::optional<WatchBatch> Mailbox::take()
{
    const std::lock_guard lock(m_mutex);
    m_isOpen = false;
    return std::exchange(m_batch, std::nullopt);
}

void Mailbox::open()
{
    const std::lock_guard lock(m_mutex);
    m_isOpen = true;
    if (!m_batch && std::exchange(m_isSenderWaiting, false))
        wake(m_sender);
}

} // namespace Pollux

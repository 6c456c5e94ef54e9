// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "desktop/support/stallwatch.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <thread>

namespace Pollux::Test {

namespace {

const int knockType = QEvent::registerEventType();

} // namespace

StallWatch::StallWatch(QObject *parent) : QObject(parent), m_knocker(QThread::create([this] { knock(); }))
{
    m_knocker->start();
}

StallWatch::~StallWatch()
{
    m_isOver = true;
    m_knocker->wait();
}

// Above all other events in the queue: what is measured is how long the thread was busy with one of them, as a click
// would have to wait for it.
void StallWatch::knock()
{
    while (!m_isOver) {
        if (m_knockedAt == 0) {
            m_knockedAt = Steady::now().time_since_epoch().count();
            QCoreApplication::postEvent(this, new QEvent(QEvent::Type(knockType)), Qt::HighEventPriority);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

bool StallWatch::event(QEvent *event)
{
    if (event->type() != knockType)
        return QObject::event(event);
    const auto waited = Steady::now().time_since_epoch().count() - m_knockedAt.exchange(0);
    m_longest = std::max(m_longest.load(), waited);
    return true;
}

std::chrono::microseconds StallWatch::longest() const
{
    return std::chrono::duration_cast<std::chrono::microseconds>(Steady::duration(m_longest.load()));
}

void StallWatch::reset()
{
    m_longest = 0;
}

} // namespace Pollux::Test

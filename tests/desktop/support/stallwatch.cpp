// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "desktop/support/stallwatch.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <cstdio>
#include <thread>

#include <unistd.h>

namespace Pollux::Test {

namespace {

const int knockType = QEvent::registerEventType();

} // namespace

StallWatch::StallWatch(QObject *parent)
    : QObject(parent)
    , m_scheduling("/proc/self/task/" + QByteArray::number(gettid()) + "/schedstat")
    , m_knocker(QThread::create([this] { knock(); }))
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
            m_waitedBefore = waitedForProcessor();
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
    const qint64 forProcessor = waitedForProcessor() - m_waitedBefore;
    const auto waited = std::chrono::nanoseconds(Steady::now().time_since_epoch().count() - m_knockedAt.exchange(0));
    m_longest = std::max(m_longest.load(), Steady::rep(waited.count() - forProcessor));
    return true;
}

// schedstat: time on a processor, time of waiting for one, how often.
qint64 StallWatch::waitedForProcessor() const
{
    long long waited = 0;
    if (std::FILE *const file = std::fopen(m_scheduling.constData(), "r")) {
        if (std::fscanf(file, "%*d %lld", &waited) != 1)
            waited = 0;
        std::fclose(file);
    }
    return waited;
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

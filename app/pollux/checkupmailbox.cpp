// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollux/checkupmailbox.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <utility>

namespace Pollux::Desktop {

void CheckUpMailbox::setReceiver(QObject *receiver)
{
    const std::lock_guard lock(m_mutex);
    m_receiver = receiver;
}

void CheckUpMailbox::put(const Diagnosis::CheckResult &step)
{
    const std::lock_guard lock(m_mutex);
    const auto known = std::find_if(m_news.steps.begin(), m_news.steps.end(),
                                    [&](const Diagnosis::CheckResult &other) { return other.id == step.id; });
    if (known == m_news.steps.end())
        m_news.steps += step;
    else
        *known = step;
    wake();
}

void CheckUpMailbox::finish()
{
    const std::lock_guard lock(m_mutex);
    m_news.isFinished = true;
    wake();
}

CheckUpNews CheckUpMailbox::take()
{
    const std::lock_guard lock(m_mutex);
    m_isWoken = false;
    return std::exchange(m_news, {});
}

// Under the mutex: whoever is about to go says so first, under it, too.
void CheckUpMailbox::wake()
{
    if (m_receiver && !std::exchange(m_isWoken, true))
        QCoreApplication::postEvent(m_receiver, new QEvent(QEvent::User));
}

} // namespace Pollux::Desktop

// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/batchsender.h"

#include "feed/mailbox.h"

#include <utility>

namespace Pollux {

BatchSender::BatchSender(const std::shared_ptr<Mailbox> &mailbox, const std::function<LinkFigures()> &figures,
                         QObject *parent)
    : QObject(parent)
    , m_mailbox(mailbox)
    , m_figures(figures)
{
    m_mailbox->setSender(this);
}

BatchSender::~BatchSender()
{
    m_mailbox->setSender(nullptr);
}

void BatchSender::addProblem(const QString &line)
{
    if (m_isFinished)
        return;
    m_pending.addProblem(line);
    send();
}

void BatchSender::addCaptured(const QByteArray &event)
{
    if (m_isFinished)
        return;
    m_pending.addCaptured(event);
    send();
}

void BatchSender::endCapture()
{
    if (m_isFinished)
        return;
    m_pending.setCaptureEnded();
    send();
}

void BatchSender::refreshFigures()
{
    if (m_isFinished)
        return;
    m_pending.setFiguresChanged();
    send();
}

void BatchSender::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    m_pending.setStopped();
    send();
}

void BatchSender::customEvent(QEvent *)
{
    m_isWaiting = false;
    send();
}

void BatchSender::send()
{
    while (!m_isWaiting && !m_pending.isEmpty()) {
        m_isWaiting = !m_mailbox->hasRoom();
        if (m_isWaiting)
            return;
        WatchBatch batch = m_pending.take();
        const LinkFigures figures = m_figures();
        if (figures != m_sentFigures)
            batch.figures = m_sentFigures = figures;
        m_mailbox->put(std::move(batch));
    }
}

} // namespace Pollux

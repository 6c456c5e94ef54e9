// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/pendingbatch.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Pollux {

class Mailbox;

//! A mailbox's end in the network's thread: sends what it is given at once, or collects it while the last batch has not
//! been taken. May be destroyed at any moment; what is in the mailbox still arrives then, what was collected does not.
class BatchSender final : public QObject
{
    Q_OBJECT
public:
    //! `figures` is asked for the newest ones when a batch leaves; it carries them where they have changed.
    BatchSender(const std::shared_ptr<Mailbox> &mailbox, const std::function<LinkFigures()> &figures,
                QObject *parent = nullptr);
    ~BatchSender() override;

    //! Anything that a PendingBatch takes.
    template<typename T>
    void add(const T &fresh)
    {
        if (m_isFinished)
            return;
        m_pending.add(fresh);
        send();
    }
    void addProblem(const QString &line);
    void addCaptured(const QByteArray &event);
    void endCapture();
    //! The figures are others now; they leave with the next batch, alone if need be.
    void refreshFigures();
    //! Says that the watch is over; what is given afterwards is dropped.
    void finish();

protected:
    void customEvent(QEvent *event) override;

private:
    void send();

    const std::shared_ptr<Mailbox> m_mailbox;
    const std::function<LinkFigures()> m_figures;
    PendingBatch m_pending;
    LinkFigures m_sentFigures;
    bool m_isWaiting = false; // for room
    bool m_isFinished = false;
};

} // namespace Pollux

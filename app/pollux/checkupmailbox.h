// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/facts/checkresult.h"

#include <QObject>

#include <mutex>

namespace Pollux::Desktop {

//! What a check-up has to tell since it was last asked.
struct CheckUpNews
{
    QList<Diagnosis::CheckResult> steps; //!< in the order in which they changed, each as it is now
    bool isFinished = false;
};

//! All that the two threads of a check-up share. The receiver is woken by a plain QEvent::User, of which at most one is
//! under way (see Mailbox for why nothing travels in the event).
class CheckUpMailbox
{
public:
    //! Before the first call, and nullptr before the object goes.
    void setReceiver(QObject *receiver);

    // The sender's.
    void put(const Diagnosis::CheckResult &step);
    void finish();
    // The receiver's.
    CheckUpNews take();

private:
    void wake();

    std::mutex m_mutex;
    QObject *m_receiver = nullptr;
    CheckUpNews m_news;
    bool m_isWoken = false;
};

} // namespace Pollux::Desktop

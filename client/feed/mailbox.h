// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feed/watchbatch.h"

#include <mutex>

class QObject;

namespace Pollux {

//! All that the two threads of a Watch share: room for one batch, and whom to wake. Nobody ever waits for the other
//! thread longer than it takes to move a batch. It is closed while the receiver would let a batch lie: what happens
//! meanwhile then goes into the same one, and all of it is as new as can be. Each end wakes the other by an event of the type QEvent::User, of which
//! at most one is under way in each direction: the receiver's when a batch is there, the sender's when there is room
//! again for one that it was refused.
//!
//! A plain event carries nothing, so that the mutex alone orders what crosses: ThreadSanitizer cannot see into Qt's
//! event queue, and would take a queued lambda's captures for a race.
class Mailbox
{
public:
    //! Before the first call, and nullptr before the object goes. From then on it is not woken any more.
    void setReceiver(QObject *receiver);
    void setSender(QObject *sender);

    //! The sender's: whether put() may be called: it is open, and empty. If not, the sender is woken when it may.
    bool hasRoom();
    //! The sender's, when there is room.
    void put(WatchBatch &&batch);
    //! The receiver's; nothing if none is there. Closes it.
    std::optional<WatchBatch> take();
    //! The receiver's.
    void open();

private:
    std::mutex m_mutex;
    std::optional<WatchBatch> m_batch;
    QObject *m_receiver = nullptr;
    QObject *m_sender = nullptr;
    bool m_isOpen = true;
    bool m_isSenderWaiting = false;
};

} // namespace Pollux

// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "feed/watchbatch.h"

#include <QObject>

#include <memory>

namespace Pollux {

class Mailbox;

//! A mailbox's end in the picture's thread. A batch after a quiet time arrives at once, others a frame after the
//! listeners are done with the one before: they always leave time for the rest of the picture. The mailbox stays closed
//! for that frame, so that its batch is of that moment. May be destroyed at any moment, also by a listener.
class BatchReceiver final : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds frame{16};

    //! `clock` outlives it.
    explicit BatchReceiver(Clock *clock, QObject *parent = nullptr);
    ~BatchReceiver() override;

    //! For the sender, which may outlive the receiver.
    const std::shared_ptr<Mailbox> &mailbox() const { return m_mailbox; }

Q_SIGNALS:
    void arrived(const Pollux::WatchBatch &batch);

protected:
    void customEvent(QEvent *event) override;

private:
    void onFrame();
    void deliver(const WatchBatch &batch);
    void beginFrame();

    Clock *const m_clock;
    const std::shared_ptr<Mailbox> m_mailbox;
    Timer m_nextFrame;
};

} // namespace Pollux

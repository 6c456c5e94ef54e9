// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/result.h"
#include "socketio/limits.h"
#include "socketio/packet.h"

#include <QQueue>

namespace Pollux::SocketIo {

//! What was emitted while the socket was not connected. Bounded; the policy when it is full is to refuse what is new
//! and tell its sender, never to drop silently what was accepted. Pure.
class Outbox
{
public:
    using Limits = BufferLimits;

    Outbox() = default;
    explicit Outbox(const Limits &limits) : m_limits(limits) {}

    //! Keeps the packet, or says that the outbox is full.
    Result<void, Error> add(const Packet &packet);
    //! Forgets the packet that waits for acknowledgement `id`. False: it is not here (any more).
    bool remove(quint64 id);
    bool contains(quint64 id) const;
    //! Everything in order; the outbox is empty then.
    QQueue<Packet> takeAll();

    qsizetype size() const { return m_packets.size(); }
    qsizetype bytes() const { return m_bytes; }

private:
    Limits m_limits;
    QQueue<Packet> m_packets;
    qsizetype m_bytes = 0;
};

} // namespace Pollux::SocketIo

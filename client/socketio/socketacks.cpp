// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// What became of events that were to be acknowledged (socket.io-protocol, "Acknowledgement").

#include "socketio/arguments.h"
#include "socketio/socketprivate.h"

#include <QPointer>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

void Socket::Private::onAck(const Packet &packet)
{
    if (state != State::Connected || !packet.id)
        return;
    const auto handler = acks.take(*packet.id);
    armAckTimer();
    if (handler)
        (*handler)(fromWire(packet.payload, packet.attachments));
}

// What still waits in the outbox keeps its handler: it will be sent.
std::vector<AckHandler> Socket::Private::takeSentAcks()
{
    std::vector<AckHandler> handlers;
    for (const quint64 id : acks.ids()) {
        if (!outbox.contains(id))
            handlers.push_back(*acks.take(id));
    }
    armAckTimer();
    return handlers;
}

void Socket::Private::expireAcks()
{
    const QPointer<Socket> alive(q);
    for (const quint64 id : acks.expired(clock->now())) {
        const auto handler = acks.take(id);
        if (!handler)
            continue;
        outbox.remove(id);
        (*handler)(Failure{socketError(u"ack-timeout"_s, u"the server did not acknowledge in time"_s)});
        if (!alive)
            return;
    }
    armAckTimer();
}

void Socket::Private::armAckTimer()
{
    if (const auto next = acks.nextDeadline())
        ackDeadline.startAt(*next);
    else
        ackDeadline.stop();
}

} // namespace Pollux::SocketIo

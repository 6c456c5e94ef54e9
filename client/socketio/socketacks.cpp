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
    const Error late = socketError(u"ack-timeout"_s, u"the server did not acknowledge in time"_s);
    for (const quint64 id : acks.expired(clock->now())) {
        const auto handler = acks.take(id);
        if (!handler)
            continue;
        (*handler)(Failure{outbox.remove(id) ? neverSent() : late});
        if (!alive)
            return;
    }
    armAckTimer();
}

Error Socket::Private::neverSent() const
{
    const QString detail = u"the event could not be sent in time"_s;
    return manager->lastFailure ? socketErrorBecause(u"ack-timeout"_s, detail, *manager->lastFailure)
                                : socketError(u"ack-timeout"_s, detail);
}

void Socket::Private::armAckTimer()
{
    if (const auto next = acks.nextDeadline())
        ackDeadline.startAt(*next);
    else
        ackDeadline.stop();
}

} // namespace Pollux::SocketIo

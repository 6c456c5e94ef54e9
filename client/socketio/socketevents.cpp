// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Events from the server.

#include "socketio/socketprivate.h"

#include <QPointer>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

void Socket::Private::onEvent(const Packet &packet)
{
    const Event event{packet.payload, packet.attachments, packet.id};
    if (state == State::Connected) {
        deliver(event);
    } else if (state == State::Connecting && !early.add(event)) {
        manager->endWithParseError(socketError(
            u"parse-error"_s, u"more than %1 events or %2 bytes before the answer to CONNECT"_s
                                  .arg(manager->options.early.packets)
                                  .arg(manager->options.early.bytes),
            false));
    }
}

void Socket::Private::deliver(Event event)
{
    if (recovery.isOffered())
        recovery.takeOffset(event, clock->wallTime());
    Q_EMIT q->eventReceived(event);
}

void Socket::Private::deliverEarlyEvents()
{
    const QPointer<Socket> alive(q);
    const QList<Event> events = early.takeAll();
    for (const Event &event : events) {
        deliver(event);
        if (!alive || state != State::Connected)
            return;
    }
}

} // namespace Pollux::SocketIo

// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Events from the server.

#include "socketio/socketprivate.h"

#include <QPointer>

#include <utility>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

namespace {

// A server sends nothing before the answer to CONNECT but what raced with it.
constexpr qsizetype maxEarlyEvents = 1'000;

} // namespace

void Socket::Private::onEvent(const Packet &packet)
{
    const Event event{packet.payload, packet.attachments, packet.id};
    if (state == State::Connected) {
        Q_EMIT q->eventReceived(event);
    } else if (state == State::Connecting) {
        if (early.size() >= maxEarlyEvents) {
            manager->abortSession(socketError(
                u"parse-error"_s, u"%1 events before the answer to CONNECT"_s.arg(maxEarlyEvents)));
            return;
        }
        early += event;
    }
}

void Socket::Private::deliverEarlyEvents()
{
    const QPointer<Socket> alive(q);
    for (const Event &event : std::exchange(early, {})) {
        Q_EMIT q->eventReceived(event);
        if (!alive || state != State::Connected)
            return;
    }
}

} // namespace Pollux::SocketIo

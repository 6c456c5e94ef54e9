// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Events that go until they have arrived (the reference's "retries").

#include "socketio/socketprivate.h"

#include <QPointer>
#include <QUuid>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

namespace {

// The key that the caller has put there, or a new one in its place.
QString placeKey(QCborArray &arguments, const QString &member)
{
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (member.isEmpty())
        return key;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (!arguments.at(i).isMap())
            continue;
        QCborMap map = arguments.at(i).toMap();
        if (map.contains(member))
            return map.value(member).toVariant().toString();
        map.insert(member, key);
        arguments[i] = map;
        break;
    }
    return key;
}

} // namespace

Result<QString, Error> Socket::Private::emitReliably(const QString &name, QCborArray arguments, AckHandler handler)
{
    const QString key = placeKey(arguments, manager->options.idempotencyMember);
    auto packet = makeEvent(name, arguments);
    if (!packet)
        return Failure{packet.error()};
    packet->id = acks.reserve();
    if (const auto kept = retryQueue.add({*packet, std::move(handler), 0}); !kept)
        return Failure{kept.error()};
    sendReliably();
    return key;
}

void Socket::Private::sendReliably()
{
    const QPointer<Socket> alive(q);
    while (alive && state == State::Connected) {
        const auto packet = retryQueue.beginAttempt();
        if (!packet)
            return;
        acks.addAs(
            *packet->id,
            [this, alive](const AckResult &result) {
                if (alive)
                    onReliableAnswer(result);
            },
            clock->now() + manager->options.ackTimeout);
        armAckTimer();
        const auto sent = manager->send(*packet);
        if (!alive || sent)
            return;
        (void)acks.take(*packet->id);
        armAckTimer();
        if (sent.error().transient) { // the session is gone, and that is about to be told
            retryQueue.takeBack();
            return;
        }
        tell(retryQueue.takeFirst(), Failure{sent.error()}); // it will never fit
    }
}

void Socket::Private::onReliableAnswer(const AckResult &result)
{
    const QPointer<Socket> alive(q);
    if (result) {
        tell(retryQueue.takeFirst(), result);
    } else if (const auto last = retryQueue.failAttempt()) {
        tell(*last, Failure{socketErrorBecause(u"retries-exhausted"_s,
                                               u"not acknowledged in %1 attempts"_s.arg(last->attempts),
                                               result.error())});
    }
    if (alive)
        sendReliably();
}

void Socket::Private::tell(const RetryQueue::Item &item, const AckResult &result)
{
    if (item.handler)
        item.handler(result);
    else if (!result)
        Q_EMIT q->eventDropped(Event{item.packet.payload, {}, {}}.name(), result.error());
}

} // namespace Pollux::SocketIo

// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Into the namespace and out of it (socket.io-protocol, "Connection to a namespace").

#include "base/plaintext.h"
#include "socketio/arguments.h"
#include "socketio/socketprivate.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

namespace {

// CONNECT_ERROR carries {"message", "data"}; old servers sent the message alone.
Error refusal(const QByteArray &payload)
{
    const QJsonDocument document = QJsonDocument::fromJson(payload);
    QString message = document.object().value("message"_L1).toString();
    if (!document.isObject())
        message = fromWire('[' + payload + ']', {}).at(0).toString(); // undefined, if there is none
    message = plainLine(message);
    if (message.isEmpty())
        message = u"the server refused the namespace without saying why"_s;
    const bool isUnknown = message.compare("Invalid namespace"_L1, Qt::CaseInsensitive) == 0;
    return socketError(isUnknown ? u"namespace-invalid"_s : u"connect-refused"_s, message, false);
}

} // namespace

void Socket::Private::open()
{
    if (state != State::Disconnected)
        return;
    wasConnected = false;
    if (!transition(State::Connecting))
        return;
    if (manager->state == Manager::State::Open)
        onEngineOpened();
    else
        manager->open();
}

void Socket::Private::close()
{
    if (state == State::Disconnected)
        return;
    if (manager->state == Manager::State::Open) {
        // It may be refused only when there is no session any more, and then the server knows anyway.
        const QPointer<Socket> alive(q);
        (void)manager->send({PacketType::Disconnect, nsp, std::nullopt, {}, {}});
        if (!alive || state == State::Disconnected)
            return;
    }
    leave(u"io client disconnect"_s, socketError(u"closed"_s, u"closed as asked"_s));
}

void Socket::Private::onEngineOpened()
{
    if (state != State::Connecting)
        return;
    early.clear();
    QByteArray payload;
    if (!auth.isEmpty())
        payload = QJsonDocument(QCborValue(auth).toJsonValue().toObject()).toJson(QJsonDocument::Compact);
    const QPointer<Socket> alive(q);
    const auto sent = manager->send({PacketType::Connect, nsp, std::nullopt, payload, {}});
    if (!alive)
        return;
    if (!sent)
        manager->abortSession(sent.error());
    else if (state == State::Connecting)
        connectDeadline.start(manager->options.connectReplyTimeout);
}

void Socket::Private::onEngineClosed(const QString &reason, const Error &cause)
{
    connectDeadline.stop();
    if (state == State::Connected)
        endConnection(State::Connecting, reason, cause);
}

void Socket::Private::onConnectTimeout()
{
    manager->abortSession(socketError(u"connect-timeout"_s, u"the server did not answer CONNECT within %1 ms"_s.arg(
                                                                manager->options.connectReplyTimeout.count())));
}

bool Socket::Private::comesBack() const
{
    return wasConnected && manager->options.comeBackWhenToldToGo;
}

void Socket::Private::onServerDisconnect()
{
    if (state == State::Disconnected)
        return;
    const Error cause = socketError(u"server-disconnect"_s, u"the server disconnected this client"_s);
    const QString reason = u"io server disconnect"_s;
    if (state == State::Connected && comesBack()) {
        const QPointer<Socket> alive(q);
        endConnection(State::Connecting, reason, cause);
        if (alive && state == State::Connecting)
            manager->abortSession(cause);
    } else {
        leave(reason, cause);
    }
}

void Socket::Private::onConnectReply(const Packet &packet)
{
    if (state != State::Connecting)
        return;
    sid = QJsonDocument::fromJson(packet.payload).object().value("sid"_L1).toString();
    if (sid.isEmpty()) {
        // Socket.IO 2 answers CONNECT without a sid.
        refuse(socketError(u"protocol-version-mismatch"_s,
                           u"the answer to CONNECT has no sid: the server seems to be Socket.IO 2"_s, false));
        return;
    }
    connectDeadline.stop();
    wasConnected = true;
    manager->onNamespaceConnected();
    if (!transition(State::Connected))
        return;
    const QPointer<Socket> alive(q);
    deliverEarlyEvents();
    if (alive && state == State::Connected)
        sendOutbox();
    if (alive && state == State::Connected)
        Q_EMIT q->connected(sid);
}

void Socket::Private::onConnectError(const Packet &packet)
{
    if (state == State::Connecting)
        refuse(refusal(packet.payload));
}

void Socket::Private::refuse(const Error &cause)
{
    const QPointer<Socket> alive(q);
    if (comesBack()) {
        connectDeadline.stop();
        Q_EMIT q->refused(cause);
        if (alive && state == State::Connecting)
            manager->abortSession(cause);
        return;
    }
    leave(QString(), cause);
    if (alive)
        Q_EMIT q->refused(cause);
}

// The end that one of the two sides wanted: no reconnection.
void Socket::Private::leave(const QString &reason, const Error &cause)
{
    const QPointer<Socket> alive(q);
    connectDeadline.stop();
    endConnection(State::Disconnected, reason, cause);
    if (alive)
        manager->onNamespaceLeft();
}

void Socket::Private::endConnection(State next, const QString &reason, const Error &cause)
{
    const bool connectionEnded = state == State::Connected;
    sid.clear();
    early.clear();
    // Taken out first: whatever a listener does, each of them is called, and once.
    const std::vector<AckHandler> sent = connectionEnded ? takeSentAcks() : std::vector<AckHandler>();
    const QPointer<Socket> alive(q);
    // Whatever a listener makes of the new state, the connection that was there has ended, and that is told once.
    (void)transition(next);
    for (const AckHandler &handler : sent)
        handler(Failure{cause});
    if (alive && connectionEnded)
        Q_EMIT q->disconnected(reason, cause);
}

} // namespace Pollux::SocketIo

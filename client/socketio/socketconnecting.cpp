// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
// Into the namespace (socket.io-protocol, "Connection to a namespace").

#include "base/logging.h"
#include "base/plaintext.h"
#include "base/redact.h"
#include "socketio/arguments.h"
#include "socketio/namespacequery.h"
#include "socketio/socketprivate.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

namespace Pollux::SocketIo {

using namespace Qt::StringLiterals;

namespace {

// CONNECT_ERROR carries {"message", "data"}; old servers, and the ERROR of Socket.IO 2, the message alone, or the data
// alone, which is then all that is known.
Error refusal(const QByteArray &payload)
{
    const QJsonDocument document = QJsonDocument::fromJson(payload);
    QString message = document.object().value("message"_L1).toString();
    if (!document.isObject())
        message = fromWire('[' + payload + ']', {}).at(0).toString(); // undefined, if there is none
    else if (message.isEmpty() && !document.object().isEmpty())
        message = QString::fromUtf8(redactJson(payload));
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

void Socket::Private::onEngineOpened()
{
    if (state != State::Connecting)
        return;
    (void)early.takeAll();
    if (manager->revision == Revision::SocketIo5) {
        askAuth();
        return;
    }
    // A Socket.IO 2 server joins "/" by itself, and until then it forgets the query of other namespaces.
    if (manager->root == Manager::Private::Root::Joined)
        onRootJoined();
    else if (manager->root == Manager::Private::Root::Left && nsp == "/")
        sendConnect({});
    else
        joinDeadline.start(manager->options.connectReplyTimeout);
}

void Socket::Private::onRootJoined()
{
    if (state != State::Connecting)
        return;
    if (nsp != "/") {
        askAuth();
        return;
    }
    if (!wasConnected && (!auth.isEmpty() || authProvider)) // said once
        qCWarning(lcSocketIo) << "a Socket.IO 2 server takes no auth in \"/\"; put it into the connection's query";
    becomeConnected(manager->engine.handshake().sid, {});
}

void Socket::Private::askAuth()
{
    if (!authProvider) {
        sendConnect(auth);
        return;
    }
    const quint64 question = ++authQuestions;
    awaitedAuth = question;
    joinDeadline.start(manager->options.authTimeout);
    const AuthProvider ask = authProvider; // it may set another one
    ask([this, question, alive = QPointer<Socket>(q)](const QCborMap &answer) {
        if (alive && awaitedAuth == question)
            onAuth(answer);
    });
}

void Socket::Private::onAuth(const QCborMap &answer)
{
    stopJoining();
    sendConnect(answer);
}

void Socket::Private::sendConnect(const QCborMap &answer)
{
    Packet packet{PacketType::Connect, nsp, std::nullopt, {}, {}};
    if (manager->revision == Revision::SocketIo2) {
        packet.nsp += namespaceQuery(answer);
    } else {
        QCborMap payload = answer;
        recovery.addTo(payload);
        if (!payload.isEmpty())
            packet.payload = QJsonDocument(payload.toJsonObject()).toJson(QJsonDocument::Compact);
    }
    joinDeadline.start(manager->options.connectReplyTimeout);
    const QPointer<Socket> alive(q);
    const auto sent = manager->send(packet);
    if (!alive || sent)
        return;
    stopJoining();
    manager->abortSession(sent.error());
}

void Socket::Private::onDeadline()
{
    const bool isAuth = awaitedAuth.has_value();
    stopJoining();
    if (isAuth) {
        manager->abortSession(socketError(u"auth-timeout"_s, u"no credentials were given within %1 ms"_s.arg(
                                                                 manager->options.authTimeout.count())));
    } else {
        manager->abortSession(
            socketError(u"connect-timeout"_s, u"the server did not answer CONNECT within %1 ms"_s.arg(
                                                  manager->options.connectReplyTimeout.count())));
    }
}

void Socket::Private::onConnectReply(const Packet &packet)
{
    if (state != State::Connecting)
        return;
    if (manager->revision == Revision::SocketIo2) {
        becomeConnected(QString::fromUtf8(nsp) + u'#' + manager->engine.handshake().sid, {});
        return;
    }
    const QJsonObject answer = QJsonDocument::fromJson(packet.payload).object();
    const QString newSid = answer.value("sid"_L1).toString();
    if (newSid.isEmpty()) {
        refuse(socketError(u"protocol-version-mismatch"_s,
                           u"the answer to CONNECT has no sid: the server seems to be Socket.IO 2"_s, false));
        return;
    }
    becomeConnected(newSid, answer.value("pid"_L1).toString());
}

void Socket::Private::becomeConnected(const QString &newSid, const QString &pid)
{
    stopJoining();
    sid = newSid;
    wasConnected = true;
    recovery.onConnected(pid);
    manager->onNamespaceConnected();
    if (!transition(State::Connected))
        return;
    const QPointer<Socket> alive(q);
    deliverEarlyEvents();
    if (alive && state == State::Connected)
        sendOutbox();
    if (alive && state == State::Connected)
        sendReliably();
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
    stopJoining();
    const QPointer<Socket> alive(q);
    const bool staysOut =
        !manager->options.retryRefused && !(wasConnected && manager->options.comeBackWhenToldToGo);
    if (staysOut)
        leave(QString(), cause);
    if (!alive)
        return;
    Q_EMIT q->refused(cause);
    if (alive && !staysOut && state == State::Connecting)
        manager->joinAgain(cause);
}

} // namespace Pollux::SocketIo

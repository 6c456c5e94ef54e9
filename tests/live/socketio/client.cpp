// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/socketio/client.h"

#include "support/waituntil.h"

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace SocketIo;

bool eventually(const std::function<bool()> &condition)
{
    static int inVain = 0;
    const bool held = waitUntil(condition, inVain < 5 ? patience : patience / 20);
    inVain += held ? 0 : 1;
    return held;
}

QStringList upgradePath()
{
    return {EngineIo::pollingName, EngineIo::webSocketName};
}

ManagerOptions optionsFor(const Column &column, const QStringList &transports, const QString &instance)
{
    ManagerOptions options;
    options.engine.connection.url = column.instances.value(instance);
    options.engine.connection.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    options.engine.transports = transports;
    options.backoff.minimum = Milliseconds(50);
    return options;
}

AckHandler Answer::handler()
{
    return [result = m_result](const AckResult &answer) { *result = answer; };
}

QCborArray Answer::values() const
{
    return isThere() && **m_result ? (*m_result)->value() : QCborArray();
}

QString Answer::errorCode() const
{
    return isThere() && !**m_result ? (*m_result)->error().code : QString();
}

Client::Client(const ManagerOptions &options, const QString &nsp)
    : manager(options)
    , socket(manager.socket(nsp))
    , connected(socket, &Socket::connected)
    , disconnected(socket, &Socket::disconnected)
    , refused(socket, &Socket::refused)
    , events(socket, &Socket::eventReceived)
    , attemptsFailed(&manager, &Manager::attemptFailed)
{}

bool Client::connects(const QStringList &transports)
{
    const auto before = connected.size();
    socket->open();
    return eventually([&] {
        return connected.size() > before
               && (transports.isEmpty() || manager.engine()->transportName() == transports.last());
    });
}

std::optional<QCborArray> Client::ask(const QString &event, const QCborArray &arguments)
{
    Answer answer;
    if (!socket->emitEvent(event, arguments, answer.handler(), patience))
        return {};
    if (!eventually([&] { return answer.isThere(); }) || !answer.errorCode().isEmpty())
        return {};
    return answer.values();
}

QCborMap Client::askForMap(const QString &event, const QCborArray &arguments)
{
    return ask(event, arguments).value_or(QCborArray()).at(0).toMap();
}

bool Client::emits(const QString &event, const QCborArray &arguments)
{
    return bool(socket->emitEvent(event, arguments));
}

} // namespace Pollux::Test

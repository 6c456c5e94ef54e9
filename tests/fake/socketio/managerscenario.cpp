// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "managerscenario.h"

#include "support/summary.h"
#include "support/waituntil.h"

namespace Pollux::Test {

using namespace SocketIo;
using namespace Qt::StringLiterals;

ManagerScenario::ManagerScenario()
{
    options.engine.connection.url = server.url();
    options.engine.connection.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    options.network = &network;
    options.engine.transports = {EngineIo::pollingName};
    options.engine.connection.requestTimeout =
        std::chrono::hours(24); // a POST may be in flight when the clock is moved
}

void ManagerScenario::makeManager()
{
    manager = std::make_unique<Manager>(options, &clock, &random);
    socket = manager->socket();
    Manager *const owner = manager.get();
    QObject::connect(owner, &Manager::dropped, owner,
                     [this](const QString &reason, const Error &cause) { drops += summary(reason, cause); });
    QObject::connect(owner, &Manager::attemptFailed, owner,
                     [this](const Error &cause) { failedAttempts += summary(cause); });
    QObject::connect(owner, &Manager::retryScheduled, owner, [this](int attempt, Milliseconds delay) {
        attempts += attempt;
        delays += delay.count();
    });
    QObject::connect(socket, &Socket::connected, socket, [this] { ++connections; });
    QObject::connect(socket, &Socket::eventReceived, socket, [this](const Event &event) { events += event; });
    QObject::connect(socket, &Socket::eventDropped, socket, [this](const QString &name, const Error &cause) {
        droppedEvents += name + u": "_s + summary(cause);
    });
    QObject::connect(socket, &Socket::disconnected, socket,
                     [this](const QString &reason, const Error &cause) { disconnections += summary(reason, cause); });
    QObject::connect(socket, &Socket::refused, socket, [this](const Error &cause) {
        refusals += summary(cause);
        refusalCauses += cause;
    });
}

void ManagerScenario::open()
{
    if (!manager)
        makeManager();
    socket->open();
}

bool ManagerScenario::connect()
{
    const int ordinal = connections + 1; // it may come at once
    open();
    return waitForConnection(ordinal);
}

bool ManagerScenario::waitForConnection(int ordinal)
{
    return waitUntil([this, ordinal] { return connections >= ordinal; });
}

bool ManagerScenario::skipDelay()
{
    if (!waitUntil([this] { return manager->state() == Manager::State::Waiting; }))
        return false;
    clock.advance(Milliseconds(delays.last()));
    return manager->state() == Manager::State::Opening;
}

} // namespace Pollux::Test

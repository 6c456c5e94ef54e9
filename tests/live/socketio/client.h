// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "live/socketio/column.h"
#include "socketio/manager.h"
#include "socketio/socket.h"

#include <QCborMap>
#include <QSignalSpy>

#include <functional>
#include <memory>
#include <optional>

namespace Pollux::Test {

//! Generous: a machine under load must not fail a cell.
inline constexpr Milliseconds patience{20'000};

//! Runs the event loop until `condition` holds, at most for `patience`. After several times in vain the run is red, and
//! what remains is given less, so that the whole table is told before the test's time is over.
bool eventually(const std::function<bool()> &condition);

//! Polling first, then the upgrade.
QStringList upgradePath();

//! What connects to one instance of a column's server, without waiting long between tries.
SocketIo::ManagerOptions optionsFor(const Column &column, const QStringList &transports = upgradePath(),
                                    const QString &instance = QStringLiteral("main"));

//! An acknowledgement, to wait for. May go before the answer comes.
class Answer
{
public:
    SocketIo::AckHandler handler();
    bool isThere() const { return m_result->has_value(); }
    //! Empty also while there is no answer.
    QCborArray values() const;
    //! The code of the error; empty when there is none.
    QString errorCode() const;

private:
    std::shared_ptr<std::optional<SocketIo::AckResult>> m_result =
        std::make_shared<std::optional<SocketIo::AckResult>>();
};

//! A manager with the socket of one namespace, and what the two have told.
class Client
{
public:
    explicit Client(const SocketIo::ManagerOptions &options, const QString &nsp = QStringLiteral("/"));

    //! Opens the socket and waits until it is connected, and on the last of `transports` if there are any.
    bool connects(const QStringList &transports = {});
    //! Emits and waits for the answer's values; nothing when there is none.
    std::optional<QCborArray> ask(const QString &event, const QCborArray &arguments = {});
    //! The same for a single map.
    QCborMap askForMap(const QString &event, const QCborArray &arguments = {});
    //! Emits; false when it was refused.
    bool emits(const QString &event, const QCborArray &arguments = {});
    SocketIo::Event event(qsizetype index) const { return events.at(index).at(0).value<SocketIo::Event>(); }

    SocketIo::Manager manager;
    SocketIo::Socket *const socket;
    QSignalSpy connected;
    QSignalSpy disconnected;
    QSignalSpy refused;
    QSignalSpy events;
    QSignalSpy attemptsFailed;
};

} // namespace Pollux::Test

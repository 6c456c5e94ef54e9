// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/client.h"
#include "socketio/event.h"
#include "socketio/manager.h"

#include <QJsonObject>

namespace Pollux::Bench {

//! The Socket.IO client alone: each event arrives with its raw bytes, as at a listener that reads them itself.
class EventClient final : public Client
{
    Q_OBJECT
public:
    EventClient(const QUrl &url, const QJsonObject &go);

private:
    void take(const SocketIo::Event &event);

    SocketIo::Manager m_manager;
};

} // namespace Pollux::Bench

// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/probe/checkcontext.h"
#include "diagnosis/visit/visit.h"
#include "socketio/manager.h"

namespace Pollux::SocketIo {
class Socket;
}

namespace Pollux::Diagnosis {

//! A Socket.IO namespace.
class SocketIoVisit final : public Visit
{
    Q_OBJECT
public:
    SocketIoVisit(const CheckContext &context, const QStringList &transports);

    void open() override;
    void close() override;
    void measure() override;
    QString transport() const override { return m_transport; }

private:
    void watchEngine();
    void end(const QString &reason, const Error &cause);
    void noteTransport();
    void checkLeft();

    SocketIo::Manager m_manager;
    SocketIo::Socket *const m_socket;
    QString m_transport;
    bool m_isOver = false;    // ended() has been told, or close() was called
    bool m_isLeaving = false; // close() was called, and left() has not been told
};

} // namespace Pollux::Diagnosis

// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/handshake.h"
#include "engineio/packetcodec.h"
#include "rawclient.h"

#include <QByteArrayList>

namespace Pollux::Test {

//! A polling Engine.IO session by hand: two connections, one for GETs and one for POSTs.
class PollingClient
{
public:
    //! Opens a session.
    explicit PollingClient(const QUrl &server);

    const EngineIo::Handshake &handshake() const { return m_handshake; }
    QByteArray target() const { return "/socket.io/?EIO=4&transport=polling&sid=" + m_handshake.sid.toLatin1(); }

    //! Packets as one payload.
    static QByteArray payload(const QByteArrayList &packets) { return packets.join(EngineIo::recordSeparator); }

    void get() { poll.get(target()); }
    //! GET and its answer's body.
    QByteArray fetch();
    //! POST and its answer.
    Reply post(const QByteArray &payload);
    //! Joins "/" in time, and leaves again before its events disturb.
    void joinAndLeave();
    //! The code with which a GET of this session is refused; -1 where it is not.
    int refusalOfGet();

    RawClient poll;
    RawClient data;

private:
    EngineIo::Handshake m_handshake;
};

} // namespace Pollux::Test

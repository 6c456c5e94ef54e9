// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/httpconnection.h"
#include "engineio/packet.h"

#include <QObject>
#include <QPointer>

namespace Pollux::Demo {

//! The polling transport of one session: at most one GET that waits for packets and one POST that brings some.
class PollChannel : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    //! A GET waits to be answered.
    bool isWaiting() const { return !m_get.isNull(); }
    //! A whole GET: emits ready(), or failed() and answers 400 where one waits already.
    void beginGet(HttpConnection *connection);
    //! The head of a POST; the same.
    void beginPost(HttpConnection *connection);
    //! The body of the POST that began on this connection: emits its packets, then answers "ok".
    void endPost(HttpConnection *connection);
    //! Answers the waiting GET with these packets, encoded.
    void answer(const QByteArray &payload);
    //! Answers whatever is in flight: the GET with this packet, the POST with 400.
    void release(EngineIo::PacketType type);

Q_SIGNALS:
    //! A GET has arrived.
    void ready();
    void packetReceived(const Pollux::EngineIo::Packet &packet);
    //! The client broke the protocol or cut a request off; the reason is the reference's.
    void failed(const QString &reason);

private:
    void watch(HttpConnection *connection);
    HttpConnection *unwatch(QPointer<HttpConnection> &connection);

    QPointer<HttpConnection> m_get;
    QPointer<HttpConnection> m_post;
};

} // namespace Pollux::Demo

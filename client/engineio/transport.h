// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "engineio/closereason.h"
#include "engineio/export.h"
#include "engineio/packet.h"

#include <QObject>
#include <QQueue>

namespace Pollux::EngineIo {

//! One way of moving Engine.IO packets. A transport reports; it never decides and never retries. It may be destroyed at
//! any moment, also by a listener of its own signals; a destroyed or aborted transport emits nothing more.
class POLLUX_ENGINEIO_EXPORT Transport : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,    //!< before open()
        Opening, //!< no packet can go out yet
        Open,    //!< packets go both ways
        Closing, //!< close() was called; what is under way is being finished
        Closed,  //!< final; failed() or closed() has been emitted, or abort() was called
    };

    using QObject::QObject;

    virtual QString name() const = 0;
    State state() const { return m_state; }

    //! Begins; once.
    virtual void open() = 0;
    //! True when write() would take at least one packet.
    virtual bool isWritable() const = 0;
    //! Takes packets from the front of `queue` and sends them; drained() follows. Only when isWritable().
    virtual void write(QQueue<Packet> &queue) = 0;
    //! Ends politely; closed() or failed() follows. The caller keeps a deadline and then calls abort().
    virtual void close() = 0;
    //! Ends at once; emits nothing.
    virtual void abort() = 0;

    //! Bytes of packets since open(), without HTTP heads and WebSocket framing.
    qint64 bytesReceived() const { return m_bytesReceived; }
    qint64 bytesSent() const { return m_bytesSent; }

Q_SIGNALS:
    //! The transport can carry packets (a WebSocket is connected; polling: the first answer is there).
    void opened();
    //! In the order in which they came. A listener may destroy the transport.
    void packetReceived(const Pollux::EngineIo::Packet &packet);
    //! A packet was handed to the network, in order.
    void packetSent(const Pollux::EngineIo::Packet &packet);
    //! What write() took has been handed to the network or acknowledged; it may be called again.
    void drained();
    //! The end that close() asked for.
    void closed();
    //! The end that nobody asked for. Once, and last.
    void failed(Pollux::EngineIo::CloseReason reason, const Pollux::Error &cause);

protected:
    //! Emits packetSent() for each, as long as no listener destroys us. The last thing that write() does.
    void reportSent(const QList<Packet> &packets);

    State m_state = State::Idle;
    qint64 m_bytesReceived = 0;
    qint64 m_bytesSent = 0;
};

} // namespace Pollux::EngineIo

// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "engineio/closereason.h"
#include "engineio/export.h"
#include "engineio/health.h"
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

    //! Which Engine.IO to ask for, 3 or 4, before open(). Where it is `fixed` the answer must be of that version; otherwise
    //! polling takes what the answer shows, and a WebSocket is told later, by a second call.
    void setProtocol(int protocol, bool fixed);
    //! What is spoken; before the first answer what is asked for.
    int protocol() const { return m_protocol; }

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

    //! Asks for a sign of life where there is one beside the packets (a WebSocket ping); roundTripMeasured() follows.
    virtual void measureRoundTrip() {}

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
    //! From a question of the transport's own (a POST, a WebSocket ping) to its answer.
    void roundTripMeasured(Pollux::EngineIo::RoundTripSource source, Pollux::Microseconds elapsed);
    //! The end that close() asked for.
    void closed();
    //! The end that nobody asked for. Once, and last.
    void failed(Pollux::EngineIo::CloseReason reason, const Pollux::Error &cause);

protected:
    //! Emits packetSent() for each, as long as no listener destroys us. The last thing that write() does.
    void reportSent(const QList<Packet> &packets);

    State m_state = State::Idle;
    int m_protocol = 4;
    bool m_protocolFixed = true;
    qint64 m_bytesReceived = 0;
    qint64 m_bytesSent = 0;
};

} // namespace Pollux::EngineIo

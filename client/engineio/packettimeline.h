// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "engineio/export.h"
#include "engineio/packet.h"

#include <QDateTime>
#include <QObject>

#include <deque>

namespace Pollux::EngineIo {

class Engine;

//! One packet that went over the wire, as it may be shown and kept.
struct PacketRecord
{
    QDateTime time; //!< wall clock, UTC
    bool outgoing = false;
    QString transport; //!< "polling" or "websocket"
    PacketType type = PacketType::Noop;
    bool binary = false;
    qint64 size = 0; //!< bytes of the packet, type digit included, before base64 and framing
    QString preview; //!< the beginning, redacted, as one plain line; empty for binary ones

    bool operator==(const PacketRecord &) const = default;
};

//! How much a timeline keeps. What comes in above either limit pushes out the oldest.
struct TimelineLimits
{
    qsizetype packets = 1000;
    qint64 bytes = 512 * 1024;       //!< of memory, records and previews together, roughly
    qsizetype previewLength = 200; //!< UTF-16 units of one preview
};

//! The last packets of a connection, for whoever has to find out what happened: bounded, without secrets (redactedText()
//! says what is hidden), exportable. Thread of the engine it watches.
class POLLUX_ENGINEIO_EXPORT PacketTimeline : public QObject
{
    Q_OBJECT
public:
    //! `clock` outlives the timeline.
    explicit PacketTimeline(const TimelineLimits &limits = {}, Clock *clock = SystemClock::instance(),
                            QObject *parent = nullptr);

    //! Records everything that `engine` sends and receives from now on, over all its sessions. Either may be destroyed
    //! first. Several engines may be watched.
    void watch(Engine *engine);
    void add(bool outgoing, const QString &transport, const Packet &packet);
    void clear();

    //! Oldest first.
    const std::deque<PacketRecord> &records() const { return m_records; }
    //! How many have been pushed out since the beginning, or since clear().
    qint64 dropped() const { return m_dropped; }

    //! One JSON object a line, oldest first, each line ended by "\n":
    //! {"time":"2026-01-01T12:00:00.000Z","direction":"in","transport":"polling","type":"message","binary":false,
    //!  "size":12,"preview":"2[\"a\"]"} – direction is "in" or "out"; preview is absent where there is none.
    QByteArray toNdjson() const;

private:
    const TimelineLimits m_limits;
    Clock *const m_clock;
    std::deque<PacketRecord> m_records;
    qint64 m_bytes = 0;
    qint64 m_dropped = 0;
};

} // namespace Pollux::EngineIo

// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/packettimeline.h"

#include "base/plaintext.h"
#include "base/redact.h"
#include "engineio/engine.h"
#include "engineio/packettext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

QString preview(const Packet &packet, bool outgoing, qsizetype length)
{
    if (packet.binary)
        return {};
    const PacketText text = redactedText(packet, outgoing);
    QString line = text.head + QString::fromUtf8(text.json);
    if (text.hidden > 0)
        line += u"%1 %2 bytes"_s.arg(redactedMark).arg(text.hidden);
    return plainLine(line, length);
}

qint64 memoryOf(const PacketRecord &record)
{
    return qint64(sizeof(PacketRecord)) + record.preview.size() * qint64(sizeof(QChar));
}

} // namespace

PacketTimeline::PacketTimeline(const TimelineLimits &limits, Clock *clock, QObject *parent)
    : QObject(parent), m_limits(limits), m_clock(clock)
{}

void PacketTimeline::watch(Engine *engine)
{
    connect(engine, &Engine::packetTraced, this, &PacketTimeline::add);
}

void PacketTimeline::add(bool outgoing, const QString &transport, const Packet &packet)
{
    m_records.push_back({m_clock->wallTime(), outgoing, transport, packet.type, packet.binary,
                         packet.data.size() + (packet.binary ? 0 : 1), preview(packet, outgoing, m_limits.previewLength)});
    m_bytes += memoryOf(m_records.back());
    while (!m_records.empty() && (qsizetype(m_records.size()) > m_limits.packets || m_bytes > m_limits.bytes)) {
        m_bytes -= memoryOf(m_records.front());
        m_records.pop_front();
        ++m_dropped;
    }
}

void PacketTimeline::clear()
{
    m_records.clear();
    m_bytes = 0;
    m_dropped = 0;
}

QByteArray PacketTimeline::toNdjson() const
{
    QByteArray lines;
    for (const PacketRecord &record : m_records) {
        QJsonObject object{{u"time"_s, record.time.toString(Qt::ISODateWithMs)},
                           {u"direction"_s, record.outgoing ? u"out"_s : u"in"_s},
                           {u"transport"_s, record.transport},
                           {u"type"_s, packetTypeName(record.type)},
                           {u"binary"_s, record.binary},
                           {u"size"_s, record.size}};
        if (!record.preview.isEmpty())
            object.insert(u"preview"_s, record.preview);
        lines += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

} // namespace Pollux::EngineIo

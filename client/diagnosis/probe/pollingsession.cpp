// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/probe/pollingsession.h"

#include "base/makeerror.h"
#include "diagnosis/probe/answerfacts.h"
#include "engineio/endpoint.h"
#include "engineio/packetcodec.h"
#include "engineio/packetcodec3.h"
#include "engineio/redirect.h"

#include <QPointer>

#include <utility>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;
using EngineIo::Packet;
using EngineIo::PacketType;

namespace {

Result<QList<Packet>, ParseError> decode(const HttpFinding &finding, int protocol)
{
    const QByteArray &body = finding.answer.body;
    if (protocol == 4)
        return EngineIo::decodePayload(body);
    const bool isOctets = finding.answer.contentType.startsWith("application/octet-stream");
    return isOctets ? EngineIo::V3::decodeOctets(body) : EngineIo::V3::decodePayload(body);
}

QByteArray encoded(const Packet &packet, int protocol)
{
    return protocol == 4 ? EngineIo::encodeForPolling(packet) : EngineIo::V3::encodeRecord(packet);
}

} // namespace

PollingSession::PollingSession(const EngineIo::ConnectionOptions &options, Milliseconds timeout, Clock *clock,
                               QObject *parent)
    : QObject(parent), m_options(options), m_timeout(timeout), m_clock(clock)
{
}

void PollingSession::open()
{
    m_step = Step::Handshake;
    probeFor(Way::New).get(nextUrl(), m_timeout);
}

void PollingSession::post(const Packet &packet, Way way)
{
    m_step = Step::Post;
    probeFor(way).post(nextUrl(), encoded(packet, m_protocol), m_timeout);
}

void PollingSession::poll(Way way)
{
    m_step = Step::Poll;
    probeFor(way).get(nextUrl(), m_timeout);
}

void PollingSession::close()
{
    if (!isOpen()) {
        Q_EMIT ended();
        return;
    }
    m_step = Step::Farewell;
    const QUrl url = nextUrl();
    m_handshake.sid.clear();
    probeFor(Way::Same).post(url, encoded({PacketType::Close, {}, false}, m_protocol), m_timeout);
}

// The handshake's stays the connection of those that are to share one.
HttpProbe &PollingSession::probeFor(Way way)
{
    std::unique_ptr<HttpProbe> &probe = way == Way::New && m_probe ? m_other : m_probe;
    if (probe && way == Way::New)
        probe.release()->deleteLater(); // its signal may have led here
    if (!probe) {
        probe = std::make_unique<HttpProbe>(m_options, &m_cookies, m_clock);
        connect(probe.get(), &HttpProbe::finished, this, &PollingSession::onFinished);
    }
    return *probe;
}

QUrl PollingSession::nextUrl()
{
    const QString cacheBuster = QString::number(m_clock->now().time_since_epoch().count(), 36) + u'.'
                              + QString::number(m_requests++, 36);
    return EngineIo::pollingUrl(m_options, m_handshake.sid, cacheBuster, m_protocol);
}

void PollingSession::onFinished(const HttpFinding &finding)
{
    switch (m_step) {
    case Step::Handshake:
        onHandshake(finding);
        break;
    case Step::Post:
    case Step::Poll:
        onAnswer(finding);
        break;
    case Step::Farewell:
        Q_EMIT ended();
        break;
    }
}

void PollingSession::onHandshake(const HttpFinding &finding)
{
    if (finding.cause || finding.answer.status != 200) {
        const Error cause = finding.cause ? *finding.cause : refusalOf(finding.answer);
        if (cause.code == "unsupported-protocol-version"_L1 && !std::exchange(m_hasTriedBoth, true)) {
            m_protocol = 3;
            open();
            return;
        }
        tell(finding, {}, cause);
        return;
    }
    m_protocol = EngineIo::V3::startsSession(finding.answer.body) ? 3 : 4;
    const auto packets = decode(finding, m_protocol);
    if (!packets) {
        tell(finding, {}, EngineIo::notEngineIoCause(finding.answer, packets.error()));
        return;
    }
    const bool isOpening = !packets->isEmpty() && packets->first().type == PacketType::Open;
    const auto handshake = EngineIo::parseHandshake(isOpening ? packets->first().data : QByteArray());
    if (!handshake) {
        tell(finding, {}, EngineIo::notEngineIoCause(finding.answer, handshake.error()));
        return;
    }
    m_handshake = *handshake;
    if (finding.hops.size() > 1) { // what has led here holds for the session
        m_options.url.setScheme(finding.url.scheme());
        m_options.url.setPort(finding.url.port());
        m_options.path = finding.url.path(QUrl::FullyDecoded);
        m_probe.release()->deleteLater();
    }
    tell(finding, *packets, std::nullopt);
}

void PollingSession::onAnswer(const HttpFinding &finding)
{
    if (finding.cause || finding.answer.status != 200) {
        tell(finding, {}, finding.cause ? *finding.cause : refusalOf(finding.answer));
        return;
    }
    if (m_step == Step::Post) { // "ok", whatever it says
        tell(finding, {}, std::nullopt);
        return;
    }
    const auto packets = decode(finding, m_protocol);
    if (packets)
        tell(finding, *packets, std::nullopt);
    else
        tell(finding, {}, EngineIo::notEngineIoCause(finding.answer, packets.error()));
}

void PollingSession::tell(const HttpFinding &finding, const QList<Packet> &packets, std::optional<Error> cause)
{
    static const QStringList phases{u"handshake"_s, u"post"_s, u"poll"_s, u"close"_s};
    if (cause) {
        cause->phase = phases.at(int(m_step));
        cause->transport = EngineIo::pollingName;
        cause->httpStatus = finding.answer.status;
        cause->elapsed = toMilliseconds(finding.elapsed);
    }
    Q_EMIT answered(finding, packets, cause);
}

} // namespace Pollux::Diagnosis

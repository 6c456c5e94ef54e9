// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/pollingtransport.h"

#include "engineio/causes.h"
#include "engineio/endpoint.h"
#include "engineio/onetimebody.h"
#include "engineio/request.h"

#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QPointer>
#include <QSslError>

#include <utility>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

PollingTransport::PollingTransport(const ConnectionOptions &options, QNetworkCookieJar *cookies, Clock *clock,
                                   QObject *parent)
    : Transport(parent), m_options(options), m_clock(clock), m_postDeadline(clock)
{
    QObject *const owner = cookies->parent();
    m_network.setCookieJar(cookies);
    cookies->setParent(owner); // setCookieJar() takes it; it stays shared
    m_network.setProxy(proxyFor(options));
    connect(&m_postDeadline, &Timer::expired, this, [this] {
        Error cause;
        cause.layer = Layer::Http;
        cause.code = u"request-timeout"_s;
        cause.detail = u"a POST had no answer within %1 ms"_s.arg(m_options.requestTimeout.count());
        cause.phase = u"post"_s;
        fail(CloseReason::TransportError, cause);
    });
}

PollingTransport::~PollingTransport()
{
    dropRequests();
}

void PollingTransport::setSession(const QString &sid, const PayloadLimits &limits)
{
    m_sid = sid;
    m_limits = limits;
}

void PollingTransport::open()
{
    m_state = State::Opening;
    poll();
}

bool PollingTransport::isWritable() const
{
    return m_state == State::Open && m_flow == Flow::Running && !m_post;
}

void PollingTransport::write(QQueue<Packet> &queue)
{
    const QQueue<Packet> waiting = queue;
    post(takePayload(queue, m_limits));
    reportSent(waiting.first(waiting.size() - queue.size()));
}

void PollingTransport::close()
{
    if (m_state != State::Open) {
        abort();
        Q_EMIT closed();
        return;
    }
    m_state = State::Closing;
    if (!m_post)
        finishClosing();
}

void PollingTransport::abort()
{
    m_state = State::Closed;
    dropRequests();
}

void PollingTransport::pause()
{
    m_flow = Flow::Pausing;
    settle();
}

void PollingTransport::resume()
{
    if (m_flow == Flow::Running)
        return;
    m_flow = Flow::Running;
    if (m_state == State::Open && !m_poll)
        poll();
}

QNetworkReply *PollingTransport::send(QNetworkReply *reply, void (PollingTransport::*finished)())
{
    connect(reply, &QNetworkReply::finished, this, finished);
    connect(reply, &QNetworkReply::readyRead, this, [this, reply] { guardSize(reply); });
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    return reply;
}

QNetworkRequest PollingTransport::requestFor(const QString &cacheBuster) const
{
    return makeRequest(m_options, pollingUrl(m_options, m_sid, cacheBuster), *m_network.cookieJar());
}

void PollingTransport::poll()
{
    // The session id changes with every session, the number with every request: together no cache repeats them.
    const QString cacheBuster = QString::number(m_clock->now().time_since_epoch().count(), 36) + u'.'
                              + QString::number(m_requests++, 36);
    m_poll = send(m_network.get(requestFor(cacheBuster)), &PollingTransport::onPollFinished);
}

void PollingTransport::post(const QByteArray &body)
{
    QNetworkRequest request = requestFor(u'p' + QString::number(m_requests++, 36));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain;charset=UTF-8"_s);
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    m_bytesSent += body.size();
    auto *const once = new OneTimeBody(body);
    m_post = send(m_network.post(request, once), &PollingTransport::onPostFinished);
    once->setParent(m_post);
    m_postDeadline.start(m_options.requestTimeout);
}

// Runs while the body is still coming: a body without end is stopped at the cap, not at the end of memory.
void PollingTransport::guardSize(QNetworkReply *reply)
{
    if (reply->bytesAvailable() <= m_options.maxIncomingBytes)
        return;
    Error cause;
    cause.layer = Layer::Http;
    cause.code = u"payload-too-large"_s;
    cause.detail = u"an answer above %1 bytes"_s.arg(m_options.maxIncomingBytes);
    cause.transient = false;
    fail(CloseReason::ParseError, cause);
}

namespace {

bool isComplete(const QNetworkReply &reply)
{
    return reply.error() == QNetworkReply::NoError
        && reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200;
}

} // namespace

void PollingTransport::onPollFinished()
{
    QNetworkReply *const reply = std::exchange(m_poll, nullptr);
    reply->deleteLater();
    const QByteArray body = reply->readAll();
    if (!isComplete(*reply)) {
        fail(CloseReason::TransportError, replyCause(*reply, body, m_tlsErrors));
        return;
    }
    const auto packets = decodePayload(body);
    if (!packets) {
        fail(CloseReason::ParseError, m_state == State::Opening
                                          ? notEngineIoCause(answerOf(*reply, body), packets.error())
                                          : parseCause(packets.error()));
        return;
    }
    m_bytesReceived += body.size();
    deliver(*packets);
}

void PollingTransport::deliver(const QList<Packet> &packets)
{
    const QPointer<PollingTransport> alive(this);
    if (m_state == State::Opening) {
        m_state = State::Open;
        Q_EMIT opened();
    }
    for (const Packet &packet : packets) {
        if (!alive || m_state == State::Closed)
            return;
        Q_EMIT packetReceived(packet);
    }
    if (!alive || m_state != State::Open)
        return;
    if (m_flow != Flow::Running)
        settle();
    else if (!m_poll) // a listener may have called resume(), which polls
        poll();
}

void PollingTransport::onPostFinished()
{
    QNetworkReply *const reply = std::exchange(m_post, nullptr);
    m_postDeadline.stop();
    reply->deleteLater();
    if (!isComplete(*reply)) {
        Error cause = replyCause(*reply, reply->readAll(), m_tlsErrors);
        cause.phase = u"post"_s;
        fail(CloseReason::TransportError, cause);
        return;
    }
    if (m_state == State::Closing) {
        finishClosing();
    } else if (m_flow == Flow::Running) {
        Q_EMIT drained();
    } else {
        settle();
    }
}

// Pausing ends when both requests have; packets of the last answer have been delivered by then.
void PollingTransport::settle()
{
    if (m_flow != Flow::Pausing || m_poll || m_post)
        return;
    m_flow = Flow::Paused;
    Q_EMIT paused();
}

// Twice: once to send the close packet, once when it has been answered.
void PollingTransport::finishClosing()
{
    if (!m_closePosted) {
        m_closePosted = true;
        post(encodeText({PacketType::Close, {}, false}));
        return;
    }
    abort();
    Q_EMIT closed();
}

void PollingTransport::fail(CloseReason reason, Error cause)
{
    cause.transport = name();
    const bool wasClosing = m_state == State::Closing;
    if (cause.phase.isEmpty())
        cause.phase = m_state == State::Opening ? u"handshake"_s : u"poll"_s;
    abort();
    // Whoever asked for the end does not care how the last request ended.
    if (wasClosing)
        Q_EMIT closed();
    else
        Q_EMIT failed(reason, cause);
}

void PollingTransport::dropRequests()
{
    m_postDeadline.stop();
    for (QNetworkReply *reply : {std::exchange(m_poll, nullptr), std::exchange(m_post, nullptr)}) {
        if (!reply)
            continue;
        reply->disconnect(this); // abort() emits finished at once
        reply->abort();
        reply->deleteLater();
    }
}

} // namespace Pollux::EngineIo

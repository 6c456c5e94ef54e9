// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/pollingtransport.h"

#include "engineio/causes.h"
#include "engineio/endpoint.h"
#include "engineio/onetimebody.h"
#include "engineio/packetcodec3.h"
#include "engineio/proxyquestion.h"
#include "engineio/rawquestion.h"
#include "engineio/redirect.h"
#include "engineio/request.h"

#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QPointer>
#include <QSslError>

#include <algorithm>
#include <utility>

namespace Pollux::EngineIo {

using namespace Qt::StringLiterals;

namespace {

// A noop and the 3probe that belongs to it leave the server together; more apart than this they have lost each other.
constexpr std::chrono::seconds longestRest{1};
// python-engineio answers every poll with a noop, at once and for ever, where a WebSocket came and went unprobed.
constexpr int mostNoopsInARow = 5;
constexpr Milliseconds atOnce{200};

bool isComplete(const QNetworkReply &reply, const QByteArray &body)
{
    return reply.error() == QNetworkReply::NoError && !isCutShort(reply, body.size())
        && reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200;
}

bool isNoop(const Packet &packet)
{
    return packet.type == PacketType::Noop;
}

// For asking a proxy why it would not connect.
constexpr Milliseconds questionTimeout{5'000};

} // namespace

PollingTransport::PollingTransport(const ConnectionOptions &options, QNetworkCookieJar *cookies, Clock *clock,
                                   QObject *parent)
    : Transport(parent), m_options(options), m_clock(clock), m_pollDeadline(clock), m_postDeadline(clock), m_rest(clock)
{
    prepare(m_network, cookies);
    // A manager with two requests opens a second connection, and may finish that for nobody while the first one has served
    // both: then no reply tells that it is encrypted, and a later request goes over what was never compared with the pins.
    // With one request at a time there is no such connection.
    if (!options.pins.isEmpty()) {
        m_postNetwork = std::make_unique<QNetworkAccessManager>();
        prepare(*m_postNetwork, cookies);
    }
    connect(&m_rest, &Timer::expired, this, &PollingTransport::onRested);
    connect(&m_pollDeadline, &Timer::expired, this, [this] { failTimedOut(m_poll, u"poll"_s, m_pollTimeout); });
    connect(&m_postDeadline, &Timer::expired, this,
            [this] { failTimedOut(m_post, u"post"_s, m_options.requestTimeout); });
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
    return m_state == State::Open && isFlowing() && !m_post.reply;
}

void PollingTransport::write(QQueue<Packet> &queue)
{
    const QQueue<Packet> waiting = queue;
    post(takePayload(queue, m_limits, m_protocol));
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
    if (!m_post.reply)
        finishClosing();
}

void PollingTransport::abort()
{
    m_state = State::Closed;
    dropRequests();
}

void PollingTransport::expectPause()
{
    if (m_flow == Flow::Running)
        m_flow = Flow::Expecting;
}

void PollingTransport::pause()
{
    m_flow = Flow::Pausing;
    m_rest.stop();
    settle();
}

void PollingTransport::resume()
{
    if (m_flow == Flow::Running)
        return;
    m_flow = Flow::Running;
    m_rest.stop();
    if (m_state == State::Open && !m_poll.reply)
        poll();
}

void PollingTransport::onRested()
{
    if (m_flow == Flow::Resting)
        m_flow = Flow::Expecting;
    if (m_state == State::Open && !m_poll.reply)
        poll();
}

void PollingTransport::prepare(QNetworkAccessManager &network, QNetworkCookieJar *cookies)
{
    QObject *const owner = cookies->parent();
    network.setCookieJar(cookies);
    cookies->setParent(owner); // setCookieJar() takes it; it stays shared
    network.setProxy(proxyFor(m_options));
}

void PollingTransport::begin(Pending &pending, QNetworkReply *reply, void (PollingTransport::*finished)())
{
    pending = {reply, {}, m_clock->now(), 0};
    limitWhatWaits(*reply, m_options.maxIncomingBytes);
    connect(reply, &QNetworkReply::finished, this, finished);
    connect(reply, &QNetworkReply::readyRead, this, [this, &pending] { takeBody(pending); });
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(reply, &QNetworkReply::encrypted, this, [this, reply] { guardPins(*reply); });
}

QNetworkRequest PollingTransport::requestFor(const QString &cacheBuster) const
{
    return makeRequest(m_options, pollingUrl(m_options, m_sid, cacheBuster, m_protocol), *m_network.cookieJar());
}

void PollingTransport::poll()
{
    // The session id changes with every session, the number with every request: together no cache repeats them.
    const QString cacheBuster = QString::number(m_clock->now().time_since_epoch().count(), 36) + u'.'
                              + QString::number(m_requests++, 36);
    m_pollBegan = m_clock->now();
    begin(m_poll, m_network.get(requestFor(cacheBuster)), &PollingTransport::onPollFinished);
    connect(m_poll.reply, &QNetworkReply::requestSent, this, &PollingTransport::onPollSent);
    if (m_pollTimeout > Milliseconds(0))
        m_pollDeadline.start(m_pollTimeout);
}

void PollingTransport::post(const QByteArray &body)
{
    QNetworkRequest request = requestFor(u'p' + QString::number(m_requests++, 36));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain;charset=UTF-8"_s);
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    // Asked for a password, Qt would have to send the body again, and cannot (onetimebody.h): so it goes along at once.
    const QNetworkProxy proxy = m_network.proxy();
    const bool isForProxy = proxy.type() == QNetworkProxy::HttpProxy && request.url().scheme() == "http"_L1;
    if (isForProxy && !proxy.user().isEmpty())
        request.setRawHeader("Proxy-Authorization", proxyAuthorization(proxy));
    m_bytesSent += body.size();
    auto *const once = new OneTimeBody(body);
    QNetworkAccessManager &network = m_postNetwork ? *m_postNetwork : m_network;
    begin(m_post, network.post(request, once), &PollingTransport::onPostFinished);
    once->setParent(m_post.reply);
    m_postDeadline.start(m_options.requestTimeout);
}

// Runs while the body is still coming, and takes it out in small pieces: unpacked and counted bit by bit, a body without
// end or a bomb of gzip is stopped at the cap, not at the end of memory. False where it has been.
bool PollingTransport::takeBody(Pending &pending)
{
    constexpr qint64 piece = 64 * 1024;
    while (pending.body.size() <= m_options.maxIncomingBytes) {
        const QByteArray bytes = pending.reply->read(piece);
        if (bytes.isEmpty())
            return true;
        pending.body += bytes;
    }
    Error cause;
    cause.layer = Layer::Http;
    cause.code = u"payload-too-large"_s;
    cause.detail = u"an answer above %1 bytes"_s.arg(m_options.maxIncomingBytes);
    cause.transient = false;
    fail(CloseReason::ParseError, cause, pending);
    return false;
}

// Called before any byte of the request leaves (QNetworkReply::encrypted), for each new connection.
void PollingTransport::guardPins(const QNetworkReply &reply)
{
    const auto problem = pinProblem(reply.sslConfiguration().peerCertificate(), m_options.pins);
    if (problem)
        fail(CloseReason::TransportError, *problem, &reply == m_post.reply ? m_post : m_poll);
}

// The second time it is QNetworkAccessManager's own idea. A proxy that asks for a password makes it send twice, too.
void PollingTransport::onPollSent()
{
    if (++m_poll.sent < 2 || m_state == State::Opening || !m_network.proxy().user().isEmpty())
        return;
    Error cause;
    cause.layer = Layer::Tcp;
    cause.code = u"connection-closed"_s;
    cause.detail = u"the connection ended while a poll waited; what it was to bring may be lost"_s;
    fail(CloseReason::TransportError, cause, m_poll);
}

void PollingTransport::failTimedOut(const Pending &pending, const QString &phase, Milliseconds timeout)
{
    Error cause;
    cause.layer = Layer::Http;
    cause.code = u"request-timeout"_s;
    cause.detail = u"a %1 had no whole answer within %2 ms"_s.arg(phase.toUpper()).arg(timeout.count());
    cause.phase = phase;
    fail(CloseReason::TransportError, cause, pending);
}

bool PollingTransport::followRedirect(const QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto adopted = redirected(m_options, reply.url(), status, reply.rawHeader("Location"));
    if (m_state != State::Opening || !adopted || m_redirects >= mostRedirects)
        return false;
    ++m_redirects;
    m_options = *adopted;
    m_network.setProxy(proxyFor(m_options));
    if (m_postNetwork)
        m_postNetwork->setProxy(m_network.proxy());
    poll();
    return true;
}

Result<QList<Packet>, ParseError> PollingTransport::decode(const QNetworkReply &reply, const QByteArray &body)
{
    if (m_state == State::Opening && !m_protocolFixed)
        m_protocol = V3::startsSession(body) ? 3 : 4;
    if (m_protocol == 4)
        return decodePayload(body);
    const bool isOctets = reply.rawHeader("Content-Type").startsWith("application/octet-stream");
    return isOctets ? V3::decodeOctets(body) : V3::decodePayload(body);
}

void PollingTransport::onPollFinished()
{
    if (!takeBody(m_poll))
        return;
    m_pollDeadline.stop();
    const Pending done = std::exchange(m_poll, {});
    QNetworkReply *const reply = done.reply;
    reply->deleteLater();
    if (!isComplete(*reply, done.body)) {
        if (followRedirect(*reply))
            return;
        const Error cause = replyCause(*reply, done.body, m_tlsErrors, m_network.proxy());
        if (!askProxy(cause, done))
            fail(CloseReason::TransportError, cause, done);
        return;
    }
    const auto packets = decode(*reply, done.body);
    if (!packets) {
        fail(CloseReason::ParseError,
             m_state == State::Opening ? notEngineIoCause(answerOf(*reply, done.body), packets.error())
                                       : parseCause(packets.error()),
             done);
        return;
    }
    m_bytesReceived += done.body.size();
    deliver(*packets);
}

// An http URL is not asked for by CONNECT, and any answer of the proxy is one that we have read; only whose 401 it is has
// to be asked, for some proxies say so to a wrong password.
bool PollingTransport::askProxy(const Error &cause, const Pending &done)
{
    const QUrl url = pollingUrl(m_options, {}, {});
    const bool isAsked = url.scheme() == "https"_L1 || cause.httpStatus == 401;
    if (m_state != State::Opening || !isAsked || !mayBeProxyRefusal(m_network.proxy(), cause))
        return false;
    m_question = makeProxyQuestion(m_network.proxy(), url, m_clock, this);
    connect(m_question, &RawQuestion::finished, this,
            [this, cause, began = done.began](const std::optional<HttpAnswer> &answer) {
                Pending failed;
                failed.began = began;
                fail(CloseReason::TransportError, answer ? proxyRefusalCause(cause, *answer) : cause, failed);
            });
    m_question->ask(std::min(questionTimeout, m_options.connectTimeout));
    return true;
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
    if (!isFlowing())
        settle();
    else if (!m_poll.reply && !m_rest.isActive()) // a listener may have called resume(), which polls
        shouldRest(packets) ? rest() : poll();
}

// A server that sends a single noop may send it before 3probe: the next GET would be held, and the swap wait for it.
bool PollingTransport::shouldRest(const QList<Packet> &packets)
{
    const bool isIdle = std::all_of(packets.begin(), packets.end(), isNoop);
    m_noopsInARow = isIdle && m_clock->now() - m_pollBegan < atOnce ? m_noopsInARow + 1 : 0;
    if (m_flow == Flow::Expecting)
        return std::any_of(packets.begin(), packets.end(), isNoop);
    return m_noopsInARow > mostNoopsInARow;
}

void PollingTransport::rest()
{
    if (m_flow == Flow::Expecting)
        m_flow = Flow::Resting;
    m_rest.start(longestRest);
}

void PollingTransport::onPostFinished()
{
    if (!takeBody(m_post))
        return;
    const Pending done = std::exchange(m_post, {});
    m_postDeadline.stop();
    done.reply->deleteLater();
    if (!isComplete(*done.reply, done.body)) {
        Error cause = replyCause(*done.reply, done.body, m_tlsErrors, m_network.proxy());
        cause.phase = u"post"_s;
        fail(CloseReason::TransportError, cause, done);
        return;
    }
    const QPointer<PollingTransport> alive(this);
    Q_EMIT roundTripMeasured(RoundTripSource::Post, m_clock->now() - done.began);
    if (!alive || m_post.reply || m_state == State::Closed) // a listener may have closed us
        return;
    if (m_state == State::Closing) {
        finishClosing();
    } else if (isFlowing()) {
        Q_EMIT drained();
    } else {
        settle();
    }
}

// Pausing ends when both requests have; packets of the last answer have been delivered by then.
void PollingTransport::settle()
{
    if (m_flow != Flow::Pausing || m_poll.reply || m_post.reply)
        return;
    m_flow = Flow::Paused;
    Q_EMIT paused();
}

// Twice: once to send the close packet, once when it has been answered.
void PollingTransport::finishClosing()
{
    if (!m_closePosted) {
        m_closePosted = true;
        post(encodeClose());
        return;
    }
    abort();
    Q_EMIT closed();
}

QByteArray PollingTransport::encodeClose() const
{
    QQueue<Packet> farewell;
    farewell.enqueue({PacketType::Close, {}, false});
    return takePayload(farewell, m_limits, m_protocol);
}

void PollingTransport::fail(CloseReason reason, Error cause, const Pending &pending)
{
    cause.transport = name();
    cause.elapsed = toMilliseconds(m_clock->now() - pending.began);
    const bool wasClosing = m_state == State::Closing;
    if (cause.phase.isEmpty())
        cause.phase = m_state == State::Opening ? u"handshake"_s : &pending == &m_post ? u"post"_s : u"poll"_s;
    abort();
    // Whoever asked for the end does not care how the last request ended.
    if (wasClosing)
        Q_EMIT closed();
    else
        Q_EMIT failed(reason, cause);
}

void PollingTransport::dropRequests()
{
    m_pollDeadline.stop();
    m_postDeadline.stop();
    m_rest.stop();
    if (RawQuestion *const question = std::exchange(m_question, nullptr))
        question->discard();
    for (QNetworkReply *reply : {std::exchange(m_poll, {}).reply, std::exchange(m_post, {}).reply}) {
        if (!reply)
            continue;
        reply->disconnect(this); // abort() emits finished at once
        reply->abort();
        reply->deleteLater();
    }
}

} // namespace Pollux::EngineIo

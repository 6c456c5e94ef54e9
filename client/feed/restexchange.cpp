// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/restexchange.h"

#include "engineio/causes.h"
#include "engineio/endpoint.h"
#include "engineio/onetimebody.h"
#include "engineio/pin.h"
#include "engineio/redirect.h"
#include "engineio/request.h"
#include "feed/connectionplan.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

Error cause(Layer layer, const QString &code, const QString &detail, bool isTransient)
{
    Error error;
    error.layer = layer;
    error.code = code;
    error.detail = detail;
    error.transient = isTransient;
    return error;
}

// A body like {"code":1,"message":…} is Engine.IO's own word only where Engine.IO was asked; here it is the application's.
Error refusalOf(const QNetworkReply &reply, const QByteArray &body, const QList<QSslError> &tlsErrors,
                const QNetworkProxy &proxy)
{
    const bool isPage = reply.rawHeader("Content-Type").contains("html");
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return EngineIo::replyCause(reply, isPage || status == 200 ? body : QByteArray(), tlsErrors, proxy);
}

bool keepsMethod(int status)
{
    return status == 307 || status == 308;
}

} // namespace

RestExchange::RestExchange(QNetworkAccessManager *network, const RestTarget &target, const RestRequest &request,
                           Clock *clock, QObject *parent)
    : QObject(parent), m_network(network), m_target(target), m_request(request), m_clock(clock), m_deadline(clock)
{
    connect(&m_deadline, &Timer::expired, this, &RestExchange::onTime);
}

RestExchange::~RestExchange()
{
    dropReply();
}

void RestExchange::start()
{
    m_began = m_clock->now();
    const QString problem = EngineIo::endpointProblem(m_target.connection);
    if (problem.isEmpty()) {
        ask(restUrl(m_target.base, m_request.path));
        return;
    }
    QMetaObject::invokeMethod(
        this, [this, problem] { fail(cause(Layer::Client, u"invalid-url"_s, problem, false)); }, Qt::QueuedConnection);
}

void RestExchange::ask(const QUrl &url)
{
    m_body.clear();
    m_reply = send(requestFor(url));
    EngineIo::limitWhatWaits(*m_reply, maxAnswerBytes);
    connect(m_reply, &QNetworkReply::readyRead, this, &RestExchange::onReadyRead);
    connect(m_reply, &QNetworkReply::encrypted, this, &RestExchange::onEncrypted); // before the request leaves
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(m_reply, &QNetworkReply::finished, this, &RestExchange::onFinished);
    m_heard = m_clock->now();
    waitOn();
}

QNetworkRequest RestExchange::requestFor(const QUrl &url) const
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Pollux"_s);
    request.setRawHeader("Accept", "application/json");
    request.setSslConfiguration(m_target.connection.tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // The cap is ours; Qt would take a long list of like jobs, packed, for a bomb.
    request.setDecompressedSafetyCheckThreshold(-1);
    if (!m_target.connection.origin.isEmpty())
        request.setRawHeader("Origin", m_target.connection.origin.toUtf8());
    for (const auto &[name, value] : m_target.connection.headers)
        request.setRawHeader(name, value);
    if (!m_request.etag.isEmpty())
        request.setRawHeader("If-None-Match", m_request.etag);
    return request;
}

QNetworkReply *RestExchange::send(const QNetworkRequest &plain)
{
    if (m_request.method == "GET")
        return m_network->get(plain);
    QNetworkRequest request(plain);
    const QByteArray body = m_request.body.value_or(QByteArray());
    if (m_request.body)
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    // Asked for a password, Qt would have to send the body again, and cannot: so it goes along at once.
    const QNetworkProxy proxy = m_network->proxy();
    const bool isForProxy = proxy.type() == QNetworkProxy::HttpProxy && request.url().scheme() == "http"_L1;
    if (isForProxy && !proxy.user().isEmpty())
        request.setRawHeader("Proxy-Authorization", EngineIo::proxyAuthorization(proxy));
    auto *const once = new EngineIo::OneTimeBody(body);
    QNetworkReply *const reply = m_network->sendCustomRequest(request, m_request.method, once);
    once->setParent(reply);
    return reply;
}

void RestExchange::onReadyRead()
{
    m_heard = m_clock->now();
    if (takeBody())
        waitOn();
}

// In small pieces while it comes: unpacked and counted bit by bit, a body without end or a bomb of gzip is stopped at the
// cap, not at the end of memory. False where it has been.
bool RestExchange::takeBody()
{
    constexpr qint64 piece = 64 * 1024;
    while (m_body.size() <= maxAnswerBytes) {
        const QByteArray bytes = m_reply->read(piece);
        if (bytes.isEmpty())
            return true;
        m_body += bytes;
    }
    fail(cause(Layer::Http, u"payload-too-large"_s, u"an answer above %1 bytes"_s.arg(maxAnswerBytes), false));
    return false;
}

void RestExchange::onEncrypted()
{
    if (auto problem = EngineIo::pinProblem(m_reply->sslConfiguration().peerCertificate(), m_target.connection.pins))
        fail(*std::move(problem));
}

void RestExchange::onFinished()
{
    if (!takeBody())
        return;
    RestAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (followRedirect(answer.status))
        return;
    answer.body = m_body;
    answer.etag = m_reply->rawHeader("ETag");
    answer.location = m_reply->rawHeader("Location");
    const bool isSuccess = (answer.status >= 200 && answer.status < 300) || answer.status == 304;
    const bool isWhole = m_reply->error() == QNetworkReply::NoError && !EngineIo::isCutShort(*m_reply, m_body.size());
    if (!isSuccess || !isWhole)
        answer.cause = refusalOf(*m_reply, m_body, m_tlsErrors, m_network->proxy());
    finish(std::move(answer));
}

bool RestExchange::followRedirect(int status)
{
    if (!m_request.followsRedirects)
        return false;
    const QByteArray location = m_reply->rawHeader("Location");
    const auto adopted = EngineIo::redirected(m_target.connection, m_reply->url(), status, location);
    const bool isSameMethod = m_request.method == "GET" || keepsMethod(status);
    if (!adopted || !isSameMethod || m_redirects >= EngineIo::mostRedirects)
        return false;
    ++m_redirects;
    QUrl next = EngineIo::httpUrl(m_reply->url().resolved(QUrl(QString::fromUtf8(location))));
    next.setFragment({});
    dropReply();
    ask(next);
    return true;
}

void RestExchange::onTime()
{
    const bool isSilent = m_clock->now() >= m_heard + m_request.silence;
    const auto seconds = [](Milliseconds time) { return double(time.count()) / 1000; };
    const QString detail = isSilent ? u"nothing came for %1 s"_s.arg(seconds(m_request.silence))
                                    : u"no whole answer within %1 s"_s.arg(seconds(m_request.timeout));
    fail(cause(Layer::Http, u"request-timeout"_s, detail, true));
}

void RestExchange::waitOn()
{
    m_deadline.startAt(std::min(m_began + m_request.timeout, m_heard + m_request.silence));
}

void RestExchange::fail(Error cause)
{
    RestAnswer answer;
    answer.cause = std::move(cause);
    finish(std::move(answer));
}

void RestExchange::finish(RestAnswer answer)
{
    dropReply();
    m_deadline.stop();
    answer.elapsed = std::chrono::duration_cast<Microseconds>(m_clock->now() - m_began);
    if (answer.cause) {
        answer.cause->phase = m_request.phase;
        answer.cause->elapsed = toMilliseconds(m_clock->now() - m_began);
    }
    Q_EMIT finished(answer);
}

void RestExchange::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this); // abort() emits finished at once
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

} // namespace Pollux

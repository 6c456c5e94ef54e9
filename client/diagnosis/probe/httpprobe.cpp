// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/probe/httpprobe.h"

#include "base/makeerror.h"
#include "engineio/endpoint.h"
#include "engineio/onetimebody.h"
#include "engineio/pin.h"
#include "engineio/redirect.h"
#include "engineio/request.h"

#include <QNetworkCookieJar>
#include <QNetworkReply>

#include <algorithm>
#include <utility>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

HttpProbe::HttpProbe(const EngineIo::ConnectionOptions &options, QNetworkCookieJar *jar, Clock *clock, QObject *parent)
    : QObject(parent), m_options(options), m_clock(clock), m_deadline(clock)
{
    QObject *const owner = jar->parent();
    m_network.setCookieJar(jar);
    jar->setParent(owner); // setCookieJar() takes it; it stays shared
    m_network.setProxy(EngineIo::proxyFor(m_options));
    connect(&m_deadline, &Timer::expired, this, &HttpProbe::onTime);
}

HttpProbe::~HttpProbe()
{
    cancel();
}

void HttpProbe::get(const QUrl &url, Milliseconds timeout, const QByteArray &accept)
{
    cancel();
    m_isPost = false;
    m_accept = accept;
    m_timeout = timeout;
    m_deadline.start(timeout);
    ask(url);
}

void HttpProbe::ask(const QUrl &url)
{
    QNetworkRequest request = EngineIo::makeRequest(m_options, url, *m_network.cookieJar());
    if (!m_accept.isEmpty())
        request.setRawHeader("Accept", m_accept);
    begin(m_network.get(request));
}

void HttpProbe::post(const QUrl &url, const QByteArray &body, Milliseconds timeout)
{
    cancel();
    m_isPost = true;
    m_timeout = timeout;
    m_deadline.start(timeout);
    QNetworkRequest request = EngineIo::makeRequest(m_options, url, *m_network.cookieJar());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain;charset=UTF-8"_s);
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    // Asked for a password, Qt would have to send the body again, and cannot (onetimebody.h): so it goes along at once.
    const QNetworkProxy proxy = m_network.proxy();
    const bool isForProxy = proxy.type() == QNetworkProxy::HttpProxy && url.scheme() == "http"_L1;
    if (isForProxy && !proxy.user().isEmpty())
        request.setRawHeader("Proxy-Authorization", EngineIo::proxyAuthorization(proxy));
    auto *const once = new EngineIo::OneTimeBody(body);
    begin(m_network.post(request, once));
    once->setParent(m_reply);
}

void HttpProbe::begin(QNetworkReply *reply)
{
    m_asked = m_clock->now();
    m_body.clear();
    m_tlsErrors.clear();
    m_reply = reply;
    EngineIo::limitWhatWaits(*reply, m_mostBodyBytes);
    connect(reply, &QNetworkReply::encrypted, this, &HttpProbe::onEncrypted); // before the request leaves
    connect(reply, &QNetworkReply::readyRead, this, [this] { takeBody(); });
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(reply, &QNetworkReply::finished, this, &HttpProbe::onFinished);
}

void HttpProbe::cancel()
{
    m_deadline.stop();
    m_hops.clear();
    drop();
}

void HttpProbe::drop()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this); // abort() emits finished at once
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

void HttpProbe::onEncrypted()
{
    if (auto problem = EngineIo::pinProblem(m_reply->sslConfiguration().peerCertificate(), m_options.pins))
        finish(*std::move(problem));
}

// False where the cap has ended it.
bool HttpProbe::takeBody()
{
    constexpr qint64 piece = 64 * 1024;
    for (;;) {
        const QByteArray bytes = m_reply->read(piece);
        if (bytes.isEmpty())
            return true;
        m_body += bytes;
        if (m_body.size() < m_mostBodyBytes)
            continue;
        m_body.truncate(m_mostBodyBytes);
        finish(std::nullopt);
        return false;
    }
}

void HttpProbe::onFinished()
{
    if (!takeBody())
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (followRedirect(status))
        return;
    // An answer of 400 and more is an error to Qt, and an answer to us.
    const bool cameWell = m_reply->error() == QNetworkReply::NoError && !EngineIo::isCutShort(*m_reply, m_body.size());
    const bool isWhole = status != 0 && (cameWell || status >= 400 || status == 304);
    if (isWhole)
        finish(std::nullopt);
    else
        finish(EngineIo::replyCause(*m_reply, m_body, m_tlsErrors, m_network.proxy()));
}

bool HttpProbe::followRedirect(int status)
{
    const QByteArray location = m_reply->rawHeader("Location");
    const auto adopted = EngineIo::redirected(m_options, m_reply->url(), status, location);
    if (m_isPost || !adopted || m_hops.size() >= EngineIo::mostRedirects)
        return false;
    m_hops += HttpHop{status, m_reply->url()};
    QUrl next = EngineIo::httpUrl(m_reply->url().resolved(QUrl(QString::fromUtf8(location))));
    next.setFragment({});
    if (!next.hasQuery()) // every request brings the session's own
        next.setQuery(m_reply->url().query(QUrl::FullyEncoded));
    m_options = *adopted;
    m_network.setProxy(EngineIo::proxyFor(m_options));
    drop();
    ask(next);
    return true;
}

void HttpProbe::onTime()
{
    Error cause = makeError(Layer::Http, u"request-timeout"_s,
                            u"no answer within %1 s"_s.arg(double(m_timeout.count()) / 1000));
    finish(std::move(cause));
}

void HttpProbe::finish(std::optional<Error> cause)
{
    HttpFinding finding;
    finding.elapsed = m_clock->now() - m_asked;
    if (m_reply) {
        finding.url = m_reply->url();
        finding.answer = EngineIo::answerOf(*m_reply, m_body);
        if (finding.isAnswered())
            m_hops += HttpHop{finding.answer.status, finding.url};
    }
    finding.hops = m_hops;
    finding.cause = std::move(cause);
    cancel();
    Q_EMIT finished(finding);
}

} // namespace Pollux::Diagnosis

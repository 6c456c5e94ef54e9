// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/snapshotloader.h"

#include "base/plaintext.h"
#include "engineio/causes.h"
#include "engineio/endpoint.h"
#include "feed/connectionplan.h"
#include "profile/snapshotmapping.h"

#include <QNetworkReply>
#include <QPointer>

#include <utility>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr int parallelLookUps = 4;
constexpr int silenceTimeoutMs = 15'000;
constexpr qint64 maxAnswerBytes = 32 * 1024 * 1024;

Error causeOf(const QNetworkReply &reply, const QByteArray &body)
{
    Error cause = EngineIo::replyCause(reply, body, {});
    if (reply.error() == QNetworkReply::OperationCanceledError) { // so Qt calls its transfer timeout
        cause.layer = Layer::Http;
        cause.code = u"request-timeout"_s;
        cause.detail = u"nothing came for %1 s"_s.arg(silenceTimeoutMs / 1000);
        cause.transient = true;
    }
    cause.phase = u"snapshot"_s;
    return cause;
}

Error tooLargeCause()
{
    Error cause;
    cause.layer = Layer::Http;
    cause.code = u"payload-too-large"_s;
    cause.detail = u"an answer above %1 bytes"_s.arg(maxAnswerBytes);
    cause.transient = false;
    cause.phase = u"snapshot"_s;
    return cause;
}

Error mappingCause(const MappingError &error)
{
    Error cause;
    cause.layer = Layer::Application;
    cause.code = u"snapshot-not-understood"_s;
    cause.detail = plainLine(error.toString());
    cause.transient = false;
    cause.phase = u"snapshot"_s;
    return cause;
}

} // namespace

SnapshotLoader::SnapshotLoader(const Profile &profile, const ConnectionSettings &settings, Clock *clock,
                               QObject *parent)
    : QObject(parent),
      m_rule(profile.snapshot),
      m_server(EngineIo::httpUrl(serverUrl(profile, settings))),
      m_headers(restHeaders(profile, settings)),
      m_tls(settings.tls),
      m_pins(settings.pins),
      m_variables(settings.variables),
      m_clock(clock)
{
    EngineIo::ConnectionOptions connection;
    connection.url = m_server;
    connection.proxy = settings.proxy;
    connection.proxyUser = settings.proxyUser;
    connection.proxyPassword = settings.proxyPassword;
    m_network.setProxy(EngineIo::proxyFor(connection));
    m_network.setTransferTimeout(silenceTimeoutMs);
    if (m_rule)
        m_mapping = std::make_unique<SnapshotMapping>(*m_rule, m_variables);
}

SnapshotLoader::~SnapshotLoader()
{
    stop();
}

void SnapshotLoader::start()
{
    stop();
    if (!m_rule)
        return;
    m_state = State::Listing;
    if (hasLists()) {
        for (const QString &queue : m_rule->queues)
            m_pages.enqueue({queue, 0});
    }
    askNextPage();
}

void SnapshotLoader::lookUp(const QList<JobKey> &keys)
{
    m_state = State::LookingUp;
    if (hasSingleJobs())
        m_keys.append(keys);
    askNextJobs();
}

void SnapshotLoader::stop()
{
    m_state = State::Idle;
    m_pages.clear();
    m_keys.clear();
    for (QNetworkReply *reply : std::exchange(m_replies, {})) {
        reply->disconnect(this); // abort() emits finished at once
        reply->abort();
        reply->deleteLater();
    }
}

void SnapshotLoader::askNextPage()
{
    if (m_pages.isEmpty()) {
        Q_EMIT listsFinished();
        return;
    }
    const Page page = m_pages.dequeue();
    Variables values = m_variables;
    values.insert(u"queue"_s, page.queue);
    values.insert(u"start"_s, QString::number(page.start));
    values.insert(u"limit"_s, QString::number(m_rule->pageSize));
    const QDateTime asOf = m_clock->wallTime();
    ask(m_rule->list.path, values, [this, page, asOf](const QByteArray &body) { usePage(page, body, asOf); });
}

void SnapshotLoader::askNextJobs()
{
    const QPointer<SnapshotLoader> alive(this); // ask() may fail at once
    // A pin is compared where a request waits for its connection: with one request at a time there is no other connection.
    const int most = m_pins.isEmpty() ? parallelLookUps : 1;
    while (alive && m_state == State::LookingUp && !m_keys.isEmpty() && m_replies.size() < most) {
        const JobKey key = m_keys.dequeue();
        Variables values = m_variables;
        values.insert(u"queue"_s, key.queue);
        values.insert(u"id"_s, key.id);
        const QDateTime asOf = m_clock->wallTime();
        // A job that the server has forgotten cannot be settled: it stays unknown, and that is no failure.
        ask(m_rule->job.path, values, [this, key, asOf](const QByteArray &body) { useJob(key, body, asOf); },
            [this] { askNextJobs(); });
    }
    if (alive && m_state == State::LookingUp && m_keys.isEmpty() && m_replies.isEmpty()) {
        m_state = State::Idle;
        Q_EMIT finished();
    }
}

void SnapshotLoader::ask(const QString &path, const Variables &values, const Use &use,
                         const std::function<void()> &onNotFound)
{
    const auto filled = fillPath(path, values);
    if (!filled) {
        Error cause;
        cause.layer = Layer::Client;
        cause.code = u"variable-missing"_s;
        cause.detail = u"\"%1\": {%2} has no value"_s.arg(path, filled.error().name);
        cause.transient = false;
        fail(cause);
        return;
    }
    QNetworkRequest request(m_server.resolved(QUrl(*filled)));
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    for (const auto &[name, value] : m_headers)
        request.setRawHeader(name, value);
    QNetworkReply *const reply = m_network.get(request);
    m_replies.insert(reply);
    connect(reply, &QNetworkReply::readyRead, this, [this, reply] {
        if (reply->bytesAvailable() > maxAnswerBytes)
            fail(tooLargeCause());
    });
    connect(reply, &QNetworkReply::encrypted, this, [this, reply] { // before the request leaves
        if (auto problem = EngineIo::pinProblem(reply->sslConfiguration().peerCertificate(), m_pins)) {
            problem->phase = u"snapshot"_s;
            fail(*problem);
        }
    });
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, use, onNotFound] { onReply(reply, use, onNotFound); });
}

void SnapshotLoader::onReply(QNetworkReply *reply, const Use &use, const std::function<void()> &onNotFound)
{
    m_replies.remove(reply);
    reply->deleteLater();
    const QByteArray body = reply->readAll();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 200 && reply->error() == QNetworkReply::NoError)
        use(body);
    else if (status == 404 && onNotFound)
        onNotFound();
    else
        fail(causeOf(*reply, body));
}

void SnapshotLoader::usePage(const Page &page, const QByteArray &body, const QDateTime &asOf)
{
    auto mapped = m_mapping->mapList(body, page.queue);
    if (!mapped) {
        fail(mappingCause(mapped.error()));
        return;
    }
    const QPointer<SnapshotLoader> alive(this);
    if (mapped->firstRefusal)
        Q_EMIT problemFound(plainLine(mapped->firstRefusal->toString()));
    for (JobChange &change : mapped->changes)
        change.asOf = asOf;
    if (alive && !mapped->changes.isEmpty())
        Q_EMIT loaded(mapped->changes);
    if (!alive || m_state != State::Listing)
        return;
    const int rows = int(mapped->rows);
    if (rows >= m_rule->pageSize && page.start + rows < maxRowsPerQueue)
        m_pages.prepend({page.queue, page.start + rows});
    else if (rows >= m_rule->pageSize)
        Q_EMIT problemFound(u"the list of \"%1\" is longer than %2 jobs; the rest was not read"_s.arg(page.queue).arg(
            maxRowsPerQueue));
    if (alive && m_state == State::Listing)
        askNextPage();
}

void SnapshotLoader::useJob(const JobKey &key, const QByteArray &body, const QDateTime &asOf)
{
    auto mapped = m_mapping->mapJob(body, key.queue);
    const QPointer<SnapshotLoader> alive(this);
    if (mapped) {
        mapped->asOf = asOf;
        Q_EMIT loaded({*mapped});
    } else {
        Q_EMIT problemFound(plainLine(mapped.error().toString()));
    }
    if (alive)
        askNextJobs();
}

void SnapshotLoader::fail(const Error &cause)
{
    stop();
    Q_EMIT failed(cause);
}

} // namespace Pollux

// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/ordeal/celeryordeal.h"

#include "profile/profilecatalog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QProcessEnvironment>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

const QString redisKilled = u"Redis killed"_s;
constexpr int endTimeoutMs = 10'000;
constexpr int truthTimeoutMs = 30'000;

// Celery's words.
JobState stateOf(const QString &word)
{
    static const QHash<QString, JobState> states = {
        {u"SUCCESS"_s, JobState::Succeeded}, {u"FAILURE"_s, JobState::Failed},    {u"REVOKED"_s, JobState::Cancelled},
        {u"STARTED"_s, JobState::Running},   {u"PROGRESS"_s, JobState::Running}, {u"RETRY"_s, JobState::Retrying},
        {u"PENDING"_s, JobState::Queued},
    };
    return states.value(word, JobState::Unknown);
}

// Debian's Python, which has Celery, on a script of the backend.
void start(QProcess &process, const QString &script, const SupervisedServer &server)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"POLLUX_REDIS"_s, server.description().value("redisSocket"_L1).toString());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(u"/usr/bin/python3"_s, {u"-B"_s, backendFile(u"celery/"_s + script)});
}

} // namespace

CeleryOrdeal::CeleryOrdeal() : m_server(u"celery"_s)
{
    m_producer.setStandardOutputFile(QProcess::nullDevice());
    start(m_producer, u"producer.py"_s, m_server);
}

CeleryOrdeal::~CeleryOrdeal()
{
    m_producer.closeWriteChannel();
    if (!m_producer.waitForFinished(endTimeoutMs))
        m_producer.kill();
}

Profile CeleryOrdeal::profile() const
{
    return *loadProfile(u"celery-events"_s);
}

ConnectionSettings CeleryOrdeal::settings() const
{
    ConnectionSettings settings;
    settings.url = QUrl(m_server.url());
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    return settings;
}

void CeleryOrdeal::addJobs(int count)
{
    const int order = m_orders++;
    const QString outcome = order % 16 == 7 ? u"fail"_s : order % 8 == 3 ? u"retry"_s : u"succeed"_s;
    const QJsonObject wanted{{u"count"_s, count}, {u"outcome"_s, outcome}, {u"step_ms"_s, QJsonArray{10, 100}}};
    m_producer.write(QJsonDocument(wanted).toJson(QJsonDocument::Compact) + '\n');
}

QHash<JobKey, JobState> CeleryOrdeal::truth()
{
    QProcess process;
    start(process, u"truth.py"_s, m_server);
    if (!process.waitForFinished(truthTimeoutMs) || process.exitCode() != 0)
        return {};
    m_lost.clear();
    QHash<JobKey, JobState> states;
    const QByteArrayList lines = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject task = QJsonDocument::fromJson(line).object();
        const JobKey key{u"celery"_s, task.value("uuid"_L1).toString()};
        if (task.isEmpty())
            continue;
        states.insert(key, stateOf(task.value("state"_L1).toString()));
        if (task.value("lost"_L1).toBool())
            m_lost.insert(key);
    }
    return states;
}

// Celery's own truth: its transport over Redis loses what is on its way from the queue to a worker when Redis dies, and the
// workers with it (see truth.py). A worker takes one message at a time; with each of two, so does the one that comes back.
int CeleryOrdeal::losable(const QString &drop) const
{
    return drop == redisKilled ? 4 : 0;
}

QList<OrdealDrop> CeleryOrdeal::drops()
{
    using Cut = OrdealDrop::Cut;
    return {
        {u"nginx killed"_s, Cut::Always, [this] { return m_server.kill(u"nginx"_s); }},
        {u"relay killed"_s, Cut::Always, [this] { return m_server.kill(u"relay"_s); }},
        {redisKilled, Cut::Never, [this] { return m_server.kill(u"redis"_s); }},
    };
}

} // namespace Pollux::Test

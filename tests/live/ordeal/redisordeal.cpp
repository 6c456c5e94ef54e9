// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/ordeal/redisordeal.h"

#include "profile/profilecatalog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int endTimeoutMs = 10'000;

// The words of Bull and BullMQ.
JobState stateOf(const QString &word)
{
    static const QHash<QString, JobState> states = {
        {u"completed"_s, JobState::Succeeded},       {u"failed"_s, JobState::Failed},
        {u"active"_s, JobState::Running},            {u"delayed"_s, JobState::Scheduled},
        {u"waiting-children"_s, JobState::Blocked},  {u"waiting"_s, JobState::Queued},
        {u"prioritized"_s, JobState::Queued},        {u"paused"_s, JobState::Queued},
    };
    return states.value(word, JobState::Unknown);
}

} // namespace

RedisOrdeal::RedisOrdeal(const QString &profile, const QStringList &queues) : m_profile(profile), m_queues(queues)
{
    m_producer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_producer.setStandardOutputFile(QProcess::nullDevice());
    m_producer.start(u"node"_s, {backendFile(u"bullmq/producer.js"_s), u"--socket"_s,
                                 m_backend.server().description().value("redisSocket"_L1).toString()});
}

RedisOrdeal::~RedisOrdeal()
{
    m_producer.closeWriteChannel();
    if (!m_producer.waitForFinished(endTimeoutMs))
        m_producer.kill();
}

Profile RedisOrdeal::profile() const
{
    return *loadProfile(m_profile);
}

ConnectionSettings RedisOrdeal::settings() const
{
    ConnectionSettings settings;
    settings.url = QUrl(m_backend.url());
    settings.secret = m_backend.token();
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    if (m_queues.size() == 1) // Bull's events do not say which queue they are about
        settings.variables.insert(u"queue"_s, m_queues.constFirst());
    return settings;
}

void RedisOrdeal::addJobs(int count)
{
    const int order = m_orders++;
    // Whole orders, since a few jobs have no twentieth part.
    const double failRate = order % 16 == 7 ? 1 : 0;
    const double retryRate = order % 8 == 3 ? 1 : 0;
    const QJsonObject wanted{{u"queue"_s, m_queues[order % m_queues.size()]},
                             {u"count"_s, count},
                             {u"failRate"_s, failRate},
                             {u"retryRate"_s, retryRate},
                             {u"attempts"_s, 3},
                             {u"stepMs"_s, QJsonArray{5, 60}}};
    m_producer.write(QJsonDocument(wanted).toJson(QJsonDocument::Compact) + '\n');
}

QHash<JobKey, JobState> RedisOrdeal::truth()
{
    QHash<JobKey, JobState> states;
    for (const QString &queue : m_queues) {
        const auto words = m_backend.truth(queue);
        for (auto job = words.begin(); job != words.end(); ++job)
            states.insert({queue, job.key()}, stateOf(job.value()));
    }
    return states;
}

QList<OrdealDrop> RedisOrdeal::drops()
{
    using Cut = OrdealDrop::Cut;
    return {
        {u"nginx killed"_s, Cut::Always, [this] { return m_backend.services().kill(u"nginx"_s); }},
        {u"one instance killed"_s, Cut::Perhaps, [this] { return m_backend.killOurInstance(); }},
        {u"every instance killed"_s, Cut::Always, [this] { return m_backend.killEveryInstance(); }},
        {u"Redis killed"_s, Cut::Never, [this] { return m_backend.services().kill(u"redis"_s); }},
    };
}

} // namespace Pollux::Test
